//! Work on all cores, its results in order.

use std::{
    num::NonZeroUsize,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// What `work` makes of each item, in the order of the items, whoever was faster; so many at once,
/// `None` takes all cores.
pub(crate) fn each<'i, T: Sync, R: Send>(
    items: &'i [T],
    jobs: Option<NonZeroUsize>,
    work: impl Fn(&'i T) -> R + Sync,
) -> Vec<R> {
    let cores = jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else { return done };
            done.push((number, work(item)));
        }
    };
    let mut done = thread::scope(|scope| {
        let helpers: Vec<_> = (1..cores.min(items.len())).map(|_| scope.spawn(share)).collect();
        let mut done = share();
        for helper in helpers {
            match helper.join() {
                Ok(more) => done.extend(more),
                // Without its share the result would look whole and not be.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}
