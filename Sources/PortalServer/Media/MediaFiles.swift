import Foundation
import HTTPKit
import PortalCore
import Templates

/// Sends files to those who may have them.
enum MediaFiles {
    /// Caches may keep a public file but ask each time: it may be replaced or taken away.
    private static let forAll = "public, max-age=0, must-revalidate"
    private static let forOne = "private, no-store"

    static func current(_ visit: Visit, _ asked: MediaAddresses.File) throws -> Reply {
        let file = try visit.house.media.file(
            asked.id, .current, on: visit.site, for: try actor(visit))
        guard let file else { return .problem(.notFound) }
        guard file.fileName == asked.name else {
            let address = MediaAddresses.File(id: asked.id, name: file.fileName)
            return .redirect(to: MediaAddresses.file(address), status: .found)
        }
        return try answer(file, visit)
    }

    static func rendition(_ visit: Visit, _ asked: MediaAddresses.Rendition) throws -> Reply {
        let file = try visit.house.media.file(
            asked.id, .width(asked.width), on: visit.site, for: try actor(visit))
        guard let file, file.fileName == asked.name else { return .problem(.notFound) }
        return try answer(file, visit)
    }

    /// A file of a draft for those who have the link to it.
    static func shared(_ visit: Visit, _ asked: MediaAddresses.Shared) throws -> Reply {
        let file = try visit.portal.articlePreviewing.sharedFile(
            asked.id, SecretToken(received: asked.token), of: visit.site, from: visit.house.media,
            now: visit.now)
        guard let file else { return .problem(.notFound) }
        return try answer(file, visit)
    }

    static func version(_ staff: StaffVisit, _ asked: MediaAddresses.Version) throws -> Reply {
        // The number alone would find the file of another site.
        guard
            try staff.house.media.open(asked.id, of: staff.site, by: staff.actor) != nil,
            let file = try staff.house.media.file(
                asked.id, .version(asked.number), on: staff.site, for: staff.actor)
        else { return .problem(.notFound) }
        return try answer(file, staff.visit)
    }

    /// Who is signed in; only under the provincial host can anybody be.
    private static func actor(_ visit: Visit) throws -> Actor? {
        guard visit.site.isProvince, let session = try SignInCookies.session(of: visit),
            session.step == nil
        else { return nil }
        return session.actor
    }

    private static func answer(_ file: MediaFile, _ visit: Visit) throws -> Reply {
        .response(
            try FileResponse.make(
                path: file.place.path, request: visit.request, mediaType: file.mediaType,
                downloadName: file.downloadName, cacheControl: file.isPublic ? forAll : forOne))
    }
}
