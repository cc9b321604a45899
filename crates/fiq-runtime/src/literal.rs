//! Values of the program, whose limits the compiler holds them to.
//!
//! Constant evaluation has no formatting: the message of such an error is put together byte by byte.

use crate::limits::Bounds;
use crate::{Length, Range};

/// A value of a limited type from a literal, held to its limits by `cargo check`.
///
/// ```
/// # use fiq_runtime::{Api, Length, Limits, Schema, Text, lit};
/// # static API: Api = Api::encoded("");
/// # pub enum ButtonLimits {}
/// # impl Limits for ButtonLimits {
/// #     const NAME: &'static str = "Button";
/// #     const LENGTH: Length = Length { least: 1, most: 20 };
/// #     const COMPLETE: bool = true;
/// #     fn schema() -> Schema { API.schema(0) }
/// # }
/// type Button = Text<ButtonLimits>;
/// let button = lit!(Button, "View menu");
/// assert_eq!(button, "View menu");
/// ```
///
/// One that is too long does not compile:
///
/// ```compile_fail
/// # use fiq_runtime::{Api, Length, Limits, Schema, Text, lit};
/// # static API: Api = Api::encoded("");
/// # pub enum ButtonLimits {}
/// # impl Limits for ButtonLimits {
/// #     const NAME: &'static str = "Button";
/// #     const LENGTH: Length = Length { least: 1, most: 20 };
/// #     const COMPLETE: bool = true;
/// #     fn schema() -> Schema { API.schema(0) }
/// # }
/// type Button = Text<ButtonLimits>;
/// let button = lit!(Button, "Show me the whole menu"); // `Button` takes at most 20 characters, this text has 22
/// ```
#[macro_export]
macro_rules! lit {
    ($type:ty, $value:expr $(,)?) => {{
        const __FIQ_LITERAL: $type = <$type>::literal($value);
        __FIQ_LITERAL
    }};
}

/// The Unicode code points of a text.
pub(crate) const fn characters(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        if bytes[at] & 0xC0 != 0x80 {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Refuses types of which the compiler does not know all limits.
#[track_caller]
pub(crate) const fn complete<M: Bounds>() {
    if !M::COMPLETE {
        Message::new()
            .code(M::NAME)
            .text(" has limits that the compiler cannot check (a pattern, a format or the like): use `")
            .text(M::NAME)
            .text("::try_from`")
            .panic();
    }
}

/// The text of an error, as it grows. What is too much is cut off.
pub(crate) struct Message {
    bytes: [u8; 320],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 320], len: 0 }
    }

    /// A text or a list of the wrong length.
    pub(crate) const fn length(name: &str, length: Length, count: u64, noun: &str, whole: &str) -> Self {
        let (word, limit) =
            if count < length.least { ("least ", length.least) } else { ("most ", length.most) };
        let this = Self::new().code(name).text(" takes at ").text(word).count(limit).text(" ").text(noun);
        let this = if limit == 1 { this } else { this.text("s") };
        this.text(", this ").text(whole).text(" has ").count(count)
    }

    /// A number out of range; `number` is its text.
    pub(crate) const fn range(name: &str, range: Range, number: f64) -> Self {
        Self::new().code(name).text(" takes ").bound(range, number).text(", this is ").number(number)
    }

    /// The bound that a number breaks.
    const fn bound(self, range: Range, number: f64) -> Self {
        match (range.least, range.most) {
            (Some(least), _) if number <= least => {
                self.text(if range.above { "more than " } else { "at least " }).number(least)
            }
            (_, Some(most)) => self.text(if range.below { "less than " } else { "at most " }).number(most),
            _ => self.text("finite numbers"),
        }
    }

    /// An integer out of range.
    #[expect(clippy::cast_precision_loss, reason = "it only tells which of the two bounds is broken")]
    pub(crate) const fn integer(name: &str, range: Range, number: i64) -> Self {
        let this = Self::new().code(name).text(" takes ").bound(range, number as f64).text(", this is ");
        let this = if number < 0 { this.text("-") } else { this };
        this.count(number.unsigned_abs())
    }

    pub(crate) const fn text(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = bytes[at];
            self.len += 1;
            at += 1;
        }
        self
    }

    pub(crate) const fn code(self, name: &str) -> Self {
        self.text("`").text(name).text("`")
    }

    pub(crate) const fn count(self, count: u64) -> Self {
        let mut digits = [b'0'; 20];
        let (mut left, mut at) = (count, digits.len());
        loop {
            at -= 1;
            digits[at] = b'0' + (left % 10) as u8;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        self.ascii(digits.split_at(at).1)
    }

    /// A number to six places; one that is greater than any limit makes sense for is named so.
    #[expect(clippy::cast_sign_loss, reason = "the sign is written before")]
    pub(crate) const fn number(self, number: f64) -> Self {
        if number.is_nan() {
            return self.text("not a number");
        }
        let this = if number < 0.0 { self.text("-") } else { self };
        let size = number.abs();
        if size >= 1e18 {
            return this.text(if size.is_infinite() {
                "infinity"
            } else {
                "a number of more than 18 digits"
            });
        }
        let rounded = ((size - size.floor()) * 1e6).round() as u64;
        let (whole, millionths) = (size as u64 + rounded / 1_000_000, rounded % 1_000_000);
        if millionths == 0 { this.count(whole) } else { this.count(whole).text(".").fraction(millionths) }
    }

    const fn fraction(self, millionths: u64) -> Self {
        let mut digits = [b'0'; 6];
        let (mut left, mut at) = (millionths, 6);
        while at > 0 {
            at -= 1;
            digits[at] = b'0' + (left % 10) as u8;
            left /= 10;
        }
        let mut end = 6;
        while end > 1 && digits[end - 1] == b'0' {
            end -= 1;
        }
        self.ascii(digits.split_at(end).0)
    }

    const fn ascii(self, digits: &[u8]) -> Self {
        match std::str::from_utf8(digits) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    #[track_caller]
    pub(crate) const fn panic(self) -> ! {
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(message) => panic!("{}", message),
            Err(_) => panic!("the value does not keep the limits of its type"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Message, characters};

    fn number(number: f64) -> String {
        let message = Message::new().number(number);
        String::from_utf8_lossy(&message.bytes[..message.len]).into_owned()
    }

    #[test]
    fn numbers_are_spelt() {
        let cases = [
            (0.0, "0"),
            (-90.25, "-90.25"),
            (0.000_001, "0.000001"),
            (1.999_999_9, "2"),
            (1_234_567.0, "1234567"),
            (1e300, "a number of more than 18 digits"),
            (f64::NEG_INFINITY, "-infinity"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn characters_are_code_points() {
        assert_eq!((characters(""), characters("aé🍕"), characters("❤️")), (0, 3, 2));
    }

    #[test]
    fn what_is_too_much_is_cut_off() {
        assert_eq!(Message::new().text(&"x".repeat(1000)).len, 320);
    }
}
