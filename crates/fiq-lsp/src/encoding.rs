//! What the column of a position counts.

use gen_lsp_types::PositionEncodingKind;

/// The unit of columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Code units of UTF-16, which every client knows.
    #[default]
    Utf16,
    /// Code points.
    Utf32,
}

impl Encoding {
    /// The cheapest one of those that a client offers.
    pub(crate) fn of_offered<'o>(offered: impl Iterator<Item = &'o str>) -> Self {
        let known = offered.map(|name| match name {
            "utf-8" => Self::Utf8,
            "utf-32" => Self::Utf32,
            _ => Self::Utf16,
        });
        known.min_by_key(|encoding| (*encoding == Self::Utf16, *encoding == Self::Utf32)).unwrap_or_default()
    }

    /// As the protocol says it.
    pub(crate) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    /// How many units the character has that begins with this byte; none where the byte begins none.
    pub(crate) const fn width(self, byte: u8) -> u32 {
        let begins = byte & 0xC0 != 0x80;
        match self {
            Self::Utf8 => 1,
            Self::Utf16 => begins as u32 + (byte >= 0xF0) as u32,
            Self::Utf32 => begins as u32,
        }
    }

    /// The units of some bytes.
    pub(crate) fn count(self, bytes: &[u8]) -> u32 {
        match self {
            Self::Utf8 => bytes.len() as u32,
            _ => bytes.iter().map(|&byte| self.width(byte)).sum(),
        }
    }
}
