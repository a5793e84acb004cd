//! What is said: pages and answers.

pub mod pages;
