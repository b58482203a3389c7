/// A legal or administrative document as lists show it (Article 9.1e).
public struct DocumentSummary: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let slug: String
    /// Số, ký hiệu; empty where the document bears none.
    public let number: String
    /// Hình thức văn bản, such as "Quyết định".
    public let kind: String
    /// Cơ quan ban hành.
    public let issuer: String?
    public let issuedOn: CalendarDay?
    /// Trích yếu.
    public let abstract: String
    /// Whether a file or the full text can be downloaded.
    public let hasDownload: Bool
}

/// A whole document.
public struct Document: Sendable, Equatable, Identifiable {
    public let summary: DocumentSummary
    public let signer: String?
    public let effectiveOn: CalendarDay?
    public let expiresOn: CalendarDay?
    /// Lĩnh vực.
    public let field: String?
    public let gazette: Gazette?
    /// Where it was taken from (Article 5.3).
    public let source: Article.Source
    public let publishedAt: Instant
    public let updatedAt: Instant
    public let files: [DocumentFile]
    /// The full text, empty where only files exist.
    public let text: String
    /// Whether the source delivered only the beginning of the text.
    public let textIsTruncated: Bool

    public var id: Int64 { summary.id }

    /// The gazette that printed it.
    public struct Gazette: Sendable, Equatable {
        public let number: String
        public let date: CalendarDay?
    }

    /// Whether it is in force on a day; derived, never stored.
    public func effect(on day: CalendarDay) -> Effect {
        if let expiresOn, expiresOn <= day { return .expired }
        guard let effectiveOn else { return .unknown }
        return effectiveOn <= day ? .inForce : .notYet
    }

    /// The state of effect on a day.
    public enum Effect: Sendable, Equatable {
        case notYet
        case inForce
        case expired
        /// No effective date is known.
        case unknown
    }
}

/// A downloadable file of a document.
public struct DocumentFile: Sendable, Equatable, Identifiable {
    public let id: Int64
    /// The name it is downloaded under.
    public let name: String
    public let mediaType: String
    /// In bytes; nil where the source names the file but the portal does not hold it.
    public let byteCount: Int64?
    /// SHA-256 in hexadecimal, under which the file is stored; nil as above.
    public let digest: String?
}

/// What a document list is narrowed to.
public struct DocumentFilter: Sendable, Equatable {
    public var kindSlug: String?
    public var issuerSlug: String?
    /// The year of issue.
    public var year: Int?

    public init(kindSlug: String? = nil, issuerSlug: String? = nil, year: Int? = nil) {
        self.kindSlug = kindSlug
        self.issuerSlug = issuerSlug
        self.year = year
    }

    public var isEmpty: Bool { kindSlug == nil && issuerSlug == nil && year == nil }
}

/// The values one can filter by, with the number of documents each leaves.
public struct DocumentFacets: Sendable, Equatable {
    /// One choice of a filter.
    public struct Choice: Sendable, Equatable {
        public let slug: String
        public let title: String
        public let count: Int
    }

    public let kinds: [Choice]
    public let issuers: [Choice]
    public let years: [Choice]
    /// All documents of the site.
    public let total: Int
}
