//! The word lists: data, written for this project, each with where it comes from. They change with
//! [`crate::VERSION`].

pub(crate) mod advertising;
pub(crate) mod capitals;
pub(crate) mod complaint;
pub(crate) mod crisis_mentions;
pub(crate) mod crisis_now;
pub(crate) mod domains;
pub(crate) mod elsewhere;
pub(crate) mod first_names;
pub(crate) mod handles;
pub(crate) mod iban_lengths;
pub(crate) mod kind_words;
pub(crate) mod last_names;
pub(crate) mod legal;
pub(crate) mod letter_pairs;
pub(crate) mod looks;
pub(crate) mod no_names;
pub(crate) mod number_cues;
pub(crate) mod past;
pub(crate) mod people;
pub(crate) mod plates;
pub(crate) mod postcode_areas;
pub(crate) mod profanity;
pub(crate) mod rare;
pub(crate) mod routing_keys;
pub(crate) mod sorted;
pub(crate) mod spam;
pub(crate) mod streets;
pub(crate) mod tongues;
