import Foundation
import Testing

@testable import PortalCore

/// Rows of the exchange format, good and bad.
struct DocumentImportTests {
    /// A province into which lines are taken.
    struct Scene {
        let base: TestDatabase
        let site: Site

        init() throws {
            base = try TestDatabase()
            site = try base.province()
        }

        @discardableResult
        func take(_ lines: String...) throws -> [DocumentImporter.Outcome] {
            try base.importer(into: site).take(lines: lines, now: .morning)
        }

        func slugs() throws -> [String] {
            try base.portal.documents.newest(of: site, limit: 50).map(\.slug).sorted()
        }

        func document(_ slug: String) throws -> Document {
            try #require(try base.portal.documents.document(slug, of: site))
        }
    }

    @Test func aWholeRowIsKept() throws {
        let scene = try Scene()
        let outcomes = try scene.take(
            """
            {"id":"a1","source":"Nguồn","number":" 43/2020/QĐ-UBND ","doc_type":"Quyết định",\
            "issuer":"UBND tỉnh","signer":"Chủ tịch","issue_date":"2020-12-02",\
            "effective_date":"2020-12-15","expiry_date":"2030-01-01","field":"Thông tin",\
            "title":"Tiêu đề","abstract":"Ban hành  quy chế","gazette_no":"1+2",\
            "gazette_date":"2020-12-20","files":["a.pdf"],"source_url":"https://a.vn/1",\
            "text":"Điều 1.","text_truncated":true,"khac":1}
            """)
        #expect(outcomes == [.added])
        let document = try scene.document("43-2020-qd-ubnd")
        #expect(document.summary.number == "43/2020/QĐ-UBND")
        #expect(document.summary.kind == "Quyết định")
        #expect(document.summary.issuer == "UBND tỉnh")
        #expect(document.summary.abstract == "Ban hành quy chế")
        #expect(document.summary.issuedOn == CalendarDay("2020-12-02"))
        #expect(document.summary.hasDownload)
        #expect(document.signer == "Chủ tịch" && document.field == "Thông tin")
        #expect(document.effectiveOn == CalendarDay("2020-12-15"))
        #expect(document.expiresOn == CalendarDay("2030-01-01"))
        #expect(document.gazette?.number == "1+2")
        #expect(document.source == Article.Source(name: "Nguồn", address: "https://a.vn/1"))
        #expect(document.files.map(\.name) == ["a.pdf"])
        #expect(document.files.map(\.mediaType) == ["application/pdf"])
        #expect(document.files.map(\.digest) == [nil])
        #expect(document.text == "Điều 1." && document.textIsTruncated)
        #expect(document.publishedAt == .morning)
    }

