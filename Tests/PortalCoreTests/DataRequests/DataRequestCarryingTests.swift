import GRDB
import Testing

@testable import PortalCore

/// Carrying requests out on the data of who asked a question.
struct DataRequestCarryingTests {
    private let scene: DataRequestScene

    init() throws { scene = try DataRequestScene() }

    /// What only who asked can have typed.
    private static let marks = [
        "Người Hỏi", "Hợp tác xã Thử", "12/GP-UBND", "Giám đốc HTX", "Bản Thử", "0912345678",
        "nguoi.hoi@vidu.vn", "Mốc bổ sung", "moc-tep", "Mốc đã che",
    ]

    private static let changes: [QuestionForm.Field: String] = [.position: "Giám đốc HTX"]

    private func rows(_ table: StaticSQL) throws -> [String] {
        try scene.base.read { db in try db.rows("SELECT * FROM " + table) { "\($0)" } }
    }

    private static let tables: [StaticSQL] = [
        "question", "question_asker", "question_attachment", "question_supplement",
        "question_original", "question_event", "question_draft", "notice", "notice_delivery",
        "search_entry", "audit_entry", "publication_entry",
    ]

    /// A published question with a supplement, files, hidden words, and letters to a confirmed
    /// address.
    private func planted() throws -> QuestionCode {
        let code = try scene.open(
            Self.changes.merging(
                [.body: "Tôi là Mốc đã che, xin hỏi thủ tục cấp lại giấy khai sinh."],
                uniquingKeysWith: { _, new in new }))
        let id = try scene.id(of: code)
        _ = try scene.base.portal.questions.confirmMail(
            of: id, on: scene.province, now: .morning)
        let staff = scene.staff
        try staff.take([(.askForData("Bạn ghi rõ nơi sinh."), staff.board)], on: code, from: 0)
        _ = try scene.base.portal.questions.supply(
            SupplementForm(values: [.text: "Mốc bổ sung: xã Mường Than."]),
            files: [Self.file("moc-tep-rieng.pdf", "aa")], to: code, phoneEnding: "5678",
            of: scene.province, submissionKey: "s", now: QuestionStaff.later(1))
        try scene.base.write { db in
            try AttachmentQueries.insert(
                [Self.file("to-khai.pdf", "bb"), Self.file("moc-tep-kem.pdf", "cc")], of: id, db)
            try AttachmentQueries.setPublic([2], of: id, db)
        }
        try staff.take([(.redact(["Mốc đã che"]), staff.board)], on: code, from: 1)
        try staff.take(staff.straightWay, on: code, from: 2)
        return code
    }

    private static func file(_ name: String, _ digest: String) -> NewQuestionFile {
        NewQuestionFile(name: name, format: .pdf, bytes: 9, digest: digest)
    }

    private func remove(_ id: Int64, isMeant: Bool = true) throws {
        try scene.desk.remove(
            of: id, on: scene.province, isMeant: isMeant, by: scene.board, now: .morning)
    }

