//! Why a job could not be done at all.
//!
//! What a user typed wrong is never an [`Error`]; it is a [`Finding`](crate::diag::Finding).

/// The job could not be done: limits were exceeded, or something asked for does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// More files than `Limits::files` were given.
    #[error("{count} files were given, the limit is {limit}")]
    TooManyFiles {
        /// How many were given.
        count: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// The files together are larger than `Limits::total_bytes`.
    #[error("the files hold {bytes} bytes together, the limit is {limit}")]
    TooManyBytes {
        /// Bytes given.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
}
