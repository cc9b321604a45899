//! Sketches as text: in the layout of the document, with tab stops where the client takes them.
//!
//! Invariant: without tab stops it is JSON; with them it is JSON once each stop is replaced by what it proposes.

use fiq_check::{Hole, Sketch};
use fiq_model::Types;
use fiq_tree::quoted;

/// How text is laid out.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Whether values may have several lines.
    pub(super) has_lines: bool,
    /// Whether a blank stands behind colons and commas.
    pub(super) is_spaced: bool,
    /// The end of a line.
    pub(super) line_end: &'static str,
    /// The indentation of the line that is written on, where the client does not add it.
    pub(super) indent: String,
    /// What one level more is indented by.
    pub(super) unit: String,
}

/// How members are put into their object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joining {
    /// On the line that they begin on.
    Inline,
    /// Each on a line, the first where the cursor is.
    Lines,
    /// Each on a line, between the brackets of an object.
    Between,
    /// The same, where the closing bracket has a line already.
    Behind,
}

/// Writes sketches.
#[derive(Debug)]
pub(super) struct Pen<'l> {
    layout: &'l Layout,
    has_stops: bool,
    /// The tab stops so far.
    pub(super) stops: usize,
    pub(super) out: String,
}

impl<'l> Pen<'l> {
    pub(super) fn with_stops(layout: &'l Layout) -> Self {
        Self { layout, has_stops: true, stops: 0, out: String::new() }
    }

    pub(super) fn plain(layout: &'l Layout) -> Self {
        Self { layout, has_stops: false, stops: 0, out: String::new() }
    }

    /// Text that stands for itself.
    pub(super) fn text(&mut self, text: &str) {
        if !self.has_stops {
            return self.out.push_str(text);
        }
        for c in text.chars() {
            if matches!(c, '$' | '}' | '\\') {
                self.out.push('\\');
            }
            self.out.push(c);
        }
    }

    pub(super) fn members(&mut self, members: &[(String, Sketch)], joining: Joining) {
        let depth = usize::from(matches!(joining, Joining::Between | Joining::Behind));
        if depth > 0 {
            self.line(depth);
        }
        for (index, (key, value)) in members.iter().enumerate() {
            match joining {
                _ if index == 0 => {}
                Joining::Inline => self.comma(),
                _ => {
                    self.text(",");
                    self.line(depth);
                }
            }
            self.member(key, value, depth);
        }
        if joining == Joining::Between {
            self.line(0);
        }
    }

    /// A value whose line is indented by so many levels more than the one that is written on.
    pub(super) fn value(&mut self, sketch: &Sketch, depth: usize) {
        match sketch {
            Sketch::Fixed(json) => self.text(json),
            Sketch::Hole(hole) => self.hole(hole),
            Sketch::Object(members) => {
                self.container(["{", "}"], members, depth, |pen, (key, value)| {
                    pen.member(key, value, depth + 1);
                });
            }
            Sketch::Array(items) => {
                self.container(["[", "]"], items, depth, |pen, item| pen.value(item, depth + 1));
            }
        }
    }

    fn member(&mut self, key: &str, value: &Sketch, depth: usize) {
        self.text(&quoted(key));
        self.text(if self.layout.is_spaced { ": " } else { ":" });
        self.value(value, depth);
    }

    fn container<T>(
        &mut self,
        brackets: [&str; 2],
        parts: &[T],
        depth: usize,
        write: impl Fn(&mut Self, &T),
    ) {
        self.text(brackets[0]);
        for (index, part) in parts.iter().enumerate() {
            match (index, self.layout.has_lines) {
                (0, true) => self.line(depth + 1),
                (0, false) => {}
                (_, true) => {
                    self.text(",");
                    self.line(depth + 1);
                }
                (_, false) => self.comma(),
            }
            write(self, part);
        }
        if parts.is_empty() {
            self.stop("");
        } else if self.layout.has_lines {
            self.line(depth);
        }
        self.text(brackets[1]);
    }

    fn comma(&mut self) {
        self.text(if self.layout.is_spaced { ", " } else { "," });
    }

