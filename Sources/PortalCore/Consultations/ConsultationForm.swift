/// The form of a consultation's data as it was typed.
public struct ConsultationForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case title = "tieu-de"
        case summary = "tom-tat"
        case opensAt = "mo-luc"
        case closesAt = "dong-luc"
        case receiverName = "noi-nhan"
        case receiverAddress = "dia-chi"
        case receiverEmail = "thu"
        /// The revision that the person saw.
        case revision = "ban"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    /// A form that shows what is stored.
    public init(_ data: ConsultationData, revision: Int) {
        values = [
            .title: data.title, .summary: data.summary,
            .opensAt: data.opensAt.map(EnteredMoment.text) ?? "",
            .closesAt: data.closesAt.map(EnteredMoment.text) ?? "",
            .receiverName: data.receiver.name, .receiverAddress: data.receiver.address ?? "",
            .receiverEmail: data.receiver.email ?? "", .revision: String(revision),
        ]
    }

    /// What it says, or all that is wrong. Only the title is needed while it is a draft.
    func data() -> Result<ConsultationData, InvalidForm<Field>> {
        var check = FormCheck(values)
        let title = check.text(.title, Self.title)
        let summary = check.optionalText(.summary, Self.summary)
        let opensAt = Self.moment(.opensAt, self, &check)
        let closesAt = Self.moment(.closesAt, self, &check)
        if let opensAt, let closesAt, closesAt <= opensAt {
            check.refuse(.closesAt, "Giờ đóng phải sau giờ mở.")
        }
        let receiver = Consultation.Receiver(
            name: check.optionalText(.receiverName, Self.line) ?? "",
            address: check.optionalText(.receiverAddress, Self.line),
            email: check.email(.receiverEmail))
        return check.result {
            ConsultationData(
                title: title, summary: summary ?? "", opensAt: opensAt, closesAt: closesAt,
                receiver: receiver)
        }
    }

    private static func moment(
        _ field: Field, _ form: ConsultationForm, _ check: inout FormCheck<Field>
    ) -> Instant? {
        let text = form[field].trimmedBlanks
        guard !text.isEmpty else { return nil }
        guard let moment = EnteredMoment.instant(text) else {
            check.refuse(field, ConsultationRefusal.unreadableTime.sentence)
            return nil
        }
        return moment
    }

    private static let title = TextRule(length: 10...300, missing: "Hãy ghi tên dự thảo.")
    private static let summary = TextRule(length: 0...1000, missing: "", isMultiline: true)
    private static let line = TextRule(length: 0...300, missing: "")
}

/// A moment as browsers send it from a field for day and time: `2026-12-05T17:00`, in Vietnam.
public enum EnteredMoment {
    /// The moment, to the second; nil where the text is none.
    public static func instant(_ text: String) -> Instant? {
        let seconds = text.utf8.count == 16 ? ":00" : ""
        return Instant(iso8601: text + seconds + "+07:00")
    }

    /// As the field shows it.
    public static func text(_ instant: Instant) -> String { "\(instant.day)T\(instant.time)" }
}

/// What a consultation is about, when it is open, and who receives the comments.
public struct ConsultationData: Sendable, Equatable {
    /// The name of the draft.
    public let title: String
    /// What it is about, in a sentence or two.
    public let summary: String
    /// Comments are taken from this second on.
    public let opensAt: Instant?
    /// Comments are refused from this second on.
    public let closesAt: Instant?
    /// The unit that receives the comments.
    public let receiver: Consultation.Receiver

    /// What has to be there before it is handed over (Article 9.1i), and is not.
    func missing(text: Bool) -> [String] {
        [
            (summary.isBlank, "tóm tắt"), (opensAt == nil, "giờ mở"), (closesAt == nil, "giờ đóng"),
            (receiver.name.isBlank, "cơ quan tiếp nhận ý kiến"),
            (receiver.address == nil, "địa chỉ của cơ quan tiếp nhận"),
            (receiver.email == nil, "thư điện tử của cơ quan tiếp nhận"),
            (!text, "toàn văn dự thảo"),
        ].filter(\.0).map(\.1)
    }
}
