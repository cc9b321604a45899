//! Holes of message literals: which types fit which place, and what can go wrong with them.
//!
//! A hole whose type keeps the limits of its place cannot fail; one whose type does not is held to them when the program runs.
//! Which of the two it is stands in the type: [`Fits::Error`].

use std::borrow::Cow;
use std::convert::Infallible;
use std::rc::Rc;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use crate::limits::held;
use crate::{
    Choice, Integer, Json, Limits, List, Number, Presence, Schema, Text, Typed, Unlimited, Violations,
};

/// What may stand in a hole of a message literal where a `P` belongs.
///
/// A type of the API fits the place it was made for, and cannot fail there. A `String`, a `&str` or a number fits where it can be
/// checked: if the place has a limit, the payload is made by `try_to_request`. An `Option` fits where a member may be left out.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit into this hole, which takes `{P}`",
    label = "this place takes `{P}`",
    note = "a hole takes a value of the type of its place, or plain text, numbers and lists that can be checked against it"
)]
pub trait Fits<P> {
    /// What can go wrong: [`Infallible`], or [`Violations`].
    type Error: Into<Violations>;

    /// The value for the place.
    ///
    /// # Errors
    /// What is wrong with the value at error level.
    fn fit(&self) -> Result<P, Self::Error>;
}

/// The error of what cannot fail.
#[diagnostic::on_unimplemented(
    message = "a hole of this message may not fit its place when the program runs, so that making the message can fail",
    label = "this can fail",
    note = "`try_to_request` gives the message or what is wrong with it, and in place of `payload!` that does `try_payload!`",
    note = "a hole of the type of its place, such as `ListRowTitle`, cannot fail; `lit!` makes such a value of a constant"
)]
pub trait Certain {
    /// Such an error is never there.
    fn never(self) -> !;
}

#[diagnostic::do_not_recommend]
impl Certain for Infallible {
    fn never(self) -> ! {
        match self {}
    }
}

/// A value of a hole that cannot fail.
pub fn certain<P, T: Fits<P, Error: Certain> + ?Sized>(hole: &T) -> P {
    match hole.fit() {
        Ok(value) => value,
        Err(never) => never.never(),
    }
}

/// What can go wrong with a payload whose holes can fail with `Self` and with `E`.
pub trait Or<E> {
    /// [`Infallible`] if both are.
    type Error;
}

impl<E> Or<E> for Infallible {
    type Error = E;
}

impl<E> Or<E> for Violations {
    type Error = Self;
}

/// The errors that a payload may have.
pub trait Failure: Sized {
    /// The error for violations that were found.
    fn of(violations: Violations) -> Self;
}

impl Failure for Violations {
    fn of(violations: Violations) -> Self {
        violations
    }
}

impl Failure for Infallible {
    fn of(violations: Violations) -> Self {
        unreachable!("a hole that cannot fail has {violations}")
    }
}

/// The holes of one payload while they are filled: all that is wrong with them is told at once.
#[derive(Debug, Default)]
pub struct Holes(Violations);

impl Holes {
    /// No hole is filled yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value for the place at `pointer`, if nothing is wrong with it.
    pub fn fit<P, T: Fits<P> + ?Sized>(&mut self, pointer: &str, hole: &T) -> Option<P> {
        hole.fit().map_err(|error| self.0.append(error.into().below(pointer))).ok()
    }

    /// What is wrong with the holes that were filled.
    pub fn error<E: Failure>(self) -> E {
        E::of(self.0)
    }
}

/// The violations of a value that stands at `pointer` of a message.
pub fn below(found: Violations, pointer: &str) -> Violations {
    found.below(pointer)
}

/// JSON of the program that satisfies a schema.
///
/// # Errors
/// What is wrong with it at error level.
pub fn checked(value: Value, schema: Schema) -> Result<Value, Violations> {
    held(&value, schema, None).refused().map(|()| value)
}

