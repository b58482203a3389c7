import Testing

@testable import PortalCore

/// Every action in every state by every role, against a table written out by hand.
struct ConsultationRulesTests {
    /// The columns of the table.
    static let states: [(letter: Character, state: ConsultationState)] = [
        ("d", .draft), ("s", .submitted), ("u", .upcoming), ("o", .open), ("c", .closed),
        ("k", .concluded), ("w", .withdrawn),
    ]

    /// Where an action leads from each state; `-` where it does not follow. A role without a line for
    /// an action may not do it at all. Opening leads to `u`; the clock says the rest. The last
    /// column: whether who wrote it is kept from it where a colleague could do it.
    static let table = """
        sua             preparer  d - - - - - - any
        them-tep        preparer  d - u o c - - any
        bo-tep          preparer  d - - - - - - any
        soan-du-thao    preparer  d - u o c - - any
        trinh-mo        preparer  s - - - - - - any
        tra-lai         preparer  - d - - - - - any
        bo              preparer  d - - - - - - any
        mo              opener    - u - - - - - second
        dang-du-thao    opener    - - u o c - - second
        gia-han         opener    - - u o - - - any
        dong-som        opener    - - - c - - - any
        rut             opener    - - w w w - - any
        duyet-y-kien    moderator - - - o c k w any
        giai-trinh      preparer  - - - o c k - any
        cong-bo-ket-qua opener    - - - - k k - any
        """

    static func line(_ action: ConsultationAction) throws -> [Substring] {
        try #require(
            table.split(separator: "\n").map { $0.split(separator: " ") }
                .first { $0[0] == action.rawValue })
    }

    @Test(arguments: ConsultationAction.allCases, ConsultationRole.allCases)
    func everyActionInEveryState(action: ConsultationAction, role: ConsultationRole) throws {
        let line = try Self.line(action)
        for (column, (_, state)) in Self.states.enumerated() {
            for (isWriter, hasColleague) in [
                (false, false), (false, true), (true, false), (true, true),
            ] {
                let found = ConsultationRules.next(
                    action, from: state,
                    by: ConsultationRules.Person(
                        [role], isWriter: isWriter, hasColleague: hasColleague))
                guard line[1] == role.rawValue else {
                    #expect(found == .failure(.notPermitted(action)))
                    continue
                }
                guard line[column + 2] != "-" else {
                    #expect(found == .failure(.wrongState(action, state)))
                    continue
                }
                if line.last == "second", isWriter, hasColleague {
                    #expect(found == .failure(.secondPerson))
                    continue
                }
                let target = try #require(
                    Self.states.first { String($0.letter) == line[column + 2] }
                ).state
                #expect(found == .success(target), "\(action) \(state)")
            }
        }
    }

    @Test func theTableKnowsEveryActionAndState() {
        let lines = Self.table.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.map { String($0[0]) } == ConsultationAction.allCases.map(\.rawValue))
        #expect(lines.allSatisfy { $0.count == Self.states.count + 3 })
        #expect(Set(Self.states.map(\.state)) == Set(ConsultationState.allCases))
    }

    /// Every refusal is told in a sentence.
    @Test(arguments: ConsultationAction.allCases)
    func everyRefusalHasWords(action: ConsultationAction) {
        for state in ConsultationState.allCases {
            let sentence = ConsultationRefusal.wrongState(action, state).sentence
            #expect(sentence.contains(state.name) && sentence.contains(action.name))
        }
        #expect(ConsultationRefusal.notPermitted(action).sentence.hasSuffix("."))
    }

    @Test(arguments: CommentState.allCases)
    func aCommentIsReleasedOrDeclinedFromEveryOtherState(state: CommentState) {
        let decline = CommentDecision.decline(nil, reason: "Lý do")
        #expect(CommentDecision.release.next(from: state) == (state == .released ? nil : .released))
        #expect(decline.next(from: state) == (state == .declined ? nil : .declined))
    }

    /// Which roles on a site make what of a person.
    @Test(
        arguments: [
            (.contributor, [.nobody]), (.editor, [.preparer]),
            (.approver, [.preparer, .opener, .moderator]),
            (.unitLeader, [.preparer, .opener, .moderator]),
            (.boardMember, [.preparer, .opener, .moderator]), (.administrator, [.nobody]),
        ] as [(Role, Set<ConsultationRole>)])
    func rolesComeFromRights(role: Role, expected: Set<ConsultationRole>) throws {
        let base = try TestDatabase()
        let site = try base.province()
        let other = try base.site(label: "khac")
        let actor = try base.person("nguoi", [role], on: site)
        #expect(ConsultationPeople.roles(of: actor, on: site.id) == expected)
        if role != .administrator {
            #expect(ConsultationPeople.roles(of: actor, on: other.id) == [.nobody])
        }
    }
}
