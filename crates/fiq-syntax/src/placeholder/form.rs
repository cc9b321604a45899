//! Which forms of placeholders there are, and which of them count.

/// A form of placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `{{name}}`, anywhere in a string.
    DoubleBraces,
    /// `${name}`, anywhere in a string.
    DollarBraces,
    /// `<name>`, as the whole of a string.
    AngleBrackets,
    /// `...`, as the whole of a string or the end of a value known by its start.
    Ellipsis,
    /// `$NAME`, anywhere in a string.
    DollarNames,
    /// `%s`, `%(name)s` and the like, anywhere in a string.
    PercentDirectives,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 6] = [
        Self::DoubleBraces,
        Self::DollarBraces,
        Self::AngleBrackets,
        Self::Ellipsis,
        Self::DollarNames,
        Self::PercentDirectives,
    ];

    /// The name, in kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DoubleBraces => "double-braces",
            Self::DollarBraces => "dollar-braces",
            Self::AngleBrackets => "angle-brackets",
            Self::Ellipsis => "ellipsis",
            Self::DollarNames => "dollar-names",
            Self::PercentDirectives => "percent-directives",
        }
    }
}

/// A set of forms; by default those that no host has to substitute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Forms(u8);

impl Forms {
    /// No form: all text is text.
    pub const NONE: Self = Self(0);

    /// The set with this form too.
    #[must_use]
    pub const fn with(self, form: Form) -> Self {
        Self(self.0 | 1 << form as u8)
    }

    /// Whether the form is in the set.
    #[inline]
    pub const fn has(self, form: Form) -> bool {
        self.0 & (1 << form as u8) != 0
    }
}

impl Default for Forms {
    fn default() -> Self {
        Self::NONE
            .with(Form::DoubleBraces)
            .with(Form::DollarBraces)
            .with(Form::AngleBrackets)
            .with(Form::Ellipsis)
    }
}

impl FromIterator<Form> for Forms {
    fn from_iter<I: IntoIterator<Item = Form>>(forms: I) -> Self {
        forms.into_iter().fold(Self::NONE, Self::with)
    }
}
