//! Requests for the diagnostics of all files: each is answered by a thread of its own, and later if there is nothing new to be told.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crossbeam_channel::{Receiver, at, never};
use lsp_server::{ErrorCode, Request, RequestId, ResponseError};
use serde_json::{Value, json};

use super::{Done, Place, Server};
use crate::requests::{Answer, failure};
use crate::workspace::{Kept, Survey, Surveyed};

/// The surveys that are not answered yet.
#[derive(Debug, Default)]
pub(super) struct Surveys {
    pending: Vec<Pending>,
    /// What was worked out for files that are not open.
    kept: Arc<Kept>,
}

#[derive(Debug)]
struct Pending {
    request: Request,
    is_cancelled: Arc<AtomicBool>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Waiting,
    Begun,
    /// The answer is there, and is held back until then.
    HeldBack(Instant, Answer),
}

impl Surveys {
    /// Has the threads leave off, since their ground is given up.
    pub(super) fn interrupt(&self) {
        self.pending.iter().for_each(|pending| pending.is_cancelled.store(true, Ordering::Relaxed));
    }

    /// Tells when the first answer that is held back is due.
    pub(super) fn due(&self) -> Receiver<Instant> {
        let due = self.pending.iter().filter_map(|pending| match pending.stage {
            Stage::HeldBack(until, _) => Some(until),
            _ => None,
        });
        due.min().map_or_else(never, at)
    }

    fn remove(&mut self, id: &RequestId) -> Option<Pending> {
        let index = self.pending.iter().position(|pending| pending.request.id == *id)?;
        Some(self.pending.remove(index))
    }
}

impl Server<'_> {
    pub(super) fn take_survey(&mut self, request: Request) {
        let is_cancelled = Arc::default();
        self.surveys.pending.push(Pending { request, is_cancelled, stage: Stage::Waiting });
    }

    /// What was worked out holds no more. Of what was begun parts were sent, and that its progress ended, so that it is refused, to be asked
    /// again; the rest is begun again.
    pub(super) fn begin_surveys_again(&mut self) {
        self.surveys.kept.forget();
        for mut one in std::mem::take(&mut self.surveys.pending) {
            if matches!(one.stage, Stage::Begun) {
                let why = failure(ErrorCode::ServerCancelled, "what holds for the files was changed");
                let data = Some(json!({"retriggerRequest": true}));
                self.answer(one.request.id, Err(ResponseError { data, ..why }));
            } else {
                one.stage = Stage::Waiting;
                self.surveys.pending.push(one);
            }
        }
    }

    /// Begins the surveys that wait, once all that is open was inspected.
    pub(super) fn begin_surveys(&mut self, place: &Place<'_, '_, '_>) {
        let Some(open) = self.documents.all_told() else { return };
        for pending in &mut self.surveys.pending {
            if !matches!(pending.stage, Stage::Waiting) {
                continue;
            }
            pending.stage = Stage::Begun;
            let id = pending.request.id.clone();
            let survey = Survey {
                ground: place.ground,
                client: Arc::clone(&self.client),
                kept: Arc::clone(&self.surveys.kept),
                open: open.clone(),
                params: pending.request.params.clone(),
                is_cancelled: Arc::clone(&pending.is_cancelled),
                sender: self.connection.sender.clone(),
            };
            place.work.leave(move || Done::Surveyed(id, survey.make()));
        }
    }

    /// Sends what a survey came to, or holds it back.
    pub(super) fn surveyed(&mut self, id: &RequestId, surveyed: Surveyed) {
        let Surveyed { answer, until } = surveyed;
        match until {
            Some(until) => {
                let pending = self.surveys.pending.iter_mut().find(|pending| pending.request.id == *id);
                if let Some(pending) = pending {
                    pending.stage = Stage::HeldBack(until, answer);
                }
            }
            None => {
                if self.surveys.remove(id).is_some() {
                    self.answer(id.clone(), answer);
                }
            }
        }
    }

    /// Sends what was held back until now; with news all of it, since the client will ask for them.
    pub(super) fn send_what_is_due(&mut self, now: Option<Instant>) {
        let pending = std::mem::take(&mut self.surveys.pending);
        for one in pending {
            match one.stage {
                Stage::HeldBack(until, answer) if now.is_none_or(|now| until <= now) => {
                    self.answer(one.request.id, answer);
                }
                _ => self.surveys.pending.push(one),
            }
        }
    }

    /// Drops the survey that shows its progress by this token.
    pub(super) fn cancel_progress(&mut self, params: &Value) {
        let token = params.get("token");
        let is_meant =
            |pending: &&Pending| token.is_some() && pending.request.params.get("workDoneToken") == token;
        let id = self.surveys.pending.iter().find(is_meant).map(|pending| pending.request.id.clone());
        if let Some(id) = id {
            self.cancel_survey(&id);
        }
    }

    /// Drops a survey; whether there was such a one.
    pub(super) fn cancel_survey(&mut self, id: &RequestId) -> bool {
        let Some(pending) = self.surveys.remove(id) else { return false };
        pending.is_cancelled.store(true, Ordering::Relaxed);
        self.answer(id.clone(), Err(failure(ErrorCode::RequestCanceled, "the survey was cancelled")));
        true
    }
}
