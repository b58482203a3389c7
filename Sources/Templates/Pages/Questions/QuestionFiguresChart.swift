import PortalCore

/// A bar for each unit: answered in time, answered late, open in time, overdue. The table beside it
/// says the same in numbers, so it is one picture for screen readers.
struct QuestionFiguresChart: Component {
    let figures: QuestionFigures

    /// Units that are drawn; the table has all of them.
    private static let most = 12
    /// The length of the longest bar; pictures of bars are stretched to the width of the page.
    private static let length = 1_000

    private var rows: [QuestionFigures.Row] { Array(figures.rows.prefix(Self.most)) }
    private var largest: Int { max(1, rows.map(\.received).max() ?? 1) }

    var html: HTML {
        """
        <figure class="figures-chart">
        <div class="bars" role="img" aria-label="\(summary)">
        \(each: rows, bar)\
        </div>
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

    /// The name stands above as text of the page, which a phone does not make smaller with the bar.
    private func bar(_ row: QuestionFigures.Row) -> HTML {
        let counts = [
            row.onTime, row.answeredLate, row.open, row.overdue, row.awaiting + row.closed,
        ]
        var begin = 0
        let parts = zip(counts, Self.parts).map { count, part -> HTML in
            let width = count * Self.length / largest
            defer { begin += width }
            guard width > 0 else { return .empty }
            return """
                <rect class="\(part.style)" x="\(begin)" y="0" width="\(width)" height="1"></rect>
                """
        }
        return """
            <p>\(QuestionFiguresFile.name(of: row)) <b>\(row.received)</b></p>
            <svg viewBox="0 0 \(Self.length) 1" preserveAspectRatio="none" aria-hidden="true" \
            focusable="false">\(each: parts, { $0 })</svg>

            """
    }
}
