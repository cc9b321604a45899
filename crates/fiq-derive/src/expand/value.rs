//! Values of the tree as expressions, side by side with the shapes that the plan has for them.

use fiq_check::Checker;
use fiq_plan::ir::{self, Ir, Kind as TypeKind, LimitsId, Shape, Sign, ToldBy, TypeId, Variant};
use fiq_plan::{Spelling, ident};
use fiq_source::{Pointer, Span};
use fiq_tree::{Kind, Value};
use proc_macro2::TokenStream;
use quote::quote;

use super::hole::{Filled, Given, Source, filled, given};
use super::scalar::is;
use crate::contract::Contract;
use crate::document::Document;
use crate::mistake::Mistakes;

/// Puts the expression of one message together.
pub(super) struct Maker<'a> {
    pub(super) document: &'a Document,
    given: Vec<Given>,
    pub(super) spelling: Spelling<'a>,
    pub(super) ir: &'a Ir,
    /// The rules over the plan's model, which has schemas of its own.
    pub(super) checker: Checker<'a>,
    pub(super) runtime: &'a TokenStream,
    pub(super) pointer: Pointer,
    pub(super) filled: Vec<Filled>,
    /// What is checked once more when the holes are filled: a JSON pointer.
    pub(super) checked: Option<String>,
    /// The keys that no field can hold.
    pub(super) unheld: Vec<Span>,
    /// The objects of which it is not known what fields they have.
    pub(super) untold: Vec<Span>,
    pub(super) mistakes: &'a mut Mistakes,
}

/// An expression.
pub(super) struct Made {
    pub(super) code: TokenStream,
    /// Whether the compiler can evaluate it.
    pub(super) is_constant: bool,
}

impl Made {
    pub(super) fn constant(code: TokenStream) -> Self {
        Self { code, is_constant: true }
    }

    pub(super) fn computed(code: TokenStream) -> Self {
        Self { code, is_constant: false }
    }

