import Testing

@testable import PortalCore

/// The structure of texts as they come out of PDF files and web pages.
struct LegalTextTests {
    typealias Block = LegalText.Block

    private static func heading(
        _ level: LegalText.Heading.Level, _ label: String, _ title: String, _ anchor: String
    ) -> Block {
        .heading(LegalText.Heading(level: level, label: label, title: title, anchor: anchor))
    }

    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let blocks: [Block]
        var testDescription: String { name }
    }

    static let samples = [
        Sample(name: "nothing", text: "", blocks: []),
        Sample(name: "only breaks", text: "\n \n____\n|\n|\n**  **\n", blocks: []),
        Sample(
            name: "lines broken by the printer",
            text: """
                Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 và các quy 
                định có liên quan của pháp luật; Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân. 
                Quyết định này có hiệu lực.
                """,
            blocks: [
                .paragraph(
                    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 và các quy "
                        + "định có liên quan của pháp luật; Theo đề nghị của Chánh Văn phòng Ủy ban "
                        + "nhân dân."),
                .paragraph("Quyết định này có hiệu lực."),
            ]),
        Sample(
            name: "a sentence across a page",
            text: """
                1. Cơ quan nhà nước có trách nhiệm trả lời câu hỏi của tổ chức, cá nhân trên Cổng theo
                 
                CÔNG BÁO/Số 977 + 978/Ngày 25-7-2025 
                3 
                 
                quy định tại Quy chế này.
                """,
            blocks: [
                .point(
                    marker: "1.",
                    text:
                        "Cơ quan nhà nước có trách nhiệm trả lời câu hỏi của tổ chức, cá nhân trên "
                        + "Cổng theo quy định tại Quy chế này.", level: 0)
            ]),
        Sample(
            name: "a chapter whose title stands below",
            text: "**Chương II**\n\n**QUY ĐỊNH**\n**CHUNG**\n\n**Điều 3. Giải thích từ ngữ**",
            blocks: [
                heading(.chapter, "Chương II", "QUY ĐỊNH CHUNG", "chuong-ii"),
                heading(.article, "Điều 3", "Giải thích từ ngữ", "dieu-3"),
            ]),
        Sample(
            name: "an article that begins at once",
            text: "**Điều\n1. **Ban\nhành kèm theo Quyết định này Quy chế.",
            blocks: [
                heading(.article, "Điều 1", "", "dieu-1"),
                .paragraph("Ban hành kèm theo Quyết định này Quy chế."),
            ]),
        Sample(
            name: "a reference that is no heading",
            text: """
                a) Thanh toán chi phí khám bệnh, chữa bệnh bảo hiểm y tế theo quy định tại khoản 1 
                Điều 28. Trường hợp khác thực hiện theo pháp luật;
                """,
            blocks: [
                .point(
                    marker: "a)",
                    text: "Thanh toán chi phí khám bệnh, chữa bệnh bảo hiểm y tế theo quy định tại "
                        + "khoản 1 Điều 28. Trường hợp khác thực hiện theo pháp luật;", level: 1)
            ]),
        Sample(
            name: "articles that count anew",
            text: "Điều 1. Một\n\nĐiều 2a. Hai\n\nĐiều 1. Ba\n\nĐiều 5đ: Bốn",
            blocks: [
                heading(.article, "Điều 1", "Một", "dieu-1"),
                heading(.article, "Điều 2a", "Hai", "dieu-2a"),
                heading(.article, "Điều 1", "Ba", "dieu-1-2"),
                heading(.article, "Điều 5đ", "Bốn", "dieu-5dd"),
            ]),
        Sample(
            name: "cells of a table",
            text: "|\nSTT\n|\nTên thủ tục\nhành chính\n|\n|\n1\n|\nKhai sinh\n|",
            blocks: [
                .title("STT"), .paragraph("Tên thủ tục hành chính"), .paragraph("1"),
                .paragraph("Khai sinh"),
            ]),
        Sample(
            name: "clauses, points and dashes",
            text: "1. Một;\n1.2. Hai;\na) Ba;\n(1) Bốn;\n- Năm;\n+ Sáu.",
            blocks: [
                .point(marker: "1.", text: "Một;", level: 0),
                .point(marker: "1.2.", text: "Hai;", level: 0),
                .point(marker: "a)", text: "Ba;", level: 1),
                .point(marker: "(1)", text: "Bốn;", level: 1),
                .point(marker: "-", text: "Năm;", level: 2),
                .point(marker: "+", text: "Sáu.", level: 3),
            ]),
        Sample(
            name: "an annex and a section",
            text: "PHỤ LỤC I\nDANH MỤC\n\nMục 1. QUY ĐỊNH CHUNG\n\nPhụ lục này gồm hai phần.",
            blocks: [
                heading(.part, "PHỤ LỤC I", "DANH MỤC", "phu-luc"),
                heading(.section, "Mục 1", "QUY ĐỊNH CHUNG", "muc-1"),
                .paragraph("Phụ lục này gồm hai phần."),
            ]),
        Sample(
            name: "lines that end as on Windows", text: "Điều 1. Một\r\n\r\n1. Hai\r\nba;\r\n",
            blocks: [
                heading(.article, "Điều 1", "Một", "dieu-1"),
                .point(marker: "1.", text: "Hai ba;", level: 0),
            ]),
        Sample(
            name: "a footnote's asterisk stays", text: "Giá trị (*) tạm tính.",
            blocks: [.paragraph("Giá trị (*) tạm tính.")]),
    ]

    @Test(arguments: samples)
    func `finds the blocks`(sample: Sample) {
        #expect(LegalText(extracted: sample.text).blocks == sample.blocks)
    }
}

