//! The threads that work on snapshots.
//!
//! Invariant: a thread never touches the state of the server; what it worked out is sent back.

use std::num::NonZero;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Scope};

use crossbeam_channel::{Receiver, Sender, unbounded};

/// More threads than these have nothing to do for one person at a keyboard.
const MOST_THREADS: usize = 4;

/// A piece of work, and what becomes of it.
type Job<'w, T> = Box<dyn FnOnce() -> T + Send + 'w>;

/// Where work is left and results are fetched.
#[derive(Debug)]
pub(crate) struct Work<'w, T> {
    jobs: Sender<Job<'w, T>>,
    /// What was worked out, in the order in which it was ready.
    pub(crate) done: Receiver<T>,
}

impl<'w, T: Send + 'w> Work<'w, T> {
    /// Starts the threads. They end when this is dropped; work that nobody began by then is not begun if `is_over` says so.
    pub(crate) fn start<'s>(scope: &'s Scope<'s, 'w>, is_over: &'w AtomicBool) -> Self {
        let (jobs, waiting) = unbounded::<Job<'w, T>>();
        let (results, done) = unbounded();
        let threads = thread::available_parallelism().map_or(2, NonZero::get).clamp(2, MOST_THREADS);
        for _ in 0..threads {
            let (waiting, results) = (waiting.clone(), results.clone());
            scope.spawn(move || {
                for job in waiting {
                    if is_over.load(Ordering::Relaxed) || results.send(job()).is_err() {
                        return;
                    }
                }
            });
        }
        Self { jobs, done }
    }

    /// Leaves work to be done.
    pub(crate) fn leave(&self, job: impl FnOnce() -> T + Send + 'w) {
        // The threads live for as long as this does.
        let _ = self.jobs.send(Box::new(job));
    }
}
