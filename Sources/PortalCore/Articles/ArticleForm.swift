/// The form in which an article is written, as it arrived.
public struct ArticleForm: Sendable, Equatable {
    /// The fields in the order of the form.
    public enum Field: String, Sendable, CaseIterable {
        case title = "tieu-de"
        case section = "chuyen-muc"
        case lead = "tom-tat"
        case body = "noi-dung"
        /// How the body is written; set by the editor.
        case format = "dang"
        case author = "tac-gia"
        case sourceName = "nguon"
        case sourceAddress = "dia-chi-nguon"
        case eventDay = "ngay-dien-ra"
        /// The lead picture: a number or an address of the media library.
        case picture = "anh-dai-dien"
        /// The revision that the form was opened with.
        case base = "ban-goc"
    }

    /// What was typed.
    public var values: [Field: String]

    /// A form as it arrived.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// A form filled in with a revision.
    public init(_ content: ArticleContent, base: Int64?) {
        values = [
            .title: content.title, .section: content.sectionID.map { String($0) } ?? "",
            .lead: content.lead, .body: content.body.source,
            .format: content.body.format.rawValue, .author: content.author,
            .sourceName: content.sourceName, .sourceAddress: content.sourceAddress,
            .eventDay: content.day?.vietnamese ?? content.eventDay,
            .picture: content.pictureID.map { String($0) } ?? "",
            .base: base.map { String($0) } ?? "",
        ]
    }

    /// The revision that the form was opened with; nil for a new article.
    public var base: Int64? { values[.base].flatMap { Int64($0) } }

    /// What is to be saved. A draft needs a title only; the rest is asked for before publishing.
    ///
    /// - Parameters:
    ///   - sections: the numbers of the site's sections in which the person may write.
    ///   - sanitizer: cleans what the editor made.
    func content(
        sections: Set<Int64>, _ sanitizer: RichTextSanitizer
    ) -> Result<ArticleContent, InvalidForm<Field>> {
        var check = FormCheck(values)
        let title = check.text(.title, Self.title)
        let lead = check.text(.lead, Self.lead)
        let body = body(sanitizer, &check)
        let author = check.text(.author, Self.line)
        let sourceName = check.text(.sourceName, Self.line)
        let sourceAddress = check.text(.sourceAddress, Self.address)
        let eventDay = check.text(.eventDay, Self.line)
        if !eventDay.isEmpty, CalendarDay(vietnamese: eventDay) == nil {
            check.refuse(.eventDay, "Ngày chưa đúng; ví dụ 02/12/2020.")
        }
        let sectionID = values[.section].flatMap { Int64($0) }
        if let sectionID, !sections.contains(sectionID) {
            check.refuse(.section, "Hãy chọn một chuyên mục mà bạn được giao.")
        }
        let picture = check.text(.picture, Self.address)
        let pictureID = MediaReference.id(typed: picture)
        if !picture.isEmpty, pictureID == nil {
            check.refuse(.picture, Self.unknownPicture)
        }
        return check.result {
            ArticleContent(
                title: title, lead: lead, body: body, sectionID: sectionID,
                author: author, sourceName: sourceName, sourceAddress: sourceAddress,
                eventDay: eventDay, pictureID: pictureID)
        }
    }

    static let unknownPicture = "Không có ảnh này trong thư viện của cổng."

    private var format: ArticleBody.Format {
        values[.format].flatMap(ArticleBody.Format.init) ?? .text
    }

    private func body(
        _ sanitizer: RichTextSanitizer, _ check: inout FormCheck<Field>
    ) -> ArticleBody {
        guard format == .html else { return .text(check.text(.body, Self.body)) }
        do {
            return .html(try sanitizer.clean(values[.body] ?? "").text)
        } catch {
            check.refuse(.body, error.message)
            return .html(.empty)
        }
    }

    /// What is left out of the text when it is saved, in a sentence; nil where nothing is.
    func removals(_ sanitizer: RichTextSanitizer) -> String? {
        guard format == .html else { return nil }
        return (try? sanitizer.clean(values[.body] ?? ""))?.removals.sentence
    }

    private static let title = TextRule(length: 1...250, missing: "Hãy ghi tiêu đề.")
    private static let lead = TextRule(length: 0...800, missing: "", isMultiline: true)
    private static let body = TextRule(length: 0...200_000, missing: "", isMultiline: true)
    private static let line = TextRule(length: 0...200, missing: "")
    private static let address = TextRule(length: 0...500, missing: "")
}
