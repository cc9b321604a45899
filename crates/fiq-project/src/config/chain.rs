//! A configuration and those that it extends, the nearest first.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_source::{Diagnostic, FileFindings, Places, Pointer, Span};

use super::cargo::{self, Found};
use super::fault::{CYCLE, ConfigFault, UNREADABLE};
use super::file::ConfigFile;
use super::ground::Ground;
use super::origin::{Origin, Sourced};
use super::reader::Reader;
use super::settings::{EXTEND, ROOT};
use super::syntax::Document;
use super::value::{Settings, Value};

/// The settings of one file.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    pub(super) file: Arc<ConfigFile>,
    pub(super) settings: Settings,
}

/// Reads the file at the path, which begins at the root, and all that it extends. `None` if it is a `Cargo.toml` without settings.
///
/// # Errors
///
/// All that is wrong in any of them.
pub(super) fn load(path: &Path, ground: &Ground) -> Result<Option<Vec<Layer>>, ConfigFault> {
    let Some(chain) = Chain::new(ConfigFile::read(path, ground)?, path, ground) else { return Ok(None) };
    if chain.faulty.is_empty() { Ok(Some(chain.layers)) } else { Err(ConfigFault { files: chain.faulty }) }
}

/// As [`load`], if `text` stood in the file at the path. What is wrong in one that it extends is told where it names it.
///
/// # Errors
///
/// What is wrong in this one.
pub(super) fn load_text(
    path: &Path,
    text: Arc<Vec<u8>>,
    ground: &Ground,
) -> Option<Result<Vec<Layer>, FileFindings>> {
    let chain = Chain::new(ConfigFile::held(path, text, ground), path, ground)?;
    let first = &chain.layers[0];
    let is_own = |faulty: &&FileFindings| faulty.path == first.file.path();
    Some(match (chain.faulty.iter().find(is_own), chain.faulty.first()) {
        (Some(own), _) => Err(own.clone()),
        (None, Some(other)) => Err(first.file.findings(first.leads_to(other).into_iter().collect())),
        (None, None) => Ok(chain.layers),
    })
}

impl Layer {
    /// That another one is faulty, at the place that leads there.
    fn leads_to(&self, other: &FileFindings) -> Option<Diagnostic> {
        let Origin::Given(_, span) = &self.settings.get(EXTEND)?.origin else { return None };
        let (findings, fault) = other.diagnostics().next()?;
        let position = Places::new(findings).position(fault.span.start());
        let place = format!("{}:{}:{}", other.path, position.line, position.column);
        let message = format!("what this extends cannot be used: {place}: {}", fault.message);
        Some(Diagnostic::error(UNREADABLE, *span, extend(), message))
    }
}

/// Reads what stands in a text, and what is wrong with it. `None` if it is a `Cargo.toml` without settings.
pub(super) fn read(file: Arc<ConfigFile>, path: &Path, ground: &Ground) -> Option<(Layer, Vec<Diagnostic>)> {
    let is_cargo = cargo::is_cargo(path);
    if is_cargo && !cargo::may_hold(file.text()) {
        return None;
    }
    let text = Arc::clone(&file);
    let mut document = Document::read(text.text());
    let table = std::mem::take(&mut document.table);
    let found = if is_cargo {
        cargo::take(table, &mut document.faults)
    } else {
        Some(Found { table, pointer: Pointer::root(), span: Span::empty(0) })
    };
    let Some(found) = found else {
        // Where the text is broken, the settings may be there and not have been seen.
        let broken = !document.faults.is_empty();
        return broken.then_some((Layer { file, settings: Settings::default() }, document.faults));
    };
    let mut reader = Reader::new(&file, ground, found.pointer);
    let settings = reader.table(ROOT, &found.table, found.span);
    let mut faults = std::mem::take(&mut reader.faults);
    faults.retain(|fault| !document.is_spoilt(fault.span));
    faults.append(&mut document.faults);
    Some((Layer { file, settings }, faults))
}

/// The same for each way to one file.
fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

struct Chain<'g> {
    ground: &'g Ground,
    seen: Vec<PathBuf>,
    layers: Vec<Layer>,
    faulty: Vec<FileFindings>,
}

impl<'g> Chain<'g> {
    fn new(file: ConfigFile, path: &Path, ground: &'g Ground) -> Option<Self> {
        let (first, faults) = read(Arc::new(file), path, ground)?;
        let mut chain = Self { ground, seen: vec![identity(path)], layers: vec![first], faulty: Vec::new() };
        chain.follow(faults);
        Some(chain)
    }

    /// Reads what the last file extends, and so on; `faults` are those of the last file.
    fn follow(&mut self, mut faults: Vec<Diagnostic>) {
        loop {
            let next = self.next(&mut faults);
            if !faults.is_empty() {
                self.faulty.push(self.last().file.findings(faults));
            }
            let Some((layer, faults_of_next)) = next else { return };
            self.layers.push(layer);
            faults = faults_of_next;
        }
    }

    fn last(&self) -> &Layer {
        self.layers.last().expect("a chain begins with a layer")
    }

    /// What the last file extends.
    fn next(&mut self, faults: &mut Vec<Diagnostic>) -> Option<(Layer, Vec<Diagnostic>)> {
        let Sourced { value: Value::Path(target), origin: Origin::Given(_, span) } =
            self.last().settings.get(EXTEND)?
        else {
            return None;
        };
        let (target, span) = (target.clone(), *span);
        let path = self.ground.absolute(&target);
        let mut fault = |rule, message| faults.push(Diagnostic::error(rule, span, extend(), message));
        if let Some(first) = self.seen.iter().position(|seen| *seen == identity(&path)) {
            fault(CYCLE, self.cycle(first));
            return None;
        }
        self.seen.push(identity(&path));
        let file = match ConfigFile::read(&path, self.ground) {
            Ok(file) => Arc::new(file),
            Err(problem) => {
                fault(UNREADABLE, format!("{} {}", target.display(), problem.message));
                return None;
            }
        };
        let read = read(file, &path, self.ground);
        if read.is_none() {
            fault(UNREADABLE, format!("{} has no settings of fiq-lint", target.display()));
        }
        read
    }

    /// The way of the files from the one that is met again.
    fn cycle(&self, first: usize) -> String {
        let round = &self.layers[first..];
        let again = round[0].file.path();
        if round.len() == 1 {
            return format!("{again} extends itself");
        }
        let places = round.iter().filter_map(|layer| layer.settings.get(EXTEND)).map(|given| &given.origin);
        let way: Vec<String> = round.iter().zip(places).skip(1).map(|(_, place)| place.to_string()).collect();
        format!("{again} extends itself by way of {}", way.join(", "))
    }
}

fn extend() -> Pointer {
    let mut pointer = Pointer::root();
    pointer.push_key(EXTEND);
    pointer
}
