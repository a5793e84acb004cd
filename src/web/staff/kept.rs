//! What staff typed is not lost when their session ends meanwhile. The sign-in page carries the form, sealed for the
//! account that it came from, and after the sign-in it stands there filled in. Nothing of it is stored, and none of it
//! stands in an address or a cookie (docs/decisions/0022-sessions-and-passkeys.md).

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use crate::flows::form_state::{self, Carrier};
use crate::flows::sign_in::{self, Begun};
use crate::flows::{Refusal, Stop};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::Form;
use crate::web::form::FormData;
use crate::web::pages::{Field, Frame, Hidden, KeptForm, Nav};
use crate::web::reply::{Keep, page_with};
use crate::web::session::{SignedIn, cookie, shown};

use super::sign_in::email_page;

/// What people write by hand, with what it is called. All else is carried on unseen.
const TYPED: [(&str, &str); 20] = [
    ("title", "Title"),
    ("body", "Text"),
    ("good", "What was good"),
    ("improve", "What could be better"),
    ("feelings", "Feelings"),
    ("screen_name", "Name that is shown"),
    ("tags", "Tags"),
    ("missed_words", "Words that should have been found"),
    ("message", "To the author, in your words"),
    ("reason", "Reason"),
    ("note", "Note for colleagues"),
    ("words", "What our moderators should know"),
    ("signature", "Signed"),
    ("what", "What changes"),
    ("where", "Where"),
    ("owner", "Who sees to it"),
    ("due", "By when"),
    ("name", "Name"),
    ("email", "E-mail address"),
    ("url", "Address"),
];

/// A form of somebody who is signed in, with the token against forged requests checked. When the session has ended,
/// or is another one by now, the answer carries the words on.
#[derive(Debug)]
pub struct StaffForm {
    /// Who sent it.
    pub signed: SignedIn,
    /// What was sent.
    pub form: Form,
}

impl FromRequest<App> for StaffForm {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let signed = SignedIn::from_request_parts(&mut parts, app).await;
        let (headers, uri) = (parts.headers.clone(), parts.uri.clone());
        let form = Form::from_request(Request::from_parts(parts, body), app).await;
        let (signed, form) = match (signed, form) {
            (Ok(signed), Ok(form)) => (signed, form),
            (Err(Halt::NotSignedIn), Ok(form)) => return Err(signs_in(app, &headers, &uri, &form.data).await),
            (Err(halt), _) | (_, Err(halt)) => return Err(halt.into_response()),
        };
        match signed.check_csrf(form.data.get("csrf")) {
            Ok(()) => Ok(Self { signed, form }),
            Err(halt) if !has_words(&form.data) => Err(halt.into_response()),
            Err(_) => {
                let kept = Kept::of(&signed.staff.id, &uri, &form.data);
                let filled = page_with(StatusCode::FORBIDDEN, kept.page(signed.shown()), Keep::Never);
                Err(filled.unwrap_or_else(IntoResponse::into_response))
            }
        }
    }
}

/// A form that came too late. Its names are inside sealed states.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// Whose session it came from.
    account: String,
    /// Where it was sent to.
    path: String,
    /// All its fields, except the token, which is worth nothing any more.
    fields: Vec<(String, String)>,
}

impl Kept {
    fn of(account: &str, uri: &Uri, form: &FormData) -> Self {
        let fields = form.iter().filter(|(name, _)| *name != "csrf");
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { account: account.to_owned(), path: uri.path().to_owned(), fields }
    }

    /// The form, filled in.
    fn page(self, staff: crate::web::pages::Staff) -> KeptForm {
        let mut shown = KeptForm {
            frame: Frame::private("Look at your words, then send them", Nav::None, Some(staff)),
            shows: self.path.starts_with("/desk/stories/"),
            path: self.path,
            ..KeptForm::default()
        };
        for (name, value) in self.fields {
            // On the desk the reason is a code that is chosen.
            let chosen = shown.shows && name == "reason";
            let label = TYPED.iter().find(|(known, _)| *known == name && !chosen && !value.trim().is_empty());
            match label {
                Some((_, label)) if shown.typed.iter().all(|(known, ..)| *known != name) => {
                    shown.typed.push((name, label, Field::new(value)));
                }
                _ => shown.hidden.push(Hidden { name, value }),
            }
        }
        shown
    }
}

fn has_words(form: &FormData) -> bool {
    TYPED.iter().any(|(name, _)| !form.get(name).trim().is_empty())
}

/// The sign-in page with the form in it, if it is surely a form of a session that has ended: the token must fit the
/// cookie that came along. Everybody else is sent to sign in with nothing.
async fn signs_in(app: &App, headers: &HeaderMap, uri: &Uri, form: &FormData) -> Response {
    let asked = async {
        let Some(cookie) = cookie(headers).filter(|_| has_words(form)) else { return Err(Halt::NotSignedIn) };
        let ours = sign_in::csrf_of(app, &cookie).as_bytes().ct_eq(form.get("csrf").as_bytes());
        let staff = sign_in::ended(app, &cookie).await?.filter(|_| bool::from(ours)).ok_or(Halt::NotSignedIn)?;
        let text = serde_json::to_string(&Kept::of(&staff.id, uri, form)).unwrap_or_default();
        let sealed = form_state::seal(&app.config.secret, Carrier::SignIn, &text, app.now(), app.random());
        let too_long = "Your session has ended, and this form is too long to be kept. Go back in your browser: your \
                        words are there. Sign in in another tab, then send it again";
        let mut page = email_page(app, Field::default(), "", &sealed.ok_or(Stop::Refused(Refusal::NotNow(too_long)))?);
        "You were signed out, because nothing had come from you for a while. Nothing was sent, and your words are kept \
         in this page. Sign in here, and they come back."
            .clone_into(&mut page.notice);
        page_with(StatusCode::UNAUTHORIZED, page, Keep::Never)
    };
    asked.await.unwrap_or_else(IntoResponse::into_response)
}

/// The form that the sign-in page carried, for somebody who has just signed in; `None` when there was none, it is too
/// old, or it came from another account.
pub(super) fn filled(app: &App, state: &str, begun: &Begun) -> Option<KeptForm> {
    let text = form_state::open(&app.config.secret, Carrier::SignIn, state, app.now()).ok()?;
    let kept: Kept = serde_json::from_str(&text).ok()?;
    (kept.account == begun.staff.id).then(|| kept.page(shown(&begun.staff, &begun.csrf)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_in_a_sealed_form_are_pinned() {
        let form = FormData::of(&[("csrf", "t"), ("body", "x")]);
        let kept = Kept::of("a1", &Uri::from_static("/desk/flags?done=1"), &form);
        let text = serde_json::to_string(&kept).unwrap();
        assert_eq!(text, r#"{"account":"a1","path":"/desk/flags","fields":[["body","x"]]}"#);
    }

    #[test]
    fn words_are_shown_once_and_all_else_is_carried_on_in_its_order() {
        let form =
            FormData::of(&[("action", "ask"), ("body", "one"), ("body", "two"), ("title", " "), ("service", "A")]);
        let page =
            Kept::of("a1", &Uri::from_static("/desk/stories/x"), &form).page(crate::web::pages::Staff::default());
        assert_eq!((page.typed.len(), page.typed[0].2.value.as_str(), page.shows), (1, "one", true));
        let hidden: Vec<_> = page.hidden.iter().map(|one| (one.name.as_str(), one.value.as_str())).collect();
        assert_eq!(hidden, [("action", "ask"), ("body", "two"), ("title", " "), ("service", "A")]);
    }
}
