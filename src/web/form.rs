//! Forms as browsers send them: names may come several times.

/// Fields in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct FormData(Vec<(String, String)>);

impl FormData {
    /// Reads `application/x-www-form-urlencoded`; `None` when it is not.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        serde_html_form::from_str(text).ok().map(Self)
    }

    /// These fields.
    #[must_use]
    pub fn of(fields: &[(&str, &str)]) -> Self {
        Self(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    /// The first value of a name; empty when it is not there.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether a name is there.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// Every value of a name that is not empty, each once.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for (_, value) in self.0.iter().filter(|(key, value)| key == name && !value.trim().is_empty()) {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        values
    }

    /// Every value of a name that is not empty, as it was typed.
    #[must_use]
    pub fn every(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str()).collect()
    }

    /// One thing a line: every line of a field that is not empty.
    #[must_use]
    pub fn lines(&self, name: &str) -> Vec<String> {
        self.get(name).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Every value of a name, split at commas: check boxes and one text together.
    #[must_use]
    pub fn listed(&self, name: &str) -> Vec<String> {
        let values = self.all(name);
        let parts = values.iter().flat_map(|value| value.split(',')).map(str::trim);
        let mut listed: Vec<String> = Vec::new();
        for part in parts.filter(|part| !part.is_empty()) {
            if !listed.iter().any(|known| known == part) {
                listed.push(part.to_owned());
            }
        }
        listed
    }

    /// Every field, to be carried on unseen.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_may_come_several_times() {
        let form = FormData::parse("a=1&a=2&a=1&b=x%2C+y%2Cx&c=one%0D%0A%0D%0Atwo").unwrap();

        assert_eq!(form.all("a"), ["1", "2"]);
        assert_eq!(form.listed("b"), ["x", "y"]);
        assert_eq!(form.lines("c"), ["one", "two"]);
        assert_eq!(form.get("d"), "");
    }

    proptest! {
        #[test]
        fn no_body_makes_the_reader_panic(text in any::<String>()) {
            let _ = FormData::parse(&text);
        }
    }
}
