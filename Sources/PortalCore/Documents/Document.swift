/// A legal or administrative document as lists show it (Article 9.1e).
public struct DocumentSummary: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The last part of its address; never changes once published.
    public let slug: String
    /// Số, ký hiệu; empty where the document bears none.
    public let number: String
    /// Hình thức văn bản, such as "Quyết định".
    public let kind: String
    /// Cơ quan ban hành.
    public let issuer: String?
    /// The day of issue.
    public let issuedOn: CalendarDay?
    /// Trích yếu.
    public let abstract: String
    /// Whether a file or the full text can be downloaded.
    public let hasDownload: Bool
}

/// A whole document.
public struct Document: Sendable, Equatable, Identifiable {
    /// What lists show of it.
    public let summary: DocumentSummary
    /// Who signed it.
    public let signer: String?
    /// The first day it is in force.
    public let effectiveOn: CalendarDay?
    /// The first day it is no longer in force.
    public let expiresOn: CalendarDay?
    /// Lĩnh vực.
    public let field: String?
    /// The gazette that printed it; nil where none is known.
    public let gazette: Gazette?
    /// Where it was taken from (Article 5.3).
    public let source: Article.Source
    /// When it was published.
    public let publishedAt: Instant
    /// When it was last changed.
    public let updatedAt: Instant
    /// The files in their order.
    public let files: [DocumentFile]
    /// The full text, empty where only files exist.
    public let text: String
    /// Whether the source delivered only the beginning of the text.
    public let textIsTruncated: Bool

    /// Identifies it within the database.
    public var id: Int64 { summary.id }

    /// The gazette that printed it.
    public struct Gazette: Sendable, Equatable {
        /// The number of the issue.
        public let number: String
        /// The day of the issue.
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
    /// Identifies it within the database.
    public let id: Int64
    /// The name it is downloaded under.
    public let name: String
    /// The media type it is sent with.
    public let mediaType: String
    /// In bytes; nil where the source names the file but the portal does not hold it.
    public let byteCount: Int64?
    /// SHA-256 in hexadecimal, under which the file is stored; nil as above.
    public let digest: String?
}

/// What a document list is narrowed to.
public struct DocumentFilter: Sendable, Equatable {
    /// The kind; nil leaves all.
    public var kindSlug: String?
    /// The issuer; nil leaves all.
    public var issuerSlug: String?
    /// The year of issue.
    public var year: Int?

    /// A filter; nil leaves an axis open.
    public init(kindSlug: String? = nil, issuerSlug: String? = nil, year: Int? = nil) {
        self.kindSlug = kindSlug
        self.issuerSlug = issuerSlug
        self.year = year
    }

    /// Whether nothing is narrowed.
    public var isEmpty: Bool { kindSlug == nil && issuerSlug == nil && year == nil }
}

/// The values one can filter by, with the number of documents each leaves.
public struct DocumentFacets: Sendable, Equatable {
    /// One choice of a filter.
    public struct Choice: Sendable, Equatable {
        /// The last part of its address; never changes once published.
        public let slug: String
        /// The title.
        public let title: String
        /// How many items it leaves.
        public let count: Int
    }

    /// Choices of the kind.
    public let kinds: [Choice]
    /// Choices of the issuer.
    public let issuers: [Choice]
    /// Choices of the year of issue, the latest first.
    public let years: [Choice]
    /// All documents of the site.
    public let total: Int
}