/// A message that keeps also what an upstream demands.
///
/// # Errors
/// All demands that it breaks, whoever makes them.
pub fn demanded<T: Typed>(message: T) -> Result<T, Violations> {
    message.demand_upstream().map(|()| message)
}

/// A member that may be absent or null.
pub fn presence<T>(value: Option<T>) -> Presence<T> {
    value.map_or(Presence::Absent, Presence::Value)
}

/// A value of the API for its own place, or where it may be left out.
#[diagnostic::do_not_recommend]
impl<P: Typed + Clone> Fits<P> for P {
    type Error = Infallible;

    fn fit(&self) -> Result<P, Infallible> {
        Ok(self.clone())
    }
}

#[diagnostic::do_not_recommend]
impl<P: Typed + Clone> Fits<P> for &P {
    type Error = Infallible;

    fn fit(&self) -> Result<P, Infallible> {
        Ok(P::clone(self))
    }
}

#[diagnostic::do_not_recommend]
impl<P: Typed + Clone> Fits<Option<P>> for P {
    type Error = Infallible;

    fn fit(&self) -> Result<Option<P>, Infallible> {
        Ok(Some(self.clone()))
    }
}

#[diagnostic::do_not_recommend]
impl<P: Typed + Clone> Fits<Option<P>> for &P {
    type Error = Infallible;

    fn fit(&self) -> Result<Option<P>, Infallible> {
        Ok(Some(P::clone(self)))
    }
}

/// What may be left out is, where there is none.
#[diagnostic::do_not_recommend]
impl<P, T: Fits<P>> Fits<Option<P>> for Option<T> {
    type Error = T::Error;

    fn fit(&self) -> Result<Option<P>, T::Error> {
        self.as_ref().map(T::fit).transpose()
    }
}

#[diagnostic::do_not_recommend]
impl<P, T: Fits<P>> Fits<Option<P>> for &Option<T> {
    type Error = T::Error;

    fn fit(&self) -> Result<Option<P>, T::Error> {
        self.as_ref().map(T::fit).transpose()
    }
}

/// For a type of holes: each place with the error and the conversion. A place that may be left out takes the same.
macro_rules! fits {
    ($([$($parameters:tt)*] $hole:ty => $place:ty, $error:ty, |$value:ident| $fit:expr;)*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<$($parameters)*> Fits<$place> for $hole {
                type Error = $error;

                fn fit(&self) -> Result<$place, $error> {
                    let $value = self;
                    $fit
                }
            }

            #[diagnostic::do_not_recommend]
            impl<$($parameters)*> Fits<Option<$place>> for $hole {
                type Error = $error;

                fn fit(&self) -> Result<Option<$place>, $error> {
                    let $value = self;
                    $fit.map(Some)
                }
            }
        )*
    };
}

/// Types that read as a `str`.
macro_rules! texts {
    ($($hole:ty),*) => {
        fits! {
            $(
                [] $hole => Text, Infallible, |text| Ok(Text::from(AsRef::<str>::as_ref(text)));
                [M: Limits] $hole => Text<M>, Violations, |text| Text::try_from(AsRef::<str>::as_ref(text));
                [] $hole => String, Infallible, |text| Ok(String::from(AsRef::<str>::as_ref(text)));
                [] $hole => Value, Infallible, |text| Ok(Value::from(AsRef::<str>::as_ref(text)));
                [M: Limits] $hole => Json<M>, Violations, |text| Json::try_from(Value::from(AsRef::<str>::as_ref(text)));
                [C: Choice + Serialize] $hole => C, Violations, |text| crate::choice::parse(text.as_ref());
            )*
        }
    };
}

texts!(String, &str, &&str, &String, Cow<'_, str>, &Cow<'_, str>, Box<str>, Rc<str>, Arc<str>);

