//! Texts, and places in them.
//!
//! A [`Source`] is one file's text. A [`NodePath`] names a node of its YAML tree symbolically
//! (`steps[2].role`); a [`SpanIndex`] turns the name into a [`Span`] of the text. The model never
//! carries places, so it stays what the YAML says and nothing else.

mod encoding;
mod node_path;
mod span;
mod span_index;
mod span_index_builder;

pub use encoding::{EncodingFault, decode, encode_like};
pub use node_path::{NodePath, Segment};
pub use span::{Position, Source, Span};
pub use span_index::{Place, SpanIndex};
pub use span_index_builder::SpanIndexBuilder;
