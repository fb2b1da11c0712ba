//! `iso due`: when is this dossier due, step by step, and why that day?

use std::path::Path;

use iso_core::{
    calendar::WorkingTime,
    deadline::{
        ClockEvent, ClockRules, Course, Dossier, Moment, MomentError, RulesInForce, Schedule, Terms, assess,
        due_date, schedule, trail_of,
    },
    graph::ProcessGraph,
    load::Library,
    manual,
    model::{Id, Process, TimeLimit, Wording},
    text::Lang,
};
use jiff::civil::DateTime;

use super::calendar;
use crate::{
    args::{DueArgs, DueFormat},
    document_folder,
    exit_status::{ExitStatus, Failure},
    files, output,
    report::due::{self, Answer, Standing},
    settings::Settings,
};

/// Names the slips that a run made.
const LIST: &str = ".iso-due";

pub(crate) fn run(args: &DueArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.library.as_deref().or(args.path.as_deref()))?;
    let library = &on_disk.library;
    let lang = settings.lang_for(library);
    let events = events(args, lang)?;
    let question = Question { args, settings, library, lang, events: &events, now: settings.asked_now()? };
    let process = args.procedure.as_deref().map(|code| question.process(code)).transpose()?;
    let working_time = question.working_time(process)?;
    let answers = match process {
        Some(process) => question.about_procedure(process, &working_time)?,
        None => {
            vec![question.about_limit(args.limit.as_deref().unwrap_or_default(), &working_time)?]
        }
    };
    let text = match args.format {
        DueFormat::Human => due::human(&answers, lang),
        DueFormat::Json => due::json(&answers, lang),
        DueFormat::Ics => due::icalendar(&answers, library, args.dossier.as_deref(), lang),
    };
    output::result(&text)?;
    if let Some(folder) = &args.output {
        question.write_slips(folder, &answers)?;
    }
    Ok(ExitStatus::Clean)
}

fn events(args: &DueArgs, lang: Lang) -> Result<Vec<ClockEvent>, Failure> {
    let event = |text: &String| text.parse().map_err(|_| Failure::is_not(text, ClockEvent::EXPECTED, lang));
    args.event.iter().map(event).collect()
}

struct Question<'a> {
    args: &'a DueArgs,
    settings: &'a Settings,
    library: &'a Library,
    lang: Lang,
    events: &'a [ClockEvent],
    now: Option<DateTime>,
}

impl<'a> Question<'a> {
    fn say(&self, vi: String, en: String) -> Failure {
        Failure::unanswerable(self.lang, vi, en)
    }

    fn received(&self) -> Result<Moment, Failure> {
        let text = &self.args.received;
        text.parse().map_err(|error: MomentError| {
            Failure::Unanswerable(format!("`--received {text}`: {}", error.show(self.lang)))
        })
    }

    /// The moment at which the dossier is looked at: the one asked for, or right after the last thing
    /// that is known to have happened.
    fn moment(&self, received: DateTime) -> DateTime {
        let last = self.events.iter().map(|event| event.at).chain([received]).max();
        self.now.or(last).unwrap_or(received)
    }

    /// The rules of the day of receipt, as the procedure narrows them.
    fn law(&self, process: Option<&Process>) -> Result<RulesInForce, Failure> {
        let law = self.library.clock_law_of(process);
        let mut in_force = ClockRules::on(law, self.received()?.date())
            .map_err(|unknown| Failure::Unanswerable(unknown.show(self.lang)))?;
        if let Some(process) = process {
            in_force.rules = in_force.rules.of_procedure(&process.clock);
        }
        Ok(in_force)
    }

    fn about_limit(&self, text: &str, time: &'a WorkingTime) -> Result<Answer<'a>, Failure> {
        let limit: TimeLimit =
            text.parse().map_err(|_| Failure::is_not(text, TimeLimit::EXPECTED, self.lang))?;
        self.answer(None, limit, Vec::new(), time, self.law(None)?)
    }

    fn about_procedure(
        &self,
        process: &'a Process,
        time: &'a WorkingTime,
    ) -> Result<Vec<Answer<'a>>, Failure> {
        let code = process.process.as_str();
        let graph = ProcessGraph::build(process).map_err(|_| {
            self.say(
                format!("quy trình {code} còn lỗi, chưa tính được; xem `iso check`"),
                format!("the procedure {code} has errors; see `iso check`"),
            )
        })?;
        let law = self.law(Some(process))?;
        let mut answers = Vec::new();
        for graph in self.cases(process, &graph)? {
            let Some(limit) = graph.promised() else { continue };
            let named = process.appointments.iter().map(|it| it.limit.map(|limit| (&it.name, limit)));
            let appointments: Option<Vec<(&Wording, TimeLimit)>> = named.collect();
            let appointments = appointments.filter(|all| all.len() > 1).unwrap_or_default();
            answers.push(self.answer(Some(graph), limit, appointments, time, law)?);
        }
        if answers.is_empty() {
            return Err(self.say(
                format!("quy trình {code} không nêu thời hạn (`limit`)"),
                format!("the procedure {code} states no time limit (`limit`)"),
            ));
        }
        Ok(answers)
    }