/// Lines of the printed page.
struct PageFurnitureTests {
    @Test(arguments: [
        (
            "CÔNG BÁO/Số 987 + 988/Ngày 25-8-2024\n12",
            ["CÔNG BÁO/Số 987 + 988/Ngày 25-8-2024", "12"]
        ),
        ("4   CÔNG BÁO/Số 7/Ngày 25-8-2024", ["4   CÔNG BÁO/Số 7/Ngày 25-8-2024"]),
        (
            "Ký bởi: CÔNG BÁO\nCơ quan: VĂN PHÒNG\nNgày ký: 2026-05-29",
            ["Ký bởi: CÔNG BÁO", "Cơ quan: VĂN PHÒNG", "Ngày ký: 2026-05-29"]
        ),
    ])
    func `is set apart`(text: String, lines: [String]) {
        let legal = LegalText(extracted: text)
        #expect(legal.pageLines.map(\.text) == lines)
        #expect(legal.blocks == [])
    }

    @Test(arguments: [
        "12\n13", "Đăng CÔNG BÁO/Số 7/Ngày 25-8-2024 theo quy định", "CÔNG BÁO/Số 7",
        "Người ký: Giám đốc\nđã duyệt", "Ký bởi: Chủ tịch", "Cơ quan: Sở Tư pháp",
        "CÔNG BÁO/Số 7/Ngày 25-8-2024/Trang", "12345",
    ])
    func `is nothing else`(text: String) {
        #expect(LegalText(extracted: text).pageLines == [])
    }
}

/// No letter and no digit is ever lost or moved.
struct LegalTextLossTests {
    private static let pieces = [
        "Điều", "Điều 1.", "Điều 12: ", "Chương IV", "CHƯƠNG 2", "Mục 3", "PHỤ LỤC", "PHỤ LỤC 2.",
        "Phần thứ nhất", "PHẦN I. ", "QUY ĐỊNH CHUNG", "a) ", "1. ", "1.2. ", "(3) ", "- ", "+ ",
        "**", "*", "(*)", "|", "\n", "\n\n", " ", "\u{A0}", "____", "#", "## ", "12", "khoản 1",
        "theo quy định,", "Ủy ban nhân dân tỉnh", "hết.", "Số:", "ế", "e\u{302}\u{301}", "\u{F0B7}",
        "CÔNG BÁO/Số 1/Ngày 2-3-2024", "Ký bởi: A", "Ngày ký: B", "½", "５", "👨‍👩‍👧", "\r\n", "Đ", "Ð",
    ]

    @Test(arguments: 0..<400)
    func `keeps every letter and digit in order`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) &* 0x9E37_79B9 &+ 1)
        let count = Int.random(in: 0...120, using: &generator)
        let text = (0..<count).map { _ in
            Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
        }.joined()
        let legal = LegalText(extracted: text)
        #expect(Self.letters(Self.words(of: legal)) == Self.letters(Self.kept(text, legal)))
        let anchors = legal.contents.map(\.anchor)
        #expect(Set(anchors).count == anchors.count)
    }

    private static func kept(_ text: String, _ legal: LegalText) -> String {
        var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        for line in legal.pageLines.reversed() { lines.remove(at: line.index) }
        return lines.joined(separator: "\n")
    }

    private static func words(of legal: LegalText) -> String {
        legal.blocks.map { block in
            switch block {
            case .heading(let heading): heading.label + " " + heading.title
            case .title(let text), .paragraph(let text): text
            case .point(let marker, let text, _): marker + " " + text
            }
        }.joined(separator: "\n")
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }
}
