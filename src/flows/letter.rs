//! What letters to authors say. Nothing of the story stands in a subject or in a letter: whoever looks over a shoulder,
//! or keeps the mail of somebody else, learns that there is a story and not what it tells.
//!
//! A letter is written in the language in which the story was told. The HTML has no colours, no pictures and no styles:
//! every mail program shows it in its own, by day and by night.

use std::borrow::Cow;

use askama::Template;

use crate::domain::ids::Reference;
use crate::domain::job::News;
use crate::domain::language::Language;
use crate::domain::lifecycle::Status;
use crate::domain::site::{Helpline, Silence, Site};
use crate::domain::story::address;

/// A letter before it has an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// What a letter needs to know.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The story.
    pub story: &'a Reference,
    /// What happened.
    pub news: News,
    /// In which it was told.
    pub language: Language,
    /// The jurisdiction.
    pub site: Site,
    /// Scheme and host of public addresses.
    pub origin: &'a str,
    /// Where a click stops such letters.
    pub stop: &'a str,
}

/// Whether a piece of news still holds for a story that stands here.
#[must_use]
pub fn holds(news: News, status: Status) -> bool {
    match news {
        News::Received => !matches!(status, Status::Withdrawn | Status::TakenDown),
        News::Question => status == Status::Asked,
        News::Edited => status == Status::Offered,
        News::Rejected => status == Status::Rejected,
        News::Published
        | News::Redacted
        | News::Restricted
        | News::Answered
        | News::Changed
        | News::Replied
        | News::ReplyRejected => status == Status::Published,
    }
}

struct Words {
    subject: &'static str,
    /// In the language of the letter.
    paragraphs: Vec<String>,
    /// Label, and whether it leads to the public page rather than to the author's own.
    link: (&'static str, bool),
}

fn words(about: &About<'_>) -> Words {
    let spaced = about.story.spaced();
    let with = |text| about.language.say_with(text, &[&spaced]);
    let key = with("You need your reference, {spaced}, and the six words that we showed you.");
    let own = "Open your story";
    // What has the reference in it is said already, and no text of the catalogue: it stays as it is.
    let say = |subject, said: &[&str], link| {
        let paragraphs = said.iter().map(|line| about.language.say(line).into_owned()).collect();
        Words { subject, paragraphs, link }
    };
    match about.news {
        News::Received => say(
            "We have your story",
            &[
                "Thank you for telling us.",
                &with(
                    "Your reference is {spaced}. Keep it with the six words that we showed you: together they open \
                     your story. We cannot find the words for you.",
                ),
                "A person reads every story before it is public. We write again when yours is.",
            ],
            (own, false),
        ),
        News::Question => say(
            "A question about your story",
            &["A moderator has a question for you. Your story waits for your answer.", &key],
            (own, false),
        ),
        News::Edited => say(
            "Please look at your story",
            &[
                "A moderator would like to change more than a name or a number in your story. Nothing is public yet.",
                "You see each change and the reason for it. You can agree, say no, or write it in your own words.",
                silence(about.site.silence()),
                &key,
            ],
            (own, false),
        ),
        News::Published => say(
            "Your story is public",
            &[
                "Anybody can read your story now.",
                "You can see what moderators changed, or take your story back at any time: open it with your reference \
                 and the six words.",
            ],
            ("Read your story", true),
        ),
        News::Redacted => say(
            "We changed your story",
            &[
                "A moderator took words out of your public story.",
                "You can see what was changed and why, or take your story back at any time.",
                &key,
            ],
            (own, false),
        ),
        News::Restricted => say(
            "Your story is shown to fewer people",
            &[
                "Your story is still public, but only who has its address can find it. A moderator wrote down why.",
                &key,
            ],
            (own, false),
        ),
        News::Rejected => say(
            "We could not publish your story",
            &["A moderator has read your story and wrote down why. You can read it there, and answer.", &key],
            (own, false),
        ),
        News::Answered => say("Your story has an answer", &["A service has answered you."], ("Read the answer", true)),
        News::Changed => say(
            "Your story has an answer",
            &["A service has answered you, and says what it changes because of your story."],
            ("Read the answer", true),
        ),
        News::Replied => say("Your reply is public", &["Anybody can read your reply now."], ("Read your story", true)),
        News::ReplyRejected => say(
            "We could not publish your reply",
            &["A moderator has read your reply and wrote down why.", &key],
            (own, false),
        ),
    }
}

/// What happens when the author says nothing.
#[must_use]
pub fn silence(silence: Silence) -> &'static str {
    match silence {
        Silence::Publishes => {
            "If we do not hear from you in 7 days, we publish it with the changes. You can still take it back then."
        }
        Silence::ReturnsToDesk => "If we do not hear from you in 7 days, a moderator looks at it again.",
    }
}

