//! Running the rules.

use super::{
    Check, Escalation, GraphCx, LibraryCx, NotEvaluated, ProcessCx, RULES, Systemic, Why, fingerprints,
    not_evaluated, waivers,
};
use crate::{
    diag::{Finding, Level, RuleInfo},
    graph::ProcessGraph,
    load::Library,
    model::Date,
    standard::Edition,
    text::Lang,
};

/// Under which circumstances a library is checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The editions to judge by; empty means those the organization names, or 2008 and 2015.
    pub editions: Vec<Edition>,
    /// The day of the check. The library reads no clock.
    pub today: Option<Date>,
}

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// The editions the findings are judged by.
    pub editions: Vec<Edition>,
    /// What is wrong, in the order of files and places.
    pub findings: Vec<Finding>,
    /// What is wrong and was accepted by a waiver in force.
    pub waived: Vec<Finding>,
    /// What is wrong in so many procedures that it is one graver finding. The single findings stay
    /// among `findings`.
    pub systemic: Vec<Systemic>,
    /// From when on that is so.
    pub escalation: Escalation,
    /// Rules that could not be evaluated, by code; never to be read as passed.
    pub not_evaluated: Vec<NotEvaluated>,
}

/// Where checks put what they find.
#[derive(Debug, Default)]
pub struct Report {
    findings: Vec<Finding>,
    not_decided: Vec<(&'static str, Why)>,
}

impl Report {
    /// Puts a finding on record.
    pub fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Puts on record that a rule could not be decided somewhere, so that nobody reads it as passed.
    pub fn not_decided(&mut self, rule: &'static RuleInfo) {
        self.not_decided.push((rule.code, Why::NotDecided));
    }

    /// The same where a flow is not proven sound, so that nothing about its time follows.
    pub fn not_sound(&mut self, rule: &'static RuleInfo) {
        self.not_decided.push((rule.code, Why::Unsound));
    }
}

/// Checks a library by every rule.
///
/// ```
/// use iso_core::{load::{self, InputFile, Limits}, rules};
/// let text = "process: QT.01\ntitle: Thử\nsteps: [{ id: a, name: A, next: a }]\n";
/// let library = load::library([InputFile::new("a.yaml", text)], &Limits::default()).unwrap();
/// let checked = rules::check(&library, &rules::Options::default());
/// assert!(checked.findings.iter().any(|finding| finding.rule.code == "G003"));
/// ```
#[must_use]
pub fn check(library: &Library, options: &Options) -> Checked {
    let editions = editions(library, options);
    let cx = LibraryCx { library, editions: &editions, today: options.today };
    let mut report = Report { findings: library.findings.clone(), not_decided: Vec::new() };
    for rule in RULES.iter().filter(|rule| cx.asks(rule.info)) {
        match rule.check {
            Check::Library(check) | Check::Registers(_, check) => check(&cx, &mut report),
            _ => {}
        }
    }
    for process in cx.processes() {
        check_process(process, &mut report);
    }
    let not_evaluated = not_evaluated::all(&cx, &report.not_decided);
    let mut findings = report.findings;
    // Under the chosen editions nobody asks for the rest.
    findings.retain(|finding| finding.level(&editions).is_some());
    sort(library, &mut findings);
    fingerprints::mark(library, &mut findings);
    let (waived, findings) = waivers::split(&cx, findings);
    let escalation = Escalation::of(library);
    let mut checked = Checked { editions, findings, waived, systemic: Vec::new(), escalation, not_evaluated };
    checked.escalate(library);
    checked
}

impl Checked {
    /// Keeps only the findings that are wanted, and judges anew what is systemic among them.
    pub fn keep(&mut self, library: &Library, wanted: impl Fn(&Finding) -> bool) {
        self.findings.retain(&wanted);
        self.waived.retain(&wanted);
        self.escalate(library);
    }

    fn escalate(&mut self, library: &Library) {
        self.systemic = self.escalation.systemic(&self.findings, library.processes.len(), &self.editions);
    }

    /// How many findings have this level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level(&self.editions) == Some(level)).count()
    }

    /// How many findings have each level, in words: `0 errors, 1 major, 2 minor, 0 improvement`.
    #[must_use]
    pub fn counted(&self, lang: Lang) -> String {
        let [errors, major, minor, ofi] =
            [Level::Error, Level::Major, Level::Minor, Level::Improvement].map(|level| self.count(level));
        match lang {
            Lang::Vi => format!("{errors} lỗi, {major} nặng, {minor} nhẹ, {ofi} cải tiến"),
            Lang::En => format!("{errors} errors, {major} major, {minor} minor, {ofi} improvement"),
        }
    }

    /// The codes of the rules that were not evaluated.
    #[must_use]
    pub fn not_evaluated_codes(&self) -> Vec<&'static str> {
        self.not_evaluated.iter().map(|it| it.rule.code).collect()
    }

    /// The gravest level of all that is wrong, with what is systemic.
    #[must_use]
    pub fn gravest(&self) -> Option<Level> {
        let single = self.findings.iter().filter_map(|finding| finding.level(&self.editions)).max();
        single.max((!self.systemic.is_empty()).then_some(Systemic::LEVEL))
    }

    /// The systemic finding that gathers a single one.
    #[must_use]
    pub fn systemic_of(&self, finding: &Finding) -> Option<&Systemic> {
        self.systemic.iter().find(|it| it.gathers(finding, &self.editions))
    }
}

fn editions(library: &Library, options: &Options) -> Vec<Edition> {
    let named = library.organization.iter().flat_map(|organization| &organization.value.editions);
    let mut editions = options.editions.clone();
    if editions.is_empty() {
        editions = named.filter_map(|label| Edition::of_year(label.0)).collect();
    }
    if editions.is_empty() {
        editions = vec![Edition::Iso9001_2008, Edition::Iso9001_2015];
    }
    editions.sort_unstable();
    editions.dedup();
    editions
}

fn check_process(process: ProcessCx<'_>, report: &mut Report) {
    let steps = process.steps();
    let graph = ProcessGraph::build(process.process).ok().map(|graph| GraphCx::new(process, graph));
    for rule in RULES.iter().filter(|rule| process.library.asks(rule.info)) {
        match rule.check {
            Check::Process(check) => check(&process, report),
            Check::Step(check) => steps.iter().for_each(|step| check(step, report)),
            Check::Graph(check) => {
                if let Some(graph) = &graph {
                    check(graph, report);
                }
            }
            Check::WhileLoading | Check::Library(_) | Check::Registers(..) | Check::Logs(_) => {}
        }
    }
}

fn sort(library: &Library, findings: &mut [Finding]) {
    findings.sort_by_cached_key(|finding| {
        let place = library.locate(finding).map(|place| place.start);
        (finding.file.clone(), place, finding.rule.code, finding.node.clone())
    });
}
