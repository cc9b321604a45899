//! What a message is held to: a schema of an API document, and what the types of that document are called.

mod api;

use std::sync::Arc;

use fiq_check::Checker;
use fiq_model::{Model, SchemaId, nearest_first};
use fiq_plan::ir::{Ir, Shape};
use fiq_plan::{Prelude, Spelling};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{LitStr, Path};

use crate::attr::Settings;
use crate::mistake::Mistakes;
pub(crate) use api::Api;

/// Schemas that are named where one is not found.
const SHOWN: usize = 6;

/// The document, the schema in it, and the names of what the code is made of.
pub(crate) struct Contract {
    api: &'static Api,
    pub(crate) schema: SchemaId,
    plan: Arc<Ir>,
    /// Whether the message becomes a value of types. Else it stays JSON.
    pub(crate) is_typed: bool,
    types: TokenStream,
    pub(crate) runtime: TokenStream,
    pub(crate) denies_upstream: bool,
    /// The document's file, of which a change makes the crate compile again.
    pub(crate) tracked: Option<LitStr>,
}

/// From where the macro is called.
pub(crate) enum Exporter {
    /// From anywhere: the usual names are tried.
    Unknown,
    /// By the crate of the bundled types, which is called so.
    Types(TokenStream),
    /// By the runtime, which is called so.
    Runtime(TokenStream),
}

impl Contract {
    /// The contract that was asked for.
    pub(crate) fn of(settings: &Settings, exporter: &Exporter, mistakes: &mut Mistakes) -> Option<Self> {
        let api = match &settings.spec {
            None => Api::bundled(),
            Some(spec) => Api::loaded(spec, mistakes)?,
        };
        let schema = match &settings.schema {
            Some(name) => named(api.model(), name, mistakes)?,
            None => only_request(api.model(), settings.spec.as_ref(), mistakes)?,
        };
        if let (Some(span), None) = (settings.place("types"), &settings.spec) {
            mistakes.add(span, "`types` belongs to a document of your own: give `spec` too");
        }
        let (types, runtime) = names(settings, exporter);
        let is_typed = settings.spec.is_none() || settings.types.is_some();
        Some(Self {
            api,
            schema,
            plan: api.plan(schema),
            is_typed,
            types,
            runtime,
            denies_upstream: settings.denies_upstream,
            tracked: settings.spec.clone(),
        })
    }

    /// The rules.
    pub(crate) fn checker(&self) -> &'static Checker<'static> {
        self.api.checker()
    }

    /// The document's model.
    pub(crate) fn model(&self) -> &'static Model {
        self.api.model()
    }

    /// Whether the message is what an operation sends, and not a part of it.
    pub(crate) fn is_request(&self) -> bool {
        self.model().operations.iter().any(|operation| operation.request == Some(self.schema))
    }

    /// The type of the message.
    pub(crate) fn request(&self) -> TokenStream {
        self.spelling().shape(&self.shape())
    }

    /// What the message becomes in Rust.
    pub(crate) fn shape(&self) -> Shape {
        let named = self.plan.type_of(self.schema).filter(|_| self.is_typed);
        named.map_or(Shape::Any, Shape::Named)
    }

    /// How types are written where the macro is used.
    pub(crate) fn spelling(&self) -> Spelling<'_> {
        let (types, runtime) = (self.types.clone(), self.runtime.clone());
        Spelling { ir: &self.plan, types, runtime, prelude: Prelude::Avoided }
    }
}

/// What stands before the types, and the path of the runtime.
pub(crate) fn names(settings: &Settings, exporter: &Exporter) -> (TokenStream, TokenStream) {
    let given = settings.krate.as_ref().map(Path::to_token_stream);
    let given = given.as_ref();
    if settings.spec.is_some() {
        let types = settings.types.as_ref().map(|path| quote!(#path::)).unwrap_or_default();
        let runtime = match (given, exporter) {
            (Some(path), _) | (None, Exporter::Runtime(path)) => path,
            (None, Exporter::Types(path)) => &quote!(#path::__runtime),
            (None, Exporter::Unknown) => &quote!(::fiq_runtime),
        };
        return (types, runtime.clone());
    }
    let krate = match (given, exporter) {
        (Some(path), _) | (None, Exporter::Types(path)) => path,
        _ => &quote!(::fiq_types),
    };
    (quote!(#krate::), quote!(#krate::__runtime))
}

fn named(model: &Model, name: &LitStr, mistakes: &mut Mistakes) -> Option<SchemaId> {
    let wanted = name.value();
    let found = model.schema_named(&wanted);
    if found.is_none() {
        let names = model.schemas.iter().filter_map(|schema| schema.name.as_deref());
        let all = nearest_first(&wanted, names);
        let more = if all.len() > SHOWN { ", ..." } else { "" };
        let shown = all.iter().take(SHOWN).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        mistakes.add(name.span(), format!("the document has no schema `{wanted}`; it has {shown}{more}"));
    }
    found
}

/// The body of the one operation whose requests can be told from other JSON.
fn only_request(model: &Model, spec: Option<&LitStr>, mistakes: &mut Mistakes) -> Option<SchemaId> {
    let told = model.operations.iter().filter(|operation| operation.recognition.is_some());
    let mut requests = told.filter_map(|operation| operation.request);
    let only = requests.next().filter(|_| requests.next().is_none());
    if only.is_none() {
        let span = spec.map_or_else(Span::call_site, LitStr::span);
        mistakes
            .add(span, "the document does not say which of its schemas a message is: add `schema = \"...\"`");
    }
    only
}
