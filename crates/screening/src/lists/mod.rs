//! The word lists: data, written for this project, each with where it comes from. They change with
//! [`crate::VERSION`].

pub(crate) mod domains;
