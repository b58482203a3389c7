import Testing

@testable import PortalCore

/// How a draft is read, and how its pieces are found again in a later version.
struct DraftTextTests {
    static let first = """
        ỦY BAN NHÂN DÂN TỈNH
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh
        Quy định này nêu cách tiếp nhận câu hỏi.
        Điều 2. Nguyên tắc
        1. Mỗi câu hỏi có người trả lời và ngày hẹn.
        2. Người hỏi tra cứu được tiến độ:
        a) không cần tài khoản;
        b) không mất phí.
        Điều 3. Hiệu lực
        Quy định này có hiệu lực từ ngày ký.
        """

    @Test func isReadByArticlesAndClauses() {
        let clauses = DraftText(Self.first).clauses
        #expect(
            clauses.map(\.anchor) == [
                "mo-dau", "chuong-i", "dieu-1", "dieu-2", "dieu-2-khoan-1", "dieu-2-khoan-2",
                "dieu-3",
            ])
        #expect(clauses[1].title == "QUY ĐỊNH CHUNG")
        #expect(clauses[5].label == "Khoản 2 Điều 2")
        #expect(
            clauses[5].text
                == "2. Người hỏi tra cứu được tiến độ:\na) không cần tài khoản;\nb) không mất phí.")
    }

    @Test(arguments: [
        ("", 0), ("   \n \n", 0), ("Một câu.", 1), ("1. Không có điều nào trước.", 1),
        ("Điều 1. A\n1.2. không phải khoản\n12/2020 là năm", 1), ("Điều 1.\nĐiều 1.", 2),
    ])
    func oddTextsAreRead(text: String, count: Int) {
        let clauses = DraftText(text).clauses
        #expect(clauses.count == count)
        #expect(Set(clauses.map(\.anchor)).count == count)
    }

    @Test func anchorsThatDoNotFitAreNotUsed() {
        let natural = DraftText(Self.first).clauses.map(\.anchor)
        for wrong in [["a"], natural.map { _ in "a" }] {
            #expect(DraftText(Self.first, anchors: wrong).clauses.map(\.anchor) == natural)
        }
    }

    /// A new article in front changes all numbers and no anchor.
    @Test func aPieceKeepsItsAnchorWhenItIsRenumbered() {
        let old = DraftText(Self.first).clauses
        let text = Self.first.replacing("Điều 3.", with: "Điều 4.")
            .replacing("Điều 2.", with: "Điều 3.")
            .replacing(
                "Điều 3. Nguyên tắc",
                with: "Điều 2. Giải thích từ ngữ\nCổng là điểm truy cập.\nĐiều 3. Nguyên tắc")
        let new = DraftText(text).clauses
        let anchors = ClauseAlignment.anchors(of: new, after: old, used: [], number: 2)
        let labels = Dictionary(uniqueKeysWithValues: zip(anchors, new.map(\.label)))
        #expect(labels["dieu-2"] == "Điều 3")
        #expect(labels["dieu-2-khoan-1"] == "Khoản 1 Điều 3")
        #expect(labels["dieu-3"] == "Điều 4")
        // What is new gets an anchor that no comment has.
        let added = zip(anchors, new).first { $0.1.title == "Giải thích từ ngữ" }?.0
        #expect(added == "dieu-2-ban-2")
    }

    @Test func aRewrittenPieceKeepsItAndAReplacedOneDoesNot() {
        let old = DraftText("Điều 1. Phí\nMức phí là một nghìn đồng cho mỗi bản.").clauses
        func anchor(_ text: String) -> String? {
            ClauseAlignment.anchors(
                of: DraftText(text).clauses, after: old, used: ["dieu-1"], number: 2
            ).first
        }
        #expect(anchor("Điều 1. Phí\nMức phí là hai nghìn đồng cho mỗi bản in.") == "dieu-1")
        #expect(anchor("Điều 1. Khen thưởng\nHội đồng họp hằng quý.") == "dieu-1-ban-2")
    }

    /// Anchors are unique, and those of the same text are the same, whatever was deleted or moved.
    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func alignmentHoldsForAnyEdits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var clauses = DraftText(Self.first).clauses
        var used = Set(clauses.map(\.anchor))
        for number in 2...12 {
            var lines = clauses.flatMap { clause in
                (clause.kind == .clause ? [] : [clause.heading])
                    + clause.text.split(separator: "\n").map(String.init)
            }
            lines.remove(at: Int.random(in: 0..<lines.count, using: &generator))
            lines.insert(
                ["Điều 9. Thêm", "1. Thêm \(number)", "Câu \(number)."]
                    .randomElement(using: &generator) ?? "",
                at: Int.random(in: 0...lines.count, using: &generator))
            let new = DraftText(lines.joined(separator: "\n")).clauses
            let anchors = ClauseAlignment.anchors(
                of: new, after: clauses, used: used, number: number)
            #expect(anchors.count == new.count && Set(anchors).count == new.count)
            #expect(
                ClauseAlignment.anchors(of: clauses, after: clauses, used: used, number: number)
                    == clauses.map(\.anchor))
            used.formUnion(anchors)
            clauses = zip(new, anchors).map { clause, anchor in
                var clause = clause
                clause.anchor = anchor
                return clause
            }
        }
    }

    @Test func versionsAreComparedPieceByPiece() {
        let old = DraftText("Điều 1. A\nMột hai ba.\nĐiều 2. B\nBốn.\nĐiều 3. C\nNăm.").clauses
        let text = DraftText("Điều 1. A\nMột hai bốn.\nĐiều 2. C\nNăm.\nĐiều 3. D\nSáu.")
        let anchors = ClauseAlignment.anchors(
            of: text.clauses, after: old, used: [], number: 2)
        let new = zip(text.clauses, anchors).map { clause, anchor in
            var clause = clause
            clause.anchor = anchor
            return clause
        }
        let rows = ClauseComparison.rows(from: old, to: new)
        #expect(rows.map(\.change) == [.changed, .removed, .changed, .added])
        #expect(rows[2].old?.label == "Điều 3" && rows[2].new?.label == "Điều 2")
        #expect(rows[0].parts.contains { $0.kind == .added && $0.text.contains("bốn") })
        #expect(ClauseComparison.rows(from: old, to: old).allSatisfy { $0.change == .same })
    }
}