    @Test(arguments: [
        ("", DocumentRowError.notJSON(detail: "sai cú pháp")),
        ("{", .notJSON(detail: "sai cú pháp")),
        ("[]", .notJSON(detail: "sai kiểu ở ")),
        (#"{"source":"s","number":"1"}"#, .notJSON(detail: "thiếu trường id")),
        (#"{"id":"1","number":"1"}"#, .notJSON(detail: "thiếu trường source")),
        (#"{"id":1,"source":"s"}"#, .notJSON(detail: "sai kiểu ở id")),
        (#"{"id":null,"source":"s"}"#, .notJSON(detail: "sai kiểu ở id")),
        (#"{"id":" ","source":"s","number":"1"}"#, .emptyIdentifier),
        (#"{"id":"1","source":"\n","number":"1"}"#, .emptyIdentifier),
        (#"{"id":"1","source":"s"}"#, .nothingToShow),
        (#"{"id":"1","source":"s","number":" ","abstract":"","title":"\t"}"#, .nothingToShow),
    ])
    func aBadRowIsRefusedWithTheReason(line: String, error: DocumentRowError) throws {
        let scene = try Scene()
        #expect(try scene.take(line) == [.rejected(error)])
        #expect(try scene.slugs().isEmpty)
    }

    @Test(
        arguments: ["issue_date", "effective_date", "expiry_date", "gazette_date"],
        ["2020-02-30", "02/12/2020", "2020-1-1", "0000-01-01", "hôm qua", "2020-12-02T00:00:00"])
    func aBadDateIsRefused(field: String, value: String) throws {
        let scene = try Scene()
        let outcomes = try scene.take(
            #"{"id":"1","source":"s","number":"1/QĐ","\#(field)":"\#(value)"}"#)
        #expect(outcomes == [.rejected(.badDate(field: field, value: value))])
    }

    @Test func oneBadRowDoesNotKeepTheOthersOut() throws {
        let scene = try Scene()
        let outcomes = try scene.take(
            #"{"id":"1","source":"s","number":"1/QĐ"}"#, "hỏng",
            #"{"id":"2","source":"s","number":"2/QĐ"}"#)
        #expect(outcomes == [.added, .rejected(.notJSON(detail: "sai cú pháp")), .added])
        #expect(try scene.slugs() == ["1-qd", "2-qd"])
    }

    @Test func decomposedTextBecomesComposed() throws {
        let scene = try Scene()
        let abstract = "Quyết định về đất đai".decomposedStringWithCanonicalMapping
        try scene.take(#"{"id":"1","source":"s","number":"1/QĐ","abstract":"\#(abstract)"}"#)
        let stored = try scene.document("1-qd").summary.abstract
        #expect(Array(stored.utf8) == Array("Quyết định về đất đai".utf8))
    }

    @Test(arguments: [
        ("VỀ VIỆC GIAO ĐẤT", "Về việc giao đất", "Về việc giao đất"),
        ("VỀ VIỆC GIAO ĐẤT", nil, "VỀ VIỆC GIAO ĐẤT"),
        ("Về việc giao đất", "Khác", "Về việc giao đất"),
        (nil, "Chỉ có tiêu đề", "Chỉ có tiêu đề"),
        (nil, nil, "1/QĐ"),
    ])
    func theTitleStandsInForCapitals(abstract: String?, title: String?, shown: String) throws {
        let scene = try Scene()
        let fields = [("abstract", abstract), ("title", title)].compactMap { name, value in
            value.map { #","\#(name)":"\#($0)""# }
        }
        try scene.take(#"{"id":"1","source":"s","number":"1/QĐ"\#(fields.joined())}"#)
        #expect(try scene.document("1-qd").summary.abstract == shown)
    }

    @Test(arguments: [
        ("43/2020/QĐ-UBND", "Quyết định"), ("01/NQ-HĐND", "Nghị quyết"),
        ("123/UBND-VX", nil), ("5/CTr-UBND", "Chương trình"),
        ("10/2020/TTLT-BNV", "Thông tư liên tịch"), ("43", nil),
        ("60/2014/QH13", nil),
    ])
    func theNumberTellsTheKindWhereNoneIsGiven(number: String, kind: String?) {
        #expect(DocumentNumber.kind(of: number) == kind)
    }

    @Test func namesOfAKindLeadToOne() throws {
        let scene = try Scene()
        try scene.base.write { try ReferenceLoader(folder: PackageFiles.resources).load($0) }
        try scene.take(
            #"{"id":"1","source":"s","number":"1/QĐ","doc_type":"Quyết định"}"#,
            #"{"id":"2","source":"s","number":"2/QĐ","doc_type":"QUYẾT ĐỊNH"}"#,
            #"{"id":"3","source":"s","number":"3/QĐ","doc_type":"Quyết định của UBND tỉnh"}"#)
        let kinds = try ["1-qd", "2-qd", "3-qd"].map { try scene.document($0).summary.kind }
        #expect(kinds == ["Quyết định", "Quyết định", "Quyết định"])
    }

    @Test func theSameFileAgainChangesNothing() throws {
        let scene = try Scene()
        let line = #"{"id":"1","source":"s","number":"1/QĐ","abstract":"Một","files":["a.pdf"]}"#
        #expect(try scene.take(line) == [.added])
        #expect(try scene.take(line, line) == [.unchanged, .unchanged])
        #expect(try scene.base.count("document") == 1)
        #expect(try scene.base.count("document_file") == 1)
    }

    @Test func aChangedRowUpdatesUnderTheSameAddress() throws {
        let scene = try Scene()
        try scene.take(
            #"{"id":"1","source":"s","number":"1/QĐ","abstract":"Một","files":["a.pdf"],"text":"cũ"}"#
        )
        let outcome = try scene.take(
            #"{"id":"1","source":"s","number":"9/NQ","abstract":"Hai về rừng"}"#)
        #expect(outcome == [.updated])
        let document = try scene.document("1-qd")
        #expect(document.summary.number == "9/NQ" && document.summary.abstract == "Hai về rừng")
        #expect(document.files.isEmpty && document.text.isEmpty)
        #expect(!document.summary.hasDownload)
        func hits(_ words: String) throws -> Int {
            try scene.base.portal.search.search(
                SearchRequest(text: words, siteID: scene.site.id)
            ).hits.count
        }
        #expect(try hits("rừng") == 1)
        #expect(try hits("\"Một\"") == 0)
    }

    @Test func equalNumbersGetAddressesOfTheirOwn() throws {
        let scene = try Scene()
        try scene.take(
            #"{"id":"1","source":"s","number":"1/QĐ","issuer":"UBND tỉnh"}"#,
            #"{"id":"2","source":"s","number":"1/QĐ","issuer":"Sở Y tế"}"#,
            #"{"id":"3","source":"s","number":"1/QĐ","issuer":"Sở Y tế"}"#,
            #"{"id":"4","source":"s","number":"1/QĐ"}"#)
        #expect(try scene.slugs() == ["1-qd", "1-qd-2", "1-qd-3", "1-qd-so-y-te"])
    }

    @Test func aDocumentThatSpellsNothingStillHasAnAddress() throws {
        let scene = try Scene()
        try scene.take(
            #"{"id":"1","source":"s","abstract":"公告"}"#,
            #"{"id":"2","source":"s","abstract":"…"}"#)
        let slugs = try scene.slugs()
        #expect(slugs.count == 2 && !slugs.contains(""))
        for slug in slugs { _ = try scene.document(slug) }
    }

    @Test func otherNamesOfAnIssuerAreReplaced() throws {
        let scene = try Scene()
        let options = DocumentImporter.Options(issuerNames: ["UBND Tỉnh": "UBND tỉnh Sơn La"])
        _ = try scene.base.importer(into: scene.site, options: options).take(
            lines: [#"{"id":"1","source":"s","number":"1/QĐ","issuer":"UBND Tỉnh"}"#],
            now: .morning)
        #expect(try scene.document("1-qd").summary.issuer == "UBND tỉnh Sơn La")
    }
}
