import Foundation
import HTTPKit
import PortalCore
import Templates

/// The work on questions: inbox, answering, steps.
enum QuestionWorkRoutes {
    static func add(to table: inout RouteTable) {
        addReading(to: &table)
        addForms(to: &table)
    }

    private static func addReading(to table: inout RouteTable) {
        table.sitePage(
            QuestionWorkAddresses.list, access: .permitted(.seeQuestions),
            handler: "Questions.inbox"
        ) { staff, _ in try list(staff) }
        table.sitePage(
            QuestionWorkAddresses.documents, access: .permitted(.seeQuestions),
            handler: "Questions.documents"
        ) { staff, _ in try documents(staff) }
        table.sitePage(
            QuestionWorkAddresses.item, access: .permitted(.seeQuestions),
            handler: "Questions.file"
        ) { staff, item in
            try QuestionWorkForms.page(
                staff, item.id, typed: try AnswerTemplateForms.chosen(staff),
                notice: QuestionWorkForms.notice(of: staff))
        }
        table.sitePage(
            QuestionWorkAddresses.templates, access: .permitted(.answerQuestions),
            handler: "Questions.templates"
        ) { staff, _ in try AnswerTemplateForms.show(staff) }
        table.siteSubmission(
            QuestionWorkAddresses.asker, access: .permitted(.seeQuestions),
            handler: "Questions.asker"
        ) { staff, item, _ in try asker(staff, item) }
        table.sitePage(
            QuestionWorkAddresses.redaction, access: .permitted(.handleQuestions),
            handler: "Questions.redaction"
        ) { staff, item in try QuestionRedactionForms.show(staff, item) }
    }

    private static func addForms(to table: inout RouteTable) {
        table.siteSubmission(
            QuestionWorkAddresses.step, access: .permitted(.seeQuestions),
            handler: "Questions.step"
        ) { staff, item, form in try QuestionWorkForms.take(staff, item, form) }
        table.siteSubmission(
            QuestionWorkAddresses.answer, access: .permitted(.answerQuestions),
            handler: "Questions.answer"
        ) { staff, item, form in try QuestionWorkForms.answer(staff, item, form) }
        table.siteSubmission(
            QuestionWorkAddresses.templates, access: .permitted(.answerQuestions),
            handler: "Questions.saveTemplate"
        ) { staff, _, form in try AnswerTemplateForms.save(staff, form) }
        table.siteSubmission(
            QuestionWorkAddresses.redaction, access: .permitted(.handleQuestions),
            handler: "Questions.redact"
        ) { staff, item, form in try QuestionRedactionForms.take(staff, item, form) }
    }

    private static func list(_ staff: StaffVisit) throws -> Reply {
        let query = staff.visit.request.query
        let kind =
            query.first(QuestionFilterField.kind.rawValue).flatMap(QuestionWorkListPage.Kind.init)
            ?? .open
        let words = String((query.first(QuestionFilterField.words.rawValue) ?? "").prefix(100))
        let only = query.chosen(QuestionFilterField.only.rawValue).flatMap(CaseKind.init)
        let page = try staff.portal.questionInbox.page(
            QuestionInboxFilter(kind.filter, words: words, only: only), of: staff.site,
            for: staff.actor,
            today: staff.now.day, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        return .page(
            QuestionWorkListPage.render(
                page, kind: kind, only: only, words: words,
                keepsTemplates: staff.may(.answerQuestions), in: staff.context))
    }

    private static func asker(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let file = try staff.portal.questionDesk.open(
            item.id, on: staff.site, for: staff.actor, now: staff.now)
        let asker = try staff.portal.questionDesk.asker(
            of: item.id, on: staff.site, by: staff.actor, now: staff.now)
        guard let file else { return .problem(.notFound) }
        guard let asker else {
            return .page(QuestionAskerPage.removed(from: file.question, in: staff.context))
        }
        return .page(QuestionAskerPage.render(asker, of: file.question, in: staff.context))
    }

    /// Documents suggested while a number is typed.
    private static let suggestionLimit = 8

    private struct Suggestion: Encodable {
        let number: String
        let abstract: String
        let issuedOn: String
        let issuer: String
    }

    private static func documents(_ staff: StaffVisit) throws -> Reply {
        let text = staff.visit.request.query.first("q") ?? ""
        let found = try staff.portal.questionDesk.documents(
            numbered: String(text.prefix(100)), of: staff.site, limit: suggestionLimit)
        let suggestions = found.map {
            Suggestion(
                number: $0.number, abstract: $0.abstract,
                issuedOn: $0.issuedOn?.vietnamese ?? "", issuer: $0.issuer)
        }
        return .response(.json(try JSONEncoder().encode(suggestions)))
    }
}