    /// `limit` is the whole promise; the first of several appointments comes before it.
    fn answer(
        &self,
        graph: Option<ProcessGraph<'a>>,
        limit: TimeLimit,
        appointments: Vec<(&'a Wording, TimeLimit)>,
        working_time: &'a WorkingTime,
        law: RulesInForce,
    ) -> Result<Answer<'a>, Failure> {
        let received = self.received()?;
        let limits: Vec<TimeLimit> = appointments.iter().map(|(_, limit)| *limit).collect();
        let (first, later) = limits.split_first().map_or((limit, &[][..]), |(first, later)| (*first, later));
        let cannot = |error: iso_core::deadline::DeadlineError| Failure::Unanswerable(error.show(self.lang));
        let due = due_date(received, first, working_time, &law.rules).map_err(cannot)?;
        let start = received.start_of(first).map_err(cannot)?;
        let now = self.moment(start);
        let terms = Terms { limit: Some(first), later, working_time, rules: &law.rules };
        let asked = !self.events.is_empty() || self.now.is_some();
        let stands = if asked { Some(self.standing(received, start, &terms, now)?) } else { None };
        // Steps whose times cannot be counted are left out: the due date itself stands.
        let course = Course { received, events: self.events, now };
        let promise = Terms { limit: Some(limit), later: &[], ..terms };
        let steps = |graph: &ProcessGraph<'a>| schedule(graph, &course, &promise).ok();
        let schedule: Schedule = graph.as_ref().and_then(steps).unwrap_or_default();
        let events = self.events;
        Ok(Answer { graph, working_time, law, due, events, stands, appointments, schedule })
    }

    fn standing(
        &self,
        received: Moment,
        start: DateTime,
        terms: &Terms<'_>,
        now: DateTime,
    ) -> Result<Standing, Failure> {
        let dossier = Dossier { events: self.events, ..Dossier::received_at(start) };
        let assessment =
            assess(&dossier, terms, now).map_err(|error| Failure::Unanswerable(error.show(self.lang)))?;
        let due = trail_of(&assessment, received, terms);
        Ok(Standing { assessment, due })
    }

    fn process(&self, code: &str) -> Result<&'a Process, Failure> {
        let found = self.library.process(code).map(|loaded| &loaded.value);
        found.ok_or_else(|| {
            let known: Vec<&str> =
                self.library.processes.iter().map(|it| it.value.process.as_str()).collect();
            let known = known.join(", ");
            self.say(
                format!("không có quy trình `{code}`; các quy trình: {known}"),
                format!("there is no procedure `{code}`; there are {known}"),
            )
        })
    }

    /// The case asked for, or all of them.
    fn cases(
        &self,
        process: &'a Process,
        graph: &ProcessGraph<'a>,
    ) -> Result<Vec<ProcessGraph<'a>>, Failure> {
        let known: Vec<String> = process.cases.iter().map(|case| case.id.to_string()).collect();
        let known = known.join(", ");
        let needs_one = self.args.format == DueFormat::Json || self.args.output.is_some();
        match &self.args.case {
            Some(name) => match process.cases.iter().find(|case| case.id.as_str() == name) {
                Some(case) => Ok(vec![graph.of_case(&case.id)]),
                None => Err(self.say(
                    format!("không có trường hợp `{name}`; các trường hợp: {known}"),
                    format!("there is no case `{name}`; there are {known}"),
                )),
            },
            None if process.cases.len() > 1 && needs_one => Err(self.say(
                format!("quy trình có nhiều trường hợp; chọn một bằng `--case`: {known}"),
                format!("the procedure has several cases; choose one with `--case`: {known}"),
            )),
            None => Ok(graph.per_case()),
        }
    }

    fn write_slips(&self, folder: &Path, answers: &[Answer<'a>]) -> Result<(), Failure> {
        let Some((answer, graph)) = answers.first().and_then(|it| it.graph.as_ref().map(|graph| (it, graph)))
        else {
            return Err(self.say(
                "giấy hẹn cần một quy trình, không chỉ thời hạn".into(),
                "slips need a procedure, not only a limit".into(),
            ));
        };
        let facts = manual::slips::Facts {
            library: self.library,
            graph,
            due: answer.holds().unwrap_or(&answer.due),
            appointments: &answer.appointments,
            schedule: &answer.schedule,
            dossier: self.args.dossier.as_deref(),
        };
        let documents = manual::slips::documents(&facts, self.lang)
            .map_err(|unknown| Failure::Unanswerable(unknown.show(self.lang)))?;
        document_folder::write(folder, LIST, &documents, &self.args.slip, self.settings)?;
        Ok(())
    }

    fn working_time(&self, process: Option<&Process>) -> Result<WorkingTime, Failure> {
        let office = self.library.organization.as_ref().and_then(|it| it.value.calendar.as_ref());
        let own = process.and_then(|process| self.library.calendar_of(process)).or(office);
        let Some(name) = self.args.calendar.as_deref().or(own.map(Id::as_str)) else {
            return Err(self.say(
                "cơ quan chưa chọn lịch làm việc; ghi `calendar:` trong iso.yaml hoặc dùng `--calendar`"
                    .into(),
                "the organization names no calendar; add `calendar:` to iso.yaml or use `--calendar`".into(),
            ));
        };
        let id = calendar::named(name, self.library, self.lang)?;
        WorkingTime::compile(&self.library.calendar_chain(&id)).map_err(|fault| {
            let why = fault.problem.show(self.lang);
            self.say(
                format!("lịch `{id}` không dùng được: {why}"),
                format!("the calendar `{id}` cannot be used: {why}"),
            )
        })
    }
}
