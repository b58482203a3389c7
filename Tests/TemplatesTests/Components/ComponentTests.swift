import Testing

@testable import PortalCore
@testable import Templates

@Suite struct ComponentTests {
    private let now = Samples.now

    @Test(arguments: [
        (-1, "Đã đóng"), (0, "Đã đóng"), (3600, "Đóng lúc 10:00 hôm nay"), (86_400, "Còn 1 ngày"),
        (3 * 86_400, "Còn 3 ngày"), (40 * 86_400, "Còn 40 ngày"),
    ])
    func timeLeft(seconds: Int64, words: String) {
        let html = TimeLeft(end: now.adding(seconds: seconds), now: now).html.string
        #expect(html.contains(">\(words)<"))
    }

    /// The last day of four is told as soon, the fifth is not.
    @Test func soonHasAnotherShape() {
        let kinds = (1...5).map { day in
            TimeLeft(end: now.adding(seconds: Int64(day) * 86_400), now: now).html.string
                .contains("tag soon")
        }
        #expect(kinds == [true, true, true, false, false])
    }

    @Test func pagerKeepsFilters() {
        let page = Page<Int>(items: [], older: PageCursor(key: 5, id: 2), newer: nil)
        let html = Pager(page, at: WebAddress(path: "/van-ban"), keeping: [("nam", "2020")]).html
        #expect(html.string.contains("href=\"/van-ban?nam=2020&amp;sau=5.2\""))
        #expect(!html.string.contains("truoc="))
    }

    @Test func pagerOfAWholeListIsEmpty() {
        let page = Page<Int>(items: [1], older: nil, newer: nil)
        #expect(Pager(page, at: WebAddress(path: "/van-ban")).html.isEmpty)
    }

    @Test func theChosenChipIsMarked() {
        let row = ChipRow(
            "Năm", [2025, 2026], chosen: 2026, name: { "\($0)" },
            address: { WebAddress(path: "/so-lieu").with(query: [("nam", "\($0)")]) })
        #expect(
            row.html.string == """
                <nav aria-label="Năm"><ul class="chips"><li><a href="/so-lieu?nam=2025">2025</a></li>\
                <li><a href="/so-lieu?nam=2026" aria-current="page">2026</a></li></ul></nav>

                """)
    }

    @Test(arguments: [nil, "a", "b"])
    func oneChipOfAllIsMarked(chosen: String?) {
        let row = ChipRow(
            "Lọc", allOr: ["a", "b"], chosen: chosen, name: { $0 },
            address: { WebAddress(path: "/van-ban").with(query: [("loai", $0 ?? "")]) })
        let parts = row.html.string.split(separator: "aria-current=\"page\">")
        #expect(parts.count == 2 && parts.last?.hasPrefix((chosen ?? "Tất cả") + "<") == true)
    }

    @Test(arguments: [
        (0.0, "0,0"), (134.31, "134,3"), (9068.73, "9.068,7"), (1_234_567.05, "1.234.567,1"),
        (-1000.0, "-1.000,0"), (999.96, "1.000,0"), (.nan, ""), (.infinity, ""),
    ])
    func decimals(number: Double, text: String) {
        #expect(number.vietnamese == text)
    }

    @Test func dates() {
        #expect(
            DateTime(now).html.string
                == "<time datetime=\"2026-11-23T09:00:00+07:00\">09:00 ngày 23/11/2026</time>")
        #expect(
            DateTime(dayOf: now).html.string
                == "<time datetime=\"2026-11-23T09:00:00+07:00\">23/11/2026</time>")
    }

    @Test func jsonCannotLeaveItsElement() {
        let value = JSONValue.object([
            ("a\"", .string("</script><!--&\u{2028}\n\"\\đ")), ("none", nil), ("n", .number(-3)),
            ("list", .array([.bool(true), "x"])),
        ])
        #expect(
            value.text == """
                {"a\\"":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u000a\\"\\\\đ","n":-3,\
                "list":[true,"x"]}
                """)
    }

    @Test(arguments: [
        ("## A\n### B", "<h2>A</h2>\n<h3>B</h3>\n"),
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("> a\n> b", "<blockquote><p>a</p><p>b</p></blockquote>\n"),
        ("[x](/a) [y](javascript:alert)", "<p><a href=\"/a\">x</a> y (javascript:alert)</p>\n"),
        ("**<b>**", "<p><strong>&lt;b&gt;</strong></p>\n"),
    ])
    func structuredText(text: String, markup: String) {
        #expect(TrustedHTML.structured(text).html.string == markup)
    }

    @Test func aFieldIsTiedToItsHintAndError() {
        let form = FormContext<DisplayChoices.Field>(
            token: "t", errors: [FieldError(.theme, "Sai")])
        let html = TextField(.theme, "Màu", value: "<x>", in: form, hint: "Gợi ý").html.string
        for part in [
            "<label for=\"muc-giao-dien\">Màu</label>", "value=\"&lt;x&gt;\"",
            "aria-invalid=\"true\"",
            "aria-describedby=\"muc-giao-dien-goi-y muc-giao-dien-loi\"", " required",
        ] {
            #expect(html.contains(part), "\(part)")
        }
    }

    @Test func consentIsNeverTickedBeforehand() {
        let form = FormContext<DisplayChoices.Field>(token: "t")
        for (value, isTicked) in [("", false), ("khong", false), ("co", true)] {
            let html = Checkbox(.theme, "Đồng ý", value: value, in: form).html.string
            #expect(html.contains(" checked") == isTicked)
        }
    }

    /// The parser swallows one line break after the tag; a typed one must survive.
    @Test func aLeadingLineBreakInATextAreaIsKept() {
        let form = FormContext<DisplayChoices.Field>(token: "t")
        let html = TextArea(.theme, "Nội dung", value: "\na", in: form).html.string
        #expect(html.contains(">\n\na</textarea>"))
    }
}
