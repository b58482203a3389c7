import Foundation

/// Keeps the files of consultations and comments, after their content was looked at.
public struct ConsultationFileStore: Sendable {
    /// Bytes of a paper.
    public static let paperBytes = 20 << 20

    private static let papers: Set<MediaFormat> = [.pdf, .docx, .xlsx, .odt, .jpeg, .png]
    private static let attachments: Set<MediaFormat> = [.pdf, .docx, .jpeg, .png]
    private static let title = TextRule(length: 2...200, missing: "")

    private let store: FileStore

    /// - Parameter store: where they lie.
    public init(store: FileStore) {
        self.store = store
    }

    /// Tidies them.
    public func tidying(_ database: PortalDatabase) -> FileTidying {
        FileTidying(store: store, database: database, known: ConsultationDetailQueries.digests)
    }

    /// Why a file cannot come with a comment; nil where it can.
    public func rejection(of bytes: [UInt8], named name: String) -> MediaRejection? {
        do throws(MediaRejection) {
            _ = try Self.inspect(bytes, name, Self.attachments)
            return nil
        } catch {
            return error
        }
    }

    /// Keeps a file that came with a comment.
    ///
    /// - Throws: `ConsultationRefusal.unsuitableFile`, or what the disk reports.
    public func keepAttachment(_ bytes: [UInt8], named name: String) throws -> CommentAttachment {
        let (file, name) = try inspected(bytes, name, Self.attachments)
        return CommentAttachment(
            name: name, mediaType: file.format.mediaType, size: Int64(file.bytes.count),
            digest: try store.keep(Data(file.bytes)))
    }

    /// Keeps a paper of a consultation.
    ///
    /// - Throws: `ConsultationRefusal`, or what the disk reports.
    public func keepPaper(
        _ bytes: [UInt8], named name: String, title: String
    ) throws -> ConsultationPaper {
        guard case .success(let title) = Self.title.check(title) else {
            throw ConsultationRefusal.emptyText
        }
        let (file, name) = try inspected(bytes, name, Self.papers)
        return ConsultationPaper(
            id: 0, title: title, name: name, mediaType: file.format.mediaType,
            size: Int64(file.bytes.count), digest: try store.keep(Data(file.bytes)))
    }

    private func inspected(
        _ bytes: [UInt8], _ name: String, _ formats: Set<MediaFormat>
    ) throws(ConsultationRefusal) -> (file: InspectedMedia, name: String) {
        do throws(MediaRejection) {
            let file = try Self.inspect(bytes, name, formats)
            return (file, "\(MediaName(name).stem).\(file.format.fileExtension)")
        } catch {
            throw .unsuitableFile(error)
        }
    }

    private static func inspect(
        _ bytes: [UInt8], _ name: String, _ formats: Set<MediaFormat>
    ) throws(MediaRejection) -> InspectedMedia {
        let file = try MediaInspection.inspect(bytes, name: MediaName(name), within: MediaLimits())
        guard formats.contains(file.format) else { throw .unknownType }
        return file
    }
}
