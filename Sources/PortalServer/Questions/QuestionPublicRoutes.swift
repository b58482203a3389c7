import HTTPKit
import PortalCore
import Templates

/// What is public of questions beside the answers themselves: figures, votes, similar ones.
enum QuestionPublicRoutes {
    static func add(to table: inout RouteTable) {
        table.page(QuestionAddresses.figures, access: .everyone, handler: "Questions.figures") {
            visit, _ in
            guard let figures = try figures(visit) else { return .problem(.notFound) }
            return .page(
                QuestionFiguresPage.render(figures, in: visit.context), until: visit.midnight)
        }
        table.page(
            QuestionAddresses.figuresFile, access: .everyone, handler: "Questions.figuresFile"
        ) { visit, _ in
            guard let figures = try figures(visit) else { return .problem(.notFound) }
            return .content(
                QuestionFiguresFile.render(figures), mediaType: QuestionFiguresFile.mediaType,
                until: visit.midnight)
        }
        table.privatePage(
            QuestionAddresses.similar, access: .everyoneWhileLive, handler: "Questions.similar"
        ) { visit, _ in
            let words = visit.request.query.first(QuestionAddresses.words) ?? ""
            return .page(
                SimilarQuestionList.render(
                    try SimilarQuestions.find(words, onSite: visit.site.id, visit.portal)))
        }
        table.privatePage(
            QuestionAddresses.vote, access: .everyoneWhileLive, handler: "Questions.voteForm"
        ) { visit, slug in try QuestionVoteForms.show(visit, slug) }
        table.submission(
            QuestionAddresses.vote, access: .everyoneWhileLive, handler: "Questions.vote"
        ) { visit, slug in try QuestionVoteForms.submit(visit, slug) }
    }

    private static func figures(_ visit: Visit) throws -> QuestionFigures? {
        let entered = visit.request.query.chosen(QuestionAddresses.year)
        guard let entered else {
            return try visit.portal.questions.figures(of: visit.site, now: visit.now)
        }
        guard let year = Int(entered) else { return nil }
        return try visit.portal.questions.figures(of: visit.site, year: year, now: visit.now)
    }
}

extension Visit {
    /// When what depends on the day reads differently.
    var midnight: Instant { Instant(now.day.adding(days: 1), TimeOfDay(secondsOfDay: 0)) }
}
