//! A thin client over `reqwest` that sends operations and reads what is answered.
//!
//! Redirects are not followed: their statuses are answers like others, and a `POST` would silently become a `GET`. Nothing that is
//! secret shows when a client or an error of it is printed.

mod error;
mod tls;

pub use error::ClientError;

use std::fmt;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use crate::{Operation, Raw, Read, Request};

/// How long a call may take if nothing else is said.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Sends operations to one server.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: Url,
    headers: HeaderMap,
    timeout: Duration,
}

impl Client {
    /// A client for the server at this address. The path of the address, if it has one, stands before that of every operation.
    ///
    /// # Errors
    /// Where it is no address of HTTP, has a query, or has parts in braces that are still to be filled in; and where the system has no certificates.
    pub fn new(base: &str) -> Result<Self, ClientError> {
        let url = Url::parse(base).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let url = url.filter(|url| url.query().is_none() && url.fragment().is_none() && !base.contains('{'));
        let base = url.ok_or(ClientError::Address)?;
        let http = reqwest::Client::builder().tls_backend_preconfigured(tls::config()?);
        let http = http.redirect(reqwest::redirect::Policy::none()).build().map_err(ClientError::http)?;
        let agent = concat!("fiq-runtime/", env!("CARGO_PKG_VERSION"));
        let headers = [(USER_AGENT, agent), (ACCEPT, "application/json, */*;q=0.1")];
        let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
        let headers = HeaderMap::from_iter(headers);
        Ok(Self { http, base, headers, timeout: TIMEOUT })
    }

    /// Sends `Authorization: Bearer` with this token along.
    ///
    /// # Errors
    /// Where the token has characters that no header can hold.
    pub fn bearer(self, token: &str) -> Result<Self, ClientError> {
        self.header(AUTHORIZATION.as_str(), &format!("Bearer {token}"))
    }

    /// Sends this header along with every operation that has no such header of its own, as a secret.
    ///
    /// # Errors
    /// Where name or value have characters that no header can hold.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self, ClientError> {
        let name = HeaderName::try_from(name).map_err(|_| ClientError::Header)?;
        let mut value = HeaderValue::try_from(value).map_err(|_| ClientError::Header)?;
        value.set_sensitive(true);
        self.headers.insert(name, value);
        Ok(self)
    }

    /// How long a call may take, from connecting to the last byte of the answer; 30 seconds if nothing else is said.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sends an operation and reads what is answered.
    ///
    /// # Errors
    /// What is wrong with the operation, in which case nothing was sent; what happened to the connection; or that no value can be
    /// made of the answer.
    pub async fn send<O: Operation>(&self, operation: &O) -> Result<Read<O::Response>, ClientError> {
        let request = operation.request().map_err(ClientError::Violations)?;
        let raw = self.exchange(request).await?;
        O::response(raw.status, &raw.body).map_err(ClientError::Response)
    }

    async fn exchange(&self, request: Request) -> Result<Raw, ClientError> {
        let answer = self.http.execute(self.prepared(request)?).await.map_err(ClientError::http)?;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.map_err(ClientError::http)?.to_vec();
        Ok(Raw { status, body })
    }

    fn prepared(&self, request: Request) -> Result<reqwest::Request, ClientError> {
        let base = self.base.as_str().trim_end_matches('/');
        let url =
            Url::parse(&format!("{base}{}", request.path_and_query)).map_err(|_| ClientError::Address)?;
        let method = request.method.parse().expect("a method of a document is one of HTTP");
        let mut out = reqwest::Request::new(method, url);
        *out.timeout_mut() = Some(self.timeout);
        *out.headers_mut() = self.headers.clone();
        for (name, value) in request.headers {
            let name = HeaderName::try_from(name).map_err(|_| ClientError::Header)?;
            out.headers_mut()
                .insert(name, HeaderValue::from_bytes(value.as_bytes()).map_err(|_| ClientError::Header)?);
        }
        *out.body_mut() = request.body.map(Into::into);
        Ok(out)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base = &self.base;
        let server = (base.host_str().unwrap_or_default(), base.port_or_known_default(), base.path());
        let headers: Vec<&str> = self.headers.keys().map(HeaderName::as_str).collect();
        let mut shown = f.debug_struct("Client");
        shown.field("server", &server).field("headers", &headers).field("timeout", &self.timeout);
        shown.finish_non_exhaustive()
    }
}
