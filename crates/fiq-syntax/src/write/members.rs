//! A member more and a member less, with the commas, lines and comments around them.

use fiq_source::{Edit, Span};

use super::{Notation, Writer};

impl Writer<'_> {
    /// Puts `member` at the end of `object`.
    pub(super) fn insert(&self, object: Span, member: &str, edits: &mut Vec<Edit>) -> Option<()> {
        let inside = self.inside(object)?;
        let end = self.before(inside.end());
        if end == inside.start() {
            edits.push(self.first(inside, member));
            return Some(());
        }
        let has_comma = self.byte(end - 1) == Some(b',');
        let comma = if has_comma { "" } else { "," };
        let keeps_comma = has_comma && !matches!(self.notation, Notation::Json | Notation::Sent);
        let trailing = if keeps_comma { "," } else { "" };
        let Some(line) = self.line_of_member(inside, end) else {
            let blank = if self.survey.habits.is_spaced() { " " } else { "" };
            edits.push(Edit::insert(end, format!("{comma}{blank}{member}{trailing}")));
            return Some(());
        };
        let place = self.after_remarks(end);
        if place > end && !has_comma {
            edits.push(Edit::insert(end, comma));
            edits.push(Edit::insert(place, format!("{line}{member}")));
        } else {
            edits.push(Edit::insert(place, format!("{comma}{line}{member}{trailing}")));
        }
        Some(())
    }

    /// Takes a member away, with one comma, and with its line if it has one for itself.
    pub(super) fn remove(&self, member: Span, edits: &mut Vec<Edit>) -> Option<()> {
        let (before, after) = (self.before(member.start()), self.after(member.end()));
        let opener = before.checked_sub(1).filter(|_| self.survey.habits.is_sure())?;
        match (self.byte(opener)?, self.byte(after)?) {
            (b'{' | b',', b',') => self.remove_before_comma(member, after, edits),
            (b',', b'}') => self.remove_last(member, opener, edits),
            (b'{', b'}') if self.survey.has_comment(Span::new(before, after)) => {
                edits.push(Edit::remove(self.room_of(member)));
            }
            (b'{', b'}') => edits.push(Edit::remove(Span::new(before, after))),
            _ => return None,
        }
        Some(())
    }

    /// What stands between the braces of an object.
    fn inside(&self, object: Span) -> Option<Span> {
        let close = object.end().checked_sub(1).filter(|close| *close > object.start())?;
        let has_braces = self.byte(object.start()) == Some(b'{') && self.byte(close) == Some(b'}');
        (has_braces && self.survey.habits.is_sure()).then(|| Span::new(object.start() + 1, close))
    }

    /// The first member of an empty object.
    fn first(&self, inside: Span, member: &str) -> Edit {
        let content = inside.of(self.text);
        let trimmed = content.trim_ascii_end().len() as u32 + inside.start();
        if memchr::memchr(b'\n', content).is_some() {
            let unit = String::from_utf8_lossy(self.survey.habits.unit().of(self.text));
            let line = self.new_line(inside.end());
            return Edit::insert(trimmed, format!("{line}{unit}{member}"));
        }
        if trimmed > inside.start() {
            return Edit::insert(trimmed, format!(" {member}"));
        }
        let pad = if self.survey.habits.is_padded() { " " } else { "" };
        Edit { span: inside, text: format!("{pad}{member}{pad}") }
    }

    /// The line end and the indentation of a member, if members have lines of their own. The last of them ends at `end`.
    fn line_of_member(&self, inside: Span, end: u32) -> Option<String> {
        let first = self.after(inside.start());
        let opener_line = self.survey.line_start(inside.start() - 1);
        let (first_line, last_line) = (self.survey.line_start(first), self.survey.line_start(end - 1));
        if first_line != opener_line {
            return Some(self.new_line(first));
        }
        let begins_with_key = self.byte(self.after_spaces(last_line)) == Some(b'"');
        (last_line != opener_line && begins_with_key).then(|| self.new_line(end - 1))
    }

    fn remove_before_comma(&self, member: Span, comma: u32, edits: &mut Vec<Edit>) {
        let behind = comma + 1;
        if self.survey.has_comment(Span::new(member.end(), comma)) {
            edits.push(Edit::remove(Span::new(member.start(), self.after_spaces(member.end()))));
            edits.push(Edit::remove(Span::new(comma, behind)));
            return;
        }
        edits.push(Edit::remove(self.room_of(Span::new(member.start(), behind))));
    }

    /// The last member goes with the comma before it. A comment between the two stays, and so does one that follows.
    fn remove_last(&self, member: Span, comma: u32, edits: &mut Vec<Edit>) {
        let gap = Span::new(comma, member.start());
        let is_followed = self.after_remarks(member.end()) > member.end();
        if is_followed || self.survey.has_comment(gap) {
            edits.push(Edit::remove(Span::new(comma, comma + 1)));
            edits.push(Edit::remove(self.room_of(member)));
        } else {
            edits.push(Edit::remove(Span::new(comma, member.end())));
        }
    }

    /// What goes with `part` of a line: all of the line if there is nothing else on it, else the blanks on one side.
    fn room_of(&self, part: Span) -> Span {
        let rest = self.after_spaces(part.end());
        match (self.begins_line(part.start()), self.next_line(rest)) {
            (true, Some(next)) => Span::new(self.survey.line_start(part.start()), next),
            (false, Some(_)) => Span::new(self.before_spaces(part.start()), part.end()),
            (_, None) => Span::new(part.start(), rest),
        }
    }
}
