//! Why there is no answer, or none that can be read.

use std::fmt;

use crate::{ResponseError, Violations};

/// Why an operation has no answer.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClientError {
    /// The operation breaks demands: it was not sent.
    Violations(Violations),
    /// Something happened on the way: it may or may not have arrived. The address in the error has no query.
    Http(reqwest::Error),
    /// The answer came, and no value can be made of it.
    Response(ResponseError),
    /// The address of the server is none of HTTP, has a query, or parts in braces.
    Address,
    /// A header has characters that none can hold.
    Header,
    /// There is no TLS: the system has no certificates.
    Tls(rustls::Error),
}

impl ClientError {
    /// Queries and passwords are the caller's secrets.
    pub(super) fn http(mut error: reqwest::Error) -> Self {
        if let Some(url) = error.url_mut() {
            url.set_query(None);
            // An address that cannot have one has none.
            let _ = url.set_username("").and_then(|()| url.set_password(None));
        }
        Self::Http(error)
    }

    /// Whether the time was over.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Http(error) if error.is_timeout())
    }
}

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Violations(violations) => write!(f, "not sent: {violations}"),
            Self::Http(error) => fmt::Display::fmt(error, f),
            Self::Response(error) => fmt::Display::fmt(error, f),
            Self::Address => f.write_str("the server's address must begin with `http://` or `https://` and have neither a query nor braces"),
            Self::Header => f.write_str("a header has characters that no header can hold"),
            Self::Tls(error) => write!(f, "TLS cannot be set up: {error}"),
        }
    }
}

impl std::error::Error for ClientError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Violations(violations) => Some(violations),
            Self::Http(error) => Some(error),
            Self::Response(error) => Some(error),
            Self::Tls(error) => Some(error),
            Self::Address | Self::Header => None,
        }
    }
}
