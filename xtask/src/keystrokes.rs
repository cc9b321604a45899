//! `cargo xtask keystrokes`: how long a language server takes from a keystroke to the diagnostics of the text with it, beside its peers.
//!
//! Everything goes over standard input and output, as in an editor: the clock starts before the change is written, and stops when the
//! diagnostics of that very state were read. What a server that does nothing takes is the floor. Believe the ratios of one run.

mod client;
mod document;
mod floor;
mod servers;

use std::path::Path;

use client::{Client, Way};
use document::Document;
use servers::Server;

use crate::workspace::Workspace;
use crate::{Outcome, bench};

/// What `cargo xtask keystrokes` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Measure the linter alone, without its peers, which come from npm
    #[arg(long)]
    alone: bool,

    /// The number of keystrokes
    #[arg(long, default_value_t = 60)]
    keystrokes: usize,

    /// The size of the document
    #[arg(long, default_value_t = 1_000_000)]
    bytes: usize,

    /// Answer as a server that does nothing; what `cargo xtask keystrokes` starts itself
    #[arg(long, hide = true)]
    floor: bool,
}

/// Keystrokes that are not counted: caches fill, and just-in-time compilers compile.
const WARM_UP: usize = 8;

/// Builds, sets up the peers, measures, prints.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if arguments.floor {
        return floor::serve();
    }
    let target = Workspace::load()?.target;
    let linter = bench::linter(&target)?;
    let home = target.join("keystrokes");
    let servers = servers::all(&linter, &home, arguments.alone)?;
    for document in document::all(&linter, &home, arguments.bytes)? {
        println!("\n{}: {} bytes, {} keystrokes", document.name, document.text.len(), arguments.keystrokes);
        println!("  {:<28} {:>10} {:>10} {:>10} {:>10}", "", "opened", "median", "longest", "memory");
        for server in &servers {
            measure(server, &document, arguments.keystrokes, &home)?;
        }
    }
    Ok(())
}

fn measure(server: &Server, document: &Document, keystrokes: usize, home: &Path) -> Outcome {
    let mut client = Client::start(server, document, home)?;
    let opened = client.open(&document.text)?;
    for _ in 0..WARM_UP {
        client.press()?;
    }
    let mut times = (0..keystrokes).map(|_| client.press()).collect::<Outcome<Vec<f64>>>()?;
    let memory = client.memory().map_or_else(|| "-".to_owned(), |kib| format!("{:.0} MiB", kib / 1024.0));
    let way = match server.way {
        Way::Pulled => "pulled",
        Way::Published => "published",
    };
    client.finish();
    times.sort_by(f64::total_cmp);
    let (median, longest) = (times[times.len() / 2], times[times.len() - 1]);
    let name = format!("{}, {way}", server.name);
    println!("  {name:<28} {opened:>7.1} ms {median:>7.2} ms {longest:>7.2} ms {memory:>10}");
    Ok(())
}
