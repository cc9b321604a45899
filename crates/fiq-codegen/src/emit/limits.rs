//! The markers of limited types, in a module of their own.

use super::Emitter;
use super::text::Lines;
use fiq_plan::ir::{Limits, Range};

impl Emitter<'_> {
    pub(crate) fn limits(&self, out: &mut Lines) {
        if self.ir.limits.is_empty() {
            return;
        }
        out.gap();
        out.line("/// What limits the types above: each name is that of the type which it limits.");
        out.block("pub mod limits", "}", |out| {
            out.line("use super::{API, rt};");
            out.gap();
            out.block("rt::limits!", "}", |out| {
                for limits in &self.ir.limits {
                    out.line(self.marker(limits));
                }
            });
        });
    }

    /// `ListRowTitle = API[33], true, length 0, 24;`
    fn marker(&self, limits: &Limits) -> String {
        let length = limits.length.map(|(least, most)| match most {
            Some(most) => format!(", length {least}, {most}"),
            None => format!(", length {least}, u64::MAX"),
        });
        let range = limits.range.as_ref().map(range);
        format!(
            "{} = {}, {}{}{};",
            limits.name,
            self.schema(limits.schema),
            limits.complete,
            length.unwrap_or_default(),
            range.unwrap_or_default()
        )
    }
}

fn range(range: &Range) -> String {
    let sides = [("least", "above", range.least), ("most", "below", range.most)];
    let mut fields = String::new();
    for (side, out, bound) in sides {
        let Some((value, exclusive)) = bound else { continue };
        fields.extend([side, ": Some(", &format!("{value:?}"), "), "]);
        if exclusive {
            fields.extend([out, ": true, "]);
        }
    }
    // Where all four are said, nothing is left to `ANY`.
    let rest = if fields.matches(": ").count() == 4 { "" } else { "..rt::Range::ANY " };
    format!(", range rt::Range {{ {fields}{rest}}}")
}
