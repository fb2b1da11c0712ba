//! Who acts, decides and cooperates, gathered from the steps.

use super::{
    context::Cx,
    numbers::numbers,
    sheet::{joined, once},
    words::{STEP, performer, text},
};
use crate::{
    doc::Inline,
    model::{Performer, Step, StepKind},
    text::Text,
};

/// Units that act, roles that sign, bodies outside that take part; each once, in the order of the
/// steps.
pub(super) fn agencies(cx: &Cx<'_>) -> Vec<Inline> {
    const ACT: Text = text("Thực hiện: ", "Act: ");
    const DECIDE: Text = text("Quyết định, ký duyệt: ", "Decide and sign: ");
    const COOPERATE: Text = text("Phối hợp: ", "Cooperate: ");
    let unit = |step: &Step| Some(cx.words(cx.unit(step.role.as_ref()?)?).to_owned());
    let steps = || cx.process.steps_in_order();
    let of_blocks = cx.process.blocks.iter().filter_map(|block| block.agency.as_ref());
    let act = of_blocks.map(|it| cx.words(it).to_owned()).chain(steps().filter_map(|(_, step)| unit(step)));
    let signers = steps().filter(|(_, step)| step.kind == StepKind::Approve);
    let decide = signers.filter_map(|(_, step)| step.role.as_ref()).map(|id| cx.role(id));
    let providers = cx.organization().map(|it| it.providers.as_slice()).unwrap_or_default();
    let outside = steps().filter_map(|(_, step)| {
        let named = step.provider.as_ref().and_then(|id| providers.iter().find(|it| it.id == *id));
        let named = named.map(|it| cx.words(&it.name).to_owned());
        let kind = step.performer.filter(|it| *it != Performer::Applicant);
        named.or_else(|| kind.map(|it| cx.say(performer(it)).to_owned()))
    });
    let line = |label: Text, names: Vec<String>| {
        if names.is_empty() {
            return Vec::new();
        }
        vec![Inline::emphasis(cx.say(label)), Inline::Text(names.join("; "))]
    };
    joined([line(ACT, once(act)), line(DECIDE, once(decide)), line(COOPERATE, once(outside))])
}

/// Who hands out the result and who files the dossier, with the steps in which they do.
pub(super) fn delivery(cx: &Cx<'_>) -> Vec<Inline> {
    const DELIVER: Text = text("Trả kết quả: ", "Delivers: ");
    const ARCHIVE: Text = text("Lưu hồ sơ: ", "Files: ");
    let numbers = numbers(cx.process, cx.lang);
    let line = |label: Text, kind: StepKind| {
        let steps = cx.process.steps_in_order().zip(&numbers).filter(|((_, step), _)| step.kind == kind);
        let names = steps.filter_map(|((_, step), number)| {
            let role = step.role.as_ref()?;
            Some(format!("{} ({} {number})", cx.role(role), cx.say(STEP)))
        });
        let names = once(names);
        if names.is_empty() {
            return Vec::new();
        }
        vec![Inline::emphasis(cx.say(label)), Inline::Text(names.join("; "))]
    };
    joined([line(DELIVER, StepKind::Deliver), line(ARCHIVE, StepKind::Archive)])
}
