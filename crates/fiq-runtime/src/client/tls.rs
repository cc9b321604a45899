//! TLS with the certificates of the system.

use std::sync::Arc;

use rustls::ClientConfig;
use rustls_platform_verifier::BuilderVerifierExt;

use super::ClientError;

/// A configuration of its own, so that nothing depends on what the rest of the program has made the default of the process.
pub(super) fn config() -> Result<ClientConfig, ClientError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.and_then(BuilderVerifierExt::with_platform_verifier);
    Ok(builder.map_err(ClientError::Tls)?.with_no_client_auth())
}
