//! `services` and `outcodes`: where care is given, as the registers say.

use serde::{Deserialize, Serialize};

use crate::domain::place::{Area, Outcode, Point};
use crate::domain::publication::Located;
use crate::domain::service::{ServiceCode, Setting, display_name};

use super::db::{Db, DbError, Statement, Value};

/// A service as pages and answers show it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Service {
    /// The register's code.
    pub code: String,
    /// Its name; empty where the register has none.
    pub name: String,
    /// Kind of place.
    pub setting: Setting,
    /// The register's finer type.
    pub kind: String,
    /// Code of the organisation; empty where unknown.
    pub organisation_code: String,
    /// Name of the organisation; empty where unknown.
    pub organisation_name: String,
    /// Street.
    pub address: String,
    /// Town.
    pub town: String,
    /// County.
    pub county: String,
    /// Postcode.
    pub postcode: String,
    /// England, Scotland, …
    pub nation: String,
    /// `open` or `closed`.
    pub status: String,
    /// As the register writes it.
    pub phone: String,
    /// As the register writes it: text, not yet a link.
    pub website: String,
}

impl Service {
    /// One of which nothing can be read now: its code stands for its name.
    #[must_use]
    pub fn unread(code: &ServiceCode) -> Self {
        let unknown = String::new;
        Self {
            code: code.as_str().to_owned(),
            name: unknown(),
            setting: Setting::Acute,
            kind: unknown(),
            organisation_code: unknown(),
            organisation_name: unknown(),
            address: unknown(),
            town: unknown(),
            county: unknown(),
            postcode: unknown(),
            nation: unknown(),
            status: "open".to_owned(),
            phone: unknown(),
            website: unknown(),
        }
    }

    /// What a page calls it.
    #[must_use]
    pub fn display_name(&self) -> String {
        display_name(&self.name, &self.code)
    }

    /// Whether it takes new stories.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status == "open"
    }

    /// Town and postcode, as far as known.
    #[must_use]
    pub fn whereabouts(&self) -> String {
        [&self.town, &self.postcode].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }
}

/// The columns of a [`Service`] of table alias `s`.
const SERVICE: &str = "json_object('code', s.code, 'name', s.name, 'setting', s.setting, 'kind', s.kind,
  'organisation_code', s.organisation_code, 'organisation_name', s.organisation_name, 'address', s.address,
  'town', s.town, 'county', s.county, 'postcode', s.postcode, 'nation', s.nation, 'status', s.status,
  'phone', s.phone, 'website', s.website)";

/// The service with this code.
pub async fn service_find(db: &dyn Db, code: &ServiceCode) -> Result<Option<Service>, DbError> {
    let sql = format!("select {SERVICE} from services s where s.code = ?1");
    db.query(Statement::built(sql, vec![code.as_str().into()])).await?.one()
}

/// The services with these codes, in the order of the codes; codes that nobody knows are left out.
pub async fn services_of_codes(db: &dyn Db, codes: &[ServiceCode]) -> Result<Vec<Service>, DbError> {
    let codes = serde_json::to_string(codes).unwrap_or_default();
    let sql = format!(
        "select {SERVICE} from json_each(?1) wanted join services s on s.code = wanted.value order by wanted.key"
    );
    db.query(Statement::built(sql, vec![codes.into()])).await?.all()
}

/// The small number of a service.
pub async fn service_id(db: &dyn Db, code: &ServiceCode) -> Result<Option<i64>, DbError> {
    db.query(Statement::new("select id from services where code = ?1", vec![code.as_str().into()])).await?.one()
}

/// What the finder looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// A MATCH expression over name, organisation, town and postcode.
    pub expression: Option<String>,
    /// Inside this circle, nearest first.
    pub area: Option<Area>,
    /// Of this setting.
    pub setting: Option<Setting>,
    /// Of this organisation.
    pub organisation: Option<String>,
    /// In the town with this address.
    pub place: Option<String>,
    /// Only those that take new stories.
    pub open_only: bool,
}

/// Services that fit, nearest first inside a circle, else the best match of the words first, else by name. `skip` of
/// them are passed over.
pub async fn services_find(db: &dyn Db, wanted: &Wanted, limit: i64, skip: i64) -> Result<Vec<Service>, DbError> {
    let mut values: Vec<Value> = vec![limit.into(), skip.into()];
    let mut bind = |value: Value| {
        values.push(value);
        format!("?{}", values.len())
    };
    let mut joins = String::new();
    let mut conditions = vec!["true".to_owned()];
    let mut order = "s.name, s.id".to_owned();
    if let Some(expression) = &wanted.expression {
        joins.push_str(" join services_fts f on f.rowid = s.id");
        conditions.push(format!("services_fts match {}", bind(expression.into())));
        "rank, s.id".clone_into(&mut order);
    }
    if let Some(area) = wanted.area {
        let (inside, distance) = circle(area, &mut bind);
        conditions.push(inside);
        order = format!("{distance}, s.id");
    }
    if let Some(setting) = wanted.setting {
        conditions.push(format!("s.setting = {}", bind(setting.name().into())));
    }
    if let Some(organisation) = &wanted.organisation {
        conditions.push(format!("s.organisation_code = {}", bind(organisation.into())));
    }
    if let Some(place) = &wanted.place {
        conditions.push(format!("s.town <> '' and s.place = {}", bind(place.into())));
    }
    if wanted.open_only {
        conditions.push("s.status = 'open'".to_owned());
    }
    let conditions = conditions.join(" and ");
    let sql = format!("select {SERVICE} from services s{joins} where {conditions} order by {order} limit ?1 offset ?2");
    db.query(Statement::built(sql, values)).await?.all()
}

