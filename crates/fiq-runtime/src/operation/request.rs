//! A request as any HTTP client sends it.

/// Method, target, headers and body of an operation that breaks no demand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// The HTTP method in capitals.
    pub method: &'static str,
    /// What stands behind the server's address.
    pub path_and_query: String,
    /// The headers that parameters and body ask for.
    pub headers: Vec<(&'static str, String)>,
    /// The body: JSON text.
    pub body: Option<String>,
}
