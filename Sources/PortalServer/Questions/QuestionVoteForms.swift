import HTTPKit
import PortalCore
import Templates

/// Asks readers whether an answer helped, and takes what they say.
enum QuestionVoteForms {
    private static let doneName = "da"

    static func show(_ visit: Visit, _ slug: String) throws -> Reply {
        guard let question = try visit.portal.questions.answered(slug, of: visit.site) else {
            return .problem(.notFound)
        }
        return page(
            question.summary, FormDesk("question-vote", of: visit), visit,
            hasVoted: visit.request.query.first(doneName) != nil)
    }

    static func submit(_ visit: Visit, _ slug: String) throws -> Reply {
        guard let question = try visit.portal.questions.answered(slug, of: visit.site) else {
            return .problem(.notFound)
        }
        let desk = FormDesk("question-vote", of: visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(_, let notice, let status):
            return page(question.summary, desk, visit, notice: notice, status: status)
        case .accepted(let fields, _):
            return try store(
                fields.first(QuestionVotePage.Field.helped.rawValue), question.summary, visit)
        }
    }

    private static func store(
        _ choice: String?, _ question: QuestionSummary, _ visit: Visit
    ) throws -> Reply {
        guard let choice, [QuestionVotePage.yes, QuestionVotePage.no].contains(choice) else {
            return .problem(.badRequest)
        }
        var generator = SystemRandomNumberGenerator()
        let cookie = VoteCookie(of: visit.request, using: &generator)
        _ = try visit.portal.questions.vote(
            helped: choice == QuestionVotePage.yes, on: question.slug, of: visit.site,
            browser: cookie.value)
        let thanks = QuestionAddresses.vote(question.slug).with(
            query: [(doneName, QuestionVotePage.yes)])
        var response = Response.redirect(to: thanks.string, status: .seeOther)
        response.setCookie(cookie.setCookie(visit.house.origins))
        return .response(response)
    }

    private static func page(
        _ question: QuestionSummary, _ desk: FormDesk, _ visit: Visit, hasVoted: Bool = false,
        notice: String? = nil, status: HTTPStatus = .ok
    ) -> Reply {
        desk.reply(
            QuestionVotePage.render(
                question, hasVoted: hasVoted, form: desk.context(notice: notice),
                in: visit.context),
            status: status)
    }
}
