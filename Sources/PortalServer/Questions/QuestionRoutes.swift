import HTTPKit
import PortalCore
import Templates

/// Questions: the answered ones, asking, the receipt and the look-up.
enum QuestionRoutes {
    static func add(to table: inout RouteTable) {
        table.page(QuestionAddresses.list, access: .everyone, handler: "Questions.list") {
            visit, _ in
            let page = try visit.portal.questions.answered(
                of: visit.site, page: visit.pageRequest, limit: visit.house.limits.listItems)
            return .page(QuestionListPage.render(page, in: visit.context))
        }
        table.page(QuestionAddresses.question, access: .everyone, handler: "Questions.show") {
            visit, slug in
            if let question = try visit.portal.questions.answered(slug, of: visit.site) {
                return .page(QuestionPage.render(question, in: visit.context))
            }
            let current = try visit.portal.questions.currentSlug(of: slug, of: visit.site)
            guard let current, current != slug else { return .problem(.notFound) }
            return .redirect(
                to: QuestionAddresses.question(current), status: .permanentRedirect)
        }
        table.page(QuestionAddresses.ask, access: .everyoneWhileLive, handler: "Questions.ask") {
            visit, _ in .page(AskPage.render(in: visit.context))
        }
        addForms(to: &table)
        table.privatePage(
            QuestionAddresses.receipt, access: .everyone, handler: "Questions.receipt"
        ) { visit, code in
            let receipt = try visit.portal.questions.receipt(code, of: visit.site)
            return .page(receipt.map { QuestionReceiptPage.render($0, in: visit.context) })
        }
        table.privatePage(
            QuestionAddresses.lookUp, access: .everyone, handler: "Questions.lookUp"
        ) { visit, _ in try lookUp(visit) }
    }

    private static func addForms(to table: inout RouteTable) {
        for (address, kind) in [
            (QuestionAddresses.askIndividual, AskerKind.individual),
            (QuestionAddresses.askOrganisation, AskerKind.organisation),
        ] {
            table.privatePage(address, access: .everyoneWhileLive, handler: "Questions.form") {
                visit, _ in try QuestionForms.show(kind, visit)
            }
            table.submission(address, access: .everyoneWhileLive, handler: "Questions.submit") {
                visit, _ in try QuestionForms.submit(kind, visit)
            }
        }
    }

    private static func lookUp(_ visit: Visit) throws -> Reply {
        let entered = visit.request.query.first(QuestionAddresses.code) ?? ""
        let result = try lookUp(entered, visit)
        return .page(QuestionLookUpPage.render(entered: entered, result: result, in: visit.context))
    }

    private static func lookUp(_ entered: String, _ visit: Visit) throws -> QuestionLookUp {
        guard !entered.allSatisfy(\.isWhitespace) else { return .empty }
        guard let code = QuestionCode(entered: entered) else { return .malformed }
        let status = try visit.portal.questions.status(code, of: visit.site)
        return status.map { .found($0) } ?? .unknown
    }
}
