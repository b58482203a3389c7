import PortalCore

/// The working-day calendar of a year: what differs from the week, why, and the form to change it.
public enum CalendarPage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case source = "can-cu"
        case days = "ngay"
        case base = "ban-goc"
    }

    /// What an edit would change, or changed.
    public struct Outcome: Sendable, Equatable {
        /// The due days that move.
        public let changes: [DueDateChange]
        /// Whether it is done, or only looked at.
        public let isApplied: Bool

        /// Puts it together from its parts.
        public init(changes: [DueDateChange], isApplied: Bool) {
            self.changes = changes
            self.isApplied = isApplied
        }
    }

    /// - Parameters:
    ///   - values: what the form holds; nil for the year as it stands.
    public static func render(
        _ sheet: CalendarService.Sheet, history: CalendarHistory,
        values: [Field: String]? = nil, errors: [FieldError<Field>] = [],
        outcome: Outcome? = nil, in context: AdminContext
    ) -> HTML {
        let year = Int64(sheet.year.year)
        let values = values ?? Self.values(of: sheet)
        let form: FormContext<Field> = context.form(errors: errors)
        return AdminLayout.document(
            AdminFrame(title: "Lịch làm việc năm \(year)"), in: context,
            """
            \(ErrorSummary(form))\
            \(with: outcome, consequences)\
            \(PageHeading(
                "Lịch làm việc năm \(year)",
                lead: "Mọi thời hạn theo ngày làm việc được tính từ lịch này."))
            \(ChipRow(
                "Năm", (year - 2)...(year + 2), chosen: year, name: { "\($0)" },
                address: { DeadlineAddresses.year($0) }))\
            \(standing(sheet))\
            \(days(sheet.year.days))\
            <h2>Sửa lịch</h2>
            <form method="post" action="\(DeadlineAddresses.year(year))">
            \(context.hiddenToken)
            <input type="hidden" name="\(Field.base.rawValue)" value="\(values[.base] ?? "0")">
            \(TextField(
                .source, "Căn cứ: số quyết định hoặc thông báo", value: values[.source] ?? "",
                in: form, maxLength: 200))\
            \(TextArea(
                .days, "Các ngày khác với tuần làm việc", value: values[.days] ?? "", in: form,
                hint: "Mỗi dòng: ngày | loại | tên | căn cứ. Loại: nghỉ lễ, nghỉ bù, nghỉ hoán đổi, làm bù.",
                isRequired: false, rows: 14))\
            <p class="actions">
            <button class="button secondary" formaction="\(DeadlineAddresses.preview(year))">\
            Xem trước thay đổi</button>
            \(Button("Áp dụng"))</p>
            </form>
            \(history)
            """)
    }

    private static func values(of sheet: CalendarService.Sheet) -> [Field: String] {
        var source = ""
        if case .announced(let announced) = sheet.year.standing { source = announced }
        return [
            .source: source, .days: CalendarLines.text(sheet.year.days),
            .base: String(sheet.revision),
        ]
    }

    private static func standing(_ sheet: CalendarService.Sheet) -> HTML {
        switch sheet.year.standing {
        case .announced(let source): "<p>\(StatusTag(.good, "Đã công bố")) \(source)</p>\n"
        case .provisional:
            """
            <p>\(StatusTag(.soon, "Tạm tính")) Chưa có thông báo của năm này; các ngày dưới đây \
            được tính từ Bộ luật Lao động, chưa có ngày hoán đổi.</p>

            """
        }
    }

    private static func days(_ days: [CalendarException]) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Các ngày nghỉ và làm bù">
        <table><thead><tr><th scope="col">Ngày</th><th scope="col">Loại</th>\
        <th scope="col">Tên</th><th scope="col">Căn cứ</th></tr></thead>
        <tbody>\(each: days, day)</tbody></table></div>

        """
    }

    private static func day(_ day: CalendarException) -> HTML {
        """
        <tr><th scope="row">\(day.day.weekday.vietnamese), \(DateTime(day.day))</th>\
        <td>\(day.kind.vietnamese)</td><td>\(day.name)</td><td>\(day.source)</td></tr>

        """
    }

    private static func consequences(_ outcome: Outcome) -> HTML {
        let title =
            outcome.isApplied
            ? "Đã áp dụng: \(outcome.changes.count) thời hạn thay đổi"
            : "Nếu áp dụng, \(outcome.changes.count) thời hạn đang mở sẽ thay đổi"
        return Notice(
            outcome.isApplied ? .success : .information, title,
            """
            <ul>\(each: outcome.changes.prefix(50), { MovedDay(change: $0).html })</ul>
            \(if: outcome.changes.count > 50, "<p>… và \(outcome.changes.count - 50) thời hạn khác.</p>\n")
            """
        ).html
    }
}
