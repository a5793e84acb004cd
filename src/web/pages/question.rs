//! The questions of `/tell`, one a page: their order, their words, and which fields each asks for.

use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

/// One question page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Question {
    /// Which services.
    Where,
    /// Title and story.
    Story,
    /// What was good, what could be better.
    Points,
    /// How it felt.
    Feelings,
    /// Who the author is in it, and when it was.
    You,
    /// What the author would like.
    Wish,
    /// The name to show.
    Name,
    /// What we may do with it.
    Consent,
    /// Where to write to.
    Email,
}

impl Question {
    /// How many there are.
    pub const COUNT: usize = 9;

    /// The stable word, as forms send it.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// 1, 2, 3 …
    #[must_use]
    pub fn number(self) -> usize {
        Self::iter().take_while(|one| *one != self).count() + 1
    }

    /// The question before this one.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        Self::iter().take_while(|one| *one != self).last()
    }

    /// The question after this one.
    #[must_use]
    pub fn after(self) -> Option<Self> {
        Self::iter().nth(self.number())
    }

    /// What is asked: the page's heading and title.
    #[must_use]
    pub fn asks(self) -> &'static str {
        match self {
            Self::Where => "Where did it happen?",
            Self::Story => "What happened?",
            Self::Points => "What was good, and what could be better?",
            Self::Feelings => "How did you feel?",
            Self::You => "Who are you, and when was it?",
            Self::Wish => "What would you like to happen?",
            Self::Name => "What name should we show?",
            Self::Consent => "What may we do with your story?",
            Self::Email => "Shall we write to you?",
        }
    }

    /// The fields that it asks for, by the names of the contract.
    #[must_use]
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Where => &["services", "service_text"],
            Self::Story => &["title", "body"],
            Self::Points => &["good", "improve"],
            Self::Feelings => &["feelings"],
            Self::You => &["author_role", "happened", "postcode"],
            Self::Wish => &["outcome"],
            Self::Name => &["screen_name"],
            Self::Consent => &["consent/publish"],
            Self::Email => &["email"],
        }
    }

    /// The first question that asks for one of these fields.
    #[must_use]
    pub fn first_of(fields: &[&str]) -> Option<Self> {
        Self::iter().find(|question| fields.iter().any(|field| question.fields().contains(field)))
    }

    /// The question that has a control of this id.
    #[must_use]
    pub fn of_control(id: &str) -> Self {
        match id {
            "title" | "body" => Self::Story,
            "good" | "improve" => Self::Points,
            "feelings" | "feelings-own" => Self::Feelings,
            "author_role" | "happened_month" | "postcode" => Self::You,
            "outcome" => Self::Wish,
            "screen_name" => Self::Name,
            "consent" => Self::Consent,
            "email" => Self::Email,
            _ => Self::Where,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_the_way_there() {
        assert_eq!(Question::iter().count(), Question::COUNT);
        assert_eq!((Question::Where.before(), Question::Email.after()), (None, None));
        for (index, question) in Question::iter().enumerate() {
            assert_eq!(question.number(), index + 1);
            assert_eq!(question.code().parse(), Ok(question));
            assert_eq!(question.after().and_then(Question::before), question.after().map(|_| question));
        }
    }

    #[test]
    fn each_field_is_asked_for_once() {
        let all: Vec<&str> = Question::iter().flat_map(Question::fields).copied().collect();
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), all.len());
        assert_eq!(Question::first_of(&["email", "body"]), Some(Question::Story));
        assert_eq!(Question::first_of(&["nothing"]), None);
    }
}
