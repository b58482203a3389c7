import Foundation
import Testing

@testable import PortalCore

/// Asking, and what the asker can see afterwards.
struct QuestionIntakeTests {
    @Test func aReceiptNamesTheCodeAndTheLawfulDay() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let receipt = try base.ask(on: site, now: .morning)
        #expect(receipt.receivedAt == .morning)
        #expect(
            receipt.due
                == Term.answer.dueDate(
                    for: .received, at: .morning, in: WorkingCalendar(announced: [])))
        #expect(try base.portal.questions.receipt(receipt.code, of: site) == receipt)
        let status = try #require(try base.portal.questions.status(receipt.code, of: site))
        #expect(status.state == .received && status.slug == nil && status.unit == nil)
    }

    /// The page that shows it again later counts no days where none is waited for.
    @Test func aReceiptKnowsWhereTheQuestionIsNow() throws {
        let staff = try QuestionStaff()
        let first = try staff.base.ask(on: staff.province, key: "1")
        #expect(first.state == .received && first.state.isAwaitingAnswer)
        let steps: [(QuestionStep, QuestionStatus.State)] = [
            (.assign(unitID: staff.unitID), .accepted), (.askForData("Ở đâu?"), .awaitingData),
            (.decline(.complaint, reason: "Là đơn."), .declined),
        ]
        for (step, state) in steps {
            try staff.take([(step, staff.board)], on: first.code)
            let receipt = try staff.base.portal.questions.receipt(first.code, of: staff.province)
            #expect(receipt?.state == state)
            #expect(receipt?.state.isAwaitingAnswer == (state == .accepted))
        }
    }

    @Test func theSameFormSentTwiceIsStoredOnce() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let first = try base.ask(on: site, key: "a", now: .morning, seed: 1)
        let again = try base.ask(
            .individual([.title: "Một câu hỏi đã sửa lại?"]), on: site, key: "a",
            now: Instant.morning.adding(seconds: 60), seed: 2)
        #expect(again == first)
        #expect(try base.count("question") == 1)
        #expect(try base.count("question_asker") == 1)
        #expect(try base.ask(on: site, key: "b", seed: 3).code != first.code)
        #expect(try base.count("question") == 2)
    }

    @Test func manyAtOnceOfOneFormAreStoredOnce() async throws {
        let base = try TestDatabase()
        let site = try base.province()
        let codes = try await withThrowingTaskGroup(of: QuestionCode.self) { group in
            for seed in UInt64(0)..<16 {
                group.addTask { try base.ask(on: site, key: "one", seed: seed).code }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(codes.count == 1)
        #expect(try base.count("question") == 1)
    }

    @Test func anInvalidFormLeavesNothing() throws {
        let base = try TestDatabase()
        let site = try base.province()
        #expect(throws: InvalidForm<QuestionForm.Field>.self) {
            try base.ask(.individual([.consent: ""]), on: site)
        }
        #expect(try base.count("question") == 0)
        #expect(try base.count("question_asker") == 0)
    }

    @Test func anArchivedSiteTakesNone() throws {
        let base = try TestDatabase()
        let site = try base.site(label: "cu", status: .archived)
        #expect(throws: SiteClosed.self) { try base.ask(on: site) }
        #expect(try base.count("question") == 0)
    }

    @Test func aCodeIsKnownOnItsOwnSiteOnly() throws {
        let base = try TestDatabase()
        let site = try base.site(label: "mot")
        let other = try base.site(label: "hai")
        let code = try base.ask(on: site).code
        #expect(try base.portal.questions.status(code, of: other) == nil)
        #expect(try base.portal.questions.receipt(code, of: other) == nil)
    }

    @Test(arguments: [
        "HD-7K3M-9QXZ", "hd-7k3m-9qxz", "7K3M9QXZ", "7k3m 9qxz", " HD 7K3M 9QXZ ", "hd7k3m9qxz",
    ])
    func codesAreReadAsPeopleTypeThem(entered: String) {
        #expect(QuestionCode(entered: entered)?.description == "HD-7K3M-9QXZ")
    }

    /// Whatever stands in front, it finds the same.
    @Test(arguments: ["KN-7K3M-9QXZ", "kn 7k3m 9qxz", "kn7k3m9qxz"])
    func thePrefixOfPetitionsIsRead(entered: String) {
        let code = QuestionCode(entered: entered)
        #expect(code?.description == "KN-7K3M-9QXZ")
        #expect(code == QuestionCode(entered: "HD-7K3M-9QXZ"))
        #expect(Set([code, QuestionCode(entered: "7K3M9QXZ")]).count == 1)
        #expect(QuestionCode(entered: "KN7K3M9Q")?.characters == "KN7K3M9Q")
    }

    @Test func lookalikesAreUnderstood() {
        #expect(QuestionCode(entered: "HD-OIL0-1111")?.characters == "01101111")
    }

    @Test(arguments: [
        "", "HD", "HD-7K3M-9QX", "HD-7K3M-9QXZ2", "HD-7K3M-9QXU", "７K3M9QXZ", "HDHDHDH",
        "TN-7K3M-9QXZ",
    ])
    func otherTextIsNoCode(entered: String) {
        #expect(QuestionCode(entered: entered) == nil)
    }

    @Test func everyCodeDrawnCanBeReadBack() {
        var generator = SeededGenerator(seed: 7)
        let codes = (0..<2000).map { _ in QuestionCode(using: &generator) }
        #expect(Set(codes).count == codes.count)
        for code in codes { #expect(QuestionCode(entered: code.description) == code) }
    }
}
