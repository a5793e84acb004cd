//! What is asked for: the command line, as values.

use std::ffi::OsString;

use crate::{bench, deploy, dev, screen_eval, screen_train, search, verify};
use lexopt::prelude::{Long, Short, Value, ValueExt};

/// Printed for `--help`, and below an error in the command line.
pub(crate) const USAGE: &str = "\
cargo xtask <task>

  build [--release]     make build/, which wrangler serves and deploys
  dev                   build, prepare the data, serve on http://127.0.0.1:8787 until ctrl-C
    --port N              another port
    --persist DIR         keep the data there instead of in .wrangler/state
    --empty               services only, no demo stories
    --release             serve what would be deployed
  seed                  fill the local data with made-up published stories, while nothing serves it
    --stories N           how many
  bench                 measure the worker beside the least that answers the same requests
    --stories N           with so many published stories
    --seconds S           for so long in each shot
    --screening           only how long screening takes
    --search              only how long searches take, natively, over so many stories
  screen                screen stories: a JSON line {id, text, context?} in, a line {id, findings, …} out
    --rules               only list the rules
  screen-eval [FOLDER]  measure screening on the evaluation set, or on the .jsonl files of a folder
    --held-out            the half that is for figures, instead of the half to work with
    --markdown, --json    the table to publish, or all figures for a program
    --misses RULE [N]     what this rule missed and found wrongly
    --publish             write the figures of the held-out half for /about/screening
    --write FILE          write the set as JSON lines
    --terms FILE          only check that no line of a file, alone, is held back
  screen-train          make the weights of screening's learned part out of crates/screening/training
    --check               only see that they are what the data gives
    --figures             only tell how well it does on lines that it has not seen
  verify PAGE... | URL  check the register or a thread: its saved pages in their order, or its address
    --head FILE           against a saved head; at an address the head is asked for
  search-eval           measure search on judged questions: prints nDCG@10, MRR and how many found nothing
    --documents FILE      {id, title, body}, a JSON object a line; without files, the set of the repository
    --queries FILE        id, a tab, the question
    --qrels FILE          question 0 document grade (TREC)
    --run FILE            write the answers as a TREC run
  test                  everything that must hold before a change lands
    --native              only what needs neither the worker nor a browser
  deploy --env SITE     bring uk, ie or au to the edge
    --dry-run             only see that it could be";

/// One task with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Say what there is.
    Help,
    /// Make `build/`.
    Build {
        /// Fully optimised; without it, quick to make.
        release: bool,
    },
    /// Serve on this machine.
    Dev(dev::Options),
    /// Run all checks.
    Test {
        /// Only those of native code.
        native: bool,
    },
    /// Fill the local data.
    Seed {
        /// With so many stories.
        stories: u32,
    },
    /// Measure.
    Bench(bench::Options),
    /// Screen standard input.
    Screen {
        /// Only list the rules.
        rules: bool,
    },
    /// Measure screening.
    ScreenEval(screen_eval::Options),
    /// Measure the relevance of search.
    SearchEval(search::Options),
    /// Make the weights of screening's learned part.
    ScreenTrain(screen_train::Wanted),
    /// Check a chain of hashes.
    Verify(verify::Options),
    /// Bring a site to the edge.
    Deploy(deploy::Options),
}

