//! Places: outward postcodes, points, distances, and the grid cells by which the index knows them.

use std::fmt;

/// The outward half of a UK postcode: `M33`, `SW1A`. As near as we ever keep of an author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcode(String);

impl Outcode {
    /// Reads a whole postcode or its first half, in any case and spacing. The shapes are those of Royal Mail's
    /// published format: A9, A99, AA9, AA99, A9A, AA9A, then 9AA.
    #[must_use]
    pub fn of_postcode(typed: &str) -> Option<Self> {
        let compact: String = typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        if !compact.is_ascii() || !(2..=7).contains(&compact.len()) {
            return None;
        }
        let inward_at = compact.len().checked_sub(3);
        let whole = inward_at
            .and_then(|at| compact.split_at_checked(at))
            .filter(|(outward, inward)| shape(inward) == "9AA" && is_outward(outward))
            .map(|(outward, _)| outward.to_owned());
        whole.or_else(|| is_outward(&compact).then_some(compact)).map(Self)
    }

    /// In capitals, without a space.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Outcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn shape(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_ascii_digit() {
                '9'
            } else if c.is_ascii_uppercase() {
                'A'
            } else {
                '?'
            }
        })
        .collect()
}

fn is_outward(text: &str) -> bool {
    matches!(shape(text).as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A")
}

/// The address of a town: small letters and hyphens, so that "St. Helens" and "ST HELENS" are one. `None` for what is no
/// name of a town. The generated column of migration 0029 says the same.
#[must_use]
pub fn place_slug(town: &str) -> Option<String> {
    let slug: String = town
        .trim()
        .chars()
        .filter(|letter| !matches!(letter, '.' | '\''))
        .map(|letter| if letter == ' ' { '-' } else { letter.to_ascii_lowercase() })
        .collect();
    let is_name = (2..=60).contains(&slug.len())
        && slug.split('-').all(|word| !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_lowercase()));
    is_name.then_some(slug)
}

/// A point on the earth, in degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    latitude: f64,
    longitude: f64,
}

/// Kilometres in one degree of latitude: 40,008 km round the poles, divided by 360.
const KM_PER_DEGREE: f64 = 111.13;

impl Point {
    /// A point; `None` outside the ranges or when not a number.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let inside = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        inside.then_some(Self { latitude, longitude })
    }

    /// Reads `latitude,longitude`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(',')?;
        Self::new(latitude.trim().parse().ok()?, longitude.trim().parse().ok()?)
    }

    /// Degrees north.
    #[must_use]
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east.
    #[must_use]
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// How many kilometres one degree of longitude is here.
    #[must_use]
    pub fn km_per_longitude(self) -> f64 {
        KM_PER_DEGREE * self.latitude.to_radians().cos().max(0.01)
    }

    /// Distance in kilometres on a flat map round this point: within 0.5 % of the great circle up to 100 km at the
    /// latitudes of the sites we serve. The same sum stands in SQL.
    #[must_use]
    pub fn distance_km(self, other: Self) -> f64 {
        let north = (other.latitude - self.latitude) * KM_PER_DEGREE;
        let east = (other.longitude - self.longitude) * self.km_per_longitude();
        north.hypot(east)
    }

    /// The index token of the cell that the point is in: a grid of a tenth of a degree.
    #[must_use]
    pub fn cell(self) -> String {
        let (row, column) = self.cell_at();
        cell_token(row, column)
    }

    fn cell_at(self) -> (i32, i32) {
        (tenth(self.latitude + 90.0), tenth(self.longitude + 180.0))
    }

    /// Everything within `radius_km`, at most 50.
    #[must_use]
    pub fn around(self, radius_km: f64) -> Area {
        let radius_km = if radius_km.is_finite() { radius_km.clamp(1.0, MOST_RADIUS_KM) } else { USUAL_RADIUS_KM };
        Area { centre: self, radius_km }
    }
}

