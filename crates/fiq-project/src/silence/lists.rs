//! The lists that the configurations of a run name, each read once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_source::{Diagnostic, FileFindings, Pointer};
use rustc_hash::FxHashMap;

use super::{Baseline, Ignores, Settled, Silencer};
use crate::Problem;
use crate::config::{Config, ConfigFile, Origin, UNREADABLE};
use crate::held::weigh;

/// The silencers of a run: one for each pair of lists.
#[derive(Debug, Default)]
pub struct Silencers {
    pairs: Vec<Pair>,
    /// By the address of a configuration, which is kept so that no other gets it.
    known: FxHashMap<usize, (Arc<Config>, Option<usize>)>,
    faults: Vec<FileFindings>,
}

#[derive(Debug)]
struct Pair {
    paths: Paths,
    silencer: Silencer,
    /// One that names the lists.
    config: Arc<Config>,
    /// The lists of which every entry could be read, so that they may be written again.
    whole: Paths,
}

/// The lists that a configuration names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Paths {
    ignores: Option<PathBuf>,
    baseline: Option<PathBuf>,
}

/// What a run leaves of one pair of lists.
#[derive(Debug)]
pub struct SettledPair {
    /// The file of the ignore list, if there is one, and it may be written again.
    pub ignores: Option<PathBuf>,
    /// The file of the baseline, if there is one, and it may be written again.
    pub baseline: Option<PathBuf>,
    /// What is left.
    pub settled: Settled,
}

impl Silencers {
    /// What silences findings in files that `config` holds for; `None` where it names no lists.
    pub fn of(&mut self, config: &Arc<Config>) -> Option<&mut Silencer> {
        let address = Arc::as_ptr(config).addr();
        let known = self.known.get(&address).map(|(_, index)| *index);
        let index = known.unwrap_or_else(|| {
            let index = self.index(config);
            self.known.insert(address, (Arc::clone(config), index));
            index
        });
        index.map(|index| &mut self.pairs[index].silencer)
    }

    /// What is wrong in the lists that were read since this was last asked.
    pub fn take_faults(&mut self) -> Vec<FileFindings> {
        std::mem::take(&mut self.faults)
    }

    /// What the run leaves of the lists.
    pub fn settle(self) -> impl Iterator<Item = SettledPair> {
        self.pairs.into_iter().map(|pair| {
            let mut settled = pair.silencer.settle();
            weigh(&pair.config, &mut settled.unused);
            let Paths { ignores, baseline } = pair.whole;
            SettledPair { ignores, baseline, settled }
        })
    }

    fn index(&mut self, config: &Arc<Config>) -> Option<usize> {
        let owned = |path: Option<&Path>| path.map(Path::to_owned);
        let paths = Paths { ignores: owned(config.ignores()), baseline: owned(config.baseline()) };
        if paths == Paths::default() {
            return None;
        }
        if let Some(index) = self.pairs.iter().position(|pair| pair.paths == paths) {
            return Some(index);
        }
        let mut whole = paths.clone();
        let ignores = self.read(config, &IGNORES, &mut whole.ignores, (Ignores::load, Ignores::empty));
        let baseline = self.read(config, &BASELINE, &mut whole.baseline, (Baseline::load, Baseline::empty));
        let (silencer, config) = (Silencer::new(ignores, baseline), Arc::clone(config));
        self.pairs.push(Pair { paths, silencer, config, whole });
        Some(self.pairs.len() - 1)
    }

    /// Reads a list. `path` is taken away where not all of it could be read.
    fn read<L>(
        &mut self,
        config: &Config,
        kind: &Kind,
        path: &mut Option<PathBuf>,
        (load, empty): (Load<L>, fn(&Path) -> L),
    ) -> L {
        let Some(file) = path.as_deref() else { return empty(Path::new("")) };
        let (list, mut faults) = load(file).unwrap_or_else(|problem| {
            let (path, message) = (problem.path.unwrap_or_default(), kind.missing(config, &problem.message));
            (empty(file), FileFindings { path, problem: Some(message), ..FileFindings::default() })
        });
        if faults.is_broken() {
            *path = None;
        }
        weigh(config, &mut faults);
        if faults.problem.is_some() || faults.diagnostics().next().is_some() {
            self.faults.push(faults);
        }
        list
    }
}

/// The lists that cannot be read, at the places of `file` that name them.
pub(crate) fn faults_of_lists(config: &Config, file: &Arc<ConfigFile>) -> Vec<Diagnostic> {
    let ignores = config.ignores().and_then(|path| Ignores::load(path).err());
    let baseline = config.baseline().and_then(|path| Baseline::load(path).err());
    let faults = [(IGNORES, ignores), (BASELINE, baseline)];
    let told = faults.into_iter().filter_map(|(kind, problem)| {
        let problem = problem?;
        let Origin::Given(by, span) = config.origin(kind.setting) else { return None };
        let mut pointer = Pointer::root();
        pointer.push_key(kind.setting);
        let message = format!("{} {}", problem.path.unwrap_or_default(), problem.message);
        let told = Diagnostic::error(UNREADABLE, span, pointer, message);
        Arc::ptr_eq(&by, file).then(|| told.with_help(format!("`{}` writes it", kind.writer)))
    });
    told.collect()
}

type Load<L> = fn(&Path) -> Result<(L, FileFindings), Problem>;

/// What there is to say of one of the two lists.
struct Kind {
    setting: &'static str,
    writer: &'static str,
}

const IGNORES: Kind = Kind { setting: "ignores", writer: "fiq-lint ignore" };
const BASELINE: Kind = Kind { setting: "baseline", writer: "fiq-lint baseline create" };

impl Kind {
    /// Why a list cannot be read, and who asks for it.
    fn missing(&self, config: &Config, message: &str) -> String {
        match config.origin(self.setting) {
            Origin::Default => message.to_owned(),
            origin @ Origin::Given(..) => {
                format!("{message}; `{}` in {origin} names it, `{}` writes it", self.setting, self.writer)
            }
        }
    }
}
