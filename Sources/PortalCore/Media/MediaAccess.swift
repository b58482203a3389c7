import Foundation
import GRDB

/// A file that may be sent to whoever asked.
public struct MediaFile: Sendable {
    /// Where it lies.
    public let place: URL
    /// What it is served as.
    public let mediaType: String
    /// The last part of its address, as it should be.
    public let fileName: String
    /// What it is called when it is saved; nil where browsers show it.
    public let downloadName: String?
    /// Whether anybody may have it; otherwise nobody but the person may keep it.
    public let isPublic: Bool
}

/// The one check of who may have a file: the file itself, its smaller pictures and the versions
/// that were replaced.
extension MediaLibrary {
    /// Which part of a file is wanted.
    public enum Part: Sendable, Equatable {
        /// What stands under the address now.
        case current
        /// The picture in one of the widths, in pixels.
        case width(Int)
        /// A version by its number; for those who work with it only.
        case version(Int)
    }

    /// - Parameters:
    ///   - site: on whose host it was asked for.
    ///   - actor: who is signed in; nil for visitors.
    /// - Returns: nil where there is none that they may have.
    public func file(
        _ id: Int64, _ part: Part, on site: Site, for actor: Actor?
    ) throws -> MediaFile? {
        try database.read { db in
            guard let item = try MediaQueries.item(id: id, db) else { return nil }
            let isPublic = try MediaQueries.isPublic(item, on: site, db)
            let isKnown = actor.map { Self.maySee(item.siteID, $0) } ?? false
            guard isPublic || isKnown else { return nil }
            switch part {
            case .current: return file(item, item.version.digest, isPublic: isPublic)
            case .width(let width):
                let digest = try MediaQueries.rendition(of: item.version.id, width: width, db)
                return digest.map { rendition(item, $0, isPublic: isPublic) }
            case .version(let number):
                guard isKnown else { return nil }
                let version = try MediaQueries.versions(of: id, db).first { $0.number == number }
                return version.map { file(item, $0.digest, isPublic: false) }
            }
        }
    }

    /// A file of a draft, for those whom its writer let read it.
    ///
    /// - Parameter holder: the item; the file is one that it shows.
    func file(_ id: Int64, shownBy holder: MediaUse.Holder, _ db: Database) throws -> MediaFile? {
        guard try MediaUse.holders(of: id, kind: holder.kind, db).contains(holder.id),
            let item = try MediaQueries.item(id: id, db)
        else { return nil }
        return file(item, item.version.digest, isPublic: false)
    }

    private func file(_ item: MediaItem, _ digest: String, isPublic: Bool) -> MediaFile {
        let isShown = item.format.isImage || item.format == .pdf
        return MediaFile(
            place: store.location(of: digest), mediaType: item.format.mediaType,
            fileName: item.fileName,
            downloadName: isShown ? nil : "\(item.name).\(item.format.fileExtension)",
            isPublic: isPublic)
    }

    private func rendition(_ item: MediaItem, _ digest: String, isPublic: Bool) -> MediaFile {
        MediaFile(
            place: store.location(of: digest), mediaType: MediaFormat.webp.mediaType,
            fileName: "\(item.slug).\(MediaFormat.webp.fileExtension)", downloadName: nil,
            isPublic: isPublic)
    }
}
