//! The numbers of a service, an organisation, a place, a condition or the whole site, as every page of one shows them.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{ChangeState, Day, ServiceRef, StoryCard, filters, text};

/// What was told in one month.
#[derive(Clone, Debug, Default)]
pub struct TrendMonth {
    /// "November 2026".
    pub month: String,
    /// Published stories.
    pub stories: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Of these, with a change planned and not made yet.
    pub planned: u32,
    /// Of these, with a change made.
    pub made: u32,
}

impl TrendMonth {
    fn all(&self) -> String {
        text::thousands(self.stories)
    }

    fn answered_of_all(&self) -> String {
        of(self.answered, self.stories)
    }

    fn planned_of_all(&self) -> String {
        of(self.planned, self.stories)
    }

    fn made_of_all(&self) -> String {
        of(self.made, self.stories)
    }
}

/// "9 of 12".
pub(super) fn of(number: u32, all: u32) -> String {
    format!("{} of {}", text::thousands(number), text::thousands(all))
}

/// Words that come up in several stories.
#[derive(Clone, Debug, Default)]
pub struct SaidWords {
    /// The words.
    pub words: String,
    /// Whether they are words of this site, and so have translations.
    pub ours: bool,
    /// How many stories have them.
    pub stories: u32,
    /// The search for them.
    pub address: String,
}

/// Words of one kind.
#[derive(Clone, Debug, Default)]
pub struct SaidList {
    /// What they are.
    pub title: &'static str,
    /// Most stories first.
    pub words: Vec<SaidWords>,
}

/// A change that came of a story.
#[derive(Clone, Debug, Default)]
pub struct ToldChange {
    /// Planned or made.
    pub state: ChangeState,
    /// In words.
    pub what: String,
    /// Who says so.
    pub service: ServiceRef,
    /// When it was said.
    pub at: Day,
    /// The reference of the story.
    pub story: String,
    /// The story's title.
    pub title: String,
}

impl ToldChange {
    fn is_made(&self) -> bool {
        self.state == ChangeState::Made
    }
}

/// The numbers, and what people say.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// Published stories.
    pub stories: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Of these, with a change planned and not made yet.
    pub planned: u32,
    /// Of these, with a change made.
    pub made: u32,
    /// Within how many hours half of the answers came; `None` where there are too few.
    pub half_within: Option<u32>,
    /// In how many of the newest stories `said` was counted.
    pub said_of: u32,
    /// What people say.
    pub said: Vec<SaidList>,
    /// The newest changes.
    pub changes: Vec<ToldChange>,
    /// The newest stories.
    pub latest: Vec<StoryCard>,
    /// Months in order, without hole.
    pub trend: Vec<TrendMonth>,
    /// The filter of the search for these stories: "service=RW3MR"; empty for all stories.
    pub filter: String,
    /// The address of these numbers for programs.
    pub data: String,
}

/// How high the picture is, in its own units: a month with as many stories as any is so high.
const HEIGHT: u32 = 100;
/// How wide a month is, and how wide its bar.
const STEP: u32 = 10;
const BAR: u32 = 7;

/// A bar of the picture: its left edge, and top and height of all and of what is answered.
struct Bar {
    left: u32,
    top: u32,
    height: u32,
    answered_top: u32,
    answered_height: u32,
}

