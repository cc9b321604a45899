//! Enums of values.

use fiq_model::Literal;

use super::Emitter;
use super::text::{Lines, quoted};
use fiq_plan::ident;
use fiq_plan::ir::{Choice, Named};

impl Emitter<'_> {
    pub(crate) fn choice(&self, named: &Named, choice: &Choice, out: &mut Lines) {
        out.block("rt::choice!", "}", |out| {
            out.docs(&named.docs);
            let copy = choice.unknown.is_none().then_some("Copy");
            let default = choice.default.is_some().then_some("Default");
            out.line(self.derive(["Clone"].into_iter().chain(copy).chain(["Debug"]).chain(default).chain([
                "PartialEq",
                "Eq",
                "Hash",
            ])));
            out.block(&format!("pub enum {} = {}", named.name, self.schema(named.schema)), "}", |out| {
                for (index, (name, value)) in choice.values.iter().enumerate() {
                    if choice.default == Some(index) {
                        out.line("#[default]");
                    }
                    out.line(format!("{} = {},", ident(name), constant(value)));
                }
                if let Some(unknown) = &choice.unknown {
                    out.line(format!("..{},", ident(unknown)));
                }
            });
        });
    }
}

fn constant(value: &Literal) -> String {
    match value {
        Literal::Boolean(boolean) => format!("{boolean} boolean"),
        Literal::Number(text) => format!("{} number", quoted(text)),
        Literal::String(text) => quoted(text),
        Literal::Null | Literal::Array(_) | Literal::Object(_) => "\"null\" number".into(),
    }
}
