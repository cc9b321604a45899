//! What limits a type of text, number or list.

use serde::Serialize;

use crate::document::{Document, Places};
use crate::{Schema, Violations};

/// The limits of a type, which generated code writes for a type without values.
pub trait Limits: 'static {
    /// The name of the type, for messages.
    const NAME: &'static str;

    /// The characters of a text, or the items of a list.
    const LENGTH: Length = Length::ANY;

    /// The bounds of a number.
    const RANGE: Range = Range::ANY;

    /// Whether these limits are all that the schema demands at error level. Where they are not, the checker is asked too, and
    /// there are no values at compile time.
    const COMPLETE: bool;

    /// What a value must satisfy.
    fn schema() -> Schema;
}

/// The limits of what has none.
#[derive(Clone, Copy, Debug)]
pub enum Unlimited {}

/// What a literal is held to: the limits of a type, or none.
///
/// One trait for both, so that `Text::literal` is one function and not two.
pub trait Bounds: bounded::Sealed {
    #[doc(hidden)]
    const NAME: &'static str;
    #[doc(hidden)]
    const LENGTH: Length;
    #[doc(hidden)]
    const RANGE: Range;
    #[doc(hidden)]
    const COMPLETE: bool;
}

impl<M: Limits> Bounds for M {
    const NAME: &'static str = M::NAME;
    const LENGTH: Length = M::LENGTH;
    const RANGE: Range = M::RANGE;
    const COMPLETE: bool = M::COMPLETE;
}

impl Bounds for Unlimited {
    const NAME: &'static str = "the value";
    const LENGTH: Length = Length::ANY;
    const RANGE: Range = Range::ANY;
    const COMPLETE: bool = true;
}

mod bounded {
    pub trait Sealed {}
    impl<M: super::Limits> Sealed for M {}
    impl Sealed for super::Unlimited {}
}

/// How many characters or items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// At least so many.
    pub least: u64,
    /// At most so many.
    pub most: u64,
}

impl Length {
    /// Any number of them.
    pub const ANY: Self = Self { least: 0, most: u64::MAX };

    pub(crate) const fn takes(self, count: u64) -> bool {
        self.least <= count && count <= self.most
    }
}

/// Between which bounds a number is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lower bound.
    pub least: Option<f64>,
    /// Whether the lower bound itself is out of bounds.
    pub above: bool,
    /// The upper bound.
    pub most: Option<f64>,
    /// Whether the upper bound itself is out of bounds.
    pub below: bool,
}

impl Range {
    /// Any number.
    pub const ANY: Self = Self { least: None, above: false, most: None, below: false };

    pub(crate) const fn takes(self, number: f64) -> bool {
        let enough = match self.least {
            Some(least) if self.above => number > least,
            Some(least) => number >= least,
            None => true,
        };
        let few = match self.most {
            Some(most) if self.below => number < most,
            Some(most) => number <= most,
            None => true,
        };
        enough && few
    }

    /// The same of an integer, which a floating-point number may not hold.
    pub(crate) const fn takes_integer(self, number: i64) -> bool {
        let number = number as i128;
        let enough = match self.least {
            Some(least) if self.above => number > least.floor() as i128,
            Some(least) => number >= least.ceil() as i128,
            None => true,
        };
        let few = match self.most {
            Some(most) if self.below => number < most.ceil() as i128,
            Some(most) => number <= most.floor() as i128,
            None => true,
        };
        enough && few
    }
}

/// Whether a value may be of the type with these limits. `fits`: it is within length and range.
pub(crate) fn admit<M: Limits, T: Serialize + ?Sized>(value: &T, fits: bool) -> Result<(), Violations> {
    if fits && M::COMPLETE { Ok(()) } else { held(value, M::schema(), Some(M::NAME)).refused() }
}

/// What is wrong with a value of the program.
pub(crate) fn held<T: Serialize + ?Sized>(value: &T, schema: Schema, name: Option<&str>) -> Violations {
    let text = written(value);
    Document::check(text.as_bytes(), schema, name, Places::Withheld).violations()
}

/// A value as JSON text.
pub(crate) fn written<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("values of generated types have an order, and strings for keys")
}

#[cfg(test)]
mod tests {
    use super::{Length, Range};

    #[test]
    fn bounds_are_in_or_out() {
        let half_open = Range { least: Some(0.5), above: false, most: Some(3.0), below: true };
        assert!([0.5, 2.999].into_iter().all(|number| half_open.takes(number)));
        assert!([0.499, 3.0, f64::NAN].into_iter().all(|number| !half_open.takes(number)));
        assert!([1, 2].into_iter().all(|number| half_open.takes_integer(number)));
        assert!([0, 3, i64::MIN, i64::MAX].into_iter().all(|number| !half_open.takes_integer(number)));
        let above = Range { above: true, ..Range { least: Some(1.0), ..Range::ANY } };
        assert!(above.takes_integer(2) && !above.takes_integer(1) && !above.takes(1.0));
        assert!(Range::ANY.takes_integer(i64::MIN) && Range::ANY.takes(f64::MAX));
        assert!(Length { least: 1, most: 1 }.takes(1) && !Length { least: 1, most: 1 }.takes(0));
    }

    #[test]
    fn integers_are_not_rounded() {
        let most = Range { most: Some(9_007_199_254_740_992.0), ..Range::ANY };
        assert!(most.takes_integer(9_007_199_254_740_992) && !most.takes_integer(9_007_199_254_740_993));
    }
}
