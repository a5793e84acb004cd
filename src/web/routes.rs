//! The map: every address, one line each.

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use crate::flows::Platform;

use super::hot::Hot;
use super::{
    App, about_screening, api, author, desk, dev_mail, discovery, embed, exports, finish, home, letters, readers,
    register, scopes, search, services, staff, statistics, stories, tell,
};

/// The whole site.
pub fn router(platform: Arc<Platform>) -> Router {
    let app: App = platform;
    Router::new()
        .route("/", get(home::show_home))
        .route("/tell", get(tell::show_start).post(tell::take_form))
        .route("/tell/one-page", get(tell::show_one_page))
        .route("/tell/keep", post(tell::keep_file))
        .route("/i/{slug}", get(tell::follow_invitation))
        .route("/i/{slug}/qr.svg", get(tell::draw_code))
        .route("/stories", get(search::show_stories))
        .route("/stories.atom", get(api::exports::feed_atom))
        .route("/stories.feed.json", get(api::exports::feed_json))
        .route("/stories/{ref}", get(stories::show_story))
        .route("/stories/{ref}/like", get(stories::show_like))
        .route("/stories/{ref}/flag", get(readers::ask_reason))
        .route("/stories/{ref}/flags", post(readers::take_flag))
        .route("/stories/{ref}/similar", post(readers::count_similar))
        .route("/services", get(services::show_services))
        .route("/services/{code}", get(services::show_service))
        .route("/services/{code}/thread", get(services::show_thread))
        .route("/organisations", get(scopes::list_organisations))
        .route("/organisations/{code}", get(scopes::show_organisation))
        .route("/places", get(scopes::list_places))
        .route("/places/{slug}", get(scopes::show_place))
        .route("/conditions", get(scopes::list_conditions))
        .route("/conditions/{slug}", get(scopes::show_condition))
        .route("/procedures", get(scopes::list_procedures))
        .route("/procedures/{slug}", get(scopes::show_procedure))
        .route("/statistics", get(statistics::show_statistics))
        .merge(author::routes())
        .route("/letters/{token}", get(letters::ask_to_stop).post(letters::stop_letters))
        .route("/about", get(home::show_about))
        .route("/about/privacy", get(home::show_privacy))
        .route("/about/accessibility", get(home::show_accessibility))
        .route("/about/rules", get(home::show_rules))
        .route("/about/screening", get(about_screening::show_screening))
        .route("/register", get(register::show_register))
        .route("/data", get(home::show_data))
        .route("/data/export.json", get(exports::files::list_files))
        .route("/data/export/{n}/stories.ndjson", get(exports::files::send_lines))
        .route("/data/export/{n}/stories.csv", get(exports::files::send_table))
        .route("/embed/services/{code}", get(embed::show_frame))
        .route("/oembed", get(embed::show_oembed))
        .route("/opensearch.xml", get(discovery::describe_search))
        .route("/robots.txt", get(discovery::show_robots))
        .route("/sitemap.xml", get(discovery::list_sitemaps))
        .route("/sitemaps/pages", get(discovery::list_pages))
        .route("/sitemaps/scopes", get(discovery::list_scope_pages))
        .route("/sitemaps/services/{n}", get(discovery::list_service_pages))
        .route("/sitemaps/stories/{n}", get(discovery::list_story_pages))
        .merge(staff::routes())
        .merge(desk::routes())
        .merge(dev_mail::routes())
        .nest("/api/v1", api::routes())
        .fallback(home::show_nothing)
        .method_not_allowed_fallback(home::refuse_method)
        .layer(from_fn_with_state((Arc::clone(&app), Arc::<Hot>::default()), finish::finish))
        .with_state(app)
}
