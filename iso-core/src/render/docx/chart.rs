//! A chart as a group of shapes that stands in the text like one large letter, so that it moves
//! with its paragraph and can be edited like anything drawn in Word.

use super::{
    body::{Body, Paragraph},
    page::Sheet,
    shapes::{self, Scale},
    words::{Looks, run},
    xml::Xml,
};
use crate::{
    diagram::Layout,
    doc::Figure,
    render::{chart_pages, safe},
};

const GROUP: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

/// Word shows no more of a description.
const LONGEST_DESCRIPTION: usize = 1_000;

/// The sheet a chart fits on with its words in full size.
pub(super) fn sheet(layout: &Layout) -> Sheet {
    if i64::from(layout.width) > Sheet::Upright.text_width() { Sheet::Level } else { Sheet::Upright }
}

pub(super) fn figure(body: &mut Body<'_>, figure: &Figure) {
    let scale = Scale::fitting(figure.layout.width, body.room());
    let height = scale.scaled(figure.layout.height);
    let marked = body.document.control.mark.is_some();
    let tallest = scale.unscaled(body.sheet.chart_height(height, marked));
    let pages = chart_pages::pages(&figure.layout, tallest);
    let last = pages.len() - 1;
    for (at, page) in pages.iter().enumerate().filter(|(_, page)| page.width > 0 && page.height > 0) {
        let number = body.next_drawing();
        if at > 0 {
            body.break_page();
        }
        let it = Paragraph { style: "Figure", keep_next: at == last, align: None };
        body.paragraph(it, |body| {
            let write = |body: &mut Body<'_>| {
                body.xml.element("w:r", &[], |xml| drawing(xml, page, scale, number, figure));
            };
            if at == 0 { body.marked(&figure.id, write) } else { write(body) }
        });
    }
    let it = Paragraph { align: Some("center"), ..Paragraph::of("Caption") };
    body.paragraph(it, |body| run(&mut body.xml, &figure.caption, Looks::default()));
}

/// Programs that know no groups of shapes show what the chart says in words.
fn drawing(xml: &mut Xml, layout: &Layout, scale: Scale, number: u32, figure: &Figure) {
    xml.open("mc:AlternateContent", &[]);
    xml.element("mc:Choice", &[("Requires", &"wpg")], |xml| {
        xml.element("w:drawing", &[], |xml| inline(xml, layout, scale, number, figure));
    });
    xml.element("mc:Fallback", &[], |xml| {
        xml.element("w:t", &[], |xml| xml.text(&figure.description));
    });
    xml.close("mc:AlternateContent");
}

fn inline(xml: &mut Xml, layout: &Layout, scale: Scale, number: u32, figure: &Figure) {
    let (width, height) = (scale.emu(layout.width), scale.emu(layout.height));
    let nothing: [(&'static str, &dyn std::fmt::Display); 4] =
        [("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
    xml.open("wp:inline", &nothing);
    xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
    let words = format!("{}. {}", figure.caption.trim_end_matches('.'), figure.description);
    let words = safe::shortened(&words, LONGEST_DESCRIPTION);
    xml.empty("wp:docPr", &[("id", &number), ("name", &figure.id), ("descr", &words)]);
    xml.empty("wp:cNvGraphicFramePr", &[]);
    xml.element("a:graphic", &[], |xml| {
        xml.element("a:graphicData", &[("uri", &GROUP)], |xml| {
            xml.open("wpg:wgp", &[]);
            xml.empty("wpg:cNvGrpSpPr", &[]);
            xml.element("wpg:grpSpPr", &[], |xml| {
                xml.element("a:xfrm", &[], |xml| {
                    xml.empty("a:off", &[("x", &0), ("y", &0)]);
                    xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
                    xml.empty("a:chOff", &[("x", &0), ("y", &0)]);
                    xml.empty("a:chExt", &[("cx", &width), ("cy", &height)]);
                });
            });
            shapes::all(xml, layout, scale);
            xml.close("wpg:wgp");
        });
    });
    xml.close("wp:inline");
}
