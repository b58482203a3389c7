import GRDB
import Testing

@testable import PortalCore

/// Finding questions in the lists of those who handle them.
struct QuestionSearchTests {
    let staff: QuestionStaff

    init() throws {
        staff = try QuestionStaff()
    }

    private func ask(_ title: String, closed: Bool = true) throws -> QuestionCode {
        let code = try staff.base.ask(.individual([.title: title]), on: staff.province).code
        if closed {
            try staff.take([(.decline(.complaint, reason: "Là đơn."), staff.board)], on: code)
        }
        return code
    }

    private func find(
        _ words: String, _ kind: QuestionInboxFilter.Kind = .closed, page: PageRequest = .newest,
        limit: Int = 20, for actor: Actor? = nil
    ) throws -> Page<QuestionInboxRow> {
        try staff.base.portal.questionInbox.page(
            QuestionInboxFilter(kind, words: words), of: staff.province,
            for: actor ?? staff.board, today: QuestionStaff.later(2).day, page: page, limit: limit)
    }

    @Test(arguments: [
        ("giấy khai sinh", true), ("giay khai sinh", true), ("KHAI SINH", true),
        ("đất", true), ("dat", true), ("khai si", false), ("sinh giấy", true),
        ("kha sinh", false), ("khai tử", false), ("\"khai\" OR sinh*", false),
        ("sinh) AND (khai", false), ("%", true), ("", true),
    ])
    func closedOnesAreFoundByTheWordsOfTheirTitle(words: String, isFound: Bool) throws {
        _ = try ask("Cấp lại giấy khai sinh ở bản Đất Đỏ")
        _ = try ask("Cấp lại giấy khai sinh ở bản Đất Đỏ", closed: false)
        let found = try find(words)
        #expect(found.items.count == (isFound ? 1 : 0), "\(words)")
        #expect(try find(words, .open).items.count == (isFound ? 1 : 0), "\(words)")
        #expect(found.items.allSatisfy { !$0.state.isOpen })
    }

    @Test func aCodeFindsItsQuestion() throws {
        let code = try ask("Thủ tục cấp phép xây dựng")
        _ = try ask("Thủ tục cấp phép xây dựng")
        for text in [code.description, code.characters.lowercased()] {
            #expect(try find(text).items.map(\.code) == [code])
        }
        #expect(try find(code.description, .open).items.isEmpty)
    }

    @Test func aSearchHasPages() throws {
        let codes = try (0..<5).map { _ in try ask("Thủ tục cấp phép xây dựng") }
        _ = try ask("Việc khác hẳn trong danh sách")
        let first = try find("xay dung", limit: 2)
        #expect(first.items.map(\.code) == [codes[4], codes[3]])
        let second = try find("xay dung", page: .older(than: try #require(first.older)), limit: 2)
        #expect(second.items.map(\.code) == [codes[2], codes[1]])
        let back = try find("xay dung", page: .newer(than: try #require(second.newer)), limit: 2)
        #expect(back.items.map(\.code) == [codes[4], codes[3]])
    }

    /// The index follows what is hidden and what is gone, and shows nobody what is not theirs.
    @Test func theIndexFollowsTheTitles() throws {
        let code = try ask("Ông Mốc Riêng hỏi về thủ tục")
        #expect(try find("moc rieng").items.count == 1)
        #expect(try find("moc rieng", for: staff.stranger).items.isEmpty)
        try staff.take([(.redact(["Mốc Riêng"]), staff.board)], on: code, from: 3)
        #expect(try find("moc rieng").items.isEmpty && find("thu tuc").items.count == 1)
        try staff.base.write { try $0.run("DELETE FROM question") }
        #expect(try find("thu tuc").items.isEmpty)
        try staff.base.write { db in
            try db.run("INSERT INTO question_words (question_words) VALUES ('integrity-check')")
        }
    }
}
