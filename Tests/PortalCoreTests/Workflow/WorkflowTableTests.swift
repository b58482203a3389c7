import Foundation
import Testing

@testable import PortalCore

/// The table of transitions against the one that people read in `docs/workflow.md`.
struct WorkflowTableTests {
    /// A person as far as the table tells them apart.
    struct Person: Sendable, CustomStringConvertible {
        let roles: Set<Role>
        let isAuthor: Bool
        let hasPart: Bool
        let isEmergencyPublisher: Bool

        static let all: [Person] = {
            let sets =
                [Set<Role>()] + Role.allCases.map { [$0] }
                + [[.contributor, .approver], [.administrator, .editor]]
            let flags = [false, true]
            return sets.flatMap { roles in
                flags.flatMap { author in
                    flags.flatMap { part in
                        flags.map { emergency in
                            Person(
                                roles: roles, isAuthor: author, hasPart: part,
                                isEmergencyPublisher: emergency)
                        }
                    }
                }
            }
        }()

        var role: WorkflowRole {
            WorkflowRole(
                permissions: roles.reduce(into: []) { $0.formUnion($1.permissions) },
                isAuthor: isAuthor, hasPart: hasPart,
                isEmergencyPublisher: isEmergencyPublisher)
        }

        var description: String {
            "\(roles.map(\.rawValue)) author \(isAuthor) part \(hasPart) emergency \(isEmergencyPublisher)"
        }
    }

    @Test(arguments: WorkflowAction.allCases)
    func everyStateAndPersonIsAsWritten(action: WorkflowAction) throws {
        let table = try WorkflowDocument.read()
        #expect(table.rows.contains { $0.action == "\(action)" })
        for state in ItemState.all {
            for person in Person.all {
                for isOpen in [false, true] {
                    let found = WorkflowRules.next(
                        action, from: state, by: person.role, isEmergencyOpen: isOpen)
                    let expected = table.expected(
                        "\(action)", state, person, isEmergencyOpen: isOpen)
                    #expect(found == expected, "\(action) from \(state.name) by \(person)")
                }
            }
        }
    }

    @Test func whatIsNoLongerShownHasNoDraft() {
        #expect(ItemState.all.count == 2 * 6 + 3)
        for live in [ItemState.Live.withdrawn, .merged, .removed] {
            for draft in ItemState.Draft.allCases {
                #expect(ItemState(live: live, draft: draft) == nil)
            }
        }
    }

    @Test func everyStateHasItsOwnWords() {
        #expect(Set(ItemState.all.map(\.name)).count == ItemState.all.count)
    }

    @Test func everyRefusalIsASentence() {
        let refusals: [WorkflowRefusal] =
            [.notPermitted, .notOwn, .fourEyes, .nothingToConfirm]
            + ItemState.all.map(WorkflowRefusal.wrongState)
        for refusal in refusals {
            #expect(refusal.sentence.hasSuffix("."))
            #expect(refusal.sentence.count > 20)
        }
        #expect(Set(refusals.map(\.sentence)).count == refusals.count)
        let steps: [StepRefusal] = [
            .missingReason, .changedMeanwhile, .blocked([]), .embargo(.morning),
            .expired(.morning), .expiryIsPast, .timeIsPast, .unknownTarget,
        ]
        #expect(Set(steps.map(\.sentence)).count == steps.count)
    }

    /// No way leads from a draft to visitors past a second person but the emergency, which stays
    /// open until another confirms it.
    @Test func aLonePersonReachesVisitorsOnlyThroughTheEmergency() {
        let role = WorkflowRole(
            permissions: Set(Permission.allCases), isAuthor: true, hasPart: true,
            isEmergencyPublisher: true)
        var reached: Set<ItemState> = [.new]
        var waiting = [ItemState.new]
        while let state = waiting.popLast() {
            for action in WorkflowAction.allCases where action != .publishInEmergency {
                guard
                    case .success(let next) = WorkflowRules.next(
                        action, from: state, by: role, isEmergencyOpen: true),
                    reached.insert(next).inserted
                else { continue }
                waiting.append(next)
            }
        }
        #expect(reached.allSatisfy { $0.live == .none })
        #expect(reached.count == 4)
    }
}

/// The table of `docs/workflow.md`.
struct WorkflowDocument {
    struct Row {
        let action: String
        let from: Set<ItemState>
        /// Nil for the same state.
        let next: ItemState?
        let contributor: String
        let editor: String
        let approver: String
        let notBy: String
    }

    let rows: [Row]

    static func read() throws -> WorkflowDocument {
        let path = PackageFiles.root.appendingPathComponent("docs/workflow.md")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        let rows = try lines.filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
            try #require(cells.count == 7)
            return Row(
                action: cells[0].replacing("`", with: ""),
                from: Set(cells[1].split(separator: ",").flatMap { states(String($0)) }),
                next: cells[2] == "the same" ? nil : states(cells[2]).first,
                contributor: cells[3], editor: cells[4], approver: cells[5], notBy: cells[6])
        }
        try #require(rows.count == 21)
        return WorkflowDocument(rows: rows)
    }

    private static func states(_ text: String) -> [ItemState] {
        let words = text.split(separator: " ").map(String.init)
        return ItemState.all.filter { state in
            words.first == state.live.rawValue
                && (words.last == "*" || words.last == state.draft?.rawValue ?? "-")
        }
    }

    func expected(
        _ action: String, _ state: ItemState, _ person: WorkflowTableTests.Person,
        isEmergencyOpen: Bool
    ) -> Result<ItemState, WorkflowRefusal> {
        let own = rows.filter { $0.action == action }
        let words = own.first.map { row in person.roles.map { word(for: $0, in: row) } } ?? []
        guard words.contains(where: { $0 != "no" }) else { return .failure(.notPermitted) }
        guard let row = own.first(where: { $0.from.contains(state) }) else {
            return .failure(.wrongState(state))
        }
        guard words.contains("all") || person.isAuthor else { return .failure(.notOwn) }
        if row.notBy == "part" && person.hasPart { return .failure(.fourEyes) }
        if row.notBy == "emergency" {
            guard isEmergencyOpen else { return .failure(.nothingToConfirm) }
            if person.isEmergencyPublisher { return .failure(.fourEyes) }
        }
        return .success(row.next ?? state)
    }

    private func word(for role: Role, in row: Row) -> String {
        switch role {
        case .contributor: row.contributor
        case .editor: row.editor
        case .approver, .unitLeader, .boardMember: row.approver
        case .administrator: "no"
        }
    }
}
