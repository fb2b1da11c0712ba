//! Trình tự thực hiện: what the citizen does and meets. What goes on inside is one line.

use super::super::{
    context::Cx,
    words::{CASE, performer, text},
};
use crate::{
    doc::Inline,
    graph::{Node, ProcessGraph},
    model::{Disposition, Outcome, Performer, Step, StepKind},
    text::{Lang, Text},
};

/// One line a step of the citizen or of the desk, with the outcomes that concern the citizen.
pub(super) fn lines(cx: &Cx<'_>, graph: &ProcessGraph<'_>) -> Vec<Vec<Inline>> {
    const PREPARE: Text = text(
        "Người nộp: chuẩn bị hồ sơ theo mục 3, nộp theo cách nêu ở mục 2.",
        "Applicant: prepares the dossier of part 3 and hands it in as part 2 says.",
    );
    const INSIDE: Text = text(
        "Cơ quan giải quyết xem xét, giải quyết hồ sơ trong thời hạn ở mục 4.",
        "The authority works on the dossier within the limit of part 4.",
    );
    const INSIDE_AGAIN: Text =
        text("Cơ quan giải quyết tiếp tục xử lý hồ sơ.", "The authority goes on with the dossier.");
    let mut numbered = Numbered { lang: cx.lang, lines: Vec::new(), count: 0 };
    let begun_by_applicant = graph.steps().first().is_some_and(|it| is_applicants(it.step));
    let papers = cx.process.service.dossier.iter().any(|it| it.originals > 0 || it.copies > 0);
    if !begun_by_applicant && papers {
        numbered.step(vec![Inline::from(cx.say(PREPARE))]);
    }
    // Steps that an outcome leads the applicant to are told with that outcome.
    let told = told_with_outcome(graph);
    let last = graph.steps().iter().rposition(|it| meets_public(cx, it.step));
    let (mut inside, mut told_inside) = (false, false);
    for (position, node) in graph.steps().iter().enumerate() {
        let step = node.step;
        if told.contains(&position) || Some(position) > last {
            continue;
        }
        if meets_public(cx, step) {
            inside = false;
            numbered.step(words(cx, step));
        } else if !std::mem::replace(&mut inside, true) {
            let words = if std::mem::replace(&mut told_inside, true) { INSIDE_AGAIN } else { INSIDE };
            numbered.step(vec![Inline::from(cx.say(words))]);
        }
        for outcome in outcomes(cx, graph, position) {
            numbered.lines.push(vec![Inline::Text(format!("– {outcome}"))]);
        }
    }
    numbered.lines
}

struct Numbered {
    lang: Lang,
    lines: Vec<Vec<Inline>>,
    count: usize,
}

impl Numbered {
    fn step(&mut self, words: Vec<Inline>) {
        const STEP: Text = text("Bước", "Step");
        self.count += 1;
        let number = Inline::strong(format!("{} {}. ", STEP.get(self.lang), self.count));
        self.lines.push(std::iter::once(number).chain(words).collect());
    }
}

fn is_applicants(step: &Step) -> bool {
    step.performer == Some(Performer::Applicant)
}

/// Whether the applicant or the desk performs the step: a role of the desk, or one that receives.
fn meets_public(cx: &Cx<'_>, step: &Step) -> bool {
    let Some(role) = step.role.as_ref().filter(|_| step.performer.is_none()) else {
        return is_applicants(step);
    };
    let receives = |it: &Step| it.kind == StepKind::Receive && it.role.as_ref() == Some(role);
    cx.process.one_stop.desk.contains(role) || cx.process.steps_in_order().any(|(_, it)| receives(it))
}

/// Who does what, in which case.
fn words(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    const DESK: Text = text("Bộ phận Một cửa", "One-stop desk");
    let who = match (step.performer, &step.role) {
        (None, Some(role)) if cx.process.one_stop.desk.contains(role) => cx.say(DESK).to_owned(),
        (Some(outside), _) => cx.say(performer(outside)).to_owned(),
        (None, Some(role)) => cx.role(role),
        (None, None) => String::new(),
    };
    let who = if who.is_empty() { who } else { format!("{who}: ") };
    let case = match step.cases.as_slice() {
        [] => String::new(),
        cases => format!(" ({} {})", cx.say(CASE).to_lowercase(), cx.cases(cases)),
    };
    let said = cx.words(&step.name).trim_end_matches('.');
    let more = step.description.as_ref().map(|it| format!(" {}.", cx.words(it).trim_end_matches('.')));
    vec![Inline::Text(format!("{who}{said}{case}.{}", more.unwrap_or_default()))]
}

/// Positions of the applicant's steps that an outcome of another step leads to.
fn told_with_outcome(graph: &ProcessGraph<'_>) -> Vec<usize> {
    let mut told = Vec::new();
    for position in 0..graph.steps().len() {
        for (outcome, to) in branches(graph, position) {
            let Node::Step(to) = to else { continue };
            let its_own = graph.steps().get(to).is_some_and(|it| is_applicants(it.step));
            if outcome.when.is_some() && its_own && to != position {
                told.push(to);
            }
        }
    }
    told
}

/// The branches of a step with where they lead.
fn branches<'g>(graph: &'g ProcessGraph<'_>, position: usize) -> Vec<(&'g Outcome, Node)> {
    let outcomes = graph.steps().get(position).and_then(|it| it.step.next.as_ref()).map(|it| it.outcomes());
    let ways = graph.ways_from(position);
    ways.filter_map(|(flow, to)| Some((outcomes?.get(flow.branch?)?, to))).collect()
}

/// The outcomes that reach the applicant: of the receipt all, otherwise what sends the dossier back.
fn outcomes(cx: &Cx<'_>, graph: &ProcessGraph<'_>, position: usize) -> Vec<String> {
    const ACCEPTED: Text = text("hồ sơ được tiếp nhận, chuyển giải quyết", "the dossier is accepted");
    const SUPPLEMENT: Text =
        text("người nộp được yêu cầu bổ sung, hoàn thiện hồ sơ", "a supplement is asked for");
    const REFUSED: Text = text("hồ sơ không được nhận, có nêu lý do", "not accepted, with reasons");
    const RETURNED: Text = text("hồ sơ được trả lại, có nêu lý do", "handed back, with reasons");
    let receives = graph.steps().get(position).is_some_and(|it| it.step.kind == StepKind::Receive);
    // Where nothing can be sent back, the branches only choose the way inside.
    let decides =
        receives && branches(graph, position).iter().any(|(outcome, _)| outcome.disposition.is_some());
    let mut said: Vec<String> = Vec::new();
    for (outcome, to) in branches(graph, position) {
        let Some(when) = outcome.when.as_ref().map(|it| cx.words(it).trim_end_matches('.')) else { continue };
        let target = match to {
            Node::Step(to) => graph.steps().get(to).map(|it| it.step),
            Node::End => None,
        };
        let of_applicant = target.filter(|it| is_applicants(it));
        let follows = match (outcome.disposition, of_applicant) {
            (_, Some(step)) => cx.words(&step.name).trim_end_matches('.'),
            (Some(Disposition::Supplement), None) => cx.say(SUPPLEMENT),
            (Some(Disposition::Refuse), None) => cx.say(REFUSED),
            (Some(Disposition::Return), None) => cx.say(RETURNED),
            (None | Some(Disposition::Accept), None) if decides => cx.say(ACCEPTED),
            _ => continue,
        };
        let line = format!("{when}: {follows}.");
        if !said.contains(&line) {
            said.push(line);
        }
    }
    said
}