    /// The question stays, and of who asked it nothing in any table.
    @Test func removingCoversEverySurface() throws {
        let code = try planted()
        let all = try Self.tables.flatMap(rows)
        for mark in Self.marks { #expect(all.contains { $0.contains(mark) }, "\(mark)") }
        let service = scene.base.portal.questions
        let slug = try #require(try service.status(code, of: scene.province)?.slug)
        #expect(try service.answered(slug, of: scene.province)?.askerName == "Người Hỏi")

        let id = try scene.request(.deletion, about: code, in: .accepted)
        #expect(throws: DataRequestRefusal.notMeant) { try remove(id, isMeant: false) }
        #expect(throws: DataRequestRefusal.stillKept(code: code.description)) {
            try scene.desk.take(
                .carryOut(note: "Đã xóa."), on: id, of: scene.province, by: scene.board,
                now: .morning)
        }
        try remove(id)
        for table in Self.tables {
            for row in try rows(table) {
                for mark in Self.marks { #expect(!row.contains(mark), "\(mark) in \(table.text)") }
            }
        }
        let shown = try #require(try service.answered(slug, of: scene.province))
        #expect(shown.askerName == nil && shown.body.contains(Redaction.mark))
        #expect(shown.files.map(\.name) == ["to-khai.pdf"])
        #expect(try service.status(code, phoneEnding: "5678", of: scene.province) == nil)
        #expect(try service.status(code, phoneEnding: "", of: scene.province) == nil)
        #expect(try service.mailState(of: try scene.id(of: code), on: scene.province) == nil)
        #expect(throws: DataRequestRefusal.alreadyRemoved) { try remove(id) }
        try scene.desk.take(
            .carryOut(note: "Đã xóa."), on: id, of: scene.province, by: scene.board,
            now: .morning)
        #expect(try scene.state(of: id) == .carriedOut)
        #expect(try scene.acts().contains("data-request.remove"))
        // The digests that are left keep the tidying from no file that is not needed.
        #expect(try scene.base.read(AttachmentQueries.digests) == ["bb"])
    }

    /// What fails at the end leaves everything as it was.
    @Test func removingIsWholeOrNotAtAll() throws {
        let code = try planted()
        let id = try scene.request(.deletion, about: code, in: .accepted)
        try scene.base.write { db in
            try db.run(
                """
                CREATE TRIGGER fails BEFORE INSERT ON audit_entry
                WHEN new.act = 'data-request.remove' BEGIN SELECT RAISE(ABORT, 'fails'); END
                """)
        }
        let before = try Self.tables.map(rows)
        #expect(throws: DatabaseError.self) { try remove(id) }
        #expect(try Self.tables.map(rows) == before)
    }

    /// While it waits for its answer, who asked has to be reached.
    @Test func anOpenCaseKeepsItsAsker() throws {
        let code = try scene.open()
        let id = try scene.request(.deletion, about: code, in: .accepted)
        let refusal = DataRequestRefusal.caseIsOpen(code: code.description)
        #expect(throws: refusal) { try remove(id) }
        #expect(refusal.sentence.contains("chưa xong"))
        #expect(try scene.base.count("question_asker") == 1)
        try scene.staff.take(scene.staff.straightWay, on: code)
        try remove(id)
        #expect(try scene.base.count("question_asker") == 0)
    }

    /// A part that was split off has the same sender: one does not go without the other.
    @Test func thePartsOfAQuestionGoTogether() throws {
        let code = try scene.open()
        var generator = SeededGenerator(seed: 9)
        let part = try scene.staff.desk.split(
            code, title: "Lệ phí là bao nhiêu?", body: "Tôi muốn hỏi thêm về lệ phí.",
            by: scene.staff.board, now: QuestionStaff.later(0), using: &generator)
        try scene.staff.take(scene.staff.straightWay, on: code)
        let id = try scene.request(.deletion, about: code, in: .accepted)
        #expect(throws: DataRequestRefusal.caseIsOpen(code: part.description)) { try remove(id) }
        try scene.staff.take(scene.staff.straightWay, on: part, from: 6)
        // Another's question stays as it is.
        let other = try scene.base.ask(on: scene.province, key: "other", seed: 77).code
        try remove(id)
        #expect(try scene.base.count("question_asker") == 1)
        let found = try scene.base.portal.questions.status(
            other, phoneEnding: "5678", of: scene.province)
        #expect(found != nil)
    }

    @Test func theNameIsShownNoMore() throws {
        let code = try scene.published()
        let id = try scene.request(.withdrawal, about: code, in: .accepted)
        let service = scene.base.portal.questions
        let slug = try #require(try service.status(code, of: scene.province)?.slug)
        let version = try scene.base.read { db in
            try db.row("SELECT version FROM content_version") { $0[0] as Int64 }
        }
        try scene.desk.hideName(of: id, on: scene.province, by: scene.board, now: .morning)
        #expect(try service.answered(slug, of: scene.province)?.askerName == nil)
        // Kept pages are dropped at once; who asked can still look it up.
        let after = try scene.base.read { db in
            try db.row("SELECT version FROM content_version") { $0[0] as Int64 }
        }
        #expect(version != after)
        #expect(
            try service.status(code, phoneEnding: "5678", of: scene.province) != nil)
    }

    @Test func aCorrectionIsOnRecordWithoutWhatItSays() throws {
        let code = try scene.published()
        let id = try scene.request(.correction, about: code, in: .accepted)
        let before = try scene.desk.correction(
            of: id, on: scene.province, by: scene.board, now: .morning)
        #expect(before[.name] == "Người Hỏi" && before[.phone] == "0912345678")
        var typed = before
        typed.values[.name] = "Mốc Tên Mới"
        typed.values[.phone] = "0987 100 200"
        typed.values[.email] = "moi@vidu.vn"
        func correct(_ correction: AskerCorrection) throws {
            try scene.desk.correct(
                correction, of: id, on: scene.province, by: scene.board, now: .morning)
        }
        var wrong = typed
        wrong.values[.phone] = "12"
        #expect(throws: InvalidForm<AskerCorrection.Field>.self) { try correct(wrong) }
        try correct(typed)
        let number = try scene.id(of: code)
        let asker = try scene.base.read { try QuestionFileQueries.asker(of: number, $0) }
        #expect(asker?.name == "Mốc Tên Mới" && asker?.phone == "0987100200")
        #expect(asker?.address == before[.address] && asker?.hasConfirmedEmail == false)
        let service = scene.base.portal.questions
        #expect(try service.status(code, phoneEnding: "5678", of: scene.province) == nil)
        #expect(try service.status(code, phoneEnding: "0200", of: scene.province) != nil)
        let trail = try rows("audit_entry")
        #expect(trail.contains { $0.contains("ho-ten; dien-thoai; thu-dien-tu") })
        for row in trail {
            for mark in ["Mốc Tên Mới", "0987100200", "moi@vidu.vn", "Người Hỏi", "0912345678"] {
                #expect(!row.contains(mark), "\(mark)")
            }
        }
    }

