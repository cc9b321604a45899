//! What everything stands on that is said about documents: configurations, API documents, and the lists of what is not told.
//!
//! A ground is laid once and never changes. When a file changes that it was read from, a new one is laid.

mod library;
mod stamps;

use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use fiq_project::config::{self, CommandLine, ConfigFault, ContractSetting, Resolver, Source};
use fiq_project::{Held, Models, Session, Silenced, Silencers};
use fiq_source::FileFindings;
use gen_lsp_types::Uri;

use crate::api_text::ApiText;
use crate::encoding::Encoding;
use crate::settings::Settings;
use library::Library;
pub(crate) use library::folder_of_user;
use stamps::Stamps;

/// What holds for documents.
#[derive(Debug)]
pub(crate) struct Ground<'m> {
    session: Session<'m>,
    /// For files whose configuration cannot be used.
    plain: Session<'m>,
    silencers: Mutex<Silencers>,
    stamps: Stamps,
    library: Library,
    /// The configurations that were met, from the root.
    configurations: Mutex<HashSet<PathBuf>>,
    is_faulty: AtomicBool,
    /// What is wrong and was told, so that it is told once.
    told: Mutex<HashSet<String>>,
    /// What is wrong and was not told yet.
    complaints: Mutex<Vec<String>>,
    /// What is for the log, and was not told yet.
    notes: Mutex<Vec<String>>,
}

impl<'m> Ground<'m> {
    /// The ground for a client with these settings. What editors are to open is written below `cache`.
    pub(crate) fn new(models: &'m Models, settings: &Settings, cache: Option<&Path>) -> Self {
        let source = settings.configuration.clone().map_or(Source::Discover, Source::File);
        let nothing = CommandLine::default();
        let plain = Resolver::new(&Source::None, &nothing).expect("where nothing is read nothing is wrong");
        let plain = Arc::new(plain);
        let (resolver, fault) = match Resolver::new(&source, &nothing) {
            Ok(resolver) => (Arc::new(resolver), None),
            Err(fault) => (Arc::clone(&plain), Some(fault)),
        };
        let ground = Self {
            session: Session::new(models, resolver, None),
            plain: Session::new(models, plain, None),
            silencers: Mutex::default(),
            stamps: Stamps::default(),
            library: Library::at(cache),
            configurations: Mutex::default(),
            is_faulty: AtomicBool::new(false),
            told: Mutex::default(),
            complaints: Mutex::default(),
            notes: Mutex::default(),
        };
        settings.configuration.iter().for_each(|path| ground.stamps.note(path));
        if let Some(fault) = fault {
            ground.complain(&fault);
        }
        ground
    }

    /// Finds the configurations of files.
    pub(crate) fn resolver(&self) -> &Arc<Resolver> {
        self.session.resolver()
    }

