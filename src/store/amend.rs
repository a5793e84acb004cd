//! Changing what is public: `publications` with other words, and `restrictions`, from which a story comes back to its old
//! place.

use crate::domain::ids::Reference;
use crate::domain::publication::{StoryContent, tokens_of_words};
use crate::domain::story::{Consent, Words};
use crate::domain::time::Timestamp;

use super::consents::consented;
use super::db::{Statement, Value};
use super::publications::{
    publication_delete, publication_services_insert, published_json, spellings_forget, spellings_insert,
};

/// Shows a public story with these words, tags and reasons, whether it is restricted or not. The index follows; of the words
/// that stood there `before`, those that no public story has are offered to nobody any more.
#[must_use]
pub fn publication_rewrite(
    reference: &Reference,
    content: &StoryContent,
    tags: &[String],
    reasons: &[String],
    before: &Words,
) -> Vec<Statement> {
    let json = |value: &[String]| serde_json::to_string(value).unwrap_or_default();
    let words = &content.words;
    let points = [words.good.join("\n"), words.improve.join("\n")].join("\n");
    let values: Vec<Value> = vec![
        reference.into(),
        (&words.title).into(),
        (&words.body).into(),
        points.into(),
        json(&words.good).into(),
        json(&words.improve).into(),
        json(&words.feelings).into(),
        json(tags).into(),
        (&words.screen_name).into(),
        i64::try_from(reasons.len()).unwrap_or(i64::MAX).into(),
        json(reasons).into(),
        tokens_of_words(tags, words).join(" ").into(),
    ];
    // The tokens of where and who stay; those of what it is about are given anew.
    let facets = "trim(coalesce((select group_concat(value, ' ')
                        from json_each('[\"' || replace(facets, ' ', '\",\"') || '\"]')
                        where substr(value, 1, 4) not in ('feel', 'cond', 'proc') and substr(value, 1, 3) <> 'tag'), '')
                       || ' ' || ?12)";
    vec![
        Statement::built(
            format!("update publications
             set facets = {facets}, version = version + 1, title = ?2, body = ?3, points = ?4, good = ?5, improve = ?6, feelings = ?7,
                 tags = ?8, screen_name = ?9, edits = ?10, edit_reasons = ?11
             where ref = ?1"),
            values.clone(),
        ),
        Statement::built(
            format!("update restrictions
             set facets = {facets}, version = version + 1, points = ?4,
                 shown = json_patch(shown, json_object('version', version + 1, 'title', ?2, 'body', ?3,
                   'good', json(?5), 'improve', json(?6), 'feelings', json(?7), 'tags', json(?8), 'screen_name', ?9,
                   'edits', ?10, 'edit_reasons', json(?11)))
             where story = ?1"),
            values,
        ),
        spellings_forget(before),
    ]
}

/// Takes a public story out of everything but its own address.
#[must_use]
pub fn restriction_insert(reference: &Reference, words: &Words, at: Timestamp) -> Vec<Statement> {
    let published = published_json();
    let sql = format!(
        "insert into restrictions (story, publication, version, shown, points, facets, consent_api, at,
           reads)
         select p.ref, p.id, p.version + 1, json_set({published}, '$.version', p.version + 1), p.points, p.facets,
                p.consent_api, ?2, p.reads
         from publications p where p.ref = ?1"
    );
    let mut statements = vec![Statement::built(sql, vec![reference.into(), at.into()])];
    statements.extend(publication_delete(reference, words));
    statements
}

/// Puts a restricted story back in its place, for everybody: its words, each once, for whoever misspells one too.
#[must_use]
pub fn restriction_lift(reference: &Reference, vocabulary: &[String]) -> Vec<Statement> {
    let back = "insert into publications (id, ref, version, title, body, points, good, improve, feelings, tags,
                  author_role, happened, screen_name, edits, progress, consent_api, published_at, facets, edit_reasons,
                  similar, uses, reads, answered_hours)
                select publication, story, version + 1, shown ->> '$.title', shown ->> '$.body', points,
                       shown -> '$.good', shown -> '$.improve', shown -> '$.feelings', shown -> '$.tags',
                       shown ->> '$.author_role', shown ->> '$.happened', shown ->> '$.screen_name',
                       shown ->> '$.edits', shown ->> '$.progress', consent_api, shown ->> '$.published_at', facets,
                       shown -> '$.edit_reasons', shown ->> '$.similar', shown -> '$.uses', reads,
                       (select max(0, (strftime('%s', min(r.created_at)) - strftime('%s', shown ->> '$.published_at')) / 3600)
                        from responses r where r.story = restrictions.story and r.seq is not null)
                from restrictions where story = ?1";
    vec![
        Statement::new(back, vec![reference.into()]),
        publication_services_insert(reference),
        spellings_insert(reference, vocabulary),
        restriction_delete(reference),
    ]
}

/// Lets go of a restriction, in the batch in which its story goes or comes back.
#[must_use]
pub fn restriction_delete(reference: &Reference) -> Statement {
    Statement::new("delete from restrictions where story = ?1", vec![reference.into()])
}

/// Whether other programs may have a story that is restricted, and what for: it counts when it comes back.
#[must_use]
pub fn restriction_consent(reference: &Reference, consent: Consent) -> Statement {
    Statement::new(
        "update restrictions
         set consent_api = ?2, shown = json_set(shown, '$.uses', json(?3)),
             facets = (select coalesce(group_concat(token.value, ' '), '')
                       from json_each('[\"' || replace(facets, ' ', '\",\"') || '\"]') token
                       where token.value not in (select value from json_each(?4)))
                      || coalesce((select group_concat(' ' || value, '') from json_each(?5)), '')
         where story = ?1 and (consent_api <> ?2 or shown -> '$.uses' <> json(?3))",
        consented(reference, consent),
    )
}
