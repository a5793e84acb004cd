//! Screening for other programs: a story a line in, its findings a line out.
//!
//! In: `{id, text, context?}`, where the context is `{field?, region?, email?, services?, month?}` or the name of the field.
//! Out: `{id, findings:[{rule, severity, start, end, reason, suggestion?}], criticality, language}`.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use anyhow::{Context as _, Result, bail};
use screening::{Context, Field, Finding, Region, Rule, Severity, VERSION, screen_with};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A line that comes in.
#[derive(Debug, Deserialize)]
struct Ask {
    #[serde(default)]
    id: Value,
    text: String,
    context: Option<Beside>,
}

/// What is known beside the text.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Beside {
    Field(String),
    Known {
        field: Option<String>,
        region: Option<String>,
        #[serde(default)]
        email: String,
        #[serde(default)]
        services: Vec<String>,
        month: Option<String>,
    },
}

/// A line that goes out.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    id: &'a Value,
    findings: Vec<Found>,
    criticality: u8,
    language: Option<&'static str>,
}

/// A finding as `POST /api/v1/screen` gives it.
#[derive(Debug, Serialize)]
struct Found {
    rule: &'static str,
    severity: &'static str,
    start: usize,
    end: usize,
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
}

/// A line that could not be read.
#[derive(Debug, Serialize)]
struct Refused {
    #[serde(skip_serializing_if = "Value::is_null")]
    id: Value,
    error: String,
}

/// Screens standard input to standard output, to its end; fails when a line could not be read.
pub(crate) fn screen() -> Result<()> {
    let refused = screen_lines(io::stdin().lock(), BufWriter::new(io::stdout().lock()))?;
    if refused > 0 {
        bail!("{refused} lines could not be read");
    }
    Ok(())
}

fn screen_lines(input: impl Read, mut output: impl Write) -> Result<usize> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    let (mut line, mut refused) = (Vec::new(), 0);
    loop {
        line.clear();
        // Whoever waits for an answer before asking on gets it.
        if input.buffer().is_empty() {
            output.flush()?;
        }
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        if let Err(error) = screen_line(&line, &mut output) {
            if error.downcast_ref().is_some_and(serde_json::Error::is_io) {
                return Err(error);
            }
            refused += 1;
            let id = serde_json::from_slice(&line).ok().and_then(|value: Value| value.get("id").cloned());
            let refusal = Refused { id: id.unwrap_or_default(), error: format!("{error:#}") };
            serde_json::to_writer(&mut output, &refusal)?;
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(refused)
}

fn screen_line(line: &[u8], output: &mut impl Write) -> Result<()> {
    let ask: Ask = serde_json::from_slice(line)?;
    let services: Vec<&str> = match &ask.context {
        Some(Beside::Known { services, .. }) => services.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let mut context = Context { services: &services, ..Context::default() };
    match &ask.context {
        None => {}
        Some(Beside::Field(name)) => context.field = field(name)?,
        Some(Beside::Known { field: name, region: site, email, month, .. }) => {
            context.email = email;
            context.field = name.as_deref().map(field).transpose()?.unwrap_or_default();
            context.region = site.as_deref().map(region).transpose()?.unwrap_or_default();
            context.month = month.as_deref().map(year_and_month).transpose()?;
        }
    }
    let said = screen_with(&ask.text, &context);
    let findings = said.findings.into_iter().map(found).collect();
    let answer = Answer { id: &ask.id, findings, criticality: said.criticality.level, language: said.language };
    serde_json::to_writer(output, &answer)?;
    Ok(())
}

fn found(finding: Finding) -> Found {
    Found {
        rule: finding.rule.name(),
        severity: finding.severity.name(),
        start: finding.start,
        end: finding.end,
        reason: finding.reason(),
        suggestion: finding.suggestion,
    }
}

fn field(name: &str) -> Result<Field> {
    Ok(match name {
        "body" | "story" | "text" => Field::Body,
        "title" => Field::Title,
        "good" | "improve" | "feelings" | "tags" | "item" => Field::Item,
        "screen_name" | "screen-name" => Field::ScreenName,
        _ => bail!("there is no field \"{name}\""),
    })
}

fn region(name: &str) -> Result<Region> {
    Ok(match name {
        "uk" => Region::Uk,
        "ie" => Region::Ie,
        "au" => Region::Au,
        _ => bail!("there is no region \"{name}\""),
    })
}

fn year_and_month(text: &str) -> Result<(i32, u32)> {
    let (year, month) = text.split_once('-').context("a month is YYYY-MM")?;
    Ok((year.parse().context("a month is YYYY-MM")?, month.parse().context("a month is YYYY-MM")?))
}

/// Each rule: its name, the version of all, what its findings may weigh, its reason code, what it is called, why it matters.
pub(crate) fn list() -> String {
    let line = |rule: &Rule| {
        let (least, most) = rule.severities();
        let between = |severity: &&Severity| (least..=most).contains(*severity);
        let weighs: Vec<&str> = Severity::all().iter().filter(between).map(Severity::name).collect();
        let weighs = weighs.join(",");
        format!("{:26}{VERSION:4}{weighs:24}{:24}{}: {}", rule.name(), rule.code(), rule.title(), rule.reason())
    };
    Rule::all().iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &str) -> (Vec<Value>, usize) {
        let mut output = Vec::new();
        let refused = screen_lines(input.as_bytes(), &mut output).unwrap();
        let text = String::from_utf8(output).unwrap();
        (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), refused)
    }

    #[test]
    fn a_line_is_answered_with_its_id_and_its_findings() {
        let (answers, refused) = lines(r#"{"id": {"n": 7}, "text": "é ann@example.org"}"#);
        let finding = answers[0].pointer("/findings/0").unwrap();
        assert_eq!((answers[0]["id"]["n"].as_u64(), refused), (Some(7), 0));
        assert_eq!((finding["rule"].as_str(), finding["start"].as_u64()), (Some("email"), Some(2)));
        assert!(answers[0]["criticality"].is_u64() && answers[0].get("language").is_some());
    }

    #[test]
    fn a_line_that_cannot_be_read_stops_nothing() {
        let input =
            "{\"id\":1}\nnot json\n\n{\"id\":\"x\",\"text\":\"a\",\"context\":\"colour\"}\n{\"text\":\"fine\"}\n";
        let (answers, refused) = lines(input);
        assert_eq!((answers.len(), refused), (4, 3));
        assert_eq!((&answers[0]["id"], &answers[2]["id"], answers[1].get("id")), (&Value::from(1), &"x".into(), None));
        assert!(answers.iter().take(3).all(|answer| answer["error"].is_string()));
        assert!(answers[3]["findings"].is_array());
    }

    #[test]
    fn a_context_is_a_field_or_an_object() {
        let known = r#"{"field":"title","region":"ie","email":"a@b.ie","services":["Rose Ward"],"month":"2026-05"}"#;
        let input = format!("{{\"text\":\"a\",\"context\":{known}}}\n{{\"text\":\"a\",\"context\":\"title\"}}");
        assert_eq!(lines(&input).1, 0);
    }
}
