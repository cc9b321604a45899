//! Paths from a value down to many: `sections/*/rows/*/id`.

use fiq_source::Text;

use crate::List;

/// Steps from a value down; the empty path is the value itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(pub List<Step>);

impl Eq for List<Step> {}

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into the member of this name.
    Key(Text),
    /// Into every item.
    Each,
}

impl Path {
    /// Reads `a/*/b`; `*` is every item.
    pub fn parse(text: &str) -> Self {
        let step = |part: &str| if part == "*" { Step::Each } else { Step::Key(part.to_owned().into()) };
        Self(text.split('/').filter(|part| !part.is_empty()).map(step).collect())
    }

    /// The last name on the path: what messages call the values there.
    pub fn last_name(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|step| match step {
            Step::Key(name) => Some(name.as_ref()),
            Step::Each => None,
        })
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            let part = match step {
                Step::Key(name) => name.as_ref(),
                Step::Each => "*",
            };
            write!(f, "{}{part}", if index == 0 { "" } else { "/" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn reads_what_it_writes() {
        let path = Path::parse("sections/*/rows/*/id");
        assert_eq!(path.to_string(), "sections/*/rows/*/id");
        assert_eq!(path.last_name(), Some("id"));
        assert_eq!(Path::parse("").to_string(), "");
    }
}
