/// The form with which somebody of the staff enters what was handed in.
public struct IntakeForm: Sendable, Equatable {
    /// The fields in the order of the form; their raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case way = "hinh-thuc"
        case subject = "noi-dung-chinh"
        case unit = "don-vi"
        case organisation = "co-quan-khac"
        case sender = "nguoi-gui"
        case contact = "lien-he"
        case receivedDay = "ngay-nhan"
        case receivedTime = "gio-nhan"
        case text = "noi-dung"
        case page = "trang-lien-quan"
        case rule = "thoi-han"
        case eventDay = "ngay-su-kien"
        case files = "tep"
        case note = "ghi-chu"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// A new form: received now.
    public init(receivedAt now: Instant) {
        values = [
            .way: IntakeWay.signedFile.rawValue, .receivedDay: now.day.vietnamese,
            .receivedTime: now.time.hoursAndMinutes,
        ]
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    /// A filled-in form that was checked.
    struct Draft {
        let entry: NewIntakeEntry
        let rule: DeadlineRule?
        let eventDay: CalendarDay?
    }

    /// What is to be entered.
    ///
    /// - Parameters:
    ///   - units: the units that exist, by their numbers.
    ///   - rules: the terms of the law, by their numbers.
    func draft(
        units: [Int64: String], rules: [Int64: DeadlineRule], files: [NewIntakeFile], now: Instant
    ) -> Result<Draft, InvalidForm<Field>> {
        var check = FormCheck(values)
        let way = way(&check)
        let subject = check.text(.subject, Self.subject)
        let unitID = Int64(self[.unit])
        let unit = unitID.flatMap { units[$0] }
        if !self[.unit].isEmpty, unit == nil {
            check.refuse(.unit, "Hãy chọn một mục trong danh sách.")
        }
        let organisation = check.text(.organisation, Self.line)
        let sender = check.text(.sender, Self.line)
        let contact = check.text(.contact, Self.line)
        let receivedAt = receivedAt(now, &check)
        let text = check.text(.text, Self.text)
        let page = PageReference(self[.page])
        if page == nil, !self[.page].isBlank {
            check.refuse(.page, "Hãy dán địa chỉ của trang trên Cổng, ví dụ /tin-tuc/ten-bai.")
        }
        let (rule, day) = deadline(rules, now, &check)
        let note = check.text(.note, Self.note)
        return check.result {
            var entry = NewIntakeEntry(way: way, subject: subject, receivedAt: receivedAt)
            entry.text = text
            entry.note = note
            entry.unitID = unit.flatMap { _ in unitID }
            entry.organisation = unit ?? organisation
            entry.page = page?.path
            entry.sender = IntakeSender(name: sender, contact: contact)
            entry.files = files
            return Draft(entry: entry, rule: rule, eventDay: day)
        }
    }

    private func way(_ check: inout FormCheck<Field>) -> IntakeWay {
        if let way = IntakeWay(rawValue: self[.way]), IntakeWay.enteredByStaff.contains(way) {
            return way
        }
        check.refuse(.way, "Hãy chọn hình thức gửi.")
        return .paper
    }

    private func receivedAt(_ now: Instant, _ check: inout FormCheck<Field>) -> Instant {
        guard let day = CalendarDay(vietnamese: self[.receivedDay]) else {
            check.refuse(.receivedDay, "Ngày chưa đúng; ví dụ 02/12/2020.")
            return now
        }
        let parts = self[.receivedTime].split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, let time = TimeOfDay(hour: parts[0], minute: parts[1]) else {
            check.refuse(.receivedTime, "Giờ chưa đúng; ví dụ 08:30.")
            return now
        }
        let instant = Instant(day, time)
        if instant > now { check.refuse(.receivedDay, "Thời điểm nhận không thể ở tương lai.") }
        return instant
    }

    private func deadline(
        _ rules: [Int64: DeadlineRule], _ now: Instant, _ check: inout FormCheck<Field>
    ) -> (DeadlineRule?, CalendarDay?) {
        guard !self[.rule].isEmpty else { return (nil, nil) }
        guard let rule = Int64(self[.rule]).flatMap({ rules[$0] }) else {
            check.refuse(.rule, "Hãy chọn một mục trong danh sách.")
            return (nil, nil)
        }
        guard let day = CalendarDay(vietnamese: self[.eventDay]) else {
            check.refuse(
                .eventDay, "Thời hạn tính từ khi \(rule.subject.event.vietnamese); hãy ghi ngày đó."
            )
            return (nil, nil)
        }
        if day > now.day { check.refuse(.eventDay, "Ngày này không thể ở tương lai.") }
        if !rule.isInForce(on: day) {
            check.refuse(
                .eventDay, "Quy định về thời hạn này chưa hoặc không còn áp dụng vào ngày đó.")
        }
        return (rule, day)
    }

    static let subject = TextRule(length: 3...300, missing: "Hãy ghi nội dung chính.")
    private static let line = TextRule(length: 0...200, missing: "")
    private static let text = TextRule(length: 0...100_000, missing: "", isMultiline: true)
    private static let note = TextRule(length: 0...2000, missing: "", isMultiline: true)
}

/// A page of the site, as a path: what somebody pasted, without scheme, host and query.
struct PageReference {
    let path: String

    /// - Returns: nil where it is no address of a page.
    init?(_ entered: String) {
        var text = Substring(entered.trimmingWhiteSpace)
        guard !text.isEmpty, text.utf8.count <= 500 else { return nil }
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            text = text.dropFirst(scheme.count).drop { $0 != "/" }
        }
        let bytes = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
        guard isPlain, bytes.first == UInt8(ascii: "/"),
            bytes.dropFirst().first != UInt8(ascii: "/")
        else { return nil }
        path = String(Substring(bytes))
    }
}
