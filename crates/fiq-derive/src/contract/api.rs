//! API documents: the bundled one, and those that are read from files, each once for all messages of a crate.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use fiq_check::Checker;
use fiq_model::{Model, SchemaId};
use fiq_plan::Wanted;
use fiq_plan::ir::Ir;

/// A document, and what is made of it once.
pub(crate) struct Api {
    model: &'static Model,
    checker: Checker<'static>,
    plans: Mutex<HashMap<SchemaId, Arc<Ir>>>,
}

static BUNDLED: LazyLock<Api> = LazyLock::new(|| Api::new(fiq_model::bundled()));

impl Api {
    fn new(model: &'static Model) -> Self {
        Self { model, checker: Checker::new(model), plans: Mutex::default() }
    }

    /// The bundled document.
    pub(crate) fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// The document's model.
    pub(crate) fn model(&self) -> &'static Model {
        self.model
    }

    /// The rules.
    pub(crate) fn checker(&self) -> &Checker<'static> {
        &self.checker
    }

    /// The types of a schema and of all it leads to.
    pub(crate) fn plan(&self, schema: SchemaId) -> Arc<Ir> {
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = || Arc::new(fiq_plan::plan(self.model, &Wanted::Schemas(vec![schema])));
        Arc::clone(plans.entry(schema).or_insert_with(plan))
    }
}

#[cfg(not(feature = "documents"))]
impl Api {
    /// Documents need a feature.
    pub(crate) fn loaded(
        spec: &syn::LitStr,
        mistakes: &mut crate::mistake::Mistakes,
    ) -> Option<&'static Self> {
        mistakes.add(
            spec.span(),
            "messages of other documents need `fiq-runtime` with its feature `documents` under `[dependencies]`",
        );
        None
    }
}

#[cfg(feature = "documents")]
mod documents {
    use std::collections::HashMap;
    use std::sync::{LazyLock, Mutex, PoisonError};

    use fiq_source::Severity;
    use syn::LitStr;

    use super::Api;
    use crate::document::{file, findings as findings_of};
    use crate::mistake::Mistakes;

    /// By path and text: an editor's process outlives many states of a file, and keeps each that it saw.
    type Loaded = HashMap<(String, Vec<u8>), &'static Api>;

    static LOADED: LazyLock<Mutex<Loaded>> = LazyLock::new(Mutex::default);

    impl Api {
        /// The document in a file. What is wrong with it is told with its place there.
        pub(crate) fn loaded(spec: &LitStr, mistakes: &mut Mistakes) -> Option<&'static Self> {
            let text = file::read(spec, mistakes)?;
            let key = (spec.value(), text);
            let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = loaded.get(&key) {
                return Some(known);
            }
            let api = load(spec, &key.1, mistakes)?;
            loaded.insert(key, api);
            Some(api)
        }
    }

    fn load(spec: &LitStr, text: &[u8], mistakes: &mut Mistakes) -> Option<&'static Api> {
        let (model, findings) = match fiq_spec::load(text, &spec.value()) {
            Ok(loaded) => (Some(loaded.model), loaded.findings),
            Err(findings) => (None, findings),
        };
        let shown = findings_of(text.to_vec());
        let errors: Vec<_> = findings.iter().filter(|one| one.severity == Severity::Error).collect();
        for error in &errors {
            mistakes.add(spec.span(), crate::check::words::placed(error, &spec.value(), &shown));
        }
        if model.is_none() && errors.is_empty() {
            mistakes.add(spec.span(), format!("`{}` is no API document", spec.value()));
        }
        let model = model.filter(|_| errors.is_empty())?;
        Some(Box::leak(Box::new(Api::new(Box::leak(Box::new(model))))))
    }
}
