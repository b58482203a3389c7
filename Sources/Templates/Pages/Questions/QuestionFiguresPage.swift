public import PortalCore

/// How the questions, or the petitions, are answered, by unit: a table, a chart and a file, each with the time of
/// calculation.
public enum QuestionFiguresPage {
    /// The whole page.
    public static func render(_ figures: QuestionFigures, in context: PageContext) -> HTML {
        let title = "Số liệu trả lời \(figures.kind.noun) năm \(figures.year)"
        return Layout.document(
            PageFrame(
                title: title,
                summary:
                    "Số \(figures.kind.noun) tiếp nhận, trả lời, đúng hạn và quá hạn của từng đơn vị.",
                crumbs: [Crumb(figures.kind.section, figures.kind.list), Crumb("Số liệu")]),
            in: context,
            """
            \(PageHeading(title, lead: lead(figures)))\
            \(years(figures))\
            \(if: figures.rows.isEmpty, "<p class=\"empty\">Chưa có \(figures.kind.noun) nào trong năm này.</p>\n")\
            \(if: !figures.rows.isEmpty, content(figures))
            """)
    }

    private static func lead(_ figures: QuestionFigures) -> String {
        "Theo năm tiếp nhận. Tính lúc \(figures.at.vietnamese)."
    }

    private static func years(_ figures: QuestionFigures) -> HTML {
        guard figures.years.count > 1 else { return .empty }
        return ChipRow(
            "Năm", figures.years, chosen: figures.year, name: { "\($0)" },
            address: { address($0, figures) }
        ).html
    }

    private static func address(_ year: Int, _ figures: QuestionFigures) -> WebAddress {
        figures.kind.figures.with(query: [(QuestionAddresses.year, String(year))])
    }

    private static func content(_ figures: QuestionFigures) -> HTML {
        let file = figures.kind.figuresFile.with(
            query: [(QuestionAddresses.year, String(figures.year))])
        return """
            \(QuestionFiguresChart(figures: figures))\
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="bang-so-lieu">
            <table class="figures"><caption id="bang-so-lieu">Số liệu theo đơn vị</caption>
            <thead><tr>\(each: QuestionFiguresFile.columns, { "<th scope=\"col\">\($0)</th>" })\
            </tr></thead>
            <tbody>\(each: figures.rows, row)</tbody>
            <tfoot>\(cells(figures.total, name: "Tất cả"))</tfoot></table></div>
            <p><a href="\(file)">Tải bảng này (CSV)</a></p>
            <h2>Cách tính</h2>
            <ul>
            <li>Đúng hạn: trả lời không muộn hơn hạn, kể cả hạn mới đã báo cho người hỏi \
            (15 ngày làm việc, Điều 13 khoản 6).</li>
            <li>Chưa trả lời, quá hạn: hôm nay đã qua hạn mà chưa có trả lời.</li>
            <li>Chờ bổ sung: thời hạn tạm dừng cho đến khi người gửi bổ sung thông tin.</li>
            <li>Số ngày thường gặp: trung vị của số ngày theo lịch từ lúc tiếp nhận đến lúc trả lời; \
            một nửa được trả lời nhanh hơn, một nửa chậm hơn.</li>
            </ul>

            """
    }

    private static func row(_ row: QuestionFigures.Row) -> HTML {
        cells(row, name: QuestionFiguresFile.name(of: row))
    }

    private static func cells(_ row: QuestionFigures.Row, name: String) -> HTML {
        """
        <tr><th scope="row">\(name)</th>\(each: QuestionFiguresFile.numbers(row), {
            "<td>\($0)</td>"
        })</tr>

        """
    }
}

/// The figures as comma-separated values (RFC 4180), for spreadsheets and other programs.
public enum QuestionFiguresFile {
    /// What it is served as.
    public static let mediaType = "text/csv; charset=utf-8"

    static let columns = [
        "Đơn vị", "Tiếp nhận", "Đã trả lời", "Trả lời đúng hạn", "Trả lời quá hạn",
        "Chưa trả lời, trong hạn", "Chưa trả lời, quá hạn", "Chờ bổ sung",
        "Không tiếp nhận hoặc gộp", "Số ngày thường gặp",
    ]

    static func name(of row: QuestionFigures.Row) -> String {
        row.unit.isEmpty ? "Chưa chuyển đơn vị" : row.unit
    }

    static func numbers(_ row: QuestionFigures.Row) -> [String] {
        [
            row.received, row.answered, row.onTime, row.answeredLate, row.open, row.overdue,
            row.awaiting, row.closed,
        ].map { String($0) } + [row.medianDays.map(days) ?? "–"]
    }

    /// Half days occur between two numbers.
    private static func days(_ value: Double) -> String {
        let halves = Int((value * 2).rounded())
        return halves % 2 == 0 ? String(halves / 2) : "\(halves / 2),5"
    }

    /// The table, with a byte order mark, by which spreadsheets know UTF-8.
    public static func render(_ figures: QuestionFigures) -> [UInt8] {
        let rows = figures.rows.map { [name(of: $0)] + numbers($0) }
        let total = ["Tất cả"] + numbers(figures.total)
        let note = ["Năm \(figures.year), tính lúc \(figures.at.vietnamese)"]
        let lines = ([columns] + rows + [total, note]).map { cells in
            cells.map(quoted).joined(separator: ",")
        }
        return Array(("\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// A cell; one that a spreadsheet would take for a formula begins with an apostrophe.
    private static func quoted(_ cell: String) -> String {
        let isFormula = cell.first.map { "=+-@\t".contains($0) } ?? false
        let text = isFormula ? "'" + cell : cell
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
