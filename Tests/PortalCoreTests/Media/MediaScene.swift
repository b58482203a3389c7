import Foundation
import GRDB
import Testing

@testable import PortalCore

/// The people and sites of the work on articles, with a library.
struct MediaScene {
    let work: ArticleWorkScene
    let folder: URL
    var rules = MediaRules()
    var scanning: MediaScanning?

    init() throws {
        work = try ArticleWorkScene()
        folder = URL(fileURLWithPath: work.base.path).deletingLastPathComponent()
            .appendingPathComponent("media", isDirectory: true)
    }

    var member: Site { work.member }
    var writer: Actor { work.writer }

    var library: MediaLibrary {
        MediaLibrary(
            database: work.base.database, store: FileStore(root: folder), rules: rules,
            scanning: scanning)
    }

    /// A picture in the member's library; the side makes each one another file.
    @discardableResult
    func picture(
        side: Int = 4, alternative: String = "Cờ hội", on site: Site? = nil, by actor: Actor? = nil
    ) throws -> Int64 {
        let site = site ?? member
        let actor = actor ?? writer
        let id = try library.add(
            MediaUpload(name: "Cờ hội.png", bytes: MediaSamples.png(side: side)), to: site,
            by: actor, now: .morning
        ).id
        try library.describe(
            id, MediaForm(values: [.name: "Cờ hội", .alternative: alternative]), on: site,
            by: actor, now: .morning)
        return id
    }

    func item(_ id: Int64) throws -> MediaItem {
        try #require(try library.open(id, of: member, by: writer)).item
    }

    /// A form that shows a picture in its text, and on top where that is wanted.
    func form(showing id: Int64, onTop: Bool = false, title: String = "Hội xuân") -> ArticleForm {
        var form = ArticleForm.filled(title, in: work.news)
        form.values[.format] = "html"
        form.values[.body] = "<p>Xem ảnh.</p><p><img src=\"/tep/\(id)/co-hoi.png\" alt=\"Cờ\"></p>"
        if onTop {
            form.values[.body] = "<p>Không có ảnh.</p>"
            form.values[.picture] = String(id)
        }
        return form
    }

    func article(showing id: Int64, onTop: Bool = false) throws -> Int64 {
        try work.portal.articleEditing.create(
            form(showing: id, onTop: onTop), on: member, by: writer,
            submissionKey: UUID().uuidString, now: .morning)
    }

    /// Saves another text on top of the newest revision.
    func save(_ id: Int64, _ form: ArticleForm) throws {
        var form = form
        form.values[.base] = String(try work.item(id).revisionID)
        _ = try work.portal.articleEditing.save(
            id, form, on: member, by: work.editor, now: .morning)
    }

    /// Files in the store and on their way.
    func fileCount() throws -> Int { try FileStore(root: folder).files().count }
}