/// A condition "inside the circle" and an expression for the squared distance in square kilometres, over alias `s`.
/// The sum is that of [`Point::distance_km`].
pub(super) fn circle(area: Area, bind: &mut impl FnMut(Value) -> String) -> (String, String) {
    let (north, east) = area.reach();
    let latitude = bind(area.centre.latitude().into());
    let longitude = bind(area.centre.longitude().into());
    let (north, east) = (bind(north.into()), bind(east.into()));
    let radius = bind(area.radius_km.into());
    let (dy, dx) =
        (format!("((s.latitude - {latitude}) / {north})"), format!("((s.longitude - {longitude}) / {east})"));
    let distance = format!("({dy} * {dy} + {dx} * {dx}) * {radius} * {radius}");
    let inside = format!(
        "s.latitude between {latitude} - {north} and {latitude} + {north}
         and s.longitude between {longitude} - {east} and {longitude} + {east}
         and {distance} <= {radius} * {radius}"
    );
    (inside, distance)
}

/// Where an outward postcode is: the mean of the services there.
pub async fn outcode_find(db: &dyn Db, outcode: &Outcode) -> Result<Option<Point>, DbError> {
    let sql = "select json_array(latitude, longitude) from outcodes where outcode = ?1";
    let pair: Option<(f64, f64)> = db.query(Statement::new(sql, vec![outcode.as_str().into()])).await?.one()?;
    Ok(pair.and_then(|(latitude, longitude)| Point::new(latitude, longitude)))
}

/// Where a town is: the mean of its services. Of several towns with one name, the one with most services.
pub async fn town_find(db: &dyn Db, town: &str) -> Result<Option<Point>, DbError> {
    let sql = "select json_array(avg(latitude), avg(longitude)) from services
               where town = ?1 collate nocase and latitude is not null
               group by substr(outcode, 1, 2) order by count(*) desc limit 1";
    let pair: Option<(f64, f64)> = db.query(Statement::new(sql, vec![town.into()])).await?.one()?;
    Ok(pair.and_then(|(latitude, longitude)| Point::new(latitude, longitude)))
}

/// A service of a story, with all that publishing needs.
#[derive(Debug, Clone, Deserialize)]
pub struct OfStory {
    /// Its code.
    pub code: ServiceCode,
    /// Its name.
    pub name: String,
    /// What the index needs.
    #[serde(flatten)]
    pub located: Located,
}

/// The services of a story, in the author's order.
pub async fn services_of_story(db: &dyn Db, story: &str) -> Result<Vec<OfStory>, DbError> {
    db.query(services_of_story_read(story)).await?.all()
}

/// The question for the services of a story.
pub(super) fn services_of_story_read(story: &str) -> Statement {
    let sql = "select json_object('code', s.code, 'name', s.name, 'id', s.id, 'setting', s.setting,
                      'organisation_code', s.organisation_code, 'nation', s.nation, 'town', s.town,
                      'latitude', s.latitude, 'longitude', s.longitude)
               from story_services ss join services s on s.id = ss.service
               where ss.story = ?1 order by ss.position";
    Statement::new(sql, vec![story.into()])
}

/// What a service's page counts. Each number stands with its base.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Counts {
    /// Published stories.
    pub stories: i64,
    /// Of these, how many have an answer.
    pub answered: i64,
    /// Of these, how many led to a planned change.
    pub changes_planned: i64,
    /// Of these, how many led to a change that was made.
    pub changes_made: i64,
    /// Staff who listen.
    pub listeners: i64,
}

/// Counts of one service: from the sums that triggers keep, so that it costs the same for any number of stories.
pub async fn service_counts(db: &dyn Db, service: &Service) -> Result<Counts, DbError> {
    let sql = "select json_object(
        'stories', max(0, coalesce(sum(case when kind = 'told' then stories else 0 end), 0)),
        'answered', max(0, coalesce(sum(case when kind = 'answered' then stories else 0 end), 0)),
        'changes_planned', max(0, coalesce(sum(case when kind = 'planned' then stories else 0 end), 0)),
        'changes_made', max(0, coalesce(sum(case when kind = 'made' then stories else 0 end), 0)),
        'listeners', (select count(*) from accounts a
                      where a.ended_at is null and a.role <> 'moderator'
                        and ((a.scope = 'service' and a.scope_code = ?1)
                          or (a.scope = 'organisation' and a.scope_code = ?2 and ?2 <> ''))))
      from figures where token = 'svc' || (select id from services where code = ?1)";
    let values = vec![(&service.code).into(), (&service.organisation_code).into()];
    Ok(db.query(Statement::new(sql, values)).await?.one()?.unwrap_or_default())
}
