//! Addresses that telephones read: one drawn shape beside its words, sharp at every size.

use super::{
    body::{Body, Paragraph},
    outlines::{self, Filled},
    page::twips,
    table,
    xml::Xml,
};
use crate::{
    doc::QrCode,
    render::{safe, wall},
};

const SHAPE: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
/// Word shows no more of a description.
const LONGEST_DESCRIPTION: usize = 1_000;
/// Units of DrawingML for one module: whole, so that no module is wider than another.
const MODULE: i64 = 36_000;
/// Room of the code with the borders of its cell.
const ROOM: i64 = twips(wall::CODE_SIDE + 300);

pub(super) fn qr_code(body: &mut Body<'_>, code: &QrCode) {
    let number = body.next_drawing();
    let percent = u16::try_from((ROOM * 100 / body.width.max(1)).clamp(1, 90)).unwrap_or(1);
    table::without_borders(body, &[percent, 100 - percent], |body, column| match column {
        0 => body.paragraph(Paragraph { align: Some("left"), ..Paragraph::of("Figure") }, |body| {
            body.xml.element("w:r", &[], |xml| drawing(xml, code, number));
        }),
        _ => code.words.iter().for_each(|words| body.words(Paragraph::of("TableText"), words)),
    });
}

/// Programs that know no drawn shapes show the address.
fn drawing(xml: &mut Xml, code: &QrCode, number: u32) {
    xml.open("mc:AlternateContent", &[]);
    xml.element("mc:Choice", &[("Requires", &"wps")], |xml| {
        xml.element("w:drawing", &[], |xml| inline(xml, code, number));
    });
    xml.element("mc:Fallback", &[], |xml| xml.element("w:t", &[], |xml| xml.text(code.address())));
    xml.close("mc:AlternateContent");
}

fn inline(xml: &mut Xml, code: &QrCode, number: u32) {
    let side = wall::CODE_SIDE * 360;
    let nothing: [(&'static str, &dyn std::fmt::Display); 4] =
        [("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
    xml.open("wp:inline", &nothing);
    xml.empty("wp:extent", &[("cx", &side), ("cy", &side)]);
    let words = safe::shortened(&code.description, LONGEST_DESCRIPTION);
    xml.empty("wp:docPr", &[("id", &number), ("name", &"QR"), ("descr", &words)]);
    xml.empty("wp:cNvGraphicFramePr", &[]);
    xml.element("a:graphic", &[], |xml| {
        xml.element("a:graphicData", &[("uri", &SHAPE)], |xml| {
            xml.open("wps:wsp", &[]);
            xml.empty("wps:cNvSpPr", &[]);
            xml.element("wps:spPr", &[], |xml| shape(xml, code, side));
            xml.empty("wps:bodyPr", &[]);
            xml.close("wps:wsp");
        });
    });
    xml.close("wp:inline");
}

fn shape(xml: &mut Xml, code: &QrCode, side: i64) {
    xml.element("a:xfrm", &[], |xml| {
        xml.empty("a:off", &[("x", &0), ("y", &0)]);
        xml.empty("a:ext", &[("cx", &side), ("cy", &side)]);
    });
    let whole = i64::from(code.side()) * MODULE;
    outlines::drawn(xml, (whole, whole), Filled::Yes, |xml| {
        for run in code.runs() {
            let (left, top) = (i64::from(run.x) * MODULE, i64::from(run.y) * MODULE);
            let (right, bottom) = (left + i64::from(run.width) * MODULE, top + MODULE);
            outlines::line(xml, &[(left, top), (right, top), (right, bottom), (left, bottom)]);
            xml.empty("a:close", &[]);
        }
    });
    xml.element("a:solidFill", &[], |xml| xml.empty("a:srgbClr", &[("val", &"000000")]));
    xml.element("a:ln", &[], |xml| xml.empty("a:noFill", &[]));
}
