//! Lookup by number that cannot fail: what is missing reads as the default.

/// A value per number.
#[derive(Debug, Clone, Default)]
pub(super) struct Table<T>(Vec<T>);

impl<T: Copy + Default> Table<T> {
    pub(super) fn new(length: usize) -> Self {
        Self(vec![T::default(); length])
    }

    pub(super) fn get(&self, at: usize) -> T {
        self.0.get(at).copied().unwrap_or_default()
    }

    pub(super) fn set(&mut self, at: usize, value: T) {
        if let Some(slot) = self.0.get_mut(at) {
            *slot = value;
        }
    }
}

/// A list per number.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists<T>(Vec<Vec<T>>);

impl<T: Clone> Lists<T> {
    pub(super) fn new(length: usize) -> Self {
        Self(vec![Vec::new(); length])
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn of(&self, at: usize) -> &[T] {
        self.0.get(at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn of_mut(&mut self, at: usize) -> &mut [T] {
        self.0.get_mut(at).map_or(&mut [], Vec::as_mut_slice)
    }

    /// Adds to a list, which is made if it is not there yet.
    pub(super) fn add(&mut self, at: usize, value: T) {
        if self.0.len() <= at {
            self.0.resize(at + 1, Vec::new());
        }
        if let Some(list) = self.0.get_mut(at) {
            list.push(value);
        }
    }
}
