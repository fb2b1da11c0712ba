//! Where limits are written.

use crate::{graph::ProcessGraph, source::NodePath};

/// The node that promises the limit of a case, or of the procedure.
pub(super) fn promise_path(graph: &ProcessGraph<'_>) -> NodePath {
    let root = NodePath::root();
    let cases = &graph.process().cases;
    let case =
        graph.case().and_then(|id| cases.iter().position(|case| case.id == *id && case.limit.is_some()));
    match case {
        Some(index) => root.key("cases").item(index).key("limit"),
        None => root.key("limit"),
    }
}
