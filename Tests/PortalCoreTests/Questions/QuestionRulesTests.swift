import Testing

@testable import PortalCore

/// Every action in every state by every role, against a table written out by hand.
struct QuestionRulesTests {
    /// The columns: received, assigned, drafted, approved, returned, waiting for data; published,
    /// declined, merged, answered elsewhere.
    static let states: [(letter: Character, state: QuestionState)] = [
        ("n", .received), ("a", .assigned), ("d", .answerDrafted), ("p", .answerApproved),
        ("r", .returned), ("w", .awaitingData), ("P", .published), ("D", .declined),
        ("M", .merged), ("E", .answeredElsewhere),
    ]

    /// Where an action leads from each state; `-` where it does not follow, `b` back to where the
    /// question was. A role without a line for an action may not do it at all.
    static let table = """
        phan-loai                  boardMember n a d p r w - - - -
        chuyen-don-vi              boardMember a a a - a - - - - -
        tu-choi                    boardMember D D D - D D - - - -
        yeu-cau-bo-sung            boardMember w w w - w - - - - -
        yeu-cau-bo-sung            leader      - w w - w - - - - -
        yeu-cau-bo-sung            officer     - w w - w - - - - -
        da-bo-sung                 boardMember - - - - - b - - - -
        da-bo-sung                 leader      - - - - - b - - - -
        da-bo-sung                 officer     - - - - - b - - - -
        nguoi-hoi-bo-sung          asker       - - - - - b - - - -
        gop                        boardMember M M M - M - - - - -
        tach                       boardMember n a d - r - - - - -
        soan-tra-loi               leader      - d d - d - - - - -
        soan-tra-loi               officer     - d d - d - - - - -
        duyet                      leader      - - p - - - - - - -
        dang                       boardMember - - - P - - - - - -
        tra-lai                    boardMember - - - r - - - - - -
        tra-lai                    leader      - n r - - - - - - -
        tra-lai                    officer     - n - - - - - - - -
        bao-tien-do                boardMember n a d p r - - - - -
        bao-tien-do                leader      n a d p r - - - - -
        ghi-nhan-tra-loi-truc-tiep boardMember - E E E E - - - - -
        ghi-nhan-tra-loi-truc-tiep leader      - E E E E - - - - -
        che-thong-tin              boardMember n a d p r w P D M E
        """

    static func line(_ action: QuestionAction, _ role: QuestionRole) -> [Character]? {
        table.split(separator: "\n").map { $0.split(separator: " ") }
            .first { $0[0] == action.rawValue && $0[1] == role.rawValue }
            .map { $0.dropFirst(2).compactMap(\.first) }
    }

    @Test(arguments: QuestionAction.allCases, QuestionRole.allCases)
    func everyActionInEveryState(action: QuestionAction, role: QuestionRole) throws {
        let line = Self.line(action, role)
        for (column, (_, state)) in Self.states.enumerated() {
            for before in [QuestionState.received, .assigned, .answerDrafted, .returned] {
                let found = QuestionRules.next(action, from: state, before: before, by: [role])
                guard let line else {
                    #expect(found == .failure(.notPermitted(action)))
                    continue
                }
                switch line[column] {
                case "-": #expect(found == .failure(.wrongState(action, state)))
                case "b": #expect(found == .success(before))
                case let letter:
                    let target = try #require(Self.states.first { $0.letter == letter }).state
                    #expect(found == .success(target), "\(action) \(state) \(role)")
                }
            }
        }
    }

    @Test func theTableKnowsEveryActionAndState() {
        let lines = Self.table.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(Set(lines.map { String($0[0]) }) == Set(QuestionAction.allCases.map(\.rawValue)))
        #expect(lines.allSatisfy { $0.count == Self.states.count + 2 })
        #expect(Set(Self.states.map(\.state)) == Set(QuestionState.allCases))
    }

    /// Whoever is several things may do what any of them may.
    @Test(arguments: QuestionAction.allCases, QuestionState.allCases)
    func rolesAddUp(action: QuestionAction, state: QuestionState) {
        func may(_ roles: Set<QuestionRole>) -> Bool {
            QuestionRules.actions(in: state, by: roles).contains(action)
        }
        let each = QuestionRole.allCases.map { may([$0]) }
        #expect(may(Set(QuestionRole.allCases)) == each.contains(true))
        #expect(!may([.nobody]) && !may([]))
    }

    /// What is done with leads to no further step but hiding.
    @Test(arguments: QuestionState.allCases)
    func onlyHidingFollowsTheEnd(state: QuestionState) {
        let actions = QuestionRules.actions(in: state, by: Set(QuestionRole.allCases))
        #expect((actions == [.redact]) == !state.isOpen)
    }

    @Test func everyRefusalIsASentence() {
        let refusals: [QuestionRefusal] =
            QuestionAction.allCases.map { .notPermitted($0) }
            + QuestionState.allCases.map { .wrongState(.assign, $0) }
            + Clock.Refusal.allCases.map { .clock($0) }
            + [
                .unknownQuestion, .unknownUnit, .unknownField, .emptyText, .missingCitation,
                .incompleteCitation("1/NĐ"), .unsuitableTarget, .nothingToHide, .dayInFuture,
            ]
        for refusal in refusals { #expect(refusal.sentence.hasSuffix(".")) }
        let names = QuestionState.allCases.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
