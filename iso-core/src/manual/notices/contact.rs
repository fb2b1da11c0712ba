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
    let mut code = QrCode::of(&address(website, name))?;
    let address = code.address().to_owned();
    let link =
        Inline::Link { target: Target::Web(address.clone()), words: vec![Inline::Text(address.clone())] };
    code.description = format!("{} {address}", DESCRIPTION.get(lang));
    code.words = vec![vec![Inline::strong(SCAN.get(lang))], vec![link]];
    Some(code)
}

/// The address of the page: the website is the folder of `index.html`, or that page itself.
fn address(website: &str, name: &str) -> String {
    let website = website.trim();
    let folder = match website.rsplit_once('/') {
        Some((folder, page)) if page.ends_with(".html") => folder,
        _ => website.trim_end_matches('/'),
    };
    let mut address = format!("{folder}/");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address.push_str(".html");
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_website_is_a_folder_or_its_first_page() {
        for website in ["https://a.vn/thu-tuc", " https://a.vn/thu-tuc/ ", "https://a.vn/thu-tuc/index.html"]
        {
            assert_eq!(address(website, "notice-QT.01"), "https://a.vn/thu-tuc/notice-QT.01.html");
        }
        assert_eq!(address("https://a.vn", "QT.ĐĐ"), "https://a.vn/QT.%C4%90%C4%90.html");
    }
}
