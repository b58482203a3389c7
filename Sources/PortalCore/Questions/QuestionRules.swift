/// The table of transitions: what can be done with a question in which state, by whom, and where
/// it leads (Article 13).
public enum QuestionRules {
    /// Where a step leads.
    enum Outcome: Sendable {
        case to(QuestionState)
        /// The state stays.
        case stay
        /// Back to where it was before the asker was asked for data.
        case resume
    }

    /// A line of the table.
    struct Rule: Sendable {
        let roles: Set<QuestionRole>
        let states: Set<QuestionState>
        let outcome: Outcome

        init(_ roles: Set<QuestionRole>, in states: Set<QuestionState>, _ outcome: Outcome) {
            self.roles = roles
            self.states = states
            self.outcome = outcome
        }
    }

    private static let board: Set<QuestionRole> = [.boardMember]
    private static let unit: Set<QuestionRole> = [.officer, .leader]
    private static let withUnit: Set<QuestionState> = [.assigned, .answerDrafted, .returned]
    private static let running: Set<QuestionState> =
        withUnit.union([.received, .answerApproved])

    /// The lines of an action.
    static func rules(for action: QuestionAction) -> [Rule] {
        switch action {
        case .classify: [Rule(board, in: running.union([.awaitingData]), .stay)]
        case .assign: [Rule(board, in: withUnit.union([.received]), .to(.assigned))]
        case .decline:
            [Rule(board, in: withUnit.union([.received, .awaitingData]), .to(.declined))]
        case .askForData:
            [
                Rule(board, in: [.received], .to(.awaitingData)),
                Rule(unit.union(board), in: withUnit, .to(.awaitingData)),
            ]
        case .receiveData: [Rule(unit.union(board), in: [.awaitingData], .resume)]
        case .supplyData: [Rule([.asker], in: [.awaitingData], .resume)]
        case .merge: [Rule(board, in: withUnit.union([.received]), .to(.merged))]
        case .split: [Rule(board, in: withUnit.union([.received]), .stay)]
        case .draftAnswer: [Rule(unit, in: withUnit, .to(.answerDrafted))]
        case .approve: [Rule([.leader], in: [.answerDrafted], .to(.answerApproved))]
        case .publish: [Rule(board, in: [.answerApproved], .to(.published))]
        case .sendBack:
            [
                // The Board to the unit, the leader to the officer, the unit to the Board.
                Rule(board, in: [.answerApproved], .to(.returned)),
                Rule([.leader], in: [.answerDrafted], .to(.returned)),
                Rule(unit, in: [.assigned], .to(.received)),
            ]
        case .notifyProgress: [Rule(board.union([.leader]), in: running, .stay)]
        case .recordElsewhere:
            [
                Rule(
                    board.union([.leader]), in: withUnit.union([.answerApproved]),
                    .to(.answeredElsewhere))
            ]
        case .redact: [Rule(board, in: Set(QuestionState.allCases), .stay)]
        }
    }

    /// The state that an action leads to, or why it is not possible.
    ///
    /// - Parameters:
    ///   - before: where the question was before the asker was asked for data.
    ///   - roles: all that the person is to the question.
    public static func next(
        _ action: QuestionAction, from state: QuestionState, before: QuestionState? = nil,
        by roles: Set<QuestionRole>
    ) -> Result<QuestionState, QuestionRefusal> {
        let open = rules(for: action).filter { !$0.roles.isDisjoint(with: roles) }
        guard !open.isEmpty else { return .failure(.notPermitted(action)) }
        guard let rule = open.first(where: { $0.states.contains(state) }) else {
            return .failure(.wrongState(action, state))
        }
        return switch rule.outcome {
        case .to(let next): .success(next)
        case .stay: .success(state)
        case .resume: .success(before ?? .received)
        }
    }

    /// What a person can do with a question now.
    public static func actions(
        in state: QuestionState, by roles: Set<QuestionRole>
    ) -> [QuestionAction] {
        QuestionAction.allCases.filter { action in
            if case .success = next(action, from: state, by: roles) { true } else { false }
        }
    }
}
