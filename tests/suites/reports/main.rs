//! Reports in the hands of those who read them: the validators, schemas and readers that other people made for each format.
//!
//! What they are given is what the binary writes about ordinary, hostile and large inputs, and what the cases of `fiq-report`
//! expect, which have fixes. Each reader is also shown something broken: one that takes everything would prove nothing.

mod files;
mod fingerprints;
mod github;
mod gitlab;
mod inputs;
mod junit;
mod markdown;
mod places;
mod rdjson;
mod readers;
mod sarif;
