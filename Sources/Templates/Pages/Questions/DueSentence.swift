import PortalCore

/// The clock of a question or petition in one sentence, that grows more urgent with time.
struct DueSentence: Component {
    let due: DueDate
    /// Who must answer, once that is known.
    let unit: String?
    let today: CalendarDay
    /// Whom to turn to when it is long overdue.
    let contact: Contact

    private var state: DueState { DueState(due: due.day, today: today) }

    var html: HTML {
        """
        <div class="due">
        <p>\(tag)</p>
        <p>\(unit ?? "Cơ quan có thẩm quyền") \(verb) chậm nhất <strong>\(DayInWords(due.day))</strong>\
        \(whence).\(remainder)\(firstDay)</p>
        \(nextStep)</div>

        """
    }

    private var tag: StatusTag {
        switch state {
        case .onTime: StatusTag(.neutral, "Đang chờ trả lời")
        case .dueSoon: StatusTag(.soon, "Sắp đến hạn")
        case .late: StatusTag(.late, "Quá hạn")
        case .longOverdue: StatusTag(.late, "Quá hạn đã lâu")
        }
    }

    private var verb: String {
        switch state {
        case .onTime, .dueSoon: "phải trả lời"
        case .late, .longOverdue: "lẽ ra phải trả lời"
        }
    }

    private var remainder: HTML {
        switch state {
        case .dueSoon(daysLeft: 0): " Hôm nay là ngày cuối cùng."
        case .onTime(let days), .dueSoon(let days): " Còn \(days) ngày."
        case .late(let days), .longOverdue(let days):
            " Đã quá hạn \(days) ngày; cơ quan vẫn phải trả lời."
        }
    }

    private var rule: HTML { " (\(due.term), theo \(due.rule))" }

    /// The rule gives the first day; an extended one is the unit's.
    private var whence: HTML {
        due.extendedFrom == nil ? rule : ", là ngày đơn vị đã hẹn lại"
    }

    /// An extension shows both days.
    private var firstDay: HTML {
        guard let first = due.extendedFrom else { return .empty }
        return " Hạn ban đầu là \(DayInWords(first))\(rule)."
    }

    private var nextStep: HTML {
        guard case .longOverdue = state else { return .empty }
        return """
            <p>Bạn có thể nhắc Ban Biên tập và nêu mã tra cứu\(reach). Nhắc không làm thời hạn tính \
            lại từ đầu.</p>

            """
    }

    private var reach: HTML {
        let ways = [
            contact.phone.map { HTML(text: "điện thoại \($0)") },
            contact.email.map { "thư điện tử \(MailLink.markup($0))" as HTML },
        ].compactMap { $0 }
        guard !ways.isEmpty else {
            return " theo <a href=\"\(SiteAddresses.contact())\">địa chỉ liên hệ</a>"
        }
        let rest = ways.dropFirst().map { " hoặc \($0)" as HTML }
        return " qua \(ways.first)\(each: rest, { $0 })"
    }
}

/// A day with its weekday: "thứ ba, ngày 08/12/2026".
struct DayInWords: Component {
    let day: CalendarDay

    init(_ day: CalendarDay) {
        self.day = day
    }

    var html: HTML {
        """
        <time datetime="\(day.description)">\(day.weekday.vietnamese.lowercased()), \
        ngày \(day.vietnamese)</time>
        """
    }
}
