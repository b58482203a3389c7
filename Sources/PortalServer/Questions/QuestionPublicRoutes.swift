import HTTPKit
import PortalCore
import Templates

/// What is public of questions beside the answers themselves: figures, votes, similar ones.
enum QuestionPublicRoutes {
    static func add(to table: inout RouteTable) {
        table.page(QuestionAddresses.figures, access: .everyone, handler: "Questions.figures") {
            visit, _ in try figuresPage(of: .question, visit)
        }
        table.page(
            QuestionAddresses.figuresFile, access: .everyone, handler: "Questions.figuresFile"
        ) { visit, _ in try figuresFile(of: .question, visit) }
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

    /// The figures of a kind as a page.
    static func figuresPage(of kind: CaseKind, _ visit: Visit) throws -> Reply {
        guard let figures = try figures(of: kind, visit) else { return .problem(.notFound) }
        return .page(QuestionFiguresPage.render(figures, in: visit.context), until: visit.midnight)
    }

    /// The same as a file.
    static func figuresFile(of kind: CaseKind, _ visit: Visit) throws -> Reply {
        guard let figures = try figures(of: kind, visit) else { return .problem(.notFound) }
        return .content(
            QuestionFiguresFile.render(figures), mediaType: QuestionFiguresFile.mediaType,
            until: visit.midnight)
    }

    private static func figures(of kind: CaseKind, _ visit: Visit) throws -> QuestionFigures? {
        let entered = visit.request.query.chosen(QuestionAddresses.year)
        guard let entered else {
            return try visit.portal.questions.figures(of: visit.site, kind, now: visit.now)
        }
        guard let year = Int(entered) else { return nil }
        return try visit.portal.questions.figures(
            of: visit.site, kind, year: year, now: visit.now)
    }
}

extension Visit {
    /// When what depends on the day reads differently.
    var midnight: Instant { Instant(now.day.adding(days: 1), TimeOfDay(secondsOfDay: 0)) }
}
