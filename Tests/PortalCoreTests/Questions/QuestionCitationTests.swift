import GRDB
import Testing

@testable import PortalCore

/// Documents that answers cite, found by their number on whichever portal they stand.
struct QuestionCitationTests {
    private static let expiry = CalendarDay(year: 2026, month: 1, day: 1)

    private static func put(
        _ number: String, on site: Site, _ base: TestDatabase, issuer: String = "Chính phủ"
    ) throws {
        _ = try base.importer(into: site).take(
            lines: [
                #"{"id":"\#(number)","source":"s","number":"\#(number)","issuer":"\#(issuer)","#
                    + #""abstract":"Đề án thử","issue_date":"2024-03-05","#
                    + #""expiry_date":"2026-01-01"}"#
            ], now: .morning)
    }

    private static func cited(_ number: String, _ site: Site, _ base: TestDatabase) throws
        -> Citation
    {
        let code = try base.ask(on: site).code
        try base.portal.questionModeration.answer(
            code,
            QuestionModeration.Answer(
                unit: "Sở Tư pháp", answeredBy: nil, text: "Trả lời.",
                citations: [
                    Citation(
                        number: number, abstract: "Đề án thử",
                        issuedOn: CalendarDay(year: 2024, month: 3, day: 5), issuer: "Chính phủ")
                ]), now: .morning)
        let slug = try #require(try base.portal.questions.status(code, of: site)?.slug)
        return try #require(try base.portal.questions.answered(slug, of: site)?.citations.first)
    }

    /// The site's own first, then the province's, then any other; the practice portal's never.
    @Test(
        arguments: [
            (["", "stp", "skhcn"], "stp"), (["skhcn", ""], ""), (["skhcn"], "skhcn"),
            ([Site.practiceLabel], nil), ([], nil),
        ] as [([String], String?)])
    func aCitationLeadsToTheNearestCopy(holders: [String], expected: String?) throws {
        let base = try TestDatabase()
        var sites: [String: Site] = [:]
        for label in ["", "stp", "skhcn", Site.practiceLabel] {
            sites[label] = try base.site(label: label)
        }
        for label in holders { try Self.put("798/QĐ-TTg", on: try #require(sites[label]), base) }
        let citation = try Self.cited("798/qđ-ttg", try #require(sites["stp"]), base)
        #expect(citation.siteLabel == expected)
        #expect(citation.documentSlug == expected.map { _ in "798-qd-ttg" })
        #expect(citation.expiresOn == expected.flatMap { _ in Self.expiry })
        #expect(citation.number == "798/qđ-ttg")
    }

    @Test func thePracticePortalCitesItsOwn() throws {
        let base = try TestDatabase()
        let practice = try base.site(label: Site.practiceLabel)
        try Self.put("798/QĐ-TTg", on: practice, base)
        #expect(
            try Self.cited("798/QĐ-TTg", practice, base).siteLabel == Site.practiceLabel)
    }

    static let typed: [(stored: String, typed: String)] = [
        ("798/QĐ-TTg", "798/QĐ-TTg"), ("798/QĐ-TTg", "798/qđ-ttg"), ("798/QĐ-TTg", "798/QĐ-TTG"),
        ("798/QĐ-TTg", " 798 / QĐ - TTg\t"), ("798/QĐ-TTg", "798/QĐ\u{00A0}-TTg\n"),
        ("798/QĐ-TTg", "798/QÐ-TTg"), ("12-CTr/TU", "12-ctr/tu"), ("12-CTr/TU", "12-CTR/TU"),
        ("05/2024/QĐ-UBND", "05/2024/qđ-ubnd"), ("05 /2024/QĐ-UBND", "05/2024/QĐ-UBND"),
    ]

    /// Capital and small letters are kept as they were issued, and matter to nobody who types.
    @Test(arguments: typed)
    func aNumberIsFoundHoweverItIsTyped(stored: String, typed: String) throws {
        let staff = try QuestionStaff()
        try Self.put(stored, on: staff.province, staff.base)
        let code = try staff.base.ask(on: staff.province).code
        let draft = QuestionDraft(
            text: "Trả lời.",
            citations: [Citation(number: typed, abstract: "", issuedOn: nil, issuer: "")])
        try staff.take(
            [(.assign(unitID: staff.unitID), staff.board), (.draftAnswer(draft), staff.officer)],
            on: code)
        let saved = try #require(
            try staff.desk.question(code, for: staff.officer).draft?.citations.first)
        #expect(saved.number == stored.filter { $0 != " " } || saved.number == stored)
        #expect(saved.abstract == "Đề án thử" && saved.issuer == "Chính phủ" && saved.isComplete)
        let suggested = try staff.desk.documents(
            numbered: String(typed.prefix(6)), of: staff.department, limit: 9)
        #expect(suggested.map(\.siteLabel) == [""])
    }

    /// Copies on several portals are one document; the same number of another issuer is another.
    @Test(arguments: [("Chính phủ", true), ("Bộ Tư pháp", false)])
    func onlyOneDocumentCompletesACitation(issuer: String, isOne: Bool) throws {
        let staff = try QuestionStaff()
        try Self.put("798/QĐ-TTg", on: staff.province, staff.base)
        try Self.put("798/QĐ-TTg", on: staff.department, staff.base, issuer: issuer)
        // Longer numbers that begin so do not get in the way.
        for longer in ["798/QĐ-TTg-A", "798/QĐ-TTg-B"] {
            try Self.put(longer, on: staff.province, staff.base)
        }
        let draft = QuestionDraft(
            text: "Trả lời.",
            citations: [Citation(number: "798/QĐ-TTg", abstract: "", issuedOn: nil, issuer: "")])
        let completed = try staff.base.read {
            try CitationCompletion(siteID: staff.department.id, db: $0).complete(draft)
        }
        #expect(completed.citations.first?.isComplete == isOne)
    }

    @Test func noSuggestionComesFromThePracticePortal() throws {
        let staff = try QuestionStaff()
        let practice = try staff.base.site(label: Site.practiceLabel)
        try Self.put("798/QĐ-TTg", on: practice, staff.base)
        let desk = staff.desk
        #expect(try desk.documents(numbered: "798", of: staff.department, limit: 9).isEmpty)
        #expect(try desk.documents(numbered: "798", of: practice, limit: 9).count == 1)
        #expect(try desk.documents(numbered: " ", of: practice, limit: 9).isEmpty)
    }
}
