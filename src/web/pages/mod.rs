//! The pages: what each one needs to know, and nothing else.
//!
//! Every struct here is plain data that a handler fills in; its template in `templates/` says how it looks. No page
//! knows a store, a clock or a rule. Strings are plain text and are escaped when they are written out; bodies keep
//! their line breaks, and the templates make paragraphs of them.

mod about;
mod about_screening;
mod account;
mod card;
mod check;
mod code;
pub mod controls;
mod data;
mod date;
mod desk;
mod desk_acts;
mod desk_finding;
mod desk_flags;
mod desk_on_call;
mod desk_quality;
mod desk_replies;
mod desk_rules;
mod desk_said;
mod desk_settings;
mod desk_story;
mod dev_mail;
mod error_page;
pub(crate) mod filters;
mod flag;
mod form;
mod frame;
mod help;
mod home;
mod inbox;
mod invitations;
mod kept_form;
mod letters;
mod place;
mod progress;
mod proposed;
mod question;
mod rated;
mod register;
mod review;
mod rich;
mod sent;
mod service;
mod services;
mod sign_in;
mod staff_story;
mod status;
mod stories;
mod story;
mod tell;
mod tell_start;
pub mod text;
mod thread;
mod tongues;
mod voice;
mod withdrawn;
pub mod words;
mod your_letters;
mod your_story;
mod your_uses;

#[cfg(test)]
mod html;
#[cfg(test)]
mod said;
#[cfg(test)]
#[path = "../../../examples/preview/samples/mod.rs"]
mod samples;

pub use about::{About, Accessibility, Privacy, Rules};
pub use about_screening::{AboutScreening, MeasuredLevel, MeasuredRule};
pub use account::{Account, AccountPasskey, AccountSession, Making};
pub use card::StoryCard;
pub use check::{Check, Noticed, NoticedIn};
pub use code::Code;
pub use data::Data;
pub use date::{Day, month_words};
pub use desk::{Desk, DeskRow, DeskTab};
pub use desk_acts::{Conflict, HistoryLine, Replaced, ReviewSaid, SimilarLine};
pub use desk_finding::{Finding, Marked, MissedLine, Segment, Severity, Suggested};
pub use desk_flags::{DeskFlag, DeskFlags};
pub use desk_on_call::{DeskOnCall, OnCallLine};
pub use desk_quality::{AgreementMonth, DeskQuality, DeskReading, LoadLine, WaitingMonth};
pub use desk_replies::{DeskReplies, DeskReply};
pub use desk_rules::{DeskRules, RuleLine, RuleVersion};
pub use desk_said::AuthorSaid;
pub use desk_settings::{DeskNote, DeskSettings};
pub use desk_story::DeskStory;
pub use dev_mail::{DevMail, Mail};
pub use error_page::ErrorPage;
pub use flag::{Flag, Flagged};
pub use form::{Choice, Field, FormError, Hidden};
pub use frame::{Frame, Nav, Staff, assets};
pub use help::{Help, HelpLine};
pub use home::Home;
pub use inbox::{Inbox, InboxRow};
pub use invitations::{Invitation, InvitationRow, Invitations};
pub use kept_form::KeptForm;
pub use letters::Letters;
pub use place::{ServiceLine, ServiceRef};
pub use progress::Progress;
pub use proposed::Proposed;
pub use question::Question;
pub use rated::{OwnReply, Rated};
pub use register::{Register, RegisterEntry, RegisterMonth};
pub use review::{Review, ReviewLine, Reviews};
pub use sent::Sent;
pub use service::Service;
pub use services::Services;
pub use sign_in::{Showing, SignIn};
pub use staff_story::StaffStory;
pub use status::{Stage, Status};
pub use stories::{Chip, Stories};
pub use story::Story;
pub use tell::Tell;
pub use tell_start::TellStart;
pub use thread::{Thread, ThreadEvent, ThreadKind};
pub use tongues::Refill;
pub use voice::{Change, ChangeState, Voice, VoiceKind};
pub use withdrawn::Withdrawn;
pub use your_letters::YourLetters;
pub use your_story::YourStory;
pub use your_uses::YourUses;