    fn line(&mut self, depth: usize) {
        let layout = self.layout;
        let line = [layout.line_end, &layout.indent, &layout.unit.repeat(depth)].concat();
        self.text(&line);
    }

    fn hole(&mut self, hole: &Hole) {
        let inner = |value: &String| Some(value.strip_prefix('"')?.strip_suffix('"')?.to_owned());
        let strings: Option<Vec<String>> = hole.values.iter().map(inner).collect();
        match strings {
            Some(strings) if !strings.is_empty() => {
                self.text("\"");
                self.choice(&strings);
                self.text("\"");
            }
            None => self.choice(&hole.values),
            Some(_) => self.hole_of_types(hole.types),
        }
    }

    fn hole_of_types(&mut self, types: Types) {
        if types.holds(Types::STRING) {
            self.text("\"");
            self.stop("");
            return self.text("\"");
        }
        for (some, brackets) in [(Types::OBJECT, ["{", "}"]), (Types::ARRAY, ["[", "]"])] {
            if types.holds(some) {
                self.text(brackets[0]);
                self.stop("");
                return self.text(brackets[1]);
            }
        }
        match types {
            types if types.holds(Types::INTEGER) => self.stop("0"),
            types if types.holds(Types::BOOLEAN) => self.choice(&["false".to_owned(), "true".to_owned()]),
            _ => self.stop("null"),
        }
    }

    /// A place to type at, with a proposal.
    fn stop(&mut self, proposal: &str) {
        self.stops += 1;
        if !self.has_stops {
            return self.out.push_str(proposal);
        }
        let stop = self.stops.to_string();
        let parts =
            if proposal.is_empty() { vec!["$", &stop] } else { vec!["${", &stop, ":", proposal, "}"] };
        self.out.extend(parts);
    }

    /// A place to choose at: the first is proposed.
    fn choice(&mut self, values: &[String]) {
        self.stops += 1;
        if !self.has_stops {
            return self.out.push_str(values.first().map_or("null", String::as_str));
        }
        let escaped = values.iter().map(|value| {
            value.chars().fold(String::new(), |mut out, c| {
                if matches!(c, ',' | '|' | '\\') {
                    out.push('\\');
                }
                out.push(c);
                out
            })
        });
        let escaped: Vec<String> = escaped.collect();
        self.out.extend(["${", &self.stops.to_string(), "|", &escaped.join(","), "|}"]);
    }
}

#[cfg(test)]
mod tests {
    use fiq_check::{Hole, Sketch};
    use fiq_model::Types;

    use super::{Layout, Pen};

    fn hole(types: Types, values: &[&str]) -> Sketch {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Sketch::Hole(Hole { name: "a".to_owned(), types, values })
    }

    #[test]
    fn holes_are_places_to_type_at() {
        let layout = Layout {
            has_lines: false,
            is_spaced: true,
            line_end: "\n",
            indent: String::new(),
            unit: "  ".to_owned(),
        };
        let members = vec![
            ("a$".to_owned(), hole(Types::STRING, &[])),
            ("b".to_owned(), hole(Types::STRING, &["\"x\"", "\"y,|z\""])),
            ("c".to_owned(), hole(Types::NUMBER, &[])),
            ("d".to_owned(), hole(Types::INTEGER, &["1", "2"])),
            ("e".to_owned(), Sketch::Fixed("\"\\\\}\"".to_owned())),
        ];
        let sketch = Sketch::Object(members);
        let mut pen = Pen::with_stops(&layout);
        pen.value(&sketch, 0);
        let told = r#"{"a\$": "$1", "b": "${2|x,y\,\|z|}", "c": ${3:0}, "d": ${4|1,2|}, "e": "\\\\\}"\}"#;
        assert_eq!(pen.out, told);
        let mut pen = Pen::plain(&layout);
        pen.value(&sketch, 0);
        assert_eq!(pen.out, r#"{"a$": "", "b": "x", "c": 0, "d": 1, "e": "\\}"}"#);
    }
}
