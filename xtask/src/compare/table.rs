//! The figures as a table: a line for each document as it comes, what went wrong, and the totals.

use super::tool::Tool;
use super::trial::{State, Trial};
use crate::cpu;

/// A document and what the generators made of it; ours is the first.
pub(super) struct Row {
    /// The document's name.
    pub(super) name: &'static str,
    /// The bytes of the document.
    pub(super) bytes: u64,
    /// One for each generator.
    pub(super) trials: Vec<Trial>,
}

impl Row {
    fn trial(&self, tool: Tool) -> Option<&Trial> {
        self.trials.iter().find(|trial| trial.tool == tool)
    }

    /// Lines and seconds of `ours` to those of `peer`, where both compile.
    #[expect(clippy::cast_precision_loss, reason = "a source has far fewer lines than f64 counts exactly")]
    fn ratios(&self, ours: Tool, peer: Tool) -> Option<(f64, f64)> {
        let (ours, peer) = (self.trial(ours)?, self.trial(peer)?);
        let (seconds, base) = (ours.seconds()?, peer.seconds()?);
        Some((ours.lines as f64 / peer.lines.max(1) as f64, seconds / base.max(0.01)))
    }
}

/// The line above all others.
pub(super) fn head(tools: &[Tool]) -> String {
    let columns = tools.iter().map(|tool| {
        let own = format!("  {:<10} {:>7} {:>8} {:>7}", tool.name(), "lines", "check s", "gen s");
        let last = if tool.is_ours() {
            format!(" {:>7}", "gen MiB")
        } else {
            format!(" {:>6} {:>6}", "lines", "check")
        };
        own + &last
    });
    format!("{:<14} {:>6}{}", "document", "KiB", columns.collect::<String>())
}

/// The line of a document. The ratios are those of our counterpart to the peer.
pub(super) fn line(row: &Row) -> String {
    let columns = row.trials.iter().map(|trial| own_columns(trial) + &last_columns(row, trial));
    format!("{:<14} {:>6}{}", row.name, row.bytes.div_ceil(1024), columns.collect::<String>())
}

fn own_columns(trial: &Trial) -> String {
    let source = trial.lines > 0;
    let lines = if source { trial.lines.to_string() } else { "-".to_owned() };
    let check = figure(trial.seconds());
    let generating = figure(source.then_some(trial.generating));
    format!("  {:<10} {lines:>7} {check:>8} {generating:>7}", word(trial.state))
}

/// The memory of one of ours, the ratios of a peer.
fn last_columns(row: &Row, trial: &Trial) -> String {
    if trial.tool.is_ours() {
        let peak = trial.peak.map_or_else(|| "-".to_owned(), |kib| kib.div_ceil(1024).to_string());
        return format!(" {peak:>7}");
    }
    let (lines, check) = row.ratios(trial.tool.counterpart(), trial.tool).unzip();
    format!(" {:>6} {:>6}", figure(lines), figure(check))
}

/// What went wrong with a document, a line for each generator.
pub(super) fn faults(row: &Row) -> Vec<String> {
    let failed = row.trials.iter().filter(|trial| trial.state != State::Compiles);
    failed
        .map(|trial| format!("{}, {}: {}: {}", row.name, trial.tool.name(), word(trial.state), trial.said))
        .collect()
}

/// The totals: a line for each generator, then one for each of ours beside each peer.
pub(super) fn totals(rows: &[Row], tools: &[Tool]) -> Vec<String> {
    let counts = tools.iter().map(|tool| counts(rows, *tool));
    let peers = tools.iter().filter(|tool| !tool.is_ours());
    let ours = || tools.iter().filter(|tool| tool.is_ours());
    let pairs = peers.flat_map(|peer| ours().filter_map(|ours| medians(rows, *ours, *peer)));
    counts.chain(pairs).collect()
}

fn counts(rows: &[Row], tool: Tool) -> String {
    let count = |states: &[State]| {
        rows.iter().filter_map(|row| row.trial(tool)).filter(|trial| states.contains(&trial.state)).count()
    };
    let (compiled, accepted) = (count(&[State::Compiles]), count(&[State::Compiles, State::Broken]));
    format!("{:<10} accepts {accepted} and compiles {compiled} of {}", tool.name(), rows.len())
}

fn medians(rows: &[Row], ours: Tool, peer: Tool) -> Option<String> {
    let both: Vec<(f64, f64)> = rows.iter().filter_map(|row| row.ratios(ours, peer)).collect();
    let (lines, checks): (Vec<f64>, Vec<f64>) = both.iter().copied().unzip();
    (!both.is_empty()).then(|| {
        format!(
            "{} to {}, medians of {} that both compile: lines {:.2}, check {:.2}",
            ours.name(),
            peer.name(),
            both.len(),
            cpu::median(lines),
            cpu::median(checks)
        )
    })
}

fn word(state: State) -> &'static str {
    match state {
        State::Compiles => "compiles",
        State::Broken => "broken",
        State::Refused => "refused",
        State::Failed => "failed",
    }
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"))
}
