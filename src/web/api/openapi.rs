//! `/api/v1/openapi.json`: generated from the handlers. The text is kept beside the code and a test compares the two,
//! so that the worker carries the description without the machinery that makes it.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use utoipa::openapi::{Content, Ref, RefOr, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use crate::web::open;
use crate::web::reply::{Keep, etag, not_modified, with_header};

use super::{
    changes, desk, desk_responses, exports, figures, inbox, mine, readers, register, responses, screen, services,
    session, snapshots, stories, webhooks,
};

/// The description as it is served.
const DESCRIPTION: &str = include_str!("openapi.json");

/// Everything under `/api/v1`.
#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Caretold", version = "1.0.0",
        description = "Stories of care, the answers of services, and what changed. Errors are RFC 9457 problem+json. Times are RFC 3339 in UTC."),
    servers((url = "/api/v1")),
    modifiers(&Limited),
    paths(stories::tell_story, stories::list_stories, stories::get_story, stories::list_like,
        changes::list_changes, exports::export_csv, exports::describe_table, exports::export_ndjson, exports::feed_atom, exports::feed_json,
        snapshots::make_snapshot, snapshots::get_snapshot, screen::screen_text, mine::get_mine, mine::say_word,
        mine::send_reply,
        mine::withdraw_mine, services::list_services, services::get_service, services::get_thread, services::get_head,
        figures::get_statistics, figures::get_organisation, figures::get_place, figures::get_condition, figures::get_procedure,
        register::get_register, register::get_head, readers::flag_story, readers::count_similar,
        session::send_code, session::begin_session, session::end_session, desk::claim_next, desk::list_queue,
        desk::get_private, desk::decide, desk::reconcile_thread, desk_responses::list_responses,
        desk_responses::decide_response, inbox::list_inbox, responses::respond, responses::get_response,
        responses::correct,
        webhooks::list_webhooks, webhooks::make_webhook, webhooks::get_webhook, webhooks::change_webhook,
        webhooks::remove_webhook, webhooks::make_secret, webhooks::replay_webhook, webhooks::test_webhook),
)]
pub struct Description;

/// Whatever anybody's program may read says how often, and refuses beyond (`web::open`).
struct Limited;

impl Modify for Limited {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let problem = Content::new(Some(Ref::from_schema_name("Problem")));
        let refused = ResponseBuilder::new()
            .description("Too many at once: see RateLimit and Retry-After")
            .content("application/problem+json", problem)
            .build();
        for (path, item) in &mut openapi.paths.paths {
            if let Some(get) = item.get.as_mut().filter(|_| open::policy(&format!("/api/v1{path}")).is_some()) {
                get.responses.responses.insert("429".to_owned(), RefOr::T(refused.clone()));
            }
        }
    }
}

/// `GET /api/v1/openapi.json`: this description.
pub async fn get_description(headers: HeaderMap) -> Response {
    let tag = etag(&[DESCRIPTION]);
    if let Some(response) = not_modified(&headers, &tag, Keep::Seconds(300)) {
        return response;
    }
    let mut response = Body::from(DESCRIPTION).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.extensions_mut().insert(Keep::Seconds(300));
    with_header(response, header::ETAG, &tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_served_description_is_the_one_that_the_code_generates() {
        let generated = Description::openapi().to_pretty_json().unwrap() + "\n";
        if std::env::var_os("CARETOLD_WRITE_PINNED").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/api/openapi.json");
            std::fs::write(path, &generated).unwrap();
        }

        assert!(generated == DESCRIPTION, "run the tests once with CARETOLD_WRITE_PINNED=1 and look at the difference");
    }
}
