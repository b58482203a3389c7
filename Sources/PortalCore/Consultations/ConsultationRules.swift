/// The one table of what can be done with a consultation: in which state, by whom, where it leads.
public enum ConsultationRules {
    /// Where an action leads.
    enum Outcome: Sendable, Equatable {
        case to(ConsultationState)
        case stay
        /// Public, and upcoming, open or closed by its times.
        case byTheClock
    }

    /// A line of the table.
    struct Rule: Sendable {
        let role: ConsultationRole
        let states: Set<ConsultationState>
        let outcome: Outcome
        /// Whether another person than the writer has to do it, where there is one.
        var needsSecondPerson = false
    }

    /// The line of an action.
    static func rule(for action: ConsultationAction) -> Rule {
        switch action {
        case .edit: Rule(role: .preparer, states: [.draft], outcome: .stay)
        case .addFile:
            Rule(role: .preparer, states: [.draft, .upcoming, .open, .closed], outcome: .stay)
        case .removeFile: Rule(role: .preparer, states: [.draft], outcome: .stay)
        case .writeVersion:
            Rule(role: .preparer, states: [.draft, .upcoming, .open, .closed], outcome: .stay)
        case .submit: Rule(role: .preparer, states: [.draft], outcome: .to(.submitted))
        case .sendBack: Rule(role: .preparer, states: [.submitted], outcome: .to(.draft))
        case .discard: Rule(role: .preparer, states: [.draft], outcome: .stay)
        case .publish:
            Rule(
                role: .opener, states: [.submitted], outcome: .byTheClock, needsSecondPerson: true)
        case .publishVersion:
            Rule(
                role: .opener, states: [.upcoming, .open, .closed], outcome: .stay,
                needsSecondPerson: true)
        case .extend: Rule(role: .opener, states: [.upcoming, .open], outcome: .stay)
        case .closeEarly: Rule(role: .opener, states: [.open], outcome: .to(.closed))
        case .withdraw:
            Rule(role: .opener, states: [.upcoming, .open, .closed], outcome: .to(.withdrawn))
        case .moderate:
            Rule(
                role: .moderator, states: [.open, .closed, .concluded, .withdrawn], outcome: .stay)
        case .reply:
            // Comments are released after the conclusion too, and a wrong reply is corrected.
            Rule(role: .preparer, states: [.open, .closed, .concluded], outcome: .stay)
        case .conclude:
            Rule(role: .opener, states: [.closed, .concluded], outcome: .to(.concluded))
        }
    }

    /// What is known of who acts.
    public struct Person: Sendable, Equatable {
        /// All that they are to the site's consultations.
        public let roles: Set<ConsultationRole>
        /// Whether they wrote what is to be published.
        public var isWriter = false
        /// Whether somebody else on the site could publish it.
        public var hasColleague = false

        /// Who acts.
        public init(
            _ roles: Set<ConsultationRole>, isWriter: Bool = false, hasColleague: Bool = false
        ) {
            self.roles = roles
            self.isWriter = isWriter
            self.hasColleague = hasColleague
        }
    }

    /// The state that an action leads to, or why it is not possible.
    public static func next(
        _ action: ConsultationAction, from state: ConsultationState, by person: Person
    ) -> Result<ConsultationState, ConsultationRefusal> {
        let rule = rule(for: action)
        guard person.roles.contains(rule.role) else { return .failure(.notPermitted(action)) }
        guard rule.states.contains(state) else { return .failure(.wrongState(action, state)) }
        if rule.needsSecondPerson, person.isWriter, person.hasColleague {
            return .failure(.secondPerson)
        }
        return switch rule.outcome {
        case .to(let next): .success(next)
        case .stay: .success(state)
        case .byTheClock: .success(.upcoming)
        }
    }

    /// What a person can do in a state.
    public static func actions(
        in state: ConsultationState, by person: Person
    ) -> [ConsultationAction] {
        ConsultationAction.allCases.filter { action in
            if case .success = next(action, from: state, by: person) { true } else { false }
        }
    }

    /// What a person could do in a state, if somebody else had written it: shown with the reason why
    /// not.
    public static func blocked(
        in state: ConsultationState, by person: Person
    ) -> [(ConsultationAction, ConsultationRefusal)] {
        ConsultationAction.allCases.compactMap { action in
            guard case .failure(.secondPerson) = next(action, from: state, by: person) else {
                return nil
            }
            return (action, .secondPerson)
        }
    }
}
