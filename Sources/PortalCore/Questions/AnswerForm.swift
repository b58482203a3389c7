/// An answer as it was typed.
public struct AnswerForm: Sendable, Equatable {
    /// A document as it was typed.
    public struct Row: Sendable, Equatable {
        /// Số, ký hiệu.
        public var number: String
        /// Trích yếu.
        public var abstract: String
        /// The day of issue.
        public var issuedOn: String
        /// Who issued it.
        public var issuer: String

        /// Puts it together from its parts.
        public init(
            number: String = "", abstract: String = "", issuedOn: String = "", issuer: String = ""
        ) {
            self.number = number
            self.abstract = abstract
            self.issuedOn = issuedOn
            self.issuer = issuer
        }

        var isBlank: Bool { [number, abstract, issuedOn, issuer].allSatisfy(\.isBlank) }
    }

    /// Documents that an answer cites at most.
    public static let rowLimit = 30
    /// Characters of an answer.
    public static let longestText = 20_000

    /// Structured text.
    public var text: String
    /// The documents.
    public var rows: [Row]

    /// Puts it together from its parts.
    public init(text: String = "", rows: [Row] = []) {
        self.text = text
        self.rows = rows
    }

    /// A form filled in with a draft.
    public init(_ draft: QuestionDraft) {
        text = draft.text
        rows = draft.citations.map {
            Row(
                number: $0.number, abstract: $0.abstract,
                issuedOn: $0.issuedOn?.vietnamese ?? "", issuer: $0.issuer)
        }
    }

    /// What is to be saved; a row with nothing in it is no document.
    ///
    /// - Throws: `QuestionRefusal.unreadableDay`.
    public func draft() throws(QuestionRefusal) -> QuestionDraft {
        var citations: [Citation] = []
        for row in rows.prefix(Self.rowLimit) where !row.isBlank {
            citations.append(
                Citation(
                    number: row.number, abstract: row.abstract,
                    issuedOn: try Self.day(row.issuedOn),
                    issuer: row.issuer))
        }
        return QuestionDraft(text: String(text.prefix(Self.longestText)), citations: citations)
    }

    private static func day(_ text: String) throws(QuestionRefusal) -> CalendarDay? {
        guard !text.isBlank else { return nil }
        guard let day = CalendarDay(vietnamese: text) ?? CalendarDay(text) else {
            throw .unreadableDay(text)
        }
        return day
    }
}
