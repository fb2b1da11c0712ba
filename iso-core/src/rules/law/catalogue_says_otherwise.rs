//! L012: the published catalogue gives another title or limit than the procedure.

use std::collections::BTreeMap;

use super::{
    super::{Check, LibraryCx, Report, Rule},
    codes,
};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    source::NodePath,
    standard::{Law, Requirement},
    text::{Lang, Text, without_marks},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L012",
    name: "catalogue-says-otherwise",
    title: Text { vi: "Danh mục công bố khác với quy trình", en: "The catalogue says otherwise" },
    why: Text {
        vi: "Người dân đọc danh mục niêm yết; nếu tên hoặc thời hạn khác với quy trình thì một trong hai tờ giấy sai.",
        en: "The public reads the posted catalogue; if title or limit differ from the procedure, one of the two papers is wrong.",
    },
    help: Text {
        vi: "Sửa cho tên và thời hạn ở `tthc_catalogue` và ở quy trình giống quyết định công bố.",
        en: "Let title and limit in `tthc_catalogue` and in the procedure be those of the publishing decision.",
    },
    requirements: &[Requirement::Law(Law::PublishedContent)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D08 (real hits: Cao Bằng 2022 no. 17, Sơn La 2929 no. 6)",
};

static TITLE: Text = Text {
    vi: "{process}: tên “{title}” khác tên trong danh mục “{published}”",
    en: "{process}: its title “{title}” differs from that in the catalogue, “{published}”",
};
static LIMIT: Text = Text {
    vi: "{process}: thời hạn {limit} khác thời hạn trong danh mục {published}",
    en: "{process}: its limit {limit} differs from that in the catalogue, {published}",
};

const CATALOGUE: Text = Text { vi: "danh mục ghi ở đây", en: "the catalogue says it here" };

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(office) = cx.organization() else { return };
    let mut catalogue = BTreeMap::new();
    for (index, entry) in office.value.tthc_catalogue.iter().enumerate() {
        // The first of several counts.
        catalogue.entry(codes::national(&entry.code)).or_insert((index, entry));
    }
    for process in cx.processes() {
        // A common procedure for several has a title of its own.
        let [code] = process.process.tthc.as_slice() else { continue };
        let Some(&(index, entry)) = catalogue.get(codes::national(code)) else { continue };
        let listed = NodePath::root().key("tthc_catalogue").item(index);
        let mut add = |message, key: &str, own: (&'static str, Arg), published: Arg| {
            let mut finding = process.finding_at(&INFO, message, key).with("published", published);
            finding.args.push(own);
            report.add(finding.related_to(&office.file, listed.clone().key(key), CATALOGUE));
        };
        let title = &process.process.title;
        if let Some(published) = &entry.title
            && plain(published.get(Lang::Vi)) != plain(title.get(Lang::Vi))
        {
            add(&TITLE, "title", ("title", title.into()), published.into());
        }
        if let (Some(published), Some(limit), []) =
            (entry.limit, process.process.limit, process.process.cases.as_slice())
            && published != limit
        {
            add(&LIMIT, "limit", ("limit", limit.into()), published.into());
        }
    }
}

/// Letters and digits only: hyphens and spaces differ from print to print.
fn plain(title: &str) -> String {
    without_marks(title).chars().filter(|c| c.is_alphanumeric()).collect()
}