/// The widest search round a point, in kilometres: about 150 cells of the grid.
pub const MOST_RADIUS_KM: f64 = 50.0;
/// The radius when none is named, in kilometres.
pub const USUAL_RADIUS_KM: f64 = 15.0;

#[expect(clippy::cast_possible_truncation, reason = "degrees times ten are under 3,600")]
fn tenth(degrees: f64) -> i32 {
    (degrees * 10.0).floor() as i32
}

/// The digit at the end keeps the stemmer of the index from touching the token.
fn cell_token(row: i32, column: i32) -> String {
    format!("cell{row}x{column}")
}

/// A circle on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its middle.
    pub centre: Point,
    /// Its radius in kilometres, 1 to 50.
    pub radius_km: f64,
}

impl Area {
    /// Half the height and half the width of the box round the circle, in degrees.
    #[must_use]
    pub fn reach(self) -> (f64, f64) {
        (self.radius_km / KM_PER_DEGREE, self.radius_km / self.centre.km_per_longitude())
    }

    /// Tokens of all cells that the box touches.
    #[must_use]
    pub fn cells(self) -> Vec<String> {
        let (north, east) = self.reach();
        let Point { latitude, longitude } = self.centre;
        let corner = |latitude, longitude| Point { latitude, longitude }.cell_at();
        let (bottom, left) = corner(latitude - north, longitude - east);
        let (top, right) = corner(latitude + north, longitude + east);
        (bottom..=top).flat_map(|row| (left..=right).map(move |column| cell_token(row, column))).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn outcode(typed: &str) -> Option<String> {
        Outcode::of_postcode(typed).map(|outcode| outcode.to_string())
    }

    #[test]
    fn only_the_first_half_of_a_postcode_is_kept() {
        for (typed, kept) in
            [("M33 4RZ", "M33"), ("sw1a1aa", "SW1A"), (" W1 ", "W1"), ("BT1 5GS", "BT1"), ("E1W", "E1W")]
        {
            assert_eq!(outcode(typed).as_deref(), Some(kept));
        }
        for wrong in ["", "M", "33M", "LEEDS", "M33 4R", "M33-4RZ", "É1 1AA", "AAA1 1AA"] {
            assert_eq!(outcode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_town_has_one_address_however_it_is_written() {
        for (typed, slug) in
            [(" ST. Helens", "st-helens"), ("King's Lynn", "kings-lynn"), ("Stoke-on-Trent", "stoke-on-trent")]
        {
            assert_eq!(place_slug(typed).as_deref(), Some(slug));
        }
        for wrong in ["", ".", "a", "-", "L4 6th", "Sinfin, Derby", "a--b", "é", &"x".repeat(61)] {
            assert_eq!(place_slug(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn manchester_is_about_fifty_eight_kilometres_from_leeds() {
        let manchester = Point::parse("53.4808,-2.2426").unwrap();
        let leeds = Point::parse("53.8008, -1.5491").unwrap();

        assert!((manchester.distance_km(leeds) - 58.1).abs() < 0.5);
    }

    #[test]
    fn nonsense_is_no_point() {
        for wrong in ["", "1", "91,0", "0,181", "NaN,0", "inf,0", "a,b"] {
            assert_eq!(Point::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_widest_search_is_a_bounded_number_of_cells() {
        let shetland = Point::new(60.5, -1.2).unwrap().around(f64::MAX);

        assert!(shetland.cells().len() < 250, "{}", shetland.cells().len());
    }

    proptest! {
        #[test]
        fn a_place_inside_the_circle_is_in_one_of_its_cells(
            lat in 49.0..61.0f64, lon in -10.0..2.0f64, north in -0.5..0.5f64, east in -0.9..0.9f64, km in 1.0..50.0f64,
        ) {
            let centre = Point::new(lat, lon).unwrap();
            let place = Point::new(lat + north, lon + east).unwrap();
            if centre.distance_km(place) <= km {
                prop_assert!(centre.around(km).cells().contains(&place.cell()));
            }
        }
    }
}