/// Reads the command line without the name of the program.
pub(crate) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Task, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Task::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let mut task = match name.as_str() {
        "help" => Task::Help,
        "dev" => Task::Dev(dev::Options::default()),
        "test" => Task::Test { native: false },
        "seed" => Task::Seed { stories: 1_000 },
        "bench" => Task::Bench(bench::Options::default()),
        "deploy" => Task::Deploy(deploy::Options { site: String::new(), dry_run: false }),
        "build" => Task::Build { release: false },
        "screen" => Task::Screen { rules: false },
        "screen-eval" => Task::ScreenEval(screen_eval::Options::default()),
        "verify" => Task::Verify(verify::Options::default()),
        "search-eval" => Task::SearchEval(search::Options::default()),
        "screen-train" => Task::ScreenTrain(screen_train::Wanted::Weights),
        _ => return Err(format!("there is no task \"{name}\"").into()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut task, argument) {
            (_, Long("help") | Short('h')) => return Ok(Task::Help),
            (Task::Build { release }, Long("release")) => *release = true,
            (Task::Dev(options), Long("port")) => options.port = parser.value()?.parse()?,
            (Task::Dev(options), Long("persist")) => options.persist = Some(parser.value()?.into()),
            (Task::Dev(options), Long("release")) => options.release = true,
            (Task::Dev(options), Long("empty")) => options.empty = true,
            (Task::Seed { stories }, Long("stories")) => *stories = parser.value()?.parse()?,
            (Task::Bench(options), Long("stories")) => options.stories = parser.value()?.parse()?,
            (Task::Bench(options), Long("seconds")) => options.seconds = parser.value()?.parse()?,
            (Task::Bench(options), Long("screening")) => options.screening = true,
            (Task::Bench(options), Long("search")) => options.search = true,
            (Task::SearchEval(options), Long("documents")) => options.documents = Some(parser.value()?.into()),
            (Task::SearchEval(options), Long("queries")) => options.queries = Some(parser.value()?.into()),
            (Task::SearchEval(options), Long("qrels")) => options.qrels = Some(parser.value()?.into()),
            (Task::SearchEval(options), Long("run")) => options.run = Some(parser.value()?.into()),
            (Task::Test { native }, Long("native")) => *native = true,
            (Task::Deploy(options), Long("env")) => options.site = parser.value()?.string()?,
            (Task::Deploy(options), Long("dry-run")) => options.dry_run = true,
            (Task::Screen { rules }, Long("rules")) => *rules = true,
            (Task::ScreenTrain(wanted), Long("check")) => *wanted = screen_train::Wanted::Check,
            (Task::ScreenTrain(wanted), Long("figures")) => *wanted = screen_train::Wanted::Figures,
            (Task::ScreenEval(options), Long("held-out")) => options.held_out = true,
            (Task::ScreenEval(options), Long("markdown")) => options.form = screen_eval::Form::Markdown,
            (Task::ScreenEval(options), Long("json")) => options.form = screen_eval::Form::Json,
            (Task::ScreenEval(options), Long("misses")) => options.misses = Some(parser.value()?.string()?),
            (Task::ScreenEval(options), Long("publish")) => options.publish = true,
            (Task::ScreenEval(options), Long("write")) => options.write = Some(parser.value()?.into()),
            (Task::ScreenEval(options), Long("terms")) => options.terms = Some(parser.value()?.into()),
            (Task::Verify(options), Long("head")) => options.head = Some(parser.value()?.string()?),
            (Task::Verify(options), Value(value)) => options.sources.push(value.string()?),
            (Task::ScreenEval(options), Value(value)) => folder_or_count(options, value)?,
            (_, other) => return Err(other.unexpected()),
        }
    }
    Ok(task)
}

/// A folder, or after a rule how many of its misses are shown.
fn folder_or_count(options: &mut screen_eval::Options, value: OsString) -> Result<(), lexopt::Error> {
    match value.to_str().and_then(|value| value.parse().ok()) {
        Some(most) if options.misses.is_some() => options.most = Some(most),
        _ if options.folder.is_none() => options.folder = Some(value.into()),
        _ => return Err(Value(value).unexpected()),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
    }

    #[test]
    fn without_a_task_the_usage_is_shown() {
        assert_eq!(parsed(""), Ok(Task::Help));
        assert_eq!(parsed("build --help"), Ok(Task::Help));
    }

    #[test]
    fn a_build_is_quick_unless_release_is_asked_for() {
        assert_eq!(parsed("build"), Ok(Task::Build { release: false }));
        assert_eq!(parsed("build --release"), Ok(Task::Build { release: true }));
    }

    #[test]
    fn a_local_run_takes_a_port_and_a_folder() {
        let options = dev::Options { port: 9000, persist: Some("data here".into()), release: false, empty: true };
        let arguments = ["dev", "--port=9000", "--empty", "--persist", "data here"].map(OsString::from);
        assert_eq!(parse(arguments.into_iter()).ok(), Some(Task::Dev(options)));
        assert!(parsed("dev --port many").is_err());
    }

    #[test]
    fn screening_is_measured_on_a_folder_and_shows_so_many_misses() {
        let options = screen_eval::Options {
            folder: Some("stories".into()),
            misses: Some("email".to_owned()),
            most: Some(5),
            ..screen_eval::Options::default()
        };
        assert_eq!(parsed("screen-eval stories --misses email 5"), Ok(Task::ScreenEval(options)));
        assert!(parsed("screen-eval one two").is_err());
        assert_eq!(parsed("screen --rules"), Ok(Task::Screen { rules: true }));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(parsed("bild").is_err());
        assert!(parsed("build --relase").is_err());
        assert!(parsed("build now").is_err());
    }
}
