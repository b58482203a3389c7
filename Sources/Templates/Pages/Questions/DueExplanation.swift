import PortalCore

/// "Why this day?": the start, the rule, and the days that were not counted.
struct DueExplanation: Component {
    let due: DueDate
    /// What the clock is of, as the sentence begins: `Câu hỏi`.
    let subject: String
    /// The question that opens it; a page with two of them tells them apart.
    var title = "Vì sao là ngày này?"
    /// Whether it may still move with the calendar; what is answered keeps its day.
    var isOpen = true

    private var days: (upper: String, lower: String) {
        due.unit == .workingDays ? ("Ngày làm việc", "ngày làm việc") : ("Ngày", "ngày")
    }

    var html: HTML {
        """
        <details class="why"><summary>\(title)</summary>
        <p>\(subject) được tiếp nhận lúc \(DateTime(due.start)). \(due.startReason) \
        \(days.upper) đầu tiên được tính là \
        \(DayInWords(due.firstDay)); \(days.lower) thứ \(due.counted.count) là \
        \(DayInWords(due.day)). Căn cứ: \(due.rule).\(firstDay)</p>
        \(if: !due.skipped.isEmpty, skipped)\
        \(if: due.isProvisional, provisional)\
        </details>

        """
    }

    private var firstDay: HTML {
        guard let first = due.extendedFrom else { return .empty }
        return " Hạn ban đầu là \(DayInWords(first)), được gia hạn bằng thông báo tiến độ."
    }

    private var skipped: HTML {
        """
        <p>\(due.skipped.count) ngày không tính vào thời hạn:</p>
        <table class="skipped"><thead><tr><th scope="col">Ngày</th><th scope="col">Lý do</th></tr>\
        </thead><tbody>
        \(each: due.skipped, {
            "<tr><td>\(DateTime($0.day))</td><td>\($0.reason)</td></tr>\n"
        })</tbody></table>

        """
    }

    private var provisional: HTML {
        guard isOpen else {
            return """
                <p>Khi tính hạn này, lịch nghỉ của một năm trong khoảng này chưa được công bố.</p>

                """
        }
        return """
            <p>Lịch nghỉ của một năm trong khoảng này chưa được công bố, nên ngày trên là tạm tính và \
            có thể thay đổi.</p>

            """
    }
}
