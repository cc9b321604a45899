//! A schema as a chain of what it says.

use fiq_model::{Answer, List, Misplaced, Path, RequiredWhen, Schema, SchemaId, Source, Total, Types, Union};
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::constant::{
    count, id, index, keyword, list, literal, optional, optional_text, path, slice, source, text,
};
use super::limits;

/// Calls that are added to an expression one by one.
pub(crate) struct Chain(TokenStream);

impl Chain {
    pub(crate) fn from(start: TokenStream) -> Self {
        Self(start)
    }

    /// `.name(argument)`
    pub(crate) fn call(&mut self, name: &str, argument: impl ToTokens) {
        let name = format_ident!("{name}");
        self.0.extend(quote!(.#name(#argument)));
    }

    /// `.name("text")`, if there is one.
    pub(crate) fn text(&mut self, name: &str, value: Option<&fiq_source::Text>) {
        if let Some(value) = value {
            self.call(name, value.as_ref());
        }
    }

    /// `.name(number)`, if there is one.
    pub(crate) fn count(&mut self, name: &str, value: Option<u64>) {
        if let Some(value) = value {
            self.call(name, count(value));
        }
    }

    /// `.name(const { &[...] })`, if there is anything to list.
    pub(crate) fn list<T>(&mut self, name: &str, items: &[T], token: impl Fn(&T) -> TokenStream) {
        if !items.is_empty() {
            self.call(name, slice(items.iter().map(token)));
        }
    }

    /// `.name(...)`, if there is something.
    pub(crate) fn some<T>(&mut self, name: &str, value: Option<&T>, token: impl Fn(&T) -> TokenStream) {
        if let Some(value) = value {
            self.call(name, token(value));
        }
    }

    /// `.name(true)`, if it is.
    pub(crate) fn flag(&mut self, name: &str, value: bool) {
        if value {
            self.call(name, true);
        }
    }

    pub(crate) fn end(self) -> TokenStream {
        self.0
    }
}

pub(crate) fn schema(schema: &Schema) -> TokenStream {
    let mut chain = Chain::from(quote!(Schema::ANY));
    chain.call("at", schema.pointer.as_ref());
    chain.text("with_name", schema.name.as_ref());
    chain.text("with_title", schema.title.as_ref());
    chain.text("with_description", schema.description.as_ref());
    chain.text("with_example", schema.example.as_ref());
    chain.text("with_default", schema.default.as_ref());
    if schema.types != Types::ANY {
        chain.call("with_types", types(schema.types));
    }
    chain.some("with_source", schema.source.as_ref(), source);
    chain.list("with_keyword_sources", &schema.keyword_sources, |(of, by)| {
        let (of, by): (TokenStream, TokenStream) = (keyword(*of), source(by));
        quote!((#of, #by))
    });
    chain.list("with_spellings", &schema.spellings, |(of, name)| {
        let (of, name) = (keyword(*of), text(name));
        quote!((#of, #name))
    });
    chain.text("with_demand", schema.demand.as_ref());
    chain.some("with_values", schema.values.as_ref(), |values| slice(values.iter().map(literal)));
    chain.some("with_string", schema.string.as_ref(), limits::string);
    chain.some("with_number", schema.number.as_ref(), limits::number);
    chain.some("with_array", schema.array.as_ref(), limits::array);
    chain.some("with_object", schema.object.as_ref(), limits::object);
    compose(schema, &mut chain);
    extend(schema, &mut chain);
    chain.flag("with_deprecated", schema.deprecated);
    chain.flag("with_read_only", schema.read_only);
    chain.flag("with_write_only", schema.write_only);
    chain.end()
}

fn compose(schema: &Schema, chain: &mut Chain) {
    let mut ids = |name: &str, schemas: &List<SchemaId>| chain.list(name, schemas, |schema| id(*schema));
    ids("with_all_of", &schema.all_of);
    ids("with_any_of", &schema.any_of);
    ids("with_one_of", &schema.one_of);
    ids("with_advice", &schema.advice);
    chain.some("with_not", schema.not.as_ref(), |schema| id(*schema));
    chain.some("with_union", schema.union.as_ref(), union);
}

fn extend(schema: &Schema, chain: &mut Chain) {
    chain.list("with_unique", &schema.unique, path);
    chain.list("with_totals", &schema.totals, total);
    chain.list("with_required_when", &schema.required_when, required_when);
    chain.list("with_answers", &schema.answers, answer);
    chain.list("with_misplaced", &schema.misplaced, misplaced);
}

fn types(types: Types) -> TokenStream {
    let known = [
        (Types::NULL, "NULL"),
        (Types::BOOLEAN, "BOOLEAN"),
        (Types::NUMBER, "NUMBER"),
        (Types::INTEGER, "INTEGER"),
        (Types::STRING, "STRING"),
        (Types::ARRAY, "ARRAY"),
        (Types::OBJECT, "OBJECT"),
        (Types::NONE, "NONE"),
    ];
    if let Some((_, name)) = known.iter().find(|(known, _)| *known == types) {
        let name = format_ident!("{name}");
        return quote!(Types::#name);
    }
    let bits = count(u64::from(types.bits()));
    quote!(Types::from_bits(#bits))
}

fn union(union: &Union) -> TokenStream {
    let tag = union.tag.as_ref();
    let origin = format_ident!("{}", format!("{:?}", union.origin));
    let variants = slice(union.variants.iter().map(|variant| {
        let (value, schema) = (variant.value.as_ref(), index(variant.schema));
        quote!(Variant::constant(#value, #schema))
    }));
    let optional = (!union.tag_required).then(|| quote!(.with_optional_tag()));
    quote!(Union::constant(#tag, UnionOrigin::#origin, #variants) #optional)
}

fn total(total: &Total) -> TokenStream {
    let (at, most) = (path(&total.path), count(total.max_items));
    quote!(Total { path: #at, max_items: #most })
}

fn required_when(condition: &RequiredWhen) -> TokenStream {
    let at: &Path = &condition.path;
    let (when, at, required) = (id(condition.when), path(at), list(&condition.required, text));
    quote!(RequiredWhen { when: #when, path: #at, required: #required })
}

fn answer(answer: &Answer) -> TokenStream {
    let (of, properties) = (keyword(answer.keyword), list(&answer.properties, text));
    let (status, message) = (text(&answer.status), text(&answer.message));
    quote!(Answer { keyword: #of, properties: #properties, status: #status, message: #message })
}

fn misplaced(member: &Misplaced) -> TokenStream {
    let by: Option<&Source> = member.source.as_ref();
    let (name, note, by) =
        (text(&member.name), optional_text(member.note.as_ref()), optional(by.map(source)));
    quote!(Misplaced { name: #name, note: #note, source: #by })
}
