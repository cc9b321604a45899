//! Authorities and operations.

use fiq_model::{Authority, Operation, Parameter, Recognition, Response};
use fiq_source::Severity;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::constant::{id, list, optional, optional_text, path, source, text};

pub(crate) fn authority(authority: &Authority) -> TokenStream {
    let severity = match authority.severity {
        Severity::Warning => quote!(Severity::Warning),
        Severity::Error => quote!(Severity::Error),
    };
    let upstream = authority.upstream;
    let (name, says, pages) =
        (text(&authority.name), text(&authority.says), optional_text(authority.pages.as_ref()));
    quote! {
        Authority { name: #name, severity: #severity, upstream: #upstream, says: #says, pages: #pages }
    }
}

pub(crate) fn operation(operation: &Operation) -> TokenStream {
    let (method, path) = (text(&operation.method), text(&operation.path));
    let (name, summary) = (optional_text(operation.id.as_ref()), optional_text(operation.summary.as_ref()));
    let request = optional(operation.request.map(id));
    let required = operation.request_required;
    let recognition = optional(operation.recognition.as_ref().map(recognition));
    let parameters = list(&operation.parameters, parameter);
    let responses = list(&operation.responses, response);
    quote! {
        Operation {
            method: #method,
            path: #path,
            id: #name,
            summary: #summary,
            request: #request,
            request_required: #required,
            recognition: #recognition,
            parameters: #parameters,
            responses: #responses,
        }
    }
}

fn recognition(recognition: &Recognition) -> TokenStream {
    let tag = text(&recognition.tag);
    let common = list(&recognition.common, text);
    let not_ours = list(&recognition.not_ours, text);
    let variants = list(&recognition.variants, |(value, required)| {
        let (value, required) = (text(value), list(required, text));
        quote!((#value, #required))
    });
    let members = list(&recognition.members, text);
    quote! {
        Recognition {
            tag: #tag,
            common: #common,
            not_ours: #not_ours,
            variants: #variants,
            members: #members,
        }
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let name = text(&parameter.name);
    let location = format_ident!("{}", format!("{:?}", parameter.location));
    let style = format_ident!("{}", format!("{:?}", parameter.style));
    let required = parameter.required;
    let schema = optional(parameter.schema.map(id));
    let description = optional_text(parameter.description.as_ref());
    let source = optional(parameter.source.as_ref().map(source));
    quote! {
        Parameter {
            name: #name,
            location: Location::#location,
            style: Style::#style,
            required: #required,
            schema: #schema,
            description: #description,
            source: #source,
        }
    }
}

fn response(response: &Response) -> TokenStream {
    let (status, description) = (text(&response.status), optional_text(response.description.as_ref()));
    let schema = optional(response.schema.map(id));
    let all = list(&response.all, |clue| {
        let (at, values) = (path(&clue.path), list(&clue.values, text));
        quote!(Clue { path: #at, values: #values })
    });
    let any = list(&response.any, path);
    quote! {
        Response {
            status: #status,
            description: #description,
            schema: #schema,
            all: #all,
            any: #any,
        }
    }
}
