//! Puts findings on the ignore list, with the reason why they are meant to be.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use fiq_project::{Flow, Held, Ignores, Models, Silenced, Silencers, config};
use fiq_source::{FileFindings, Severity};

use super::{faults, file, inputs};
use crate::{
    arguments::{Color, Ignore},
    exit::{Exit, Failure},
    progress::Progress,
    run::{self, File, Parts, Taker},
    session::{self, Opened},
    terminal::{report_on_document, say, say_error},
};

/// The lists with what comes onto them.
struct Chosen<'i> {
    ignore: &'i Ignore,
    silencers: Silencers,
    lists: BTreeMap<PathBuf, Ignores>,
    count: u64,
    /// What is not told already.
    silenced: Silenced,
    exit: Exit,
}

pub(super) fn run(ignore: &Ignore) -> Result<Exit, Failure> {
    ignore.rules.iter().try_for_each(|rule| known(rule))?;
    inputs::refuse_stdin(&ignore.inputs)?;
    ignore.pointer.as_deref().map_or(Ok(()), plausible)?;
    if ignore.reason.trim().is_empty() {
        return Err(Failure::new("the reason is empty").with_help("say why these findings are meant to be"));
    }
    let models = Models::default();
    let Opened { session, exit } = session::open(&ignore.inputs, Color::Auto, &models)?;
    let gathered = inputs::gathered(&ignore.inputs, session::walk(&ignore.inputs, &session))?;
    let (silencers, lists) = (Silencers::default(), BTreeMap::new());
    let mut chosen = Chosen { ignore, silencers, lists, count: 0, silenced: Silenced::default(), exit };
    let done = run::run(&session, &ignore.inputs, gathered, Parts::AsTheyCome, Progress::new(), &mut chosen);
    chosen.exit = chosen.exit.max(done.exit);
    chosen.write()
}

fn known(rule: &str) -> Result<(), Failure> {
    if config::rules().any(|(name, _)| name == rule) {
        return Ok(());
    }
    let failure = Failure::new(format!("there is no rule `{rule}`"));
    Err(match fiq_model::nearest(rule, config::rules().map(|(name, _)| name)) {
        Some(meant) => failure.with_help(format!("did you mean `{meant}`?")),
        None => failure.with_help("`fiq-lint rules` lists them"),
    })
}

fn plausible(pointer: &str) -> Result<(), Failure> {
    if pointer.is_empty() || pointer.starts_with('/') {
        return Ok(());
    }
    Err(Failure::new(format!("`{pointer}` is no JSON pointer"))
        .with_help("it begins with `/`, as /interactive/button does; the empty one is the whole document"))
}

impl Chosen<'_> {
    /// The list of a configuration, read when it is first wanted.
    fn list(&mut self, config: &config::Config) -> &mut Ignores {
        let path = config.ignores().map_or_else(|| config.folder().join(Ignores::FILE_NAME), Path::to_owned);
        let exit = &mut self.exit;
        self.lists.entry(path).or_insert_with_key(|path| match Ignores::load(path) {
            Ok((list, faults)) => {
                // What could not be read would be lost, at whatever level that is told.
                if faults.count(Severity::Error) > 0 {
                    *exit = Exit::Usage;
                    report_on_document(&faults, Color::Auto);
                }
                list
            }
            Err(_) => Ignores::empty(path),
        })
    }

    fn write(self) -> Result<Exit, Failure> {
        if self.exit >= Exit::Usage {
            say_error("not everything could be checked, so the ignore list stays as it is");
            say("  help: set right what is told above, or name what can be checked");
            return Ok(self.exit);
        }
        if self.count == 0 {
            say_error("no such finding: nothing was put on the ignore list");
            if self.silenced != Silenced::default() {
                let Silenced { ignored, in_baseline } = self.silenced;
                say(&format!(
                    "  help: not told already: {ignored} by the ignore list, {in_baseline} by the baseline"
                ));
            }
            return Ok(self.exit.max(Exit::Findings));
        }
        for (path, list) in &self.lists {
            file::write(path, &list.text())?;
            say(&format!("wrote {}", path.display()));
        }
        say(&match self.count {
            1 => "1 finding is ignored from now on".to_owned(),
            count => format!("{count} findings are ignored from now on"),
        });
        Ok(self.exit)
    }
}

impl<'m> Taker<'m> for Chosen<'_> {
    fn found(&mut self, held: &Held<'m>, _file: File<'_>, mut found: FileFindings) -> Flow {
        if let Some(silencer) = self.silencers.of(held.config()) {
            self.silenced += silencer.silence(&mut found);
        }
        super::without_own(&mut found);
        let Ignore { rules, pointer, .. } = self.ignore;
        for findings in &mut found.findings {
            findings.diagnostics.retain(|one| {
                let is_rule = rules.is_empty() || rules.iter().any(|rule| rule == one.rule);
                is_rule && pointer.as_ref().is_none_or(|pointer| *pointer == one.pointer.as_str())
            });
        }
        let count = found.diagnostics().count() as u64;
        if count > 0 {
            self.count += count;
            let reason = &self.ignore.reason;
            self.list(held.config()).add(&found, reason);
        }
        Flow::Go
    }

    fn complete(&mut self, held: &Held<'m>, _file: File<'_>) {
        self.silencers.of(held.config());
        self.exit = self.exit.max(faults::tell(&mut self.silencers));
    }
}