    /// What holds for a file. Where its configuration cannot be used, that is complained of, and the defaults hold.
    pub(crate) fn held(&self, path: &Path) -> Held<'m> {
        let held = self.session.held(path).unwrap_or_else(|fault| {
            self.complain(&fault);
            self.plain.held(path).expect("the bundled document can be used")
        });
        self.note(&held);
        for about in self.session.take_about() {
            if about.has_errors() {
                let errors = words_of(&about.findings);
                self.say(format!("{errors} (what depends on it is not checked)"));
            }
        }
        held
    }

    /// Takes out of the findings of a file what is ignored, and what was there before.
    pub(crate) fn silence(&self, held: &Held<'_>, found: &mut FileFindings) -> Silenced {
        let mut silencers = self.silencers.lock().unwrap_or_else(PoisonError::into_inner);
        let silenced = silencers.of(held.config()).map(|silencer| silencer.silence_alone(found));
        // A list that an editor has just made is blank until it is saved.
        let faults = silencers.take_faults().into_iter().filter(|faults| !is_blank(faults));
        faults.for_each(|faults| self.say(words_of(&faults)));
        silenced.unwrap_or_default()
    }

    /// What is wrong in a configuration or a list with this text in it; none where the file is neither.
    pub(crate) fn faults_of_own(
        &self,
        held: &Held<'_>,
        path: &Path,
        text: &Arc<Vec<u8>>,
    ) -> Option<FileFindings> {
        held.faults_of_list(path, text).or_else(|| {
            self.is_configuration(path)
                .then(|| self.session.faults_of_configuration(path, Arc::clone(text)))?
        })
    }

    /// Whether a file that it was read from is another one now.
    pub(crate) fn is_stale(&self) -> bool {
        self.stamps.are_stale()
    }

    /// Whether nothing was wrong so far with configurations, lists and API documents.
    pub(crate) fn is_sound(&self) -> bool {
        !self.is_faulty.load(Ordering::Relaxed)
    }

    /// What is wrong with configurations, lists and API documents, and was not told yet.
    pub(crate) fn take_complaints(&self) -> Vec<String> {
        std::mem::take(&mut self.complaints.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is for the log, and was not told yet.
    pub(crate) fn take_notes(&self) -> Vec<String> {
        std::mem::take(&mut self.notes.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The text of the API document that a file is held to; none, and a note, where there is no file to show.
    pub(crate) fn api_text(&self, held: &Held<'_>, path: &Path, encoding: Encoding) -> Option<Arc<ApiText>> {
        let spec = held.config().contract_for(path).and_then(ContractSetting::spec);
        self.library.document(spec, encoding).map_err(|why| self.log(why)).ok()
    }

    /// Where the manual of a rule is to be read.
    pub(crate) fn page(&self, rule: &str) -> Option<Uri> {
        self.library.page(rule).map_err(|why| self.log(why)).ok().flatten()
    }

    fn note(&self, held: &Held<'_>) {
        let config = held.config();
        config.files().iter().for_each(|file| self.stamps.note(Path::new(file.path())));
        self.note_configurations(config.files().iter().map(|file| file.path()));
        let specs = config.contracts().iter().filter_map(|contract| contract.spec());
        specs.chain(config.ignores()).chain(config.baseline()).for_each(|path| self.stamps.note(path));
    }

    fn complain(&self, fault: &ConfigFault) {
        self.note_configurations(fault.files.iter().map(|file| file.path.as_str()));
        let words: Vec<String> = fault.files.iter().map(words_of).collect();
        self.say(format!("{} (the defaults hold until this is mended)", words.join("; ")));
    }

    /// Keeps which files are configurations, among files that have to do with some.
    fn note_configurations<'p>(&self, paths: impl Iterator<Item = &'p str>) {
        let mut configurations = self.configurations.lock().unwrap_or_else(PoisonError::into_inner);
        configurations.extend(
            paths.map(Path::new).filter(|path| is_toml(path)).map(|path| self.resolver().whole(path)),
        );
    }

    fn is_configuration(&self, path: &Path) -> bool {
        let has_name =
            || path.file_name().and_then(OsStr::to_str).is_some_and(|name| config::NAMES.contains(&name));
        let was_met = || {
            let met = self.configurations.lock().unwrap_or_else(PoisonError::into_inner);
            met.contains(&self.resolver().whole(path))
        };
        is_toml(path) && (has_name() || was_met())
    }

    fn say(&self, words: String) {
        self.is_faulty.store(true, Ordering::Relaxed);
        self.keep(words, &self.complaints);
    }

    fn log(&self, words: String) {
        self.keep(words, &self.notes);
    }

    /// Keeps words to be told, if they were never told before.
    fn keep(&self, words: String, place: &Mutex<Vec<String>>) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.insert(words.clone()) {
            place.lock().unwrap_or_else(PoisonError::into_inner).push(words);
        }
    }
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
}

/// Whether nothing stands in the file of these findings.
fn is_blank(found: &FileFindings) -> bool {
    found.problem.is_none() && found.findings.iter().all(|findings| findings.text.trim_ascii().is_empty())
}

/// What is wrong with a file, in a line: the first finding, and how many there are besides.
fn words_of(found: &FileFindings) -> String {
    if let Some(problem) = &found.problem {
        return format!("{} {problem}", found.path);
    }
    let mut diagnostics = found.diagnostics();
    let Some((findings, first)) = diagnostics.next() else { return found.path.clone() };
    let position = fiq_source::Places::new(findings).position(first.span.start());
    let more = match diagnostics.count() {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    let help = first.help.as_ref().map_or(String::new(), |help| format!("; {help}"));
    format!("{}:{}:{}: {}{help}{more}", found.path, position.line, position.column, first.message)
}
