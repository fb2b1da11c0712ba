//! `iso due`: when is this dossier due, step by step, and why that day?

use iso_core::{
    calendar::WorkingTime,
    deadline::{ClockRules, DueDate, Moment, StepDue, due_date, step_dues},
    graph::ProcessGraph,
    load::Library,
    model::{Id, Process, TimeLimit},
    text::Lang,
};

use crate::{
    args::{DueArgs, ReportFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    report::due::{self, Answer},
    settings::Settings,
};

pub(crate) fn run(args: &DueArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.library.as_deref().or(args.path.as_deref()))?;
    let library = &on_disk.library;
    let lang = settings.lang_for(library);
    let question = Question { args, library, lang };
    let answers = match (&args.procedure, &args.limit) {
        (Some(code), _) => question.about_procedure(code)?,
        (None, limit) => vec![question.about_limit(limit.as_deref().unwrap_or_default())?],
    };
    let text = match args.format {
        ReportFormat::Human => due::human(&answers, lang),
        ReportFormat::Json => due::json(&answers, lang),
    };
    output::result(&text)?;
    Ok(ExitStatus::Clean)
}

struct Question<'a> {
    args: &'a DueArgs,
    library: &'a Library,
    lang: Lang,
}

impl<'a> Question<'a> {
    fn say(&self, vi: String, en: String) -> Failure {
        Failure::unanswerable(self.lang, vi, en)
    }

    fn received(&self) -> Result<Moment, Failure> {
        let text = &self.args.received;
        text.parse().map_err(|error: iso_core::deadline::MomentError| {
            Failure::Unanswerable(format!("`--received {text}`: {}", error.show(self.lang)))
        })
    }

    /// The rules of the day of receipt, as the procedure narrows them.
    fn rules(&self, process: Option<&Process>) -> Result<ClockRules, Failure> {
        let law = self.library.clock_law_of(process);
        let in_force = ClockRules::on(law, self.received()?.date())
            .map_err(|unknown| Failure::Unanswerable(unknown.show(self.lang)))?;
        Ok(process.map_or(in_force.rules, |process| in_force.rules.of_procedure(&process.clock)))
    }

    fn about_limit(&self, text: &str) -> Result<Answer<'a>, Failure> {
        let limit: TimeLimit =
            text.parse().map_err(|_| Failure::is_not(text, TimeLimit::EXPECTED, self.lang))?;
        let time = self.working_time(None)?;
        let rules = self.rules(None)?;
        let due = self.due(limit, &time, &rules)?;
        let calendar = time.calendar().clone();
        Ok(Answer { process: None, case: None, calendar, rules, due, steps: Vec::new() })
    }

    fn about_procedure(&self, code: &str) -> Result<Vec<Answer<'a>>, Failure> {
        let Some(loaded) = self.library.process(code) else {
            let known: Vec<&str> =
                self.library.processes.iter().map(|it| it.value.process.as_str()).collect();
            let known = known.join(", ");
            return Err(self.say(
                format!("không có quy trình `{code}`; các quy trình: {known}"),
                format!("there is no procedure `{code}`; there are {known}"),
            ));
        };
        let process = &loaded.value;
        let graph = ProcessGraph::build(process).map_err(|_| {
            self.say(
                format!("quy trình {code} còn lỗi, chưa tính được; xem `iso check {}`", loaded.file),
                format!("the procedure {code} has errors; see `iso check {}`", loaded.file),
            )
        })?;
        let time = self.working_time(Some(process))?;
        let rules = self.rules(Some(process))?;
        let mut answers = Vec::new();
        for graph in self.cases(process, &graph)? {
            let Some(limit) = graph.promised() else { continue };
            let due = self.due(limit, &time, &rules)?;
            let steps = self.steps(&graph, &due, &time, &rules);
            answers.push(Answer {
                process: Some(process),
                case: graph.written_case(),
                calendar: time.calendar().clone(),
                rules,
                due,
                steps,
            });
        }
        if answers.is_empty() {
            return Err(self.say(
                format!("quy trình {code} không nêu thời hạn (`limit`)"),
                format!("the procedure {code} states no time limit (`limit`)"),
            ));
        }
        Ok(answers)
    }

    /// The case asked for, or all of them.
    fn cases(
        &self,
        process: &'a Process,
        graph: &ProcessGraph<'a>,
    ) -> Result<Vec<ProcessGraph<'a>>, Failure> {
        let known: Vec<String> = process.cases.iter().map(|case| case.id.to_string()).collect();
        let known = known.join(", ");
        match &self.args.case {
            Some(name) => match process.cases.iter().find(|case| case.id.as_str() == name) {
                Some(case) => Ok(vec![graph.of_case(&case.id)]),
                None => Err(self.say(
                    format!("không có trường hợp `{name}`; các trường hợp: {known}"),
                    format!("there is no case `{name}`; there are {known}"),
                )),
            },
            None if process.cases.len() > 1 && self.args.format == ReportFormat::Json => Err(self.say(
                format!("quy trình có nhiều trường hợp; chọn một bằng `--case`: {known}"),
                format!("the procedure has several cases; choose one with `--case`: {known}"),
            )),
            None => Ok(graph.per_case()),
        }
    }

    fn due(&self, limit: TimeLimit, time: &WorkingTime, rules: &ClockRules) -> Result<DueDate, Failure> {
        due_date(self.received()?, limit, time, rules)
            .map_err(|error| Failure::Unanswerable(error.show(self.lang)))
    }

    /// Steps whose times cannot be counted are left out: the due date itself stands.
    fn steps(
        &self,
        graph: &ProcessGraph<'a>,
        due: &DueDate,
        time: &WorkingTime,
        rules: &ClockRules,
    ) -> Vec<(&'a iso_core::model::Step, StepDue)> {
        let dues = step_dues(graph, due.received, time, rules).unwrap_or_default();
        let step = |it: StepDue| graph.steps().get(it.step).map(|node| (node.step, it));
        dues.into_iter().filter_map(step).collect()
    }

    fn working_time(&self, process: Option<&Process>) -> Result<WorkingTime, Failure> {
        let asked = self.args.calendar.as_deref().map(str::parse::<Id>).transpose().ok().flatten();
        let office = self.library.organization.as_ref().and_then(|it| it.value.calendar.as_ref());
        let own = process.and_then(|process| self.library.calendar_of(process)).or(office);
        let Some(id) = asked.as_ref().or(own) else {
            return Err(self.say(
                "cơ quan chưa chọn lịch làm việc; ghi `calendar:` trong iso.yaml hoặc dùng `--calendar`"
                    .into(),
                "the organization names no calendar; add `calendar:` to iso.yaml or use `--calendar`".into(),
            ));
        };
        let chain = self.library.calendar_chain(id);
        if chain.is_empty() {
            let known: Vec<String> =
                self.library.calendars.iter().map(|it| it.value.calendar.to_string()).collect();
            let known = known.join(", ");
            return Err(self.say(
                format!("không có lịch `{id}`; các lịch: {known}"),
                format!("there is no calendar `{id}`; there are {known}"),
            ));
        }
        WorkingTime::compile(&chain).map_err(|fault| {
            let why = fault.problem.show(self.lang);
            self.say(
                format!("lịch `{id}` không dùng được: {why}"),
                format!("the calendar `{id}` cannot be used: {why}"),
            )
        })
    }
}
