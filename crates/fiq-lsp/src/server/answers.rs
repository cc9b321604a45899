//! The requests of the client: each waits until its document was inspected as it is now, is answered by a thread, and the answer is
//! dropped if nobody wants it any more.

use std::collections::VecDeque;
use std::sync::Arc;

use gen_lsp_types::{CancelParams, Id};
use lsp_server::{ErrorCode, Request, RequestId, Response};
use serde_json::{Value, json};

use super::documents::Open;
use super::{Done, Place, Server};
use crate::document::Document;
use crate::inspect::Told;
use crate::requests::{self, Answer, Answerer, failure};
use crate::snapshot::Snapshot;

/// The requests that are not answered yet, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Answers(VecDeque<Pending>);

#[derive(Debug)]
struct Pending {
    request: Request,
    /// The document as it was when the request came.
    document: Arc<Document>,
    how: How,
    /// Whether a thread is at it.
    is_begun: bool,
}

/// How a request is answered.
#[derive(Clone, Copy, Debug)]
enum How {
    /// With what is told.
    Diagnostics,
    /// From a snapshot.
    By(Answerer),
}

impl Answers {
    /// The threads are others: what was begun is to be begun again.
    pub(super) fn begin_again(&mut self) {
        self.0.iter_mut().for_each(|pending| pending.is_begun = false);
    }

    fn remove(&mut self, id: &RequestId) -> Option<Pending> {
        let index = self.0.iter().position(|pending| pending.request.id == *id)?;
        self.0.remove(index)
    }
}

impl Server<'_> {
    pub(super) fn take_request(&mut self, request: Request) {
        if !self.stage.is_working() {
            let why = failure(ErrorCode::InvalidRequest, "the server is shutting down");
            return self.answer(request.id, Err(why));
        }
        match request.method.as_str() {
            "shutdown" => {
                self.stage.shut_down();
                self.answer(request.id, Ok(Value::Null));
            }
            "initialize" => {
                let why = failure(ErrorCode::InvalidRequest, "the client has introduced itself already");
                self.answer(request.id, Err(why));
            }
            "workspace/diagnostic" => self.take_survey(request),
            "textDocument/diagnostic" => self.queue(request, How::Diagnostics),
            method => {
                if let Some(answerer) = requests::answerer(method) {
                    return self.queue(request, How::By(answerer));
                }
                let why = failure(ErrorCode::MethodNotFound, format_args!("`{method}` is not known"));
                self.answer(request.id, Err(why));
            }
        }
    }

    fn queue(&mut self, request: Request, how: How) {
        let places = ["/textDocument/uri", "/data/uri"];
        let uri = places.into_iter().find_map(|at| request.params.pointer(at)?.as_str());
        let Some(open) = uri.and_then(|uri| self.documents.get(uri)) else {
            let why = failure(ErrorCode::InvalidParams, "the document is not open");
            return self.answer(request.id, Err(why));
        };
        let document = Arc::clone(&open.document);
        self.answers.0.push_back(Pending { request, document, how, is_begun: false });
    }

    pub(super) fn answer(&self, id: RequestId, answer: Answer) {
        self.send(Response { id, response_result: answer });
    }

    /// Answers, or has answered, what does not wait for a document. What was asked of an earlier state is refused, so that it is asked
    /// again; diagnostics are those of the newest.
    pub(super) fn answer_what_can_be(&mut self, place: &Place<'_, '_, '_>) {
        let pending = std::mem::take(&mut self.answers.0);
        for mut one in pending {
            let open = self.documents.get(&one.document.uri.0);
            let is_the_same = open.is_some_and(|open| Arc::ptr_eq(&open.document, &one.document));
            match (open, one.how) {
                (Some(open), How::Diagnostics) => match open.told() {
                    Some(told) => {
                        let report = report(told, &open.result, &one.request.params);
                        self.answer(one.request.id, Ok(report));
                    }
                    None => self.answers.0.push_back(one),
                },
                (Some(open), How::By(answerer)) if is_the_same => {
                    if let Some(told) = open.told().filter(|_| !one.is_begun) {
                        one.is_begun = true;
                        self.begin(place, one.request.clone(), answerer, told.clone());
                    }
                    self.answers.0.push_back(one);
                }
                _ => self.answer(one.request.id, Err(modified())),
            }
        }
    }

    fn begin(&self, place: &Place<'_, '_, '_>, request: Request, answerer: Answerer, told: Told) {
        let ground = place.ground;
        let (client, settings) = (Arc::clone(&self.client), Arc::clone(&self.settings));
        let open = self.documents.all();
        place.work.leave(move || {
            let held = ground.held(&told.document.path);
            let format = told.document.format(&held);
            let (document, found) = (&*told.document, &*told.found);
            let (client, settings, open) = (&*client, &*settings, &*open);
            let snapshot = Snapshot { client, settings, ground, document, open, held, format, found };
            Done::Answered(request.id, answerer(&snapshot, request.params))
        });
    }

    /// Sends what a thread answered, if it is still wanted.
    pub(super) fn answered(&mut self, id: &RequestId, answer: Answer) {
        let Some(pending) = self.answers.remove(id) else { return };
        let is_now = |open: &Open| Arc::ptr_eq(&open.document, &pending.document);
        let is_the_same = self.documents.get(&pending.document.uri.0).is_some_and(is_now);
        self.answer(pending.request.id, if is_the_same { answer } else { Err(modified()) });
    }

    pub(super) fn cancel(&mut self, params: &Value) {
        let Ok(CancelParams { id }) = serde_json::from_value(params.clone()) else { return };
        let id = match id {
            Id::Int(number) => RequestId::from(number),
            Id::String(text) => RequestId::from(text),
        };
        if !self.cancel_survey(&id) && self.answers.remove(&id).is_some() {
            self.answer(id, Err(failure(ErrorCode::RequestCanceled, "the request was cancelled")));
        }
    }
}

fn modified() -> lsp_server::ResponseError {
    failure(ErrorCode::ContentModified, "the document was changed")
}

/// What is told about a document; only that it is the same, if the client has it already.
fn report(told: &Told, result: &str, params: &Value) -> Value {
    if params.get("previousResultId").and_then(Value::as_str) == Some(result) {
        return json!({"kind": "unchanged", "resultId": result});
    }
    json!({"kind": "full", "resultId": result, "items": *told.diagnostics})
}
