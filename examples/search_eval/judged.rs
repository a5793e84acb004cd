//! Judged questions: their files, and the measures.

use std::collections::HashMap;
use std::error::Error;

use serde::Deserialize;

/// A text to be found.
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) body: String,
}

/// One JSON object a line.
pub(crate) fn documents(path: &str) -> Result<Vec<Document>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(
            |(number, line)| Ok(serde_json::from_str(line).map_err(|error| format!("{path}:{}: {error}", number + 1))?),
        )
        .collect()
}

/// `id`, a tab, the question, a line each.
pub(crate) fn questions(path: &str) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let split = |line: &str| line.split_once('\t').map(|(id, question)| (id.trim().to_owned(), question.to_owned()));
    Ok(text.lines().filter(|line| !line.trim().is_empty()).filter_map(split).collect())
}

/// How good each document is for each question.
pub(crate) type Judgements = HashMap<String, HashMap<String, f64>>;

/// `question 0 document grade`, a line each (TREC).
pub(crate) fn judgements(path: &str) -> Result<Judgements, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let mut all = Judgements::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [question, _, document, grade] = fields.as_slice() else {
            return Err(format!("{path}:{}: not \"question 0 document grade\"", number + 1).into());
        };
        all.entry((*question).to_owned()).or_default().insert((*document).to_owned(), grade.parse()?);
    }
    Ok(all)
}

/// The judgements of one question.
pub(crate) struct Judged<'a> {
    pub(crate) grades: &'a HashMap<String, f64>,
}

impl Judged<'_> {
    fn gain(&self, document: &str) -> f64 {
        self.grades.get(document).copied().unwrap_or(0.0).max(0.0)
    }

    /// Normalised discounted cumulative gain of the first answers, with the grade as gain (as `trec_eval` has it).
    pub(crate) fn ndcg(&self, answers: &[&str], depth: usize) -> f64 {
        let discounted = |gains: &mut dyn Iterator<Item = f64>| -> f64 {
            (0_u32..).zip(gains.take(depth)).map(|(rank, gain)| gain / f64::from(rank + 2).log2()).sum()
        };
        let mut best: Vec<f64> = self.grades.values().map(|grade| grade.max(0.0)).collect();
        best.sort_by(|one, other| other.total_cmp(one));
        let ideal = discounted(&mut best.into_iter());
        if ideal > 0.0 { discounted(&mut answers.iter().map(|answer| self.gain(answer))) / ideal } else { 0.0 }
    }

    /// One divided by the rank of the first good answer.
    pub(crate) fn reciprocal_rank(&self, answers: &[&str]) -> f64 {
        let first = (1_u32..).zip(answers).find(|(_, answer)| self.gain(answer) > 0.0);
        first.map_or(0.0, |(rank, _)| 1.0 / f64::from(rank))
    }
}
