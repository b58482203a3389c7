import Testing

@testable import PortalCore

/// The table of steps, and who has which right.
struct IntakeRulesTests {
    /// Where each step leads; nothing where it is not possible.
    static let table: [IntakeAction: [IntakeState: IntakeState]] = [
        .take: [.received: .received, .drafted: .drafted],
        .draft: [.received: .drafted],
        .decline: [.received: .declined, .drafted: .declined],
        .finish: [.received: .done, .drafted: .done],
        .reopen: [.declined: .received, .done: .received],
    ]

    /// Who keeps the register, and who sees senders; nobody else does.
    static let keepers: Set<Role> = [.editor, .approver, .unitLeader, .boardMember]
    static let seers: Set<Role> = [.approver, .unitLeader, .boardMember]

    @Test(arguments: IntakeAction.allCases, IntakeState.allCases)
    func everyActionInEveryStateForEveryRole(action: IntakeAction, state: IntakeState) {
        for role in Role.allCases {
            let verdict = IntakeRules.next(
                action, from: state, hasDraft: false, with: role.permissions)
            if !Self.keepers.contains(role) {
                #expect(verdict == .failure(.notPermitted), "\(role)")
            } else if let next = Self.table[action]?[state] {
                #expect(verdict == .success(next), "\(role)")
            } else {
                #expect(verdict == .failure(.wrongState(state)), "\(role)")
            }
        }
    }

    @Test func anEntryWithADraftGoesBackToIt() {
        let all = Role.boardMember.permissions
        for state in [IntakeState.declined, .done] {
            #expect(
                IntakeRules.next(.reopen, from: state, hasDraft: true, with: all)
                    == .success(.drafted))
        }
        #expect(
            IntakeRules.next(.draft, from: .received, hasDraft: true, with: all)
                == .failure(.wrongState(.drafted)))
    }

    @Test func aDraftTakesTheRightToWriteToo() {
        #expect(
            IntakeRules.next(.draft, from: .received, hasDraft: false, with: [.handleIntake])
                == .failure(.notPermitted))
    }

    @Test(arguments: Role.allCases)
    func eachRoleHasItsRights(role: Role) {
        #expect(role.permissions.contains(.handleIntake) == Self.keepers.contains(role))
        #expect(role.permissions.contains(.seeSenders) == Self.seers.contains(role))
    }
}
