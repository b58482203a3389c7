import GRDB
import Testing

@testable import PortalCore

/// What can be done with a request: every step in every state by every role.
struct DataRequestRulesTests {
    /// Where each step leads from each state, written out.
    static let table: [DataRequestAction: [DataRequestState: DataRequestState]] = [
        .askForProof: [.received: .awaitingProof],
        .accept: [.received: .accepted, .awaitingProof: .accepted],
        .refuse: [.received: .refused, .awaitingProof: .refused, .accepted: .refused],
        .carryOut: [.accepted: .carriedOut],
    ]

    /// Who handles requests.
    static let holders: Set<Role> = [.boardMember, .administrator]

    @Test(arguments: Role.allCases)
    func everyStepInEveryStateByEveryRole(role: Role) throws {
        let scene = try DataRequestScene()
        let person = try scene.base.person("nguoi.mot", [role], on: scene.province)
        for state in DataRequestState.allCases {
            for action in DataRequestAction.allCases {
                let id = try scene.request(.access, in: state, key: "\(state)-\(action)")
                let step = DataRequestScene.step(action)
                func take() throws {
                    try scene.desk.take(
                        step, on: id, of: scene.province, by: person, now: .morning)
                }
                let next = Self.table[action]?[state]
                #expect(DataRequestRules.next(action, from: state) == next)
                if !Self.holders.contains(role) {
                    #expect(throws: DataRequestRefusal.notPermitted) { try take() }
                    #expect(try scene.desk.open(id, on: scene.province, for: person) == nil)
                    #expect(try scene.state(of: id) == state)
                } else if let next {
                    try take()
                    #expect(try scene.state(of: id) == next)
                } else {
                    #expect(throws: DataRequestRefusal.wrongState(action, state)) { try take() }
                    #expect(try scene.state(of: id) == state)
                }
            }
        }
    }

    /// What is done with the data belongs to the right that was asked for and granted.
    @Test(arguments: DataRight.allCases, DataRequestState.allCases)
    func effectsFollowTheRightOnceGranted(right: DataRight, state: DataRequestState) {
        let granted: [DataRight: [DataEffect]] = [
            .access: [.copy], .correction: [.copy, .correct], .deletion: [.copy, .remove],
            .withdrawal: [.hideName, .remove], .restriction: [.hideName],
        ]
        #expect(
            DataRequestRules.effects(of: right, in: state)
                == (state == .accepted ? granted[right] : []))
    }

    @Test func everyRefusalIsASentence() {
        let refusals: [DataRequestRefusal] =
            DataRequestAction.allCases.flatMap { action in
                DataRequestState.allCases.map { .wrongState(action, $0) }
            } + DataEffect.allCases.map { .notGranted($0) } + [
                .notPermitted, .unknownRequest, .emptyText, .noCase, .alreadyRemoved, .notMeant,
                .caseIsOpen(code: "HD-7K3M-9QXZ"), .stillKept(code: "HD-7K3M-9QXZ"),
            ]
        for refusal in refusals { #expect(refusal.sentence.hasSuffix(".")) }
        for ground in DataRefusalGround.allCases { #expect(ground.sentence.hasSuffix(".")) }
    }

    @Test(
        arguments: [
            .askForProof(text: " "), .carryOut(note: ""), .refuse(.otherLaw, reason: " "),
            .refuse(.othersRights, reason: ""),
        ] as [DataRequestStep])
    func whatThePersonHasToReadIsNeverEmpty(step: DataRequestStep) throws {
        let scene = try DataRequestScene()
        let state: DataRequestState = step.action == .carryOut ? .accepted : .received
        let id = try scene.request(.access, in: state)
        #expect(throws: DataRequestRefusal.emptyText) {
            try scene.desk.take(step, on: id, of: scene.province, by: scene.board, now: .morning)
        }
        #expect(try scene.state(of: id) == state)
    }

    /// Whoever handles requests of a site finds those of no other.
    @Test func anotherSitesRequestsAreNotThere() throws {
        let scene = try DataRequestScene()
        let id = try scene.request(.access)
        let member = try scene.base.site(label: "xa")
        let other = try scene.base.person("xa", [.boardMember, .administrator], on: member)
        #expect(try scene.desk.open(id, on: member, for: other) == nil)
        #expect(try scene.desk.open(id, on: scene.province, for: other) == nil)
        #expect(throws: DataRequestRefusal.unknownRequest) {
            try scene.desk.take(.accept(note: ""), on: id, of: member, by: other, now: .morning)
        }
        #expect(
            try scene.desk.person(of: id, on: member, by: other, now: .morning) == nil)
        #expect(
            try scene.desk.person(of: id, on: scene.province, by: other, now: .morning) == nil)
    }
}
