//! The baseline: findings that were there before somebody looked, and are not told.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use fiq_project::{Baseline, Flow, Held, Models, Settled, SettledPair, Silencers, Stale, config::Config};
use fiq_source::FileFindings;

use super::{faults, file, inputs};
use crate::{
    arguments::{self, Color, Inputs},
    exit::{Exit, Failure},
    progress::Progress,
    run::{self, File, Parts, Taker},
    session::{self, Opened},
    terminal::{say, say_error},
};

/// What was found, apart from what the lists silence.
#[derive(Default)]
struct Found {
    silencers: Silencers,
    /// By the file that is to have them: findings of no baseline.
    new: BTreeMap<PathBuf, Baseline>,
    exit: Exit,
}

pub(super) fn run(baseline: &arguments::Baseline) -> Result<Exit, Failure> {
    let (arguments::Baseline::Create(options)
    | arguments::Baseline::Prune(options)
    | arguments::Baseline::Check(options)) = baseline;
    let found = find(&options.inputs)?;
    if found.exit >= Exit::Usage {
        return Ok(found.exit);
    }
    match baseline {
        arguments::Baseline::Create(_) => create(found),
        arguments::Baseline::Prune(_) => prune(found),
        arguments::Baseline::Check(_) => Ok(check(found)),
    }
}

fn find(inputs: &Inputs) -> Result<Found, Failure> {
    inputs::refuse_stdin(inputs)?;
    let models = Models::default();
    let Opened { session, exit } = session::open(inputs, Color::Auto, &models)?;
    let gathered = inputs::gathered(inputs, session::walk(inputs, &session))?;
    let mut found = Found { exit, ..Found::default() };
    let done = run::run(&session, inputs, gathered, Parts::AsTheyCome, Progress::new(), &mut found);
    found.exit = found.exit.max(done.exit);
    if found.exit >= Exit::Usage {
        say_error("not everything could be checked, so the baseline stays as it is");
        say("  help: set right what is told above, or name what can be checked");
    }
    Ok(found)
}

/// Where the baseline of a configuration is, or is to be.
fn place(config: &Config) -> PathBuf {
    config.baseline().map_or_else(|| config.folder().join(Baseline::FILE_NAME), Path::to_owned)
}

fn create(found: Found) -> Result<Exit, Failure> {
    let Found { silencers, mut new, exit, .. } = found;
    for SettledPair { baseline, settled, .. } in silencers.settle() {
        let Some(path) = baseline else { continue };
        let mut whole = settled.baseline;
        let is_known = whole.count() > 0 || !settled.stale.is_empty();
        if let Some(own) = new.remove(&path) {
            whole.absorb(own);
        } else if !is_known {
            continue;
        }
        new.insert(path, whole);
    }
    if new.is_empty() {
        say("nothing was found, so no baseline is needed");
    }
    for (path, baseline) in &new {
        write(path, baseline)?;
    }
    Ok(exit)
}

fn prune(found: Found) -> Result<Exit, Failure> {
    let mut struck = 0;
    let baselines = baselines(found.silencers);
    for (path, settled) in baselines.iter().filter(|(_, settled)| !settled.stale.is_empty()) {
        struck += count(&settled.stale);
        write(path, &settled.baseline)?;
    }
    say(&match struck {
        0 => nothing_gone(&baselines).to_owned(),
        1 => "1 finding was struck".to_owned(),
        _ => format!("{struck} findings were struck"),
    });
    Ok(found.exit)
}

fn check(found: Found) -> Exit {
    /// More are only counted.
    const SHOWN: usize = 20;
    let baselines = baselines(found.silencers);
    let stale: Vec<&Stale> = baselines.iter().flat_map(|(_, settled)| &settled.stale).collect();
    if stale.is_empty() {
        say(nothing_gone(&baselines));
        return found.exit;
    }
    for Stale { path, pointer, rule, count } in stale.iter().copied().take(SHOWN) {
        let times = if *count == 1 { String::new() } else { format!(", {count} times") };
        let at = if pointer.is_empty() { String::new() } else { format!(" at {pointer}") };
        say(&format!("{path}: {rule}{at} is gone{times}"));
    }
    if stale.len() > SHOWN {
        say(&format!("and {} more", stale.len() - SHOWN));
    }
    say_error("the baseline has findings that are gone");
    say("  help: `fiq-lint baseline prune` strikes them");
    found.exit.max(Exit::Findings)
}

/// The baselines that there are, and what is left of them.
fn baselines(silencers: Silencers) -> Vec<(PathBuf, Settled)> {
    silencers.settle().filter_map(|pair| Some((pair.baseline?, pair.settled))).collect()
}

const fn nothing_gone(baselines: &[(PathBuf, Settled)]) -> &'static str {
    if baselines.is_empty() {
        "there is no baseline; `fiq-lint baseline create` makes one"
    } else {
        "every finding of the baseline is still there"
    }
}

fn count(stale: &[Stale]) -> u64 {
    stale.iter().map(|stale| stale.count).sum()
}

fn write(path: &Path, baseline: &Baseline) -> Result<(), Failure> {
    file::write(path, &baseline.text())?;
    let findings = match baseline.count() {
        1 => "1 finding".to_owned(),
        count => format!("{count} findings"),
    };
    say(&format!("wrote {}: {findings}", path.display()));
    Ok(())
}

impl<'m> Taker<'m> for Found {
    fn found(&mut self, held: &Held<'m>, _file: File<'_>, mut found: FileFindings) -> Flow {
        if let Some(silencer) = self.silencers.of(held.config()) {
            silencer.silence(&mut found);
        }
        super::without_own(&mut found);
        if found.diagnostics().next().is_some() {
            let path = place(held.config());
            self.new.entry(path).or_insert_with_key(|path| Baseline::empty(path)).add(&found);
        }
        Flow::Go
    }

    fn complete(&mut self, held: &Held<'m>, file: File<'_>) {
        if let Some(silencer) = self.silencers.of(held.config()) {
            silencer.looked_at(&fiq_project::shown(file.path));
        }
        self.exit = self.exit.max(faults::tell(&mut self.silencers));
    }
}
