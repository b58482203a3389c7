import Testing

@testable import PortalCore

/// What the Board may do in each state of a question, all of it.
struct QuestionModerationTests {
    enum Action: String, CaseIterable, Sendable {
        case accept, acceptForNoUnit, decline, declineWithoutReason, answer, answerWithoutCitation
        case answerWithoutText, answerForNoUnit

        /// The state it leads to where the question still waits; nil where it is always refused.
        var target: QuestionStatus.State? {
            switch self {
            case .accept: .accepted
            case .decline: .declined
            case .answer: .answered
            default: nil
            }
        }

        /// Why it is refused: what is missing where the question waits, else the state.
        func refusal(in state: QuestionState) -> QuestionRefusal {
            switch self {
            case .acceptForNoUnit, .answerForNoUnit: return .emptyText
            case .decline, .declineWithoutReason:
                return state.isOpen ? .emptyText : .wrongState(.decline, state)
            case .answerWithoutCitation where state.isOpen: return .missingCitation
            case .answerWithoutText where state.isOpen: return .emptyText
            default: return .wrongState(.assign, state)
            }
        }

        func take(_ code: QuestionCode, _ moderation: QuestionModeration) throws {
            var answer = QuestionModeration.Answer.sample
            switch self {
            case .accept:
                return try moderation.accept(
                    code, unit: "Sở Tư pháp", now: .morning)
            case .acceptForNoUnit: return try moderation.accept(code, unit: " ", now: .morning)
            case .decline:
                return try moderation.decline(code, reason: "Là đơn khiếu nại", now: .morning)
            case .declineWithoutReason:
                return try moderation.decline(code, reason: " \n", now: .morning)
            case .answer: break
            case .answerWithoutCitation: answer.citations = []
            case .answerWithoutText: answer.text = " \n"
            case .answerForNoUnit: answer.unit = ""
            }
            try moderation.answer(code, answer, now: .morning)
        }
    }

    static func bring(
        _ code: QuestionCode, to state: QuestionStatus.State, _ moderation: QuestionModeration
    ) throws {
        switch state {
        case .received: break
        case .accepted: try Action.accept.take(code, moderation)
        case .answered: try Action.answer.take(code, moderation)
        case .declined: try Action.decline.take(code, moderation)
        case .awaitingData, .merged, .answeredElsewhere:
            Issue.record("not from the command line")
        }
    }

    /// The states that the command line brings a question to.
    static let states: [QuestionStatus.State] = [.received, .accepted, .answered, .declined]

    private static func inner(_ state: QuestionStatus.State) -> QuestionState {
        switch state {
        case .answered: .published
        case .declined: .declined
        case .accepted: .assigned
        default: .received
        }
    }

    @Test(arguments: states, Action.allCases)
    func everyStepFromEveryState(state: QuestionStatus.State, action: Action) throws {
        let base = try TestDatabase()
        let site = try base.province()
        let code = try base.ask(on: site).code
        try Self.bring(code, to: state, base.portal.questionModeration)
        let waits = state == .received || state == .accepted
        let after: QuestionStatus.State
        if let target = action.target, waits {
            try action.take(code, base.portal.questionModeration)
            after = target
        } else {
            #expect(throws: action.refusal(in: Self.inner(state))) {
                try action.take(code, base.portal.questionModeration)
            }
            after = state
        }
        try Self.expectPublic(code, after, base, site)
    }

    /// Nothing is public but an answer; everything that waits is in the Board's list.
    private static func expectPublic(
        _ code: QuestionCode, _ state: QuestionStatus.State, _ base: TestDatabase, _ site: Site
    ) throws {
        let portal = base.portal
        let isAnswered = state == .answered
        let status = try #require(try portal.questions.status(code, of: site))
        #expect(status.state == state)
        #expect((status.slug != nil) == isAnswered)
        let listed = try portal.questions.answered(of: site, page: .newest, limit: 10).items
        #expect(listed.count == (isAnswered ? 1 : 0))
        let found = try portal.search.search(
            SearchRequest(text: "giấy khai sinh", siteID: site.id)
        ).hits
        #expect(found.count == (isAnswered ? 1 : 0))
        let sitemap = try portal.feeds.items(of: .questions, on: site, numbers: 1...100)
        #expect(sitemap.count == (isAnswered ? 1 : 0))
        let waiting = try portal.questionModeration.waiting(limit: 10)
        let waits = state == .received || state == .accepted
        #expect(waiting.map(\.code) == (waits ? [code] : []))
    }

    @Test func anUnknownCodeIsRefused() throws {
        let base = try TestDatabase()
        let code = try #require(QuestionCode(entered: "00000000"))
        for action in [Action.accept, .decline, .answer] {
            #expect(throws: QuestionRefusal.unknownQuestion) {
                try action.take(code, base.portal.questionModeration)
            }
        }
    }

    @Test func anAnswerKeepsItsCitationsAndFindsThePortalsOwnCopy() throws {
        let base = try TestDatabase()
        let site = try base.province()
        _ = try base.importer(into: site).take(
            lines: [
                #"{"id":"1","source":"s","number":"60/2014/QH13","issue_date":"2014-11-20"}"#
            ], now: .morning)
        let code = try base.ask(on: site).code
        try base.portal.questionModeration.answer(code, .sample, now: .morning)
        let slug = try #require(try base.portal.questions.status(code, of: site)?.slug)
        let question = try #require(try base.portal.questions.answered(slug, of: site))
        #expect(question.citations.map(\.documentSlug) == ["60-2014-qh13"])
        #expect(question.citations.map(\.number) == ["60/2014/QH13"])
        #expect(question.answeredBy == "Giám đốc Sở")
        #expect(question.isOnTime)
    }

    @Test(arguments: [("co", "Người Hỏi"), ("", nil)])
    func theAskersNameIsShownOnlyWithConsent(tick: String, shown: String?) throws {
        let base = try TestDatabase()
        let site = try base.province()
        let code = try base.ask(.individual([.showName: tick]), on: site).code
        try base.portal.questionModeration.answer(code, .sample, now: .morning)
        let slug = try #require(try base.portal.questions.status(code, of: site)?.slug)
        #expect(try base.portal.questions.answered(slug, of: site)?.askerName == shown)
    }

    /// Addresses below `/hoi-dap` that are taken cannot become a question's own.
    @Test(arguments: ["Đặt câu hỏi?", "Tra cứu ....", "Biên nhận..", "??????????", "Tra cứu ????"])
    func noTitleHidesBehindAnotherPage(title: String) throws {
        let base = try TestDatabase()
        let site = try base.province()
        let code = try base.ask(.individual([.title: title]), on: site).code
        try base.portal.questionModeration.answer(code, .sample, now: .morning)
        let slug = try #require(try base.portal.questions.status(code, of: site)?.slug)
        #expect(!["dat-cau-hoi", "tra-cuu", "bien-nhan", ""].contains(slug))
    }

    @Test func equalTitlesGetSlugsOfTheirOwn() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let slugs = try (0..<3).map { _ in
            let code = try base.ask(on: site).code
            try base.portal.questionModeration.answer(code, .sample, now: .morning)
            return try #require(try base.portal.questions.status(code, of: site)?.slug)
        }
        #expect(Set(slugs).count == 3)
    }
}
