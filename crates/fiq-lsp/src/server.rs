//! The loop that owns the state: what the client says and what the threads worked out, one after the other.
//!
//! Everything that has come in is taken before any work is begun, so that of many keystrokes only the last is worked on. What depends on
//! configurations lives as long as its [`Ground`]; documents and requests outlive it.

mod answers;
mod documents;
mod lifecycle;
mod outgoing;
mod surveys;
mod watching;

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossbeam_channel::{Receiver, select};
use fiq_project::Models;
use lsp_server::{Connection, Message, Notification, RequestId};

use crate::End;
use crate::client::Client;
use crate::ground::Ground;
use crate::handshake::Introduced;
use crate::inspect::Told;
use crate::requests::Answer;
use crate::settings::Settings;
use crate::work::Work;
use crate::workspace::Surveyed;
use answers::Answers;
use documents::Documents;
use lifecycle::Stage;
use outgoing::Outgoing;
use surveys::Surveys;

/// What a thread worked out.
#[derive(Debug)]
pub(crate) enum Done {
    /// A document was inspected, of this opening.
    Told(u64, Told),
    /// A request was answered.
    Answered(RequestId, Answer),
    /// All files were looked at, unless that was interrupted.
    Surveyed(RequestId, Option<Surveyed>),
}

/// Why the loop was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// A new ground is to be laid.
    Ground,
    End(End),
}

/// The state.
struct Server<'c> {
    connection: &'c Connection,
    cache: Option<&'c Path>,
    client: Arc<Client>,
    /// What the client set when it introduced itself.
    first_settings: Settings,
    settings: Arc<Settings>,
    stage: Stage,
    documents: Documents,
    answers: Answers,
    surveys: Surveys,
    outgoing: Outgoing,
    /// What people were told of what is wrong, on this ground or on one before it. Forgotten once nothing is.
    said: HashSet<String>,
    /// Whether something changed that the ground was made from.
    is_ground_stale: bool,
    /// Whether there is a reason to look whether something did.
    may_ground_be_stale: bool,
}

/// The ground, and the threads that work on it.
struct Place<'p, 'w, 'm> {
    ground: &'w Ground<'m>,
    work: &'p Work<'w, Done>,
}

/// Serves a client that has introduced itself until it leaves. What editors are to open is written below `cache`.
pub(crate) fn serve(connection: &Connection, introduced: Introduced, cache: Option<&Path>) -> End {
    let parent = lifecycle::watch(introduced.client.process);
    let mut server = Server {
        connection,
        cache,
        client: Arc::new(introduced.client),
        settings: Arc::new(introduced.settings.clone()),
        first_settings: introduced.settings,
        stage: Stage::default(),
        documents: Documents::default(),
        answers: Answers::default(),
        surveys: Surveys::default(),
        outgoing: Outgoing::default(),
        said: HashSet::new(),
        is_ground_stale: false,
        may_ground_be_stale: false,
    };
    loop {
        if let Next::End(end) = server.serve_on_one_ground(&parent) {
            return end;
        }
        server.refresh();
    }
}

impl Server<'_> {
    fn serve_on_one_ground(&mut self, parent: &Receiver<()>) -> Next {
        let models = Models::default();
        let ground = Ground::new(&models, &self.settings, self.cache);
        let is_over = AtomicBool::new(false);
        self.is_ground_stale = false;
        self.documents.forget_what_was_told();
        self.answers.begin_again();
        self.begin_surveys_again();
        thread::scope(|scope| {
            let work = Work::start(scope, &is_over);
            let next = self.run(&Place { ground: &ground, work: &work }, parent);
            is_over.store(true, Ordering::Relaxed);
            self.surveys.interrupt();
            next
        })
    }

    fn run(&mut self, place: &Place<'_, '_, '_>, parent: &Receiver<()>) -> Next {
        loop {
            self.begin_work(place);
            select! {
                recv(self.connection.receiver) -> message => match message {
                    Ok(message) => self.take(message),
                    Err(_) => return Next::End(self.stage.end_of_input()),
                },
                recv(place.work.done) -> done => if let Ok(done) = done { self.finish(done) },
                recv(self.surveys.due()) -> now => self.send_what_is_due(now.ok()),
                recv(parent) -> _ => return Next::End(End::Abrupt),
            }
            while let Ok(message) = self.connection.receiver.try_recv() {
                self.take(message);
            }
            if let Some(end) = self.stage.end() {
                return Next::End(end);
            }
            let may_be_stale = std::mem::take(&mut self.may_ground_be_stale);
            if self.is_ground_stale || (may_be_stale && place.ground.is_stale()) {
                return Next::Ground;
            }
        }
    }

    /// Leaves to the threads what can be worked on now.
    fn begin_work(&mut self, place: &Place<'_, '_, '_>) {
        self.inspect_what_changed(place);
        self.answer_what_can_be(place);
        self.begin_surveys(place);
        if place.ground.is_sound() && self.documents.are_told() {
            self.said.clear();
        }
        for complaint in place.ground.take_complaints() {
            if self.said.insert(complaint.clone()) {
                self.complain(&complaint);
            }
        }
        place.ground.take_notes().iter().for_each(|note| self.log(note));
    }

    fn finish(&mut self, done: Done) {
        match done {
            Done::Told(opening, told) => self.tell(opening, told),
            Done::Answered(id, answer) => self.answered(&id, answer),
            Done::Surveyed(id, surveyed) => {
                if let Some(surveyed) = surveyed {
                    self.surveyed(&id, surveyed);
                }
            }
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Request(request) => self.take_request(request),
            Message::Response(response) => self.take_response(response),
            Message::Notification(notification) => self.take_notification(notification),
        }
    }

    fn take_notification(&mut self, notification: Notification) {
        let Notification { method, params } = notification;
        if method == "exit" {
            self.stage.exit();
            return;
        }
        if !self.stage.is_working() {
            return;
        }
        let taken = match method.as_str() {
            "initialized" => {
                self.ask_for_what_is_needed();
                Ok(())
            }
            "textDocument/didOpen" => self.open(params),
            "textDocument/didChange" => self.change(params),
            "textDocument/didClose" => self.close(params),
            "textDocument/didSave" => self.save(params),
            "workspace/didChangeConfiguration" => {
                self.settings_changed(&params);
                Ok(())
            }
            "workspace/didChangeWatchedFiles" => {
                self.is_ground_stale = true;
                Ok(())
            }
            "workspace/didChangeWorkspaceFolders" => self.folders_changed(params),
            "window/workDoneProgress/cancel" => {
                self.cancel_progress(&params);
                Ok(())
            }
            "$/cancelRequest" => {
                self.cancel(&params);
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(why) = taken {
            self.log(&format!("`{method}` was passed over: {why}"));
        }
    }
}
