//! Enums of types.

use std::collections::HashMap;

use super::Emitter;
use super::text::{Lines, quoted, spelt};
use fiq_plan::ident;
use fiq_plan::ir::{Kind, Named, Shape, Sign, ToldBy, TypeId, Union, Variant};

impl Emitter<'_> {
    pub(crate) fn union(&self, named: &Named, union: &Union, out: &mut Lines) {
        let by = match &union.told_by {
            ToldBy::Tag(tag) => format!(", by {}", quoted(tag)),
            ToldBy::Satisfying => String::new(),
        };
        out.block("rt::union!", "}", |out| {
            out.docs(&named.docs);
            out.line(self.derive(["Clone", "Debug", "PartialEq"].into_iter()));
            out.block(&format!("pub enum {} = {}{by}", named.name, self.schema(named.schema)), "}", |out| {
                for variant in &union.variants {
                    self.variant(variant, out);
                }
                if let Some(unknown) = &union.unknown {
                    out.line(format!("..{},", ident(unknown)));
                }
            });
        });
        self.conversions(named, union, out);
    }

    fn variant(&self, variant: &Variant, out: &mut Lines) {
        out.docs(&variant.docs);
        let shape = spelt(&self.spelling.boxed(&variant.value.shape, variant.boxed));
        let sign = match &variant.sign {
            Sign::Tag(value) => quoted(value),
            Sign::Satisfies(schema) => self.number(*schema).to_string(),
            Sign::NoTag => "_".into(),
        };
        out.line(format!("{}({shape}) = {sign},", ident(&variant.ident)));
    }

    /// `From` for each variant whose type no other variant has.
    fn conversions(&self, named: &Named, union: &Union, out: &mut Lines) {
        let mut counts: HashMap<TypeId, usize> = HashMap::new();
        for id in union.variants.iter().filter_map(|variant| self.own_type(variant)) {
            *counts.entry(id).or_default() += 1;
        }
        let only =
            union.variants.iter().filter(|variant| self.own_type(variant).is_some_and(|id| counts[&id] == 1));
        let only: Vec<String> = only
            .map(|variant| {
                format!("{}({})", ident(&variant.ident), spelt(&self.spelling.shape(&variant.value.shape)))
            })
            .collect();
        if !only.is_empty() {
            out.line(format!("rt::from! {{ {}: {} }}", named.name, only.join(", ")));
        }
    }

    /// The type of a variant, if it is one of the module and no alias.
    fn own_type(&self, variant: &Variant) -> Option<TypeId> {
        let Shape::Named(id) = variant.value.shape else { return None };
        (!matches!(self.ir.types[id.0].kind, Kind::Alias(_))).then_some(id)
    }
}
