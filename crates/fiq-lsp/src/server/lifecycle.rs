//! From the first request to the end of the process.

use std::thread;
use std::time::Duration;

use crossbeam_channel::{Receiver, bounded, never};

use crate::End;

/// How often somebody looks whether the client's process is there.
const WATCH: Duration = Duration::from_secs(2);

/// Where a session stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// Requests are answered.
    #[default]
    Working,
    /// The client asked for the end: only its last word is waited for.
    ShuttingDown,
    /// The client said its last word.
    Over(bool),
}

impl Stage {
    /// Whether requests are answered.
    pub(super) fn is_working(self) -> bool {
        self == Self::Working
    }

    /// The client asks for the end.
    pub(super) fn shut_down(&mut self) {
        *self = Self::ShuttingDown;
    }

    /// The client says its last word.
    pub(super) fn exit(&mut self) {
        *self = Self::Over(*self == Self::ShuttingDown);
    }

    /// How it ended, once it did.
    pub(super) fn end(self) -> Option<End> {
        match self {
            Self::Over(true) => Some(End::Orderly),
            Self::Over(false) => Some(End::Abrupt),
            Self::Working | Self::ShuttingDown => None,
        }
    }

    /// How it ended if nothing more can come in.
    pub(super) fn end_of_input(self) -> End {
        if self == Self::ShuttingDown { End::Orderly } else { End::Abrupt }
    }
}

/// What is closed or told when the process is gone that started the server.
pub(super) fn watch(process: Option<i32>) -> Receiver<()> {
    let Some(process) = process.filter(|&process| is_alive(process)) else { return never() };
    let (gone, told) = bounded(1);
    thread::spawn(move || {
        while is_alive(process) {
            thread::sleep(WATCH);
        }
        let _ = gone.send(());
    });
    told
}

/// Whether there is such a process. Elsewhere the end of the input tells.
#[cfg(unix)]
fn is_alive(process: i32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};
    let Some(pid) = Pid::from_raw(process).filter(|_| process > 0) else { return false };
    !matches!(test_kill_process(pid), Err(Errno::SRCH))
}

#[cfg(not(unix))]
fn is_alive(_: i32) -> bool {
    false
}
