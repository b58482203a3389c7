import Testing

@testable import PortalCore

struct StructuredTextTests {
    @Test func readsEveryBlock() {
        let text = StructuredText(
            """
            ## Chương I
            Mở đầu
            dòng hai

            ### Mục 1
            - một
            - hai
            3. ba
            4. bốn
            > lời dẫn
            > thứ hai
            """)
        #expect(
            text.blocks == [
                .heading(level: 2, [.text("Chương I")]),
                .paragraph([.text("Mở đầu"), .lineBreak, .text("dòng hai")]),
                .heading(level: 3, [.text("Mục 1")]),
                .list([[.text("một")], [.text("hai")]]),
                .orderedList(start: 3, [[.text("ba")], [.text("bốn")]]),
                .quote([[.text("lời dẫn")], [.text("thứ hai")]]),
            ])
    }

    @Test(arguments: [
        ("a **b** c", [StructuredText.Inline.text("a "), .bold("b"), .text(" c")]),
        ("[x](https://a.vn/b)", [.link(text: "x", address: "https://a.vn/b")]),
        ("[a [b](/c)", [.text("[a "), .link(text: "b", address: "/c")]),
        ("** không đóng", [.text("** không đóng")]), ("****", [.text("****")]),
        ("[a](b c)", [.text("[a](b c)")]), ("[](x)", [.text("[](x)")]), ("[a]()", [.text("[a]()")]),
        ("[a](b", [.text("[a](b")]), ("<b>&amp;", [.text("<b>&amp;")]),
        ("[x](javascript:alert(1))", [.text("[x](javascript:alert(1))")]),
    ])
    func readsInlines(line: String, expected: [StructuredText.Inline]) {
        #expect(StructuredText(line).blocks == [.paragraph(expected)])
    }

    @Test(arguments: ["", "\n\n", " \r\n\t\r\n"])
    func emptyTextHasNoBlocks(text: String) {
        #expect(StructuredText(text).blocks.isEmpty)
    }

    @Test(arguments: ["2020.1 x", "12345. x", "1.x", ". x", "-x", "#x", "#### x", ">x"])
    func whatIsNoSignIsText(line: String) {
        #expect(StructuredText(line).blocks == [.paragraph([.text(line)])])
    }

    @Test func givesPlainText() {
        let text = StructuredText("## A **b**\n\n- [c](/d)\n- e\n\nf\ng")
        #expect(text.plainText == "A b\nc\ne\nf\ng")
    }

    @Test(arguments: [
        (100, "Một hai ba"), (10, "Một hai ba"), (9, "Một hai…"), (8, "Một hai…"), (7, "Một…"),
        (3, "Mộ…"), (1, "…"), (0, "…"),
    ])
    func leadsWithWholeWords(limit: Int, expected: String) {
        #expect(StructuredText("## Đề mục\n\nMột\n**hai** ba").lead(limit: limit) == expected)
    }
}
