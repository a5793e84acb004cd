//! Which language a request is answered in. `?language=cy` on any address chooses one: a page that was asked for is
//! asked for again without it, a form that was sent is answered at once, and a cookie remembers. Without the cookie the
//! first language of the browser counts, and English otherwise. `src/edge/front.mjs` reads the same two headers.

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use strum::VariantArray;

use crate::domain::language::Language;

/// The cookie that remembers. It holds a code of two letters and nothing else.
const COOKIE: &str = "lang";
/// How long, in seconds: a year.
const REMEMBERED: u32 = 31_536_000;
/// The parameter that chooses.
const PARAMETER: &str = "language=";

/// What is known about the language of a request, and about the way to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaking {
    /// The language of the answer.
    pub language: Language,
    /// The address asked for, after its `?`, without the choice; `None` where going there again could lose something.
    pub here: Option<String>,
    /// Every text is put between marks, so that a test sees which are not said in any language.
    pub marked: bool,
}

impl Speaking {
    /// In a language, for a page that is the same for everybody whatever was asked after its `?`.
    #[must_use]
    pub fn plainly(language: Language) -> Self {
        Self { language, here: Some(String::new()), ..Self::default() }
    }
}

/// A request, as far as its language goes.
#[derive(Debug, Clone)]
pub struct Asked {
    /// How to answer.
    pub speaking: Speaking,
    /// Somebody chose this language just now.
    pub chosen: Option<Language>,
    /// Where to go after a choice: the same address without it.
    pub again: Option<String>,
}

impl Asked {
    /// Reads a request. Staff pages and programs are always answered in English.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        let (uri, get) = (request.uri(), matches!(*request.method(), Method::GET | Method::HEAD));
        if is_of_staff(uri.path()) {
            return Self { speaking: Speaking::default(), chosen: None, again: None };
        }
        let (chosen, rest) = choice(uri);
        let language = chosen.unwrap_or_else(|| preferred(request.headers()));
        let again = (get && chosen.is_some()).then(|| address(uri.path(), &rest));
        Self { speaking: Speaking { language, here: get.then_some(rest), ..Speaking::default() }, chosen, again }
    }
}

/// Pages of staff, and what programs ask for.
fn is_of_staff(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    matches!(first, "staff" | "desk" | "dev" | "api")
}

fn choice(uri: &Uri) -> (Option<Language>, String) {
    let parts = uri.query().unwrap_or_default().split('&');
    let (choices, rest): (Vec<&str>, Vec<&str>) = parts.partition(|part| part.starts_with(PARAMETER));
    let chosen = choices.last().and_then(|part| part.strip_prefix(PARAMETER)?.parse().ok());
    (chosen, rest.join("&"))
}

/// An address of ours, whatever the path begins with: `//elsewhere` would be another site.
fn address(path: &str, query: &str) -> String {
    let path = path.trim_start_matches(['/', '\\']);
    if query.is_empty() { format!("/{path}") } else { format!("/{path}?{query}") }
}

/// What the browser says: the cookie, else the first of its languages. Answers to programs stay English; this is for
/// what is kept.
#[must_use]
pub fn preferred(headers: &HeaderMap) -> Language {
    let texts = |name| headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        texts(header::COOKIE).flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    if let Some(known) = pairs.find_map(|(name, code)| if name == COOKIE { code.parse().ok() } else { None }) {
        return known;
    }
    let first = texts(header::ACCEPT_LANGUAGE).next().unwrap_or_default().trim_start();
    let code = first.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
    code.to_ascii_lowercase().parse().unwrap_or_default()
}

/// The header that remembers a choice.
#[must_use]
pub fn set_cookie(language: Language) -> String {
    format!("{COOKIE}={}; Path=/; Max-Age={REMEMBERED}; Secure; HttpOnly; SameSite=Lax", language.code())
}

impl<S: Send + Sync> FromRequestParts<S> for Language {
    type Rejection = std::convert::Infallible;

    /// The language of the answer, for handlers that keep it with what they write.
    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or_default())
    }
}

/// The languages to choose from, in the order of the switch.
#[must_use]
pub fn all() -> &'static [Language] {
    Language::VARIANTS
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use proptest::prelude::*;

    use super::*;

    fn asked(method: &str, uri: &str, headers: &[(&str, &str)]) -> Asked {
        let mut request = Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Asked::of(&request.body(Body::empty()).unwrap())
    }

    #[test]
    fn the_cookie_counts_then_the_first_language_of_the_browser() {
        let of = |headers: &[(&str, &str)]| asked("GET", "/", headers).speaking.language.code();

        assert_eq!(of(&[]), "en");
        assert_eq!(of(&[("cookie", "a=b; lang=ga"), ("accept-language", "cy")]), "ga");
        assert_eq!(of(&[("cookie", "lang=xx; lang=cy")]), "cy");
        assert_eq!(of(&[("cookie", "lang=xx")]), "en");
        for (accepted, code) in
            [("cy", "cy"), ("cy-GB,en;q=0.9", "cy"), (" GA-ie", "ga"), ("en-GB,cy", "en"), ("cyx", "en"), ("", "en")]
        {
            assert_eq!(of(&[("accept-language", accepted)]), code, "{accepted:?}");
        }
    }

    #[test]
    fn a_choice_leads_back_to_the_same_page_without_it() {
        let asked = asked("GET", "/stories?q=a%26b&language=cy&sort=oldest", &[("cookie", "lang=ga")]);

        assert_eq!(asked.chosen, Some(Language::Welsh));
        assert_eq!(asked.again.as_deref(), Some("/stories?q=a%26b&sort=oldest"));
        assert_eq!(asked.speaking.here.as_deref(), Some("q=a%26b&sort=oldest"));
    }

    #[test]
    fn a_form_that_chooses_is_answered_at_once_and_cannot_be_asked_for_again() {
        let asked = asked("POST", "/tell?language=ga", &[]);

        assert_eq!((asked.speaking.language, asked.chosen), (Language::Irish, Some(Language::Irish)));
        assert_eq!((asked.again, asked.speaking.here), (None, None));
    }

    #[test]
    fn staff_and_programs_are_answered_in_english() {
        for path in ["/desk?language=cy", "/staff/sign-in", "//staff", "/api/v1/stories?language=cy", "/dev/mail"] {
            let asked = asked("GET", path, &[("cookie", "lang=cy")]);
            assert_eq!((asked.speaking, asked.chosen, asked.again), (Speaking::default(), None, None), "{path}");
        }
    }

    #[test]
    fn no_address_leads_to_another_site() {
        for uri in ["//evil.example/?language=cy", "/\\evil.example?language=cy", "///evil?language=cy"] {
            let again = asked("GET", uri, &[]).again.unwrap();
            assert!(again.starts_with("/evil"), "{again}");
        }
    }

    proptest! {
        #[test]
        fn whatever_follows_the_question_mark_we_stay_on_our_site(query in "[a-z=&%/?\\\\:]{0,30}", path in "[a-z/.]{0,9}") {
            let asked = asked("GET", &format!("/{path}?{query}&language=cy"), &[]);
            if let Some(again) = asked.again {
                prop_assert!(again.starts_with('/') && !again.starts_with("//"), "{}", again);
            }
        }
    }
}
