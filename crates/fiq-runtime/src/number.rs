//! Numbers of limited range.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Serialize, Serializer};

use crate::limits::{Bounds, admit};
use crate::literal::{self, Message};
use crate::{FromNode, Limits, Misfit, Node, Unlimited, Violation, Violations};

/// A finite number that keeps the limits `M`.
pub struct Number<M = Unlimited> {
    number: f64,
    limits: PhantomData<fn() -> M>,
}

impl<M> Number<M> {
    const fn new(number: f64) -> Self {
        Self { number, limits: PhantomData }
    }

    /// The number.
    pub const fn get(self) -> f64 {
        self.number
    }
}

impl<M> Number<M> {
    /// A number of the program of which a macro has checked all that is demanded.
    #[doc(hidden)]
    pub const fn vouched(number: f64) -> Self {
        Self::new(number)
    }
}

impl<M: Bounds> Number<M> {
    /// A number of the program, for constants: [`lit!`](crate::lit) makes one in place.
    ///
    /// # Panics
    /// Where the number does not keep the limits; in a constant that is an error of the compiler.
    #[track_caller]
    pub const fn literal(number: f64) -> Self {
        literal::complete::<M>();
        if !number.is_finite() || !M::RANGE.takes(number) {
            Message::range(M::NAME, M::RANGE, number).panic();
        }
        Self::new(number)
    }
}

/// JSON has no word for what is not finite.
fn finite(number: f64, name: &str) -> Result<f64, Violations> {
    if number.is_finite() {
        return Ok(number);
    }
    let message = format!("`{name}` is {number}, and JSON has no such number");
    Err(Violation::lone("out-of-range", message).into())
}

impl<M: Limits> TryFrom<f64> for Number<M> {
    type Error = Violations;

    fn try_from(number: f64) -> Result<Self, Violations> {
        let number = Self::new(finite(number, M::NAME)?);
        admit::<M, _>(&number, M::RANGE.takes(number.number))?;
        Ok(number)
    }
}

impl TryFrom<f64> for Number {
    type Error = Violations;

    fn try_from(number: f64) -> Result<Self, Violations> {
        finite(number, "Number").map(Self::new)
    }
}

impl From<i32> for Number {
    fn from(number: i32) -> Self {
        Self::new(number.into())
    }
}

impl From<u32> for Number {
    fn from(number: u32) -> Self {
        Self::new(number.into())
    }
}

impl<M> From<Number<M>> for f64 {
    fn from(number: Number<M>) -> Self {
        number.number
    }
}

impl<M> FromNode for Number<M> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        f64::from_node(node).map(Self::new)
    }
}

/// The greatest size up to which every whole number is a floating-point number too.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// Whole numbers are written without a fraction, as they are by people and by JavaScript.
impl<M> Serialize for Number<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = self.number;
        let is_whole = number.fract() == 0.0 && number.abs() <= WHOLE;
        if is_whole && !(number == 0.0 && number.is_sign_negative()) {
            return serializer.serialize_i64(number as i64);
        }
        serializer.serialize_f64(number)
    }
}

impl<M> Clone for Number<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for Number<M> {}

impl<M> fmt::Debug for Number<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.number, f)
    }
}

impl<M> fmt::Display for Number<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.number, f)
    }
}

impl<M> PartialEq for Number<M> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<M> Eq for Number<M> {}

impl<M> PartialEq<f64> for Number<M> {
    fn eq(&self, other: &f64) -> bool {
        self.number == *other
    }
}

impl<M> PartialOrd for Number<M> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<M> Ord for Number<M> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.partial_cmp(&other.number).expect("the numbers are finite")
    }
}

impl<M> Hash for Number<M> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // The two zeros are equal, and their sum is the positive one.
        (self.number + 0.0).to_bits().hash(state);
    }
}
