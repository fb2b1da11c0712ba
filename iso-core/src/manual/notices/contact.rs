//! Where to go, whom to call, and the address that telephones read.

use super::super::{context::Cx, words::text};
use crate::{
    doc::{Inline, QrCode, Target},
    model::{Desk, Organization},
    text::{Lang, Text},
};

/// The desks that the place of the procedure names.
pub(super) fn desks<'a>(cx: &Cx<'a>) -> Vec<&'a Desk> {
    let place = cx.process.service.place.as_ref().map(|it| it.get(Lang::Vi).to_lowercase());
    let named = |desk: &&Desk| {
        let name = desk.name.get(Lang::Vi).trim().to_lowercase();
        !name.is_empty() && place.as_ref().is_some_and(|place| place.contains(&name))
    };
    cx.organization().into_iter().flat_map(|it| &it.desks).filter(named).collect()
}

/// Name, address, telephone and e-mail of a desk on one line.
pub(super) fn desk(desk: &Desk, lang: Lang) -> Vec<Inline> {
    const TELEPHONE: Text = text("điện thoại", "telephone");
    const EMAIL: Text = text("thư điện tử", "e-mail");
    let labelled = |label: Text, it: &crate::model::Wording| format!("{} {}", label.get(lang), it.get(lang));
    let facts = [
        desk.address.as_ref().map(|it| it.get(lang).to_owned()),
        desk.telephone.as_ref().map(|it| labelled(TELEPHONE, it)),
        desk.email.as_ref().map(|it| labelled(EMAIL, it)),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let rest = if facts.is_empty() { String::new() } else { format!(": {}", facts.join("; ")) };
    vec![Inline::strong(desk.name.get(lang)), Inline::Text(format!("{rest}."))]
}

/// The code that leads to the page of a document of this name; `None` where the organization has no
/// website, or none that can be an address.
pub(super) fn qr_code(organization: Option<&Organization>, name: &str, lang: Lang) -> Option<QrCode> {
    const SCAN: Text = text(
        "Quét mã bằng điện thoại để xem thủ tục này trên trang thông tin điện tử của cơ quan:",
        "Scan the code to read about this procedure on the website of the office:",
    );
    const DESCRIPTION: Text = text("Mã QR dẫn đến trang", "QR code of the page");
    let website = organization.and_then(|it| it.website.as_ref())?.get(lang);
    let folder = folder(website);
    let mut code = QrCode::of(&format!("{folder}/{}.html", encoded(name)))?;
    let target = Target::Web(code.address().to_owned());
    // Read and typed with its letters, as the file is named.
    let link = Inline::Link { target, words: vec![Inline::Text(format!("{folder}/{name}.html"))] };
    code.description = format!("{} {}", DESCRIPTION.get(lang), code.address());
    code.words = vec![vec![Inline::strong(SCAN.get(lang))], vec![link]];
    Some(code)
}

/// The folder of the pages: the website itself, or where its first page lies.
fn folder(website: &str) -> &str {
    let website = website.trim();
    match website.rsplit_once('/') {
        Some((folder, page)) if page.ends_with(".html") => folder,
        _ => website.trim_end_matches('/'),
    }
}

/// The name as a part of an address.
fn encoded(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_website_is_a_folder_or_its_first_page() {
        for website in ["https://a.vn/thu-tuc", " https://a.vn/thu-tuc/ ", "https://a.vn/thu-tuc/index.html"]
        {
            assert_eq!(folder(website), "https://a.vn/thu-tuc");
        }
        assert_eq!(folder("https://a.vn"), "https://a.vn");
        assert_eq!(encoded("notice-QT.ĐĐ"), "notice-QT.%C4%90%C4%90");
    }
}
