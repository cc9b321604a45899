//! The checker and a validator of JSON Schema agree: what the one takes by the model, the other takes by the schema made from it.

#[path = "agreement/bundled.rs"]
mod bundled;
#[path = "agreement/change.rs"]
mod change;
#[path = "agreement/documents.rs"]
mod documents;
#[path = "agreement/oracle.rs"]
mod oracle;
#[path = "agreement/suite.rs"]
mod suite;
