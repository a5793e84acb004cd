//! The pages of staff, as somebody with a browser and no JavaScript walks them.

pub(crate) mod browser;
mod desk;
mod desk_conflict;
mod desk_screening;
mod sign_in;
mod staff;

pub(crate) use browser::Browser;