    /// In a box, if a cycle of types goes through it.
    pub(super) fn boxed(self, is_boxed: bool) -> Self {
        if !is_boxed {
            return self;
        }
        Self::computed(self.with(|inner| quote!(::std::boxed::Box::new(#inner))).code)
    }

    /// For a member that may be left out or be null.
    pub(super) fn some(self) -> Self {
        self.with(|inner| quote!(::core::option::Option::Some(#inner)))
    }

    pub(super) fn with(self, wrap: impl FnOnce(TokenStream) -> TokenStream) -> Self {
        Self { code: wrap(self.code), is_constant: self.is_constant }
    }
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        contract: &'a Contract,
        document: &'a Document,
        source: Source<'a>,
        mistakes: &'a mut Mistakes,
    ) -> Self {
        let spelling = contract.spelling();
        let ir = spelling.ir;
        Self {
            document,
            given: given(document, source, mistakes),
            spelling,
            ir,
            checker: Checker::new(&ir.model),
            runtime: &contract.runtime,
            pointer: Pointer::root(),
            filled: Vec::new(),
            checked: None,
            unheld: Vec::new(),
            untold: Vec::new(),
            mistakes,
        }
    }

    /// The expression for a value. `None` where the value does not fit the shape, which the rules have told.
    pub(super) fn value(&mut self, value: Value<'_>, shape: &Shape) -> Option<Made> {
        if value.kind() == Kind::Unknown {
            self.refuse_option(value);
            let place = self.spelling.shape(shape);
            return self.hole(value, &place);
        }
        match shape {
            Shape::Named(id) => self.named(value, *id),
            Shape::Any => self.json(value),
            Shape::Json(_) => self.checked_json(value),
            Shape::List(item, limits) => self.list(value, item, *limits),
            Shape::Map(item) => self.map(value, item),
            shape => self.scalar(value, shape).map(Made::constant),
        }
    }

    /// A value that may be null.
    pub(super) fn nullable(&mut self, value: Value<'_>, of: &ir::Value) -> Option<Made> {
        if !of.nullable {
            return self.value(value, &of.shape);
        }
        match value.kind() {
            Kind::Null => Some(Made::constant(quote!(::core::option::Option::None))),
            Kind::Unknown => {
                let place = self.spelling.value(of);
                self.hole(value, &place)
            }
            _ => self.value(value, &of.shape).map(Made::some),
        }
    }

    /// A value must stand here, and a field that may have none is no value. Where its type is called otherwise, the compiler says so.
    fn refuse_option(&mut self, value: Value<'_>) {
        let (start, end) = self.document.tokens(value.span());
        if self.given.iter().any(|given| given.is_for(value) && given.is_option()) {
            self.mistakes.add_from(
                start,
                end,
                "a value must stand here, so that the field cannot be an `Option`",
            );
        }
    }

    /// The variable that a hole for `place` ends up in.
    pub(super) fn hole(&mut self, value: Value<'_>, place: &TokenStream) -> Option<Made> {
        let filled = filled(&self.given, value, self.filled.len(), place, self.pointer.as_str())?;
        let variable = filled.variable.clone();
        self.filled.push(filled);
        Some(Made::computed(quote!(#variable)))
    }

    fn named(&mut self, value: Value<'_>, id: TypeId) -> Option<Made> {
        let ir = self.ir;
        let named = ir.named(id);
        match &named.kind {
            TypeKind::Alias(shape) => self.value(value, shape),
            TypeKind::Object(object) => self.object(value, named, object),
            TypeKind::Choice(choice) => {
                let (variant, _) = choice.values.iter().find(|(_, listed)| is(value, listed))?;
                Some(Made::constant(self.variant(&named.name, variant)))
            }
            TypeKind::Union(union) => {
                let told = self.told(value, union);
                if told.is_none() {
                    self.untold.push(value.span());
                }
                let variant = told?;
                let path = self.variant(&named.name, &variant.ident);
                let made = self.nullable(value, &variant.value)?;
                Some(made.boxed(variant.boxed).with(|inner| quote!(#path(#inner))))
            }
        }
    }

    /// The variant of a union that a value is.
    fn told(&mut self, value: Value<'_>, union: &'a ir::Union) -> Option<&'a Variant> {
        let mut variants = union.variants.iter();
        let ToldBy::Tag(tag) = &union.told_by else {
            return variants.find(|variant| {
                matches!(variant.sign, Sign::Satisfies(schema) if self.checker.satisfies(schema, value))
            });
        };
        let Some(written) = value.get(tag) else {
            return variants.find(|variant| matches!(variant.sign, Sign::NoTag));
        };
        if self.document.is_hole(written) {
            let (start, end) = self.document.tokens(written.span());
            self.mistakes.add_from(
                start,
                end,
                format!("`{tag}` decides which other fields there are, so that it cannot be a hole\n= help: write its value out; an enum has a message for each variant"),
            );
            return None;
        }
        let known = written.string()?.known()?;
        variants.find(|variant| matches!(&variant.sign, Sign::Tag(value) if *value == known))
    }

    fn variant(&self, name: &str, variant: &str) -> TokenStream {
        let (types, name, variant) = (&self.spelling.types, ident(name), ident(variant));
        quote!(#types #name::#variant)
    }

    fn list(&mut self, value: Value<'_>, item: &ir::Value, limits: Option<LimitsId>) -> Option<Made> {
        let rt = self.runtime;
        let mut items = Vec::new();
        for (index, value) in value.items().enumerate() {
            let len = self.pointer.len();
            self.pointer.push_index(index);
            items.push(self.nullable(value, item));
            self.pointer.truncate(len);
        }
        let items =
            items.into_iter().collect::<Option<Vec<Made>>>().filter(|_| value.kind() == Kind::Array)?;
        let is_constant = items.iter().all(|item| item.is_constant);
        let codes = items.iter().map(|item| &item.code);
        let Some(limits) = limits else {
            return Some(if items.is_empty() {
                Made::constant(quote!(::std::vec::Vec::new()))
            } else {
                Made::computed(quote!(::core::convert::From::from([#(#codes),*])))
            });
        };
        if is_constant {
            return Some(Made::constant(quote!(#rt::List::vouched(const { &[#(#codes),*] }))));
        }
        if self.ir.limits(limits).complete {
            return Some(Made::computed(quote!(#rt::List::vouched_of([#(#codes),*]))));
        }
        let list = quote!(::core::convert::TryFrom::try_from([#(#codes),*]));
        Some(self.held(&list))
    }

    fn map(&mut self, value: Value<'_>, item: &ir::Value) -> Option<Made> {
        if value.kind() != Kind::Object {
            return None;
        }
        let members: Vec<_> = value.members().collect();
        self.entries(&members, item)
    }

    /// Members by their names.
    pub(super) fn entries(&mut self, members: &[fiq_tree::Member<'_>], of: &ir::Value) -> Option<Made> {
        let rt = self.runtime;
        let mut entries = Vec::new();
        for member in members {
            let key = member.key.known()?;
            let made = self.below(&key, |maker| maker.nullable(member.value, of))?.code;
            entries.push(quote!((#key, #made)));
        }
        Some(if entries.is_empty() {
            Made::constant(quote!(#rt::Map::new()))
        } else {
            Made::computed(quote!(#rt::inner::map([#(#entries),*])))
        })
    }

    /// What `make` makes of the member `key`.
    pub(super) fn below<R>(&mut self, key: &str, make: impl FnOnce(&mut Self) -> R) -> R {
        let len = self.pointer.len();
        self.pointer.push_key(key);
        let below = make(self);
        self.pointer.truncate(len);
        below
    }

    /// A value that is held to its schema once more when the holes are filled.
    pub(super) fn held(&mut self, attempt: &TokenStream) -> Made {
        let (rt, pointer) = (self.runtime, self.pointer.as_str());
        self.checked.get_or_insert_with(|| pointer.to_owned());
        Made::computed(quote! {
            match #attempt {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(found) => {
                    break 'payload ::core::result::Result::Err(#rt::inner::below(found, #pointer));
                }
            }
        })
    }
}
