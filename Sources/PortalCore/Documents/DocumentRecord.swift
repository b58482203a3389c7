/// A row of the exchange format that documents are imported from, as the source has it.
///
/// Every field but `id` and `source` may be missing; dates are `YYYY-MM-DD`.
struct DocumentRow: Decodable {
    let id: String
    let source: String
    let number: String?
    let docType: String?
    let issuer: String?
    let signer: String?
    let issueDate: String?
    let effectiveDate: String?
    let expiryDate: String?
    let field: String?
    let title: String?
    let abstract: String?
    let gazetteNumber: String?
    let gazetteDate: String?
    let files: [String]?
    let sourceAddress: String?
    let text: String?
    let textTruncated: Bool?

    private enum CodingKeys: String, CodingKey {
        case id, source, number, issuer, signer, field, title, abstract, files, text
        case docType = "doc_type"
        case issueDate = "issue_date"
        case effectiveDate = "effective_date"
        case expiryDate = "expiry_date"
        case gazetteNumber = "gazette_no"
        case gazetteDate = "gazette_date"
        case sourceAddress = "source_url"
        case textTruncated = "text_truncated"
    }
}

/// A document as it is stored: normalised to NFC, dates checked, kind and abstract known.
struct DocumentRecord: Sendable, Equatable {
    var sourceID: String
    var sourceName: String
    var sourceAddress: String?
    var number: String
    var kind: String
    var issuer: String?
    var signer: String?
    var issuedOn: CalendarDay?
    var effectiveOn: CalendarDay?
    var expiresOn: CalendarDay?
    var field: String?
    var abstract: String
    var gazetteNumber: String?
    var gazetteDate: CalendarDay?
    var fileNames: [String]
    var text: String
    var textIsTruncated: Bool

    /// The day a list sorts it by: of issue, else the nearest that is known; the end of the list
    /// where none is.
    var sortDay: CalendarDay {
        let year = DocumentNumber.year(of: number)
        return issuedOn ?? effectiveOn ?? gazetteDate
            ?? year.flatMap { CalendarDay(year: $0, month: 1, day: 1) } ?? CalendarDay(number: 0)
    }
}

/// Why a row cannot be taken, in words for the person who imports.
public enum DocumentRowError: Error, Sendable, Equatable, CustomStringConvertible {
    case notJSON(detail: String)
    case badDate(field: String, value: String)
    case emptyIdentifier
    case nothingToShow

    /// The sentence for people.
    public var description: String {
        switch self {
        case .notJSON(let detail): "không đọc được JSON: \(detail)"
        case .badDate(let field, let value): "ngày không hợp lệ ở \(field): “\(value)”"
        case .emptyIdentifier: "thiếu id hoặc source"
        case .nothingToShow: "không có số ký hiệu, trích yếu lẫn tiêu đề"
        }
    }
}
