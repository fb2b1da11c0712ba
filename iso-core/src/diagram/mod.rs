//! Flow charts: laid out in hundredths of a millimetre and painted as SVG.
//!
//! The module knows shapes, words, arrows and paper. It deliberately does not
//! know what a procedure or an edition is, where a chart comes from, or any
//! file format other than the picture itself.
//!
//! A [`Chart`] says what is to be drawn, [`layout`] decides where it stands,
//! and [`svg`] paints the result. Every step is deterministic, uses integers
//! only and accepts any chart, however odd.
//!
//! ```
//! use iso_core::diagram::{Chart, ChartEdge, ChartNode, Shape, Style, layout, svg};
//!
//! let chart = Chart {
//!     nodes: vec![
//!         ChartNode::new("start", Shape::Terminator, "Nộp hồ sơ"),
//!         ChartNode::new("b1", Shape::Task, "B1. Tiếp nhận hồ sơ").with_caption("Một cửa"),
//!         ChartNode::new("end", Shape::Terminator, "Kết thúc"),
//!     ],
//!     edges: vec![ChartEdge::new(0, 1), ChartEdge::new(1, 2)],
//! };
//! let picture = svg(&layout(&chart, &Style::default()), "chart-1", "Lưu đồ");
//! assert!(picture.starts_with("<svg"));
//! ```

mod bars;
mod chart;
mod layout;
mod style;
mod svg;
mod svg_text;
mod text;
mod text_width;

pub use bars::{Bar, bars};
pub use chart::{Chart, ChartEdge, ChartNode, Shape};
pub use layout::{
    Layout, PlacedLabel, PlacedNode, Point, RoutedEdge, TextAnchor, TextLine, TextRole, layout,
};
pub use style::Style;
pub use svg::svg;
