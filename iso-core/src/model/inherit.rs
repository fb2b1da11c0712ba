//! How what is said once for many fills what one of them leaves open.

/// What is said itself always stands.
pub(super) fn or<T: Clone>(own: &mut Option<T>, shared: &Option<T>) {
    if own.is_none() {
        own.clone_from(shared);
    }
}

/// The same for a list that counts as a whole.
pub(super) fn or_list<T: Clone>(own: &mut Vec<T>, shared: &[T]) {
    if own.is_empty() {
        *own = shared.to_vec();
    }
}

/// Adds the shared entries that are not there yet, after its own.
pub(super) fn join<T: Clone>(own: &mut Vec<T>, shared: &[T], same: fn(&T, &T) -> bool) {
    for entry in shared {
        if !own.iter().any(|mine| same(mine, entry)) {
            own.push(entry.clone());
        }
    }
}
