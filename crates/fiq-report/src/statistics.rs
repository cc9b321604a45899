//! The counts of a report by rule, as a table for people.

use fiq_source::{Diagnostic, Safety, Severity};

use crate::Summary;
use crate::found::fix;
use crate::summary::grouped;

/// How often a rule found something at one severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The findings.
    pub findings: u64,
    /// Those that a safe fix removes.
    pub safe_fixes: u64,
    /// Those that an unsafe fix removes.
    pub unsafe_fixes: u64,
}

impl Count {
    pub(crate) fn add(&mut self, diagnostic: &Diagnostic) {
        self.findings += 1;
        match fix(diagnostic).map(|fix| fix.safety) {
            Some(Safety::Safe) => self.safe_fixes += 1,
            Some(Safety::Unsafe) => self.unsafe_fixes += 1,
            None => {}
        }
    }

    /// `2 safe, 1 unsafe`, if anything can be fixed.
    pub(crate) fn fixes(&self) -> Option<String> {
        let parts = [(self.safe_fixes, Safety::Safe), (self.unsafe_fixes, Safety::Unsafe)];
        let parts = parts.iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> =
            parts.map(|(count, safety)| format!("{} {}", grouped(*count), safety.as_str())).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

impl Summary {
    /// The counts by rule and severity, the highest first.
    pub fn by_rule(&self) -> Vec<(&'static str, Severity, Count)> {
        let mut rows: Vec<_> =
            self.counts.iter().map(|((rule, severity), count)| (*rule, *severity, *count)).collect();
        rows.sort_by(|(rule, severity, count), (other_rule, other_severity, other)| {
            let order = other.findings.cmp(&count.findings);
            order.then(other_severity.cmp(severity)).then(rule.cmp(other_rule))
        });
        rows
    }

    /// A table of the counts by rule and severity, the highest first; empty where nothing was found.
    ///
    /// `[*]` marks what can be fixed.
    pub fn statistics(&self) -> String {
        let rows = self.by_rule();
        if rows.is_empty() {
            return String::new();
        }
        let cells = rows.iter().map(|(rule, severity, count)| {
            let fixes = count.fixes().map(|fixes| format!("[*] {fixes}")).unwrap_or_default();
            [grouped(count.findings), severity.as_str().to_owned(), (*rule).to_owned(), fixes]
        });
        let is_fixable = rows.iter().any(|(.., count)| count.fixes().is_some());
        let header =
            ["count", "severity", "rule", if is_fixable { "fixable" } else { "" }].map(str::to_owned);
        table(&std::iter::once(header).chain(cells).collect::<Vec<_>>())
    }
}

/// The first column to the right, the others to the left.
fn table(rows: &[[String; 4]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let (first, second, third) = (width(0), width(1), width(2));
    let line = |[count, severity, rule, fixes]: &[String; 4]| {
        let line = format!("{count:>first$}  {severity:second$}  {rule:third$}  {fixes}");
        line.trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use fiq_source::{Change, Diagnostic, Edit, Fix, Pointer, Safety, Severity, Span};

    use crate::{FixedBy, Summary};

    fn finding(rule: &'static str) -> Diagnostic {
        Diagnostic::error(rule, Span::new(0, 1), Pointer::root(), "it is wrong")
    }

    fn fixable(safety: Safety) -> Diagnostic {
        let mut fix = Fix::new("rename it", safety, [Change::Remove { member: Span::new(0, 1) }]);
        fix.edits.push(Edit { span: Span::new(0, 1), text: String::new() });
        finding("misspelt-field").with_fix(fix)
    }

    fn summary(findings: &[Diagnostic]) -> Summary {
        let mut summary = Summary::default();
        for one in findings {
            summary.count(one);
        }
        summary
    }

    #[test]
    fn the_highest_count_comes_first() {
        let warning = Diagnostic { severity: Severity::Warning, ..finding("too-long") };
        let unwritten = finding("wrong-type").with_fix(Fix::new(
            "x",
            Safety::Safe,
            [Change::Remove { member: Span::new(0, 1) }],
        ));
        let all = [warning, finding("too-long"), unwritten, fixable(Safety::Safe), fixable(Safety::Unsafe)];
        let expected = "\
count  severity  rule            fixable
    2  error     misspelt-field  [*] 1 safe, 1 unsafe
    1  error     too-long
    1  error     wrong-type
    1  warning   too-long
";
        assert_eq!(summary(&all).statistics(), expected);
        assert_eq!(summary(&[]).statistics(), "");
    }

    #[test]
    fn what_can_be_fixed_is_told() {
        let told = |all: &[Diagnostic]| summary(all).fixable(FixedBy::default());
        let (safe, guessed) = (fixable(Safety::Safe), fixable(Safety::Unsafe));
        assert_eq!(told(&[finding("too-long")]), None);
        assert_eq!(told(std::slice::from_ref(&safe)).as_deref(), Some("1 can be fixed by --fix"));
        assert_eq!(told(std::slice::from_ref(&guessed)).as_deref(), Some("1 can be fixed by --fix --unsafe"));
        let both = told(&[safe.clone(), safe, guessed]);
        assert_eq!(both.as_deref(), Some("2 can be fixed by --fix, 1 more by --fix --unsafe"));
    }
}
