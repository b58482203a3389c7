import Foundation

/// A file that came with a question; it is stored already.
public struct NewQuestionFile: Sendable, Equatable {
    let name: String
    let format: MediaFormat
    let bytes: Int
    let digest: String
}

/// A file that belongs to a question.
public struct QuestionAttachment: Sendable, Equatable {
    /// Counts from 1 within the question.
    public let number: Int
    /// As the asker named it, unless that was hidden.
    public let name: String
    /// What it is served as.
    public let mediaType: String
    /// Its size.
    public let bytes: Int64
    /// Whether it is published with the question.
    public let isPublic: Bool
    /// Whether it was sent later, to complete the question; such a file is never published.
    public let isSupplement: Bool
    let digest: String
}

/// The files of questions: pictures and PDF, stored by their hash under no public address. What
/// pictures tell of person, place and device is taken out before they are stored.
public struct QuestionFiles: Sendable {
    /// Files of one question at most.
    public static let most = 3
    /// Bytes of one file at most.
    public static let longest = 5 << 20

    private static let longestName = 100

    private let store: FileStore

    /// - Parameter store: the portal's store; questions have a folder of their own in it.
    public init(in store: FileStore) {
        self.store = store.folder("questions")
    }

    /// Tidies them.
    public func tidying(_ database: PortalDatabase) -> FileTidying {
        FileTidying(store: store, database: database, known: AttachmentQueries.digests)
    }

    /// Where a stored file lies.
    public func location(of file: QuestionAttachment) -> URL { store.location(of: file.digest) }

    /// Why a file is not taken; nil where it is.
    public static func rejection(of bytes: [UInt8]) -> MediaRejection? {
        do throws(MediaRejection) {
            _ = try checked(bytes)
            return nil
        } catch {
            return error
        }
    }

    /// Stores a file after looking at its content; what it is called says nothing.
    ///
    /// - Throws: `MediaRejection`, or what the file system reports.
    public func keep(_ bytes: [UInt8], named name: String) throws -> NewQuestionFile {
        let (format, content) = try Self.checked(bytes)
        return NewQuestionFile(
            name: Self.shortened(name), format: format, bytes: content.count,
            digest: try store.keep(Data(content)))
    }

    private static func checked(
        _ bytes: [UInt8]
    ) throws(MediaRejection) -> (MediaFormat, [UInt8]) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= longest else { throw .tooLarge(limit: longest) }
        switch FileSignature(bytes[...]) {
        case .jpeg: return (.jpeg, try JPEGFile.clean(bytes, within: MediaLimits()).bytes)
        case .png: return (.png, try PNGFile.clean(bytes, within: MediaLimits()).bytes)
        case .pdf: return (.pdf, bytes)
        case .webp, .gif, .archive, nil: throw .unknownType
        }
    }

    private static func shortened(_ name: String) -> String {
        let line = name.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.isBlank ? "tep" : String(line.suffix(longestName))
    }
}
