import Foundation
import GRDB
import Testing

@testable import PortalCore

/// Petitions on the desk of questions: the same way, with what is their own.
struct PetitionDeskTests {
    private static let reply = QuestionDraft(text: "Sở tiếp thu kiến nghị.", citations: [])

    @Test func fromReceiptToThePublishedReply() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.petition(.filled(.organisation), on: staff.province)
        #expect(receipt.kind == .petition && receipt.due.counted.count == 15)
        #expect(receipt.code.description.hasPrefix("KN-"))
        let last = try #require(
            try staff.take(
                [
                    (.classify(field: "ho-tich"), staff.board),
                    (.assign(unitID: staff.unitID), staff.board),
                    (.draftAnswer(Self.reply), staff.officer),
                    (.approve(answeredBy: "Giám đốc Sở"), staff.leader), (.publish, staff.board),
                ], on: receipt.code))
        #expect(last.state == .published && last.kind == .petition)
        let portal = staff.base.portal
        let status = try #require(try portal.questions.status(receipt.code, of: staff.province))
        let slug = try #require(status.slug)
        #expect(status.kind == .petition)
        let shown = try #require(try portal.petitions.published(slug, of: staff.province))
        let sent = try PetitionValidationTests.submission(.filled()).details
        #expect(shown.details == sent)
        #expect(shown.sender == .organisation && shown.reply.answeredBy == "Giám đốc Sở")
        #expect(shown.reply.askerName == nil && shown.reply.citations.isEmpty)
    }

    /// Article 13.5 binds answers to questions; what is cited is complete in both.
    @Test(arguments: CaseKind.allCases, [0, 1, 2])
    func citationsAreJudgedByKind(kind: CaseKind, given: Int) throws {
        let incomplete = Citation(number: "1/NĐ", abstract: "a", issuedOn: nil, issuer: "b")
        let (citations, refusal): ([Citation], QuestionRefusal?) =
            switch given {
            case 0: ([], kind == .question ? .missingCitation : nil)
            case 1: ([incomplete], .incompleteCitation("1/NĐ"))
            default: (QuestionDraft.sample.citations, nil)
            }
        let draft = QuestionDraft(text: "Trả lời.", citations: citations)
        var found: QuestionRefusal?
        do { try draft.checkForApproval(of: kind) } catch { found = error }
        #expect(found == refusal)
    }

    /// Every step in every state by every role, on both portals: a petition goes as a question does.
    @Test(arguments: QuestionState.allCases, QuestionRole.allCases.filter { $0 != .asker })
    func everyStepIsJudgedAsOfAQuestion(state: QuestionState, role: QuestionRole) throws {
        let staff = try QuestionStaff()
        let actor: Actor =
            switch role {
            case .nobody, .asker: staff.stranger
            case .officer: staff.officer
            case .leader: staff.leader
            case .boardMember: staff.board
            }
        let codes = [
            try staff.base.ask(on: staff.province, key: "q", seed: 1).code,
            try staff.base.petition(on: staff.province, key: "p", seed: 2).code,
        ]
        try staff.base.write { db in
            try db.run(
                """
                UPDATE question SET state = ?, state_before = 'received', answer = 'a', unit = 'u',
                    unit_id = ?, answered_at = 1, slug = 's' || id, decline_reason = 'r',
                    data_request = 'd', merged_into = id + 1 - 2 * (id = 2), elsewhere = 'e',
                    elsewhere_on = '2026-01-01'
                """,
                [state.rawValue, staff.unitID])
        }
        let offered = codes.map { code -> [QuestionAction]? in
            do { return try staff.desk.actions(on: code, for: actor) } catch { return nil }
        }
        #expect(offered[0] == offered[1])
        #expect((offered[0] == nil) == (role == .nobody))
    }

    /// Each kind stands in its own lists, figures and addresses, and in no other.
    @Test func kindsAreKeptApart() throws {
        let staff = try QuestionStaff()
        let portal = staff.base.portal
        var slugs: [CaseKind: String] = [:]
        for (kind, code) in [
            (CaseKind.question, try staff.base.ask(on: staff.province, key: "q", seed: 1).code),
            (.petition, try staff.base.petition(on: staff.province, key: "p", seed: 2).code),
        ] {
            try staff.take(staff.straightWay, on: code)
            slugs[kind] = try portal.questions.status(code, of: staff.province)?.slug
        }
        let question = try #require(slugs[.question])
        let petition = try #require(slugs[.petition])
        #expect(try portal.questions.answered(petition, of: staff.province) == nil)
        #expect(try portal.petitions.published(question, of: staff.province) == nil)
        #expect(
            try !portal.questions.vote(
                helped: true, on: petition, of: staff.province, browser: "b"))
        for kind in CaseKind.allCases {
            let list = try portal.questions.answered(
                of: staff.province, QuestionFilter(kind), page: .newest, limit: 9)
            #expect(list.items.map(\.slug) == [slugs[kind]] && list.items.map(\.kind) == [kind])
            let figures = try #require(
                try portal.questions.figures(
                    of: staff.province, kind, year: 2026, now: QuestionStaff.later(9)))
            #expect(figures.total.received == 1 && figures.total.onTime == 1)
            let inbox = try portal.questionInbox.page(
                QuestionInboxFilter(.closed, only: kind), of: staff.province, for: staff.board,
                today: QuestionStaff.later(9).day, page: .newest, limit: 9)
            #expect(inbox.items.map(\.kind) == [kind])
            let hits = try portal.search.search(
                SearchRequest(
                    text: "giấy", siteID: staff.province.id, kind: kind.searchKind)
            ).hits
            #expect(hits.allSatisfy { $0.kind == kind.searchKind })
        }
        let numbered = try staff.base.read { db in
            try db.row("SELECT id FROM question WHERE slug = ?", [petition]) { $0[0] as Int64 }
        }
        let address = "kien-nghi-\(try #require(numbered))"
        #expect(
            try portal.questions.currentSlug(of: address, .petition, of: staff.province) == petition
        )
        #expect(try portal.questions.currentSlug(of: address, of: staff.province) == nil)
    }

    /// A petition that arrives twice is there once, with its own fields once.
    @Test func aFormThatArrivesTwiceIsStoredOnce() throws {
        let staff = try QuestionStaff()
        let first = try staff.base.petition(on: staff.province, key: "same", seed: 1)
        let second = try staff.base.petition(on: staff.province, key: "same", seed: 2)
        #expect(first == second)
        #expect(try staff.base.count("question") == 1 && staff.base.count("petition") == 1)
    }

    @Test func itsClockFollowsItsOwnRule() throws {
        let staff = try QuestionStaff()
        try staff.base.portal.deadlineRules.put(
            DeadlineRuleDraft(
                subject: CaseKind.petition.deadline,
                term: Term(
                    amount: 5, unit: .workingDays, opening: .atEight, source: "Quyết định thử"),
                isStatutory: false, validFrom: Instant.morning.day), by: .operatorAtConsole,
            now: .morning)
        let petition = try staff.base.petition(on: staff.province)
        #expect(petition.due.counted.count == 5 && petition.due.rule == "Quyết định thử")
        #expect(try staff.base.ask(on: staff.province).due.counted.count == 15)
        let open = try staff.base.read { try QuestionClocks().open($0) }
        #expect(Set(open.map(\.duty)) == [.petition, .question])
    }

    @Test func whatIsItsOwnIsShownToStaffAndGoesToParts() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.petition(on: staff.province)
        var generator = SeededGenerator(seed: 9)
        let part = try staff.desk.split(
            receipt.code, title: "Lệ phí chứng thực quá cao", body: "Lệ phí là một việc khác.",
            by: staff.board, now: QuestionStaff.later(1), using: &generator)
        for code in [receipt.code, part] {
            let question = try staff.desk.question(code, for: staff.board)
            let file = try #require(
                try staff.desk.open(
                    question.id, on: staff.province, for: staff.board, now: QuestionStaff.later(1)))
            #expect(question.kind == .petition)
            #expect(
                file.details.map(\.text) == [
                    "Thủ tục cấp bản sao trích lục hộ tịch", "Bước nộp bản sao có chứng thực",
                    PetitionDifficulty.burdensome.name, "Bỏ bản sao có chứng thực.",
                ])
        }
        #expect(throws: QuestionRefusal.unsuitableTarget) {
            try staff.desk.take(
                .merge(into: try staff.base.ask(on: staff.province).code), on: part,
                by: staff.board, now: QuestionStaff.later(2))
        }
    }

    @Test(arguments: DeclineGround.allCases)
    func whoIsDeclinedReadsTheLawfulWay(ground: DeclineGround) throws {
        let staff = try QuestionStaff()
        let code = try staff.base.petition(on: staff.province).code
        try staff.take([(.decline(ground, reason: "Nêu rõ thêm."), staff.board)], on: code)
        let status = try #require(try staff.base.portal.questions.status(code, of: staff.province))
        let reason = try #require(status.reason)
        #expect(reason == ground.directions(for: .petition) + " Nêu rõ thêm.")
        #expect(reason.contains("20/2008/NĐ-CP") && !reason.contains("Hỏi – Đáp"))
    }

    /// What is hidden is gone from the petition's own fields, and from the search.
    @Test func hidingCoversItsOwnFields() throws {
        let staff = try QuestionStaff()
        let marks: [PetitionForm.Field: String] = [
            .own(.rule): "Thủ tục của MỐC RIÊNG", .own(.provision): "Bước của Mốc Riêng",
            .own(.proposal): "Bỏ giấy của Mốc Riêng",
        ]
        let code = try staff.base.petition(.filled(.individual, marks), on: staff.province).code
        try staff.take(staff.straightWay, on: code)
        let portal = staff.base.portal
        func hits() throws -> Int {
            try portal.search.search(
                SearchRequest(text: "\"mốc riêng\"", siteID: staff.province.id)
            ).hits.count
        }
        #expect(try hits() == 1)
        let words = ["Mốc Riêng", "rườm rà"]
        let preview = try staff.desk.preview(hiding: words, in: code, for: staff.board)
        #expect(
            preview.after.details.map(\.text) == [
                "Thủ tục của [đã che]", "Bước của [đã che]", PetitionDifficulty.burdensome.name,
                "Bỏ giấy của [đã che]",
            ])
        try staff.take([(.redact(words), staff.board)], on: code, from: 6)
        #expect(try hits() == 0)
        let slug = try #require(try portal.questions.status(code, of: staff.province)?.slug)
        let details = try #require(try portal.petitions.published(slug, of: staff.province)).details
        #expect(
            details
                == PetitionDetails(
                    rule: "Thủ tục của [đã che]", provision: "Bước của [đã che]",
                    difficulty: .burdensome, proposal: "Bỏ giấy của [đã che]"))
        let kept = try staff.base.read { db in
            try db.row("SELECT details FROM question_original", []) { $0[0] as String? }
        }
        #expect(kept??.contains("MỐC RIÊNG") == true)
    }

    /// The record of publications names its own address, and holds hashes in the place of words.
    @Test func itIsRecordedWithoutItsWords() throws {
        let staff = try QuestionStaff()
        let code = try staff.base.petition(on: staff.province).code
        try staff.take(staff.straightWay, on: code)
        let record = staff.base.portal.publication
        let entry = try #require(
            try record.page(of: staff.province, page: .newest, limit: 1).items.first)
        #expect(entry.address.hasPrefix("/phan-anh-kien-nghi/kien-nghi-"))
        let content = try #require(try record.content(entry.id, of: staff.province))
        #expect(content.components(separatedBy: "detail-sha256").count == 5)
        #expect(!content.contains("trích lục") && !content.contains("0912"))
    }

    @Test func anArchivedPortalTakesNone() throws {
        let base = try TestDatabase()
        _ = try base.province()
        let archived = try base.site(label: "cu", status: .archived)
        #expect(throws: SiteClosed.self) { try base.petition(on: archived) }
        #expect(try base.count("question") == 0 && base.count("petition") == 0)
    }
}