impl Figures {
    /// Nothing was told yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stories == 0
    }

    /// Each number with its base: "9 of 12".
    fn numbers(&self) -> [(&'static str, String); 3] {
        [
            ("stories answered", of(self.answered, self.stories)),
            ("led to a change", of(self.made, self.stories)),
            ("have a change planned", of(self.planned, self.stories)),
        ]
    }

    /// How soon answers come, as far as that can be said.
    fn soon(&self) -> Option<String> {
        self.half_within.map(duration)
    }

    /// Answers took longer than any step.
    fn is_late(&self) -> bool {
        self.half_within.is_some_and(|hours| hours > YEAR)
    }

    /// The search for these stories with another filter.
    fn search(&self) -> String {
        if self.filter.is_empty() { "/stories".to_owned() } else { format!("/stories?{}", self.filter) }
    }

    /// The same in another form.
    fn as_form(&self, path: &str) -> String {
        if self.filter.is_empty() { path.to_owned() } else { format!("{path}?{}", self.filter) }
    }

    fn newest(&self) -> String {
        text::counted(self.said_of, "story", "stories")
    }

    fn of_newest(&self, words: &SaidWords) -> String {
        of(words.stories, self.said_of)
    }

    fn most_words(&self) -> String {
        text::counted(self.most(), "story", "stories")
    }

    /// The month with most stories.
    fn most(&self) -> u32 {
        self.trend.iter().map(|month| month.stories).max().unwrap_or(0)
    }

    fn told_in_trend(&self) -> String {
        let all = self.trend.iter().fold(0_u32, |all, month| all.saturating_add(month.stories));
        text::counted(all, "story", "stories")
    }

    fn answered_in_trend(&self) -> String {
        let sum =
            |number: fn(&TrendMonth) -> u32| self.trend.iter().fold(0_u32, |all, one| all.saturating_add(number(one)));
        of(sum(|month| month.answered), sum(|month| month.stories))
    }

    fn first_month(&self) -> &str {
        self.trend.first().map_or("", |month| month.month.as_str())
    }

    fn last_month(&self) -> &str {
        self.trend.last().map_or("", |month| month.month.as_str())
    }

    /// A picture shows something that a sentence does not: more than one month.
    fn has_trend(&self) -> bool {
        self.trend.iter().filter(|month| month.stories > 0).count() > 1
    }

    fn width(&self) -> u32 {
        u32::try_from(self.trend.len()).unwrap_or(0).saturating_mul(STEP)
    }

    fn bars(&self) -> Vec<Bar> {
        let most = u64::from(self.most().max(1));
        let high = |number: u32| u32::try_from(u64::from(number) * u64::from(HEIGHT) / most).unwrap_or(HEIGHT);
        // One story among thousands is still to be seen.
        let seen = |number: u32| if number == 0 { 0 } else { high(number).max(1) };
        let bar = |(place, month): (usize, &TrendMonth)| {
            let (height, answered_height) = (seen(month.stories), seen(month.answered.min(month.stories)));
            let left = u32::try_from(place).unwrap_or(0).saturating_mul(STEP).saturating_add(1);
            let top = |height| HEIGHT.saturating_sub(height);
            Bar { left, top: top(height), height, answered_top: top(answered_height), answered_height }
        };
        self.trend.iter().enumerate().map(bar).collect()
    }

    fn is_answered(&self) -> bool {
        self.answered > 0
    }
}

/// A year in hours.
const YEAR: u32 = 8_760;

/// "4 hours", "3 days", "2 weeks", "1 year": as people say it, from whole hours.
#[must_use]
pub fn duration(hours: u32) -> String {
    match hours {
        0..24 => text::counted(hours, "hour", "hours"),
        24..336 => text::counted(hours / 24, "day", "days"),
        336..YEAR => text::counted(hours / 168, "week", "weeks"),
        _ => text::counted(hours / YEAR, "year", "years"),
    }
}

/// [`Figures`] as part of a page.
#[derive(Debug, Template)]
#[template(path = "controls/figures.html")]
pub struct Shown<'a> {
    figures: &'a Figures,
}

/// The trend alone, as part of a page.
#[derive(Debug, Template)]
#[template(path = "controls/trend.html")]
pub struct Trend<'a> {
    figures: &'a Figures,
}

// Each escapes what it is given, by its own template.
impl HtmlSafe for Shown<'_> {}
impl HtmlSafe for Trend<'_> {}

/// See [`Shown`].
#[must_use]
pub fn shown(figures: &Figures) -> Shown<'_> {
    Shown { figures }
}

/// See [`Trend`].
#[must_use]
pub fn trend(figures: &Figures) -> Trend<'_> {
    Trend { figures }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_said_as_people_say_them() {
        let said = |hours| duration(hours);
        assert_eq!(
            [1, 12, 24, 72, 240, 336, 4_368, 8_760].map(said),
            ["1 hour", "12 hours", "1 day", "3 days", "10 days", "2 weeks", "26 weeks", "1 year"]
        );
    }

    #[test]
    fn a_bar_is_as_high_as_its_month_and_never_invisible() {
        let month = |stories, answered| TrendMonth { stories, answered, ..TrendMonth::default() };
        let figures = Figures { trend: vec![month(4_000, 2_000), month(0, 0), month(1, 1)], ..Figures::default() };
        let bars = figures.bars();
        assert_eq!((bars[0].top, bars[0].height, bars[0].answered_height), (0, 100, 50));
        assert_eq!((bars[1].height, bars[2].height, bars[2].answered_height), (0, 1, 1));
        assert_eq!(bars[2].left, 21);
    }
}