    @Test func aCopyHoldsAllThatIsKept() throws {
        let code = try planted()
        let id = try scene.request(.access, about: code, in: .accepted)
        let record = try scene.desk.copy(
            of: id, on: scene.province, by: scene.board, now: .morning)
        #expect(record.asker.name == "Người Hỏi" && record.asker.licence == "12/GP-UBND")
        #expect(record.supplements.map(\.text) == ["Mốc bổ sung: xã Mường Than."])
        #expect(record.files.count == 3 && record.showsName)
        #expect(record.consentVersion == ConsentNotice.version)
        #expect(try scene.acts().last == "data-request.copy")
    }

    /// A petition goes by the letters of petitions, wherever a request names it.
    @Test func aPetitionKeepsItsLetters() throws {
        let code = try scene.base.petition(on: scene.province).code
        let id = try scene.request(.access, about: code, in: .accepted)
        let record = try scene.desk.copy(
            of: id, on: scene.province, by: scene.board, now: .morning)
        let number = try scene.id(of: code)
        let asked = try scene.base.read { try AskerQueries.asked(number, $0) }
        #expect(code.description.hasPrefix("KN-"))
        for shown in [record.code, asked?.code, asked?.openCode] {
            #expect(shown?.description == code.description)
        }
    }

    /// Nothing is done that was not asked for and granted, by whoever.
    @Test(arguments: DataRight.allCases, DataRequestState.allCases)
    func nothingIsDoneThatWasNotGranted(right: DataRight, state: DataRequestState) throws {
        let code = try scene.published()
        let id = try scene.request(
            right, about: code,
            in: right == .deletion && state == .carriedOut
                ? .refused : state)
        let state = try #require(try scene.state(of: id))
        let officer = try scene.base.person(
            "nguoi.khac", [.editor, .unitLeader], on: scene.province)
        let acts: [DataEffect: (Actor) throws -> Void] = [
            .copy: { by in
                _ = try scene.desk.copy(of: id, on: scene.province, by: by, now: .morning)
            },
            .correct: { by in
                _ = try scene.desk.correction(of: id, on: scene.province, by: by, now: .morning)
            },
            .hideName: { by in
                try scene.desk.hideName(of: id, on: scene.province, by: by, now: .morning)
            },
            .remove: { by in
                try scene.desk.remove(
                    of: id, on: scene.province, isMeant: true, by: by, now: .morning)
            },
        ]
        for effect in [DataEffect.copy, .correct, .hideName, .remove] {
            let act = try #require(acts[effect])
            #expect(throws: DataRequestRefusal.notPermitted) { try act(officer) }
            if DataRequestRules.effects(of: right, in: state).contains(effect) {
                try act(scene.board)
            } else {
                #expect(throws: DataRequestRefusal.notGranted(effect)) { try act(scene.board) }
            }
        }
    }

    @Test func aRequestInWordsHasNoCase() throws {
        let id = try scene.request(.deletion, in: .accepted)
        #expect(throws: DataRequestRefusal.noCase) { try remove(id) }
        try scene.desk.take(
            .carryOut(note: "Đã xóa ý kiến góp ý."), on: id, of: scene.province, by: scene.board,
            now: .morning)
        #expect(try scene.state(of: id) == .carriedOut)
    }

    @Test(arguments: [
        ("Tôi tên người hỏi", true), ("Gọi 0912 345 678 nhé", true), ("Gọi 0912 345", false),
        ("Cấp lại giấy khai sinh", false),
    ])
    func whoStandsInTheTextsIsTold(body: String, isNamed: Bool) throws {
        let code = try scene.published([.body: "\(body), xin hỏi thủ tục giấy tờ."])
        let id = try scene.request(.deletion, about: code)
        let asked = try scene.desk.open(id, on: scene.province, for: scene.board)?.asked
        #expect(asked?.isNamedInTexts == isNamed)
    }
}
