import PortalCore

/// A bar for each unit: answered in time, answered late, open in time, overdue. The table beside it
/// says the same in numbers, so it is one picture for screen readers.
struct QuestionFiguresChart: Component {
    let figures: QuestionFigures

    /// Units that are drawn; the table has all of them.
    private static let most = 12
    private static let width = 720
    private static let rowHeight = 44
    private static let barHeight = 14

    private var rows: [QuestionFigures.Row] { Array(figures.rows.prefix(Self.most)) }
    private var largest: Int { max(1, rows.map(\.received).max() ?? 1) }

    var html: HTML {
        let height = rows.count * Self.rowHeight
        return """
            <figure class="figures-chart" tabindex="0">
            <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-labelledby="ten-bieu-do">
            <title id="ten-bieu-do">\(summary)</title>
            \(each: Array(rows.enumerated()), { bar($0.element, at: $0.offset) })\
            </svg>
            <figcaption>\(legend)</figcaption>
            </figure>

            """
    }

    private var summary: String {
        let total = figures.total
        return
            "Biểu đồ: trong \(total.received) \(figures.kind.noun), \(total.onTime) trả lời đúng hạn, "
            + "\(total.answeredLate) trả lời quá hạn, \(total.open) đang trong hạn, "
            + "\(total.overdue) chưa trả lời đã quá hạn. Bảng bên dưới có đủ số liệu từng đơn vị."
    }

    private static let parts: [(name: String, style: String)] = [
        ("Đúng hạn", "on-time"), ("Trả lời quá hạn", "late"), ("Đang trong hạn", "open"),
        ("Chưa trả lời, quá hạn", "overdue"), ("Khác", "other"),
    ]

    private var legend: HTML {
        """
        <ul class="legend">\(each: Self.parts, {
            "<li><span class=\"swatch \($0.style)\" aria-hidden=\"true\"></span>\($0.name)</li>"
        })</ul>
        """
    }

    private func bar(_ row: QuestionFigures.Row, at index: Int) -> HTML {
        let top = index * Self.rowHeight
        let counts = [
            row.onTime, row.answeredLate, row.open, row.overdue, row.awaiting + row.closed,
        ]
        var begin = 0
        let bars = zip(counts, Self.parts).map { count, part -> HTML in
            let width = count * (Self.width - 60) / largest
            defer { begin += width }
            guard width > 0 else { return .empty }
            return """
                <rect class="\(part.style)" x="\(begin)" y="\(top + 22)" width="\(width)" \
                height="\(Self.barHeight)"></rect>
                """
        }
        return """
            <text x="0" y="\(top + 15)">\(QuestionFiguresFile.name(of: row))</text>\
            \(each: bars, { $0 })\
            <text x="\(begin + 8)" y="\(top + 34)">\(row.received)</text>

            """
    }
}
