//! The prefilter is sound, also for escaped keys and UTF-16, and rules ordinary files out.

use fiq_extract::{Prefilter, transcoded};

use fiq_model::bundled;

fn may_hold(bytes: &[u8]) -> bool {
    Prefilter::new(bundled()).may_hold(bytes)
}

#[test]
fn keys_may_be_escaped() {
    assert!(may_hold(br#"{"message_type": "text"}"#));
    assert!(may_hold(br#"{"phone_number": 1, "text": ""}"#));
    assert!(may_hold(br#"{"message\u005ftype": "text"}"#));
    assert!(may_hold(br#"{"\u006Dessage_type": "text"}"#));
}

#[test]
fn a_response_needs_a_documented_value_too() {
    assert!(may_hold(br#"{"error": "Contact not found"}"#));
    assert!(may_hold(br#"{"error": "Contact\u0020not found"}"#));
    assert!(!may_hold(br#"{"error": "Something", "errors": ["caf\u00e9", "a\/b"]}"#));
}

#[test]
fn ordinary_files_hold_nothing() {
    assert!(!may_hold(b""));
    assert!(!may_hold(br#"{"name": "@acme/p", "version": "1.0.0", "text": "\u00e9\u2019"}"#));
    assert!(!may_hold(b"\xFF\xFE{\0}\0"));
}

#[test]
fn utf16_does_not_slip_through() {
    let text = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "hi"}"#;
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let utf16: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
        assert!(may_hold(&utf16));
        assert_eq!(transcoded(&utf16).as_deref(), Some(text.as_bytes()));
    }
}
