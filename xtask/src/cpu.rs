//! CPU seconds of whole processes, from the kernel's accounting of finished children.
//!
//! `/proc/self/stat` counts them in hundredths of a second, user and system, with all that the child waited for.

use std::fs;

use crate::Outcome;

const TICKS_PER_SECOND: f64 = 100.0;
/// The fields of `/proc/self/stat` after the name: `cutime` and `cstime`.
const CHILDREN: [usize; 2] = [13, 14];

/// The CPU seconds of all children that have ended so far.
pub(crate) fn children() -> Outcome<f64> {
    let stat = fs::read_to_string("/proc/self/stat")
        .map_err(|error| format!("/proc/self/stat: {error}; measuring needs Linux"))?;
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let ticks = CHILDREN.iter().filter_map(|&index| fields.get(index)?.parse::<f64>().ok());
    Ok(ticks.sum::<f64>() / TICKS_PER_SECOND)
}

/// The one in the middle, the upper of two; 0 of none.
pub(crate) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_unstable_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
