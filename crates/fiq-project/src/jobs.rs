//! Work on many inputs by a few threads, with the results in the order of the inputs.
//!
//! Each thread fetches a batch of inputs for itself: handing single small files from thread to thread would cost more than to
//! check them.

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// Inputs that are fetched together.
const BATCH: usize = 1024;
/// Batches of results that may wait to be taken.
const WAITING: usize = 16;

/// Calls `work` on every input and `sink` on every result, in the order of the inputs, until `sink` says stop.
///
/// Each thread has a state of its own from `state`. With one thread, or with few inputs, no thread is started.
pub fn run<I, S, R>(
    threads: usize,
    inputs: impl Iterator<Item = I> + Send,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, I) -> R + Sync,
    mut sink: impl FnMut(R) -> Flow,
) where
    I: Send,
    R: Send,
{
    let mut inputs = inputs;
    let first: Vec<I> = inputs.by_ref().take(BATCH).collect();
    if threads <= 1 || first.len() < BATCH {
        let mut own = state();
        for input in first.into_iter().chain(inputs) {
            if sink(work(&mut own, input)) == Flow::Stop {
                return;
            }
        }
        return;
    }
    let source = Mutex::new(first.into_iter().chain(inputs).enumerate());
    let (to_sink, results) = sync_channel(WAITING);
    thread::scope(|scope| {
        for _ in 0..threads {
            let (source, state, work, to_sink) = (&source, &state, &work, to_sink.clone());
            scope.spawn(move || serve(source, &mut state(), work, &to_sink));
        }
        drop(to_sink);
        in_order(results, &mut sink);
    });
}

/// Whether more results are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// More.
    Go,
    /// No more.
    Stop,
}

/// Results, and the number of the first of their inputs.
type Batch<T> = (usize, Vec<T>);

/// Takes inputs and works on them until there are none, or nobody wants the results.
fn serve<I, S, R>(
    source: &Mutex<impl Iterator<Item = (usize, I)>>,
    state: &mut S,
    work: impl Fn(&mut S, I) -> R,
    to_sink: &SyncSender<Batch<R>>,
) {
    loop {
        let Ok(batch) = source.lock().map(|mut source| source.by_ref().take(BATCH).collect::<Vec<_>>())
        else {
            return;
        };
        let Some(&(number, _)) = batch.first() else { return };
        let results = batch.into_iter().map(|(_, input)| work(state, input)).collect();
        if to_sink.send((number, results)).is_err() {
            return;
        }
    }
}

/// Holds back what comes too early.
fn in_order<R>(results: Receiver<Batch<R>>, sink: &mut impl FnMut(R) -> Flow) {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (number, batch) in results {
        early.insert(number, batch);
        while let Some(batch) = early.remove(&next) {
            next += batch.len();
            if batch.into_iter().any(|result| sink(result) == Flow::Stop) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Flow, run};

    #[test]
    fn results_come_in_the_order_of_the_inputs() {
        let mut seen = Vec::new();
        run(
            4,
            0..10_000,
            || (),
            |(), input: u32| input * 2,
            |result| {
                seen.push(result);
                Flow::Go
            },
        );
        assert!(seen.into_iter().eq((0..10_000).map(|input| input * 2)));
    }

    #[test]
    fn stops_when_told() {
        let mut count = 0;
        run(
            2,
            0..1_000_000,
            || (),
            |(), input: u32| input,
            |_| {
                count += 1;
                if count == 100 { Flow::Stop } else { Flow::Go }
            },
        );
        assert_eq!(count, 100);
    }
}
