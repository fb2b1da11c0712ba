//! What is to be drawn, without any geometry.

/// A flow chart: nodes in the order of the officer's file, and the ways
/// between them.
///
/// An edge whose target stands earlier in `nodes` than its source (or is the
/// source itself) is a way back. The first forward edge out of a node is its
/// main way and is drawn straight down.
///
/// ```
/// use iso_core::diagram::{Chart, ChartEdge, ChartNode, Shape};
///
/// let chart = Chart {
///     nodes: vec![
///         ChartNode::new("b1", Shape::Task, "B1. Dự thảo"),
///         ChartNode::new("b2", Shape::Decision, "Đạt yêu cầu?"),
///     ],
///     edges: vec![
///         ChartEdge::new(0, 1),
///         ChartEdge::new(1, 0).with_label("Không"),
///     ],
/// };
/// assert!(chart.edges[1].to < chart.edges[1].from);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// The nodes, in the order of the steps in the file.
    pub nodes: Vec<ChartNode>,
    /// The edges; of several edges out of one node the first is the main way.
    pub edges: Vec<ChartEdge>,
}

/// One shape of a chart with its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChartNode {
    /// Stable name, for example the id of the step. It ends up in the `id` of
    /// the painted element and so is what a link can point at.
    pub id: String,
    /// Outline to be drawn.
    pub shape: Shape,
    /// Main text. A [`Shape::ParallelBar`] has no room for text: its label is
    /// only told to readers of the picture's titles.
    pub label: String,
    /// Small second text in the box, such as the role or the time limit.
    pub caption: Option<String>,
    /// Where a click leads. Schemes other than `http`, `https` and `mailto`
    /// are not painted.
    pub link: Option<String>,
}

impl ChartNode {
    /// A node without caption and link.
    ///
    /// ```
    /// use iso_core::diagram::{ChartNode, Shape};
    ///
    /// let node = ChartNode::new("b1", Shape::Task, "B1. Tiếp nhận").with_caption("0,5 ngày");
    /// assert_eq!(node.caption.as_deref(), Some("0,5 ngày"));
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, shape: Shape, label: impl Into<String>) -> Self {
        Self { id: id.into(), shape, label: label.into(), caption: None, link: None }
    }

    /// The same node with a small second text.
    #[must_use]
    pub fn with_caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// The same node leading somewhere when clicked.
    #[must_use]
    pub fn with_link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }
}

/// The outline of a node, after ISO 5807.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Start or end: a box with round ends.
    Terminator,
    /// A step: a plain box.
    #[default]
    Task,
    /// A step described elsewhere, such as a procedure that is called: a box
    /// with double sides.
    PredefinedProcess,
    /// A question with several ways out: a diamond.
    Decision,
    /// The thick line where parallel branches part or meet.
    ParallelBar,
    /// A step done by somebody outside the office: a dashed box.
    External,
    /// A pause that does not count: a box with one round end.
    Wait,
}

/// A way from one node to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChartEdge {
    /// Index of the source in [`Chart::nodes`].
    pub from: usize,
    /// Index of the target in [`Chart::nodes`].
    pub to: usize,
    /// Words beside the line, such as "Đạt".
    pub label: Option<String>,
}

impl ChartEdge {
    /// An edge without words.
    #[must_use]
    pub fn new(from: usize, to: usize) -> Self {
        Self { from, to, label: None }
    }

    /// The same edge with words beside it.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}
