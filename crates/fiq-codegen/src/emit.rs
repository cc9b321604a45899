//! `ir` to text. Nothing is decided here.

mod choice;
mod limits;
mod object;
mod operation;
mod text;
mod union;

use fiq_model::SchemaId;
use fiq_plan::{Prelude, Spelling};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::Options;
use fiq_plan::ir::{Ir, Kind, Named, Shape, Sign};
use text::{Lines, spelt};

/// The whole file.
pub(crate) fn file(ir: &Ir, options: &Options) -> String {
    let mut out = Lines::default();
    if !(ir.types.is_empty() && ir.operations.is_empty()) {
        Emitter::new(ir, options).items(&mut out);
    }
    format!("{}{}", options.head(), out.finish())
}

/// What every part of the emitter needs.
pub(crate) struct Emitter<'i> {
    pub(crate) ir: &'i Ir,
    derives: Vec<String>,
    runtime: String,
    state_letter: char,
    subset: fiq_model::Subset,
    /// How types are called in the module that is written.
    spelling: Spelling<'i>,
}

impl<'i> Emitter<'i> {
    fn new(ir: &'i Ir, options: &Options) -> Self {
        let derives = options.derive_paths();
        Self {
            ir,
            derives: derives.iter().map(|path| spelt(&path.to_token_stream())).collect(),
            runtime: spelt(&options.runtime_path().to_token_stream()),
            state_letter: object::state_letter(&ir.types),
            subset: ir.model.subset(&used(ir)),
            spelling: Spelling {
                ir,
                types: TokenStream::new(),
                runtime: quote!(rt),
                prelude: Prelude::Assumed,
            },
        }
    }

    fn items(mut self, out: &mut Lines) {
        out.line(format!("use {} as rt;", self.runtime));
        for named in &self.ir.types {
            out.gap();
            self.named(named, out);
        }
        self.limits(out);
        self.spelling.types = quote!(super::);
        self.operations(out);
        self.model(out);
    }

    fn named(&self, named: &Named, out: &mut Lines) {
        match &named.kind {
            Kind::Alias(shape) => self.alias(named, shape, out),
            Kind::Object(object) => self.object(named, object, out),
            Kind::Choice(choice) => self.choice(named, choice, out),
            Kind::Union(union) => self.union(named, union, out),
        }
    }

    fn alias(&self, named: &Named, shape: &Shape, out: &mut Lines) {
        out.docs(&named.docs);
        out.unused();
        out.line(format!("pub type {} = {};", named.name, spelt(&self.spelling.shape(shape))));
    }

    /// `API[17]`
    pub(crate) fn schema(&self, id: SchemaId) -> String {
        format!("API[{}]", self.number(id))
    }

    /// The number that a schema has in the text of the model.
    pub(crate) fn number(&self, id: SchemaId) -> usize {
        self.subset.id(id).expect("every schema that the types name is among the used ones").index()
    }

    /// The derives of a type: those that it has anyway, and those that were asked for.
    pub(crate) fn derive(&self, own: impl Iterator<Item = &'static str>) -> String {
        let mut all: Vec<String> = own.map(str::to_owned).collect();
        let further = self
            .derives
            .iter()
            .filter(|path| !all.iter().any(|own| path.rsplit("::").next() == Some(own.as_str())));
        all.extend(further.cloned().collect::<Vec<String>>());
        format!("#[derive({})]", all.join(", "))
    }

    /// What the runtime holds values to: the model as text, a schema a line.
    fn model(&self, out: &mut Lines) {
        let text = escaped(&fiq_model::encoded::encode(&self.subset.model));
        let hashes = "#".repeat(longest_run(&text) + 1);
        out.gap();
        out.unused();
        out.line("static API: rt::Api = rt::Api::encoded(MODEL);");
        out.gap();
        out.line("/// What the document demands of the types above, a schema a line.");
        out.unused();
        out.line(format!("const MODEL: &str = r{hashes}\"{text}\"{hashes};"));
    }
}

/// The text with the characters escaped that turn the text around them: `rustc` refuses them in a literal. They stand in strings of
/// JSON only.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                out.push_str(&unicode(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// The character as JSON escapes it.
fn unicode(c: char) -> String {
    format!("\\u{:04x}", u32::from(c))
}

/// The longest run of `#` behind a quote.
fn longest_run(text: &str) -> usize {
    let runs = text.split('"').skip(1).map(|rest| rest.len() - rest.trim_start_matches('#').len());
    runs.max().unwrap_or(0)
}

/// The schemas that the types refer to.
fn used(ir: &Ir) -> Vec<SchemaId> {
    let mut used: Vec<SchemaId> = ir.types.iter().map(|named| named.schema).collect();
    used.extend(ir.limits.iter().map(|limits| limits.schema));
    used.extend(ir.operations.iter().flat_map(|one| operation::used(ir, one)));
    for named in &ir.types {
        let Kind::Union(union) = &named.kind else { continue };
        used.extend(union.variants.iter().filter_map(|variant| match variant.sign {
            Sign::Satisfies(schema) => Some(schema),
            Sign::Tag(_) | Sign::NoTag => None,
        }));
    }
    used
}
