//! What a rule's scanner hands back, and how hits of several rules at one place become one finding.

use crate::reading::Reading;
use crate::{Finding, Rule, Severity};

/// A place in a [`Reading`] where a rule applies.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub(crate) rule: Rule,
    pub(crate) severity: Severity,
    /// First character, as an index into the reading.
    pub(crate) from: usize,
    /// One past the last.
    pub(crate) to: usize,
    pub(crate) suggestion: Option<String>,
}

impl Hit {
    pub(crate) fn new(rule: Rule, severity: Severity, from: usize, to: usize) -> Self {
        Self { rule, severity, from, to, suggestion: None }
    }

    pub(crate) fn suggesting(self, words: impl Into<String>) -> Self {
        Self { suggestion: Some(words.into()), ..self }
    }
}

/// One hit for each stretch of overlapping hits. The rule that stands first in `by_rank` names it and covers it all, so
/// that all suggestions can be accepted together and none lays open a part of another.
///
/// Within a rule, hits are in order of place.
pub(crate) fn settle(by_rank: Vec<Vec<Hit>>) -> Vec<Hit> {
    let mut ranked: Vec<(usize, Hit)> =
        by_rank.into_iter().enumerate().flat_map(|(rank, hits)| hits.into_iter().map(move |hit| (rank, hit))).collect();
    ranked.sort_by_key(|(rank, hit)| (hit.from, *rank));
    let mut settled: Vec<(usize, Hit)> = Vec::new();
    for (rank, hit) in ranked {
        match settled.last_mut() {
            Some((kept_rank, kept)) if hit.from < kept.to => {
                let from = kept.from;
                let to = kept.to.max(hit.to);
                let severity = kept.severity.max(hit.severity);
                if rank < *kept_rank {
                    *kept_rank = rank;
                    *kept = hit;
                }
                kept.from = from;
                kept.to = to;
                kept.severity = severity;
            }
            _ => settled.push((rank, hit)),
        }
    }
    settled.into_iter().map(|(_, hit)| hit).collect()
}

/// The hits as findings in the text.
pub(crate) fn findings(reading: &Reading, hits: Vec<Hit>) -> Vec<Finding> {
    hits.into_iter()
        .map(|hit| {
            let (start, end) = reading.span(hit.from, hit.to);
            Finding { rule: hit.rule, severity: hit.severity, start, end, suggestion: hit.suggestion }
        })
        .collect()
}