fits! {
    [] Text => Text, Infallible, |text| Ok(text.clone());
    [] &Text => Text, Infallible, |text| Ok(Text::clone(text));
    [M: Limits] Text<M> => Text, Infallible, |text| Ok(Text::from(text.as_str()));
    [M: Limits] Text => Text<M>, Violations, |text| Text::try_from(text.as_str());
    [] Number => Number, Infallible, |number| Ok(*number);
    [M: Limits] Number<M> => Number, Infallible, |number| Ok(Number::<Unlimited>::vouched(number.get()));
    [] bool => bool, Infallible, |boolean| Ok(*boolean);
    [] bool => Value, Infallible, |boolean| Ok(Value::from(*boolean));
    [] Value => Value, Infallible, |value| Ok(value.clone());
    [M: Limits] Value => Json<M>, Violations, |value| Json::try_from(value.clone());
    [] f64 => Number, Violations, |number| Number::try_from(*number);
    [M: Limits] f64 => Number<M>, Violations, |number| Number::try_from(*number);
    [M: Limits] i64 => Integer<M>, Violations, |number| Integer::try_from(*number);
    [] i64 => i64, Infallible, |number| Ok(*number);
    [] i64 => Value, Infallible, |number| Ok(Value::from(*number));
    [] f64 => f64, Infallible, |number| Ok(*number);
}

/// Integers that every number of JSON holds.
macro_rules! small_integers {
    ($($hole:ty),*) => {
        fits! {
            $(
                [] $hole => Number, Infallible, |number| Ok(Number::<Unlimited>::vouched(f64::from(*number)));
                [M: Limits] $hole => Number<M>, Violations, |number| Number::try_from(f64::from(*number));
                [M: Limits] $hole => Integer<M>, Violations, |number| Integer::try_from(i64::from(*number));
                [] $hole => i64, Infallible, |number| Ok(i64::from(*number));
                [] $hole => f64, Infallible, |number| Ok(f64::from(*number));
                [] $hole => Value, Infallible, |number| Ok(Value::from(*number));
            )*
        }
    };
}

small_integers!(i8, i16, i32, u8, u16, u32);

fits! {
    [] i8 => i32, Infallible, |number| Ok(i32::from(*number));
    [] i16 => i32, Infallible, |number| Ok(i32::from(*number));
    [] i32 => i32, Infallible, |number| Ok(*number);
    [] u8 => i32, Infallible, |number| Ok(i32::from(*number));
    [] u16 => i32, Infallible, |number| Ok(i32::from(*number));
}

/// All items, or what is wrong with the first that does not fit.
fn items<P, T: Fits<P>>(items: &[T]) -> Result<Vec<P>, T::Error> {
    items.iter().map(T::fit).collect()
}

/// The items as a list, or what is wrong with each of them, or with all together.
fn list<P: Serialize, M: Limits, T: Fits<P>>(items: &[T]) -> Result<List<P, M>, Violations> {
    let mut holes = Holes::new();
    let fill = |(index, item): (usize, &T)| holes.fit(&format!("/{index}"), item);
    let fitted: Vec<P> = items.iter().enumerate().filter_map(fill).collect();
    if fitted.len() < items.len() { Err(holes.error()) } else { List::try_from(fitted) }
}

fits! {
    [P, T: Fits<P>] Vec<T> => Vec<P>, T::Error, |all| items(all);
    [P, T: Fits<P>] &[T] => Vec<P>, T::Error, |all| items(all);
    [P, T: Fits<P>, const N: usize] [T; N] => Vec<P>, T::Error, |all| items(all);
    [P: Serialize, M: Limits, T: Fits<P>] Vec<T> => List<P, M>, Violations, |all| list(all);
    [P: Serialize, M: Limits, T: Fits<P>] &[T] => List<P, M>, Violations, |all| list(all);
    [P: Serialize, M: Limits, T: Fits<P>, const N: usize] [T; N] => List<P, M>, Violations, |all| list(all);
}
