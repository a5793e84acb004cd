//! Finding services by name, town or postcode.

use crate::domain::place::{Area, Outcode, Point, USUAL_RADIUS_KM};
use crate::domain::search::finder_expression;
use crate::store::services::{Service, Wanted, outcode_find, services_find, town_find};

use super::{Platform, Stop};

/// The place that somebody means by a postcode, its first half, or `latitude,longitude`.
pub async fn place(platform: &Platform, typed: &str) -> Result<Option<Point>, Stop> {
    if let Some(point) = Point::parse(typed) {
        return Ok(Some(point));
    }
    let Some(outcode) = Outcode::of_postcode(typed) else { return Ok(None) };
    Ok(outcode_find(&*platform.db, &outcode).await?)
}

/// The circle round a place: a postcode, a point, or a town.
pub async fn area(platform: &Platform, typed: &str, radius_km: Option<f64>) -> Result<Option<Area>, Stop> {
    let point = match place(platform, typed).await? {
        None => town_find(&*platform.db, typed).await?,
        point => point,
    };
    Ok(point.map(|point| point.around(radius_km.unwrap_or(USUAL_RADIUS_KM))))
}

/// Services for what somebody typed: nearest first for a postcode that we know, else those whose name, town or
/// organisation has every word. `wanted` holds the other conditions.
pub async fn find(
    platform: &Platform,
    typed: &str,
    mut wanted: Wanted,
    limit: i64,
    skip: i64,
) -> Result<Vec<Service>, Stop> {
    if wanted.area.is_none() {
        wanted.area = place(platform, typed).await?.map(|point| point.around(USUAL_RADIUS_KM));
        if wanted.area.is_none() {
            wanted.expression = finder_expression(typed);
        }
    } else {
        wanted.expression = finder_expression(typed);
    }
    Ok(services_find(&*platform.db, &wanted, limit, skip).await?)
}
