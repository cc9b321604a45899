//! JSON pointers (RFC 6901).

use std::fmt;

/// A JSON pointer: the empty string for the root, else `/`-led segments with `~0` and `~1` escapes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer(String);

impl Pointer {
    /// The pointer to the root.
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// The pointer as RFC 6901 writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Goes down into the member `key`.
    pub fn push_key(&mut self, key: &str) {
        self.0.push('/');
        for c in key.chars() {
            match c {
                '~' => self.0.push_str("~0"),
                '/' => self.0.push_str("~1"),
                c => self.0.push(c),
            }
        }
    }

    /// Goes down into the item `index` (from 0).
    pub fn push_index(&mut self, index: usize) {
        use fmt::Write;
        write!(self.0, "/{index}").expect("writing to a String cannot fail");
    }

    /// Goes back up to a pointer of `len` bytes, as [`Pointer::len`] gave it before going down.
    pub fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    /// This pointer, and from there `below`.
    #[must_use]
    pub fn joined(mut self, below: &Self) -> Self {
        self.0.push_str(&below.0);
        self
    }

    /// The length in bytes, for [`Pointer::truncate`].
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether this is the root.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pointer as the fragment of an address, such as a `$ref` has it: `#/paths/~1orders~1%7Bid%7D`.
    pub fn fragment(&self) -> String {
        use fmt::Write;
        let mut fragment = String::from("#");
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
                fragment.push(char::from(byte));
            } else {
                write!(fragment, "%{byte:02X}").expect("writing to a String cannot fail");
            }
        }
        fragment
    }

    /// The decoded segments, from the root down.
    pub fn segments(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|raw| raw.replace("~1", "/").replace("~0", "~"))
    }
}

impl From<&str> for Pointer {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn escapes_and_comes_back() {
        let mut pointer = Pointer::root();
        pointer.push_key("a/b~c");
        let here = pointer.len();
        pointer.push_index(7);
        assert_eq!(pointer.as_str(), "/a~1b~0c/7");
        assert_eq!(pointer.segments().collect::<Vec<_>>(), ["a/b~c", "7"]);
        assert_eq!(Pointer::from("/a~1b/{é} %").fragment(), "#/a~1b/%7B%C3%A9%7D%20%25");
        pointer.truncate(here);
        assert_eq!(pointer.as_str(), "/a~1b~0c");
    }
}