/// The same words as HTML.
#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'a> {
    language: &'a str,
    subject: &'a str,
    paragraphs: &'a [String],
    link: Option<(&'a str, String)>,
    help_title: &'a str,
    help: &'a [(Cow<'static, str>, &'a str)],
    stop: &'a str,
    stop_text: &'a str,
    stop_label: &'a str,
}

/// Writes a letter in its language.
#[must_use]
pub fn write(about: &About<'_>) -> Written {
    let language = about.language;
    let Words { subject, paragraphs, link: (label, public) } = words(about);
    let (subject, label) = (language.say(subject), language.say(label));
    let page = if public { address(about.story) } else { "/your-story".to_owned() };
    let target = format!("{}{page}", about.origin);
    let lines: &[Helpline] = if about.news == News::Received { about.site.helplines() } else { &[] };
    let help: Vec<(Cow<'static, str>, &str)> =
        lines.iter().map(|line| (language.say(line.name), line.number)).collect();
    let help_title = language.say("If you or somebody else needs help now:");
    let stop_text = language.say("We write to you only about this story.");
    let stop_label = language.say("Stop these letters and delete my address");
    let mut blocks = vec![paragraphs.join("\n\n"), format!("{label}: {target}")];
    if !help.is_empty() {
        let lines: Vec<String> = help.iter().map(|(name, number)| format!("{name}: {number}")).collect();
        blocks.push(format!("{help_title}\n{}", lines.join("\n")));
    }
    blocks.push(format!("Caretold\n\n{stop_text} {stop_label}: {}\n", about.stop));
    let text = blocks.join("\n\n");
    let html = Html {
        language: language.code(),
        subject: &subject,
        paragraphs: &paragraphs,
        link: Some((&label, target)),
        help_title: &help_title,
        help: &help,
        stop: about.stop,
        stop_text: &stop_text,
        stop_label: &stop_label,
    };
    let html = html.render().unwrap_or_default();
    Written { subject: subject.into_owned(), text, html }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    fn written(news: News) -> Written {
        written_in(Language::English, news)
    }

    fn written_in(language: Language, news: News) -> Written {
        let story = Reference::from_random([1; 8]);
        let (origin, stop) = ("https://caretold.example", "https://caretold.example/letters/x.y.z");
        write(&About { story: &story, news, language, site: Site::Uk, origin, stop })
    }

    #[test]
    fn every_letter_says_the_same_in_both_forms_and_how_to_stop_it() {
        for news in News::iter() {
            let Written { subject, text, html } = written(news);
            assert!(!subject.contains(char::is_numeric) && subject.len() < 60, "{subject}");
            let page = scraper::Html::parse_document(&html);
            let said: String = page.root_element().text().collect();
            for line in text.lines().filter(|line| !line.is_empty() && !line.contains("https://")) {
                let line = line.split(": ").next().unwrap();
                assert!(said.contains(line), "{news:?}: {line}");
            }
            for form in [&text, &html] {
                assert!(form.contains("https://caretold.example/letters/x.y.z") && form.contains("Caretold"));
            }
            for remote in ["<img", "<link", "<style", "style=", "src=", "<script", "color:"] {
                assert!(!html.contains(remote), "{news:?} has {remote}");
            }
        }
    }

    #[test]
    fn every_letter_is_wholly_in_its_language_and_names_it() {
        for (language, code) in [(Language::Welsh, "cy"), (Language::Irish, "ga")] {
            for news in News::iter() {
                let (english, said) = (written(news), written_in(language, news));
                assert!(said.html.contains(&format!("<html lang=\"{code}\">")), "{news:?}");
                assert_ne!(said.subject, english.subject);
                let spaced = Reference::from_random([1; 8]).spaced();
                assert_eq!(said.text.contains(&spaced), english.text.contains(&spaced), "{news:?} in {code}");
                let of_english = |line: &&str| line.split(' ').count() > 3;
                for line in english.text.lines().filter(of_english) {
                    let line = line.split(": ").next().unwrap();
                    assert!(!said.text.contains(line) && !said.html.contains(line), "{news:?} in {code}: {line}");
                }
                assert!(!said.text.contains(['{', '}']) && !said.html.contains(['{', '}']));
            }
        }
    }

    #[test]
    fn help_stands_in_the_first_letter_alone() {
        for news in News::iter() {
            assert_eq!(written(news).text.contains("116 123"), news == News::Received);
            assert_eq!(written(news).html.contains("116 123"), news == News::Received);
        }
    }
}
