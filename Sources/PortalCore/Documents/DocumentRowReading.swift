import Foundation

/// Turns a line of the exchange format into a record, or says why it cannot.
enum DocumentRowReading {
    static func record(fromLine line: String) throws(DocumentRowError) -> DocumentRecord {
        try record(from: row(fromLine: line))
    }

    private static func row(fromLine line: String) throws(DocumentRowError) -> DocumentRow {
        do {
            return try JSONDecoder().decode(DocumentRow.self, from: Data(line.utf8))
        } catch {
            throw .notJSON(detail: detail(of: error))
        }
    }

    private static func detail(of error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "thiếu trường \(key.stringValue)"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            "sai kiểu ở \(context.codingPath.map(\.stringValue).joined(separator: "."))"
        default: "sai cú pháp"
        }
    }

    private static func record(from row: DocumentRow) throws(DocumentRowError) -> DocumentRecord {
        guard let sourceID = clean(row.id), let sourceName = clean(row.source) else {
            throw .emptyIdentifier
        }
        let number = clean(row.number) ?? ""
        let text = (row.text ?? "").composed.trimmingCharacters(in: .whitespacesAndNewlines)
        let heading = DocumentHeading(text: text)
        guard let abstract = abstract(of: row) ?? heading.abstract ?? nonEmpty(number) else {
            throw .nothingToShow
        }
        return DocumentRecord(
            sourceID: sourceID, sourceName: sourceName, sourceAddress: clean(row.sourceAddress),
            number: number,
            kind: clean(row.docType) ?? DocumentNumber.kind(of: number) ?? heading.kind
                ?? DocumentNumber.unknownKind,
            issuer: clean(row.issuer), signer: clean(row.signer),
            issuedOn: try day(row.issueDate, "issue_date"),
            effectiveOn: try day(row.effectiveDate, "effective_date"),
            expiresOn: try day(row.expiryDate, "expiry_date"), field: clean(row.field),
            abstract: abstract, gazetteNumber: clean(row.gazetteNumber),
            gazetteDate: try day(row.gazetteDate, "gazette_date"),
            fileNames: (row.files ?? []).compactMap(clean),
            text: text, textIsTruncated: row.textTruncated ?? false)
    }

    /// The abstract; where it is missing or all capitals, a title in sentence case reads better.
    private static func abstract(of row: DocumentRow) -> String? {
        // Some sources mark headings the way Markdown does.
        let abstract = clean(row.abstract.map { String($0.drop { "#* ".contains($0) }) })
        let title = clean(row.title)
        guard let abstract else { return title }
        return abstract == abstract.uppercased() ? title ?? abstract : abstract
    }

    private static func day(
        _ text: String?, _ field: String
    ) throws(DocumentRowError) -> CalendarDay? {
        guard let text = clean(text) else { return nil }
        guard let day = CalendarDay(text) else {
            throw .badDate(field: field, value: text)
        }
        return day
    }

    /// One line in NFC without space around it; nil where nothing remains.
    private static func clean(_ text: String?) -> String? {
        guard let text else { return nil }
        let words = text.composed.split(whereSeparator: \.isWhitespace)
        return nonEmpty(words.joined(separator: " "))
    }

    private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
