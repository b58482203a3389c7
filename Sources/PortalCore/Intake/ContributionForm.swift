/// The form with which anybody sends an article or pictures (Article 25.2c), as it was typed.
public struct ContributionForm: Sendable, Equatable {
    /// The fields in the order of the form; their raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case title = "tieu-de"
        case text = "noi-dung"
        case files = "tep"
        case name = "ho-ten"
        case contact = "lien-he"
        case showName = "cong-khai-ten"
        case rights = "cam-ket"
        case consent = "dong-y"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    /// What is wrong with what was typed.
    ///
    /// - Parameter hasFiles: whether files come with it, which may be all that is sent.
    public func errors(hasFiles: Bool) -> [FieldError<Field>] {
        checked(hasFiles: hasFiles).errors()
    }

    /// What is to be entered, without its files.
    func entry(
        _ files: [OfferedFile], now: Instant
    ) -> Result<NewIntakeEntry, InvalidForm<Field>> {
        checked(hasFiles: !files.isEmpty, files.compactMap(ContributionFiles.complaint))
            .map { $0(now) }
    }

    private func checked(
        hasFiles: Bool, _ complaints: [String] = []
    ) -> Result<(Instant) -> NewIntakeEntry, InvalidForm<Field>> {
        var check = FormCheck(values)
        let title = check.text(.title, Self.title)
        let text = check.text(.text, Self.text)
        for complaint in complaints { check.refuse(.files, complaint) }
        if !hasFiles, text.isEmpty {
            check.refuse(.text, "Hãy viết nội dung, hoặc gửi kèm ít nhất một tệp.")
        }
        let name = check.text(.name, Self.name)
        let contact = check.text(.contact, Self.contact)
        if self[.rights] != FormCheck<Field>.ticked {
            check.refuse(.rights, "Cần bạn xác nhận quyền gửi nội dung này.")
        }
        check.consent(.consent)
        let showsName = self[.showName] == FormCheck<Field>.ticked
        return check.result {
            { now in
                var entry = NewIntakeEntry(way: .contribution, subject: title, receivedAt: now)
                entry.text = text
                entry.sender = IntakeSender(
                    name: name, contact: contact, showsName: showsName,
                    consentVersion: ConsentNotice.version)
                return entry
            }
        }
    }

    private static let title = TextRule(
        length: 5...250, missing: "Hãy ghi tiêu đề tin, bài hoặc ảnh.")
    private static let text = TextRule(length: 0...50_000, missing: "", isMultiline: true)
    private static let name = TextRule(length: 2...100, missing: "Hãy ghi họ và tên.")
    private static let contact = TextRule(
        length: 6...200, missing: "Hãy ghi số điện thoại hoặc thư điện tử để Ban Biên tập liên hệ.")
}

/// What may come with a contribution.
public enum ContributionFiles {
    /// Files.
    public static let count = 5
    /// Bytes of one.
    public static let bytes = 10 << 20

    /// The types that are taken: pictures and documents, no archives.
    static let formats: Set<MediaFormat> = [.jpeg, .png, .webp, .pdf, .docx, .odt]

    /// Why a file is not taken, in a sentence; nil where it is.
    public static func complaint(about file: OfferedFile) -> String? {
        if case .media(let format) = file.type, formats.contains(format) { return nil }
        return """
            Tệp “\(file.name)” không thuộc loại được nhận. Cổng nhận ảnh JPEG, PNG, WebP và tệp PDF, \
            DOCX, ODT; loại tệp được xác định theo nội dung.
            """
    }
}
