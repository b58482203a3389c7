import HTTPKit
import PortalCore
import Templates

/// Steps with a question, as forms ask for them.
enum QuestionWorkForms {
    private static let doneName = "da"

    /// What was just done; nil where the page was opened otherwise.
    static func notice(of staff: StaffVisit) -> String? {
        staff.visit.request.query.first(doneName).flatMap(QuestionAction.init).map {
            $0 == .draftAnswer ? "Đã lưu câu trả lời." : "Đã thực hiện: \($0.name.lowercased())."
        }
    }

    static func page(
        _ staff: StaffVisit, _ id: Int64, typed: QuestionWorkPage.Typed = .init(),
        refusal: String? = nil, notice: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        let file = try staff.portal.questionDesk.open(
            id, on: staff.site, for: staff.actor, now: staff.now)
        guard let file else { return .problem(.notFound) }
        return .page(
            QuestionWorkPage.render(
                file, similar: try similar(to: file.question, staff),
                templates: try AnswerTemplateForms.offered(for: file.question, staff), typed: typed,
                refusal: refusal, notice: notice, in: staff.context),
            status: status)
    }

    private static func similar(
        to question: QuestionCase, _ staff: StaffVisit
    ) throws -> [SearchHit] {
        guard question.state.isOpen else { return [] }
        return try SimilarQuestions.find(
            question.title, of: question.kind, onSite: question.siteID, staff.portal)
    }

    static func take(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [QuestionStepField: String] = form.values()
        guard let action = values[.action].flatMap(QuestionAction.init) else {
            return .problem(.badRequest)
        }
        return try attempt(
            staff, item, action, typed: .init(action: action, values: values)
        ) { question in
            if action == .split {
                var generator = SystemRandomNumberGenerator()
                _ = try staff.portal.questionDesk.split(
                    question.code, title: values[.title] ?? "", body: values[.text] ?? "",
                    by: staff.actor, now: staff.now, using: &generator)
                return
            }
            guard let step = try step(action, values) else { throw QuestionRefusal.emptyText }
            try staff.portal.questionDesk.take(
                step, on: question.code, by: staff.actor, seen: values[.seen].flatMap { Int64($0) },
                now: staff.now)
        }
    }

    static func answer(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let typed = answerForm(form)
        return try attempt(staff, item, .draftAnswer, typed: .init(answer: typed)) { question in
            try staff.portal.questionDesk.take(
                .draftAnswer(try typed.draft()), on: question.code, by: staff.actor,
                seen: form.fields.first(AnswerField.seen.rawValue).flatMap { Int64($0) },
                now: staff.now)
        }
    }

    /// Carries something out; a refusal is told above the form with what was typed.
    private static func attempt(
        _ staff: StaffVisit, _ item: AdminItem, _ action: QuestionAction,
        typed: QuestionWorkPage.Typed, _ work: (QuestionCase) throws -> Void
    ) throws -> Reply {
        let file = try staff.portal.questionDesk.open(
            item.id, on: staff.site, for: staff.actor, now: staff.now)
        guard let file else { return .problem(.notFound) }
        do {
            try work(file.question)
            let address = QuestionWorkAddresses.item(item)
            return .redirect(to: address.with(query: [(doneName, action.rawValue)]))
        } catch let refusal as QuestionRefusal {
            return try page(
                staff, item.id, typed: typed, refusal: refusal.sentence,
                status: .unprocessableContent)
        }
    }

    private static func answerForm(_ form: StaffForm) -> AnswerForm {
        func all(_ field: AnswerField) -> [String] { form.fields.all(field.rawValue) }
        let columns = [all(.number), all(.abstract), all(.issuedOn), all(.issuer)]
        func cell(_ column: Int, _ row: Int) -> String {
            columns[column].indices.contains(row) ? columns[column][row] : ""
        }
        let count = min(columns.map(\.count).max() ?? 0, AnswerForm.rowLimit)
        let rows = (0..<count).map { row in
            AnswerForm.Row(
                number: cell(0, row), abstract: cell(1, row), issuedOn: cell(2, row),
                issuer: cell(3, row))
        }
        return AnswerForm(
            text: form.fields.first(AnswerField.text.rawValue) ?? "",
            rows: rows.filter { $0 != AnswerForm.Row() })
    }

    /// The step that a form asks for; nil where something that it needs is missing.
    private static func step(
        _ action: QuestionAction, _ values: [QuestionStepField: String]
    ) throws(QuestionRefusal) -> QuestionStep? {
        let text = String((values[.text] ?? "").prefix(2000))
        switch action {
        case .classify: return .classify(field: values[.field] ?? "")
        case .assign: return values[.unit].flatMap { Int64($0) }.map { .assign(unitID: $0) }
        case .decline:
            return values[.ground].flatMap(DeclineGround.init).map { .decline($0, reason: text) }
        case .askForData: return .askForData(text)
        case .receiveData: return .receiveData(note: text)
        case .supplyData: throw .notPermitted(action)
        case .merge:
            return values[.code].flatMap(QuestionCode.init(entered:)).map { .merge(into: $0) }
        case .approve: return .approve(answeredBy: values[.leader] ?? "")
        case .publish: return .publish
        case .sendBack: return .sendBack(reason: text)
        case .notifyProgress: return .notifyProgress(newDay: try day(values), reason: text)
        case .recordElsewhere: return .recordElsewhere(how: text, on: try day(values))
        case .split, .draftAnswer, .redact: return nil
        }
    }

    private static func day(
        _ values: [QuestionStepField: String]
    ) throws(QuestionRefusal) -> CalendarDay {
        let text = values[.day] ?? ""
        guard let day = CalendarDay(text) ?? CalendarDay(vietnamese: text) else {
            throw .unreadableDay(text)
        }
        return day
    }
}