/// The text of files.
struct FileTextTests {
    @Test func paragraphsOfAWordDocumentBecomeLines() {
        let xml = """
            <?xml version="1.0"?><!-- <w:t>không</w:t> --><w:document><w:body>
            <w:p><w:pPr/><w:r><w:t xml:space="preserve">Điều 1. </w:t></w:r><w:r><w:t>Phạm &amp; vi</w:t></w:r></w:p>
            <w:p/><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b&#7879;</w:t><w:br/><w:t>c</w:t></w:r></w:p>
            <w:p><w:instrText>HYPERLINK</w:instrText></w:p></w:body></w:document>
            """
        #expect(WordText.lines(of: Array(xml.utf8)) == ["Điều 1. Phạm & vi", "a bệ", "c"])
    }

    @Test(arguments: [
        ("&lt;&gt;&quot;&apos;&amp;", "<>\"'&"), ("&#65;&#x42;", "AB"), ("&khong;", "&khong;"),
        ("a & b", "a & b"), ("&#xD800;&#99999999999;", "&#xD800;&#99999999999;"), ("&", "&"),
    ])
    func entitiesAreReadAndOthersStay(text: String, expected: String) {
        #expect(XMLTokens.unescaped(text) == expected)
    }

    @Test(arguments: ["<", "<w:t", "</", "<w:p><w:t>a", ">>>", "<!", "<?", ""])
    func brokenMarkupEnds(text: String) {
        _ = WordText.lines(of: Array(text.utf8))
    }

    @Test func whatIsNoDocumentIsRefused() {
        for bytes in [[], Array("<html>".utf8), Array("PK\u{3}\u{4}".utf8), Array("%PDF-1.4".utf8)]
        {
            #expect(throws: ConsultationRefusal.self) {
                _ = try FileText.extract(bytes, named: "tep.docx")
            }
        }
    }
}
