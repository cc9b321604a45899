//! From a file to all that holds for it: its configuration, and what its payloads are held to.
//!
//! A session reads each configuration and each API document once, whenever the first file asks for it. It serves several threads.

use std::path::Path;
use std::ptr;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use fiq_extract::Search;
use fiq_model::Model;
use fiq_source::{FileFindings, Severity};
use fiq_syntax::placeholder::Forms;
use rustc_hash::FxHashMap;

use crate::config::{ConfigFault, ContractSetting, Resolver};
use crate::contract::{AboutDocument, ApiDocument, Contract, Models, Target, Unsuitable};
use crate::held::Held;
use crate::{Inspector, Problem};

/// What holds for files.
#[derive(Debug)]
pub struct Session<'m> {
    models: &'m Models,
    resolver: Arc<Resolver>,
    /// What all files are held to, whatever their configurations say.
    fixed: Option<(&'m Model, Search)>,
    /// By the addresses of a configuration, which the resolver keeps, and of one of its contracts.
    known: RwLock<FxHashMap<(usize, usize), Found<'m>>>,
    made: Mutex<Vec<Made<'m>>>,
    about: Mutex<Vec<AboutDocument>>,
}

type Found<'m> = Result<Arc<Inspector<'m>>, Arc<ConfigFault>>;

/// An inspector, and what it was made for.
#[derive(Debug)]
struct Made<'m> {
    contract: Option<ContractSetting>,
    forms: Forms,
    found: Found<'m>,
}

impl<'m> Session<'m> {
    /// A session whose configurations `resolver` finds. `fixed` is what all files are held to, if the user named it.
    pub fn new(models: &'m Models, resolver: Arc<Resolver>, fixed: Option<(&'m Model, Search)>) -> Self {
        let (known, made, about) = (RwLock::default(), Mutex::default(), Mutex::default());
        Self { models, resolver, fixed, known, made, about }
    }

    /// Finds configurations.
    pub fn resolver(&self) -> &Arc<Resolver> {
        &self.resolver
    }

    /// What holds for `file`, which need not exist.
    ///
    /// # Errors
    ///
    /// What is wrong with its configuration.
    pub fn held(&self, file: &Path) -> Result<Held<'m>, Arc<ConfigFault>> {
        let config = self.resolver.for_file(file)?;
        let contract = config.contract_for(file).filter(|_| self.fixed.is_none());
        let key =
            (ptr::from_ref(&*config).addr(), contract.map_or(0, |contract| ptr::from_ref(contract).addr()));
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        let inspector = known.unwrap_or_else(|| {
            let found = self.find(contract, config.placeholders());
            self.known.write().unwrap_or_else(PoisonError::into_inner).insert(key, found.clone());
            found
        })?;
        Ok(Held::new(config, inspector))
    }

    /// What there is to tell about the API documents that configurations named, and were read since this was last asked.
    pub fn take_about(&self) -> Vec<AboutDocument> {
        std::mem::take(&mut self.about.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// An inspector that was made for the same, or a new one.
    fn find(&self, contract: Option<&ContractSetting>, forms: Forms) -> Found<'m> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same = |one: &&Made<'m>| {
            one.forms == forms
                && match (&one.contract, contract) {
                    (None, None) => true,
                    (Some(one), Some(other)) => one.asks_the_same(other),
                    _ => false,
                }
        };
        if let Some(same) = made.iter().find(is_same) {
            return same.found.clone();
        }
        let found = self.make(contract, forms).map(Arc::new).map_err(Arc::new);
        made.push(Made { contract: contract.cloned(), forms, found: found.clone() });
        found
    }

    fn make(&self, contract: Option<&ContractSetting>, forms: Forms) -> Result<Inspector<'m>, ConfigFault> {
        let Some(contract) = contract else {
            let (model, search) = self.fixed.unwrap_or((fiq_model::bundled(), Search::Content));
            return Ok(Inspector::new(Contract { model, search, forms }));
        };
        let (model, about) = self.model(contract)?;
        let search = search_of(contract, model)?;
        let inspector = Inspector::new(Contract { model, search, forms });
        if let Some(findings) = about {
            let invalid_patterns = inspector.invalid_patterns();
            let mut about = self.about.lock().unwrap_or_else(PoisonError::into_inner);
            about.push(AboutDocument { findings, invalid_patterns });
        }
        Ok(inspector)
    }

    fn model(&self, contract: &ContractSetting) -> Result<(&'m Model, Option<FileFindings>), ConfigFault> {
        let Some(path) = contract.spec() else { return Ok((fiq_model::bundled(), None)) };
        let (model, about) = document_of(contract, path)?;
        Ok((self.models.keep(model), Some(about)))
    }
}

/// What is wrong with a contract.
pub(crate) fn fault_of(contract: &ContractSetting) -> Option<ConfigFault> {
    let searched = match contract.spec() {
        None => search_of(contract, fiq_model::bundled()),
        Some(path) => document_of(contract, path).and_then(|(model, _)| search_of(contract, &model)),
    };
    searched.err()
}

/// The API document that a contract names, and what is wrong in it.
fn document_of(contract: &ContractSetting, path: &Path) -> Result<(Model, FileFindings), ConfigFault> {
    let refused = |message: String| ConfigFault::contract(contract.spec_origin(), path, message, None);
    let document = ApiDocument::read(path).map_err(|problem| refused(said(&problem)))?;
    if let Some(model) = document.model {
        return Ok((model, document.about));
    }
    let message = format!("{} is not an API document that payloads could be held to", document.about.path);
    let mut fault = refused(message);
    fault.files.push(document.about);
    Err(fault)
}

fn search_of(contract: &ContractSetting, model: &Model) -> Result<Search, ConfigFault> {
    let target = Target {
        schema: contract.schema(),
        operation: contract.operation(),
        direction: contract.direction(),
    };
    target.search(model).map_err(|unsuitable| unusable(contract, &unsuitable))
}

impl AboutDocument {
    /// Whether payloads may be right by it that are wrong.
    pub fn has_errors(&self) -> bool {
        self.findings.count(Severity::Error) > 0
    }
}

fn said(problem: &Problem) -> String {
    problem
        .path
        .as_ref()
        .map_or_else(|| problem.message.clone(), |path| format!("{path} {}", problem.message))
}

fn unusable(contract: &ContractSetting, unsuitable: &Unsuitable) -> ConfigFault {
    let help = match unsuitable {
        Unsuitable::NotThere(_) if contract.spec().is_none() => {
            Some("this is the bundled document; `spec` names another".to_owned())
        }
        Unsuitable::Unrecognisable => Some(
            "name what documents are held to: `operation = \"POST /path\"` or `schema = \"NAME\"`".to_owned(),
        ),
        _ => None,
    };
    let path = contract.spec().unwrap_or(Path::new(""));
    ConfigFault::contract(contract.target_origin(), path, unsuitable.message(), help)
}
