import Foundation
import GRDB

/// Makes article drafts of what was handed in: a new article, or a change of the one that the entry
/// is about. Files go along into the library of the site.
public struct IntakeDraftMaker: Sendable {
    let database: PortalDatabase
    let writing: ArticleEditing
    let library: MediaLibrary
    let files: IntakeFiles

    /// What was made.
    public struct Made: Sendable, Equatable {
        /// The article's number in the admin.
        public let article: Int64
        /// How many files are in the library now.
        public let taken: Int
        /// Files that did not go along.
        public let refused: [IntakeFileRefusal]
    }

    /// - Parameters:
    ///   - portal: whose entries and articles.
    ///   - library: where pictures and documents go.
    ///   - files: where those of the register lie.
    public init(_ portal: Portal, library: MediaLibrary, files: IntakeFiles) {
        database = portal.database
        writing = portal.articleEditing
        self.library = library
        self.files = files
    }

    /// Makes the draft of an entry.
    ///
    /// A new article bears the entry's key and files are known by their content: where the program
    /// ends between the transactions, the next attempt finds what is there and makes no second one.
    /// - Throws: `IntakeRefusal`, `WorkflowRefusal` and `UnknownArticle` where the article cannot be
    ///   changed, `InvalidForm<ArticleForm.Field>`, or what disk and database report.
    public func make(
        of id: Int64, taking choice: IntakeFileChoice = IntakeFileChoice(), seen: Int64,
        on site: Site, by actor: Actor, now: Instant
    ) throws -> Made {
        let (entry, sender, handed) = try database.read { db in
            let entry = try IntakeDesk.verdict(.draft, id, site, actor, seen, db).entry
            if let about = entry.about { try Self.check(about, site, actor, db) }
            return (
                entry, try IntakeQueries.sender(of: id, db), try IntakeQueries.files(of: id, db)
            )
        }
        let credit = IntakeDraft.author(of: entry, from: sender)
        var media: [MediaItem] = []
        var refused: [IntakeFileRefusal] = []
        for file in handed where file.fitsLibrary && choice.taken.contains(file.id) {
            do {
                let words = choice.alternatives[file.id] ?? ""
                let item = try take(file, words, credit, site, actor, now)
                if !media.contains(where: { $0.id == item.id }) { media.append(item) }
            } catch let rejection as MediaRejection {
                refused.append(IntakeFileRefusal(name: file.name, reason: rejection.sentence))
            } catch let invalid as InvalidForm<MediaForm.Field> {
                let reasons = invalid.errors.map(\.message).joined(separator: " ")
                refused.append(IntakeFileRefusal(name: file.name, reason: reasons))
            }
        }
        let article = try begin(entry, sender, media, seen, site, actor, now)
        return Made(article: article, taken: media.count, refused: refused)
    }

    /// Whether the article can be changed now, asked before files go along.
    private static func check(
        _ about: IntakeSubject, _ site: Site, _ actor: Actor, _ db: Database
    ) throws {
        guard let item = try ArticleEditing.item(about.itemID, site, actor, db) else {
            throw UnknownArticle()
        }
        _ = try item.verdict(on: .edit, by: actor).get()
    }

    private func begin(
        _ entry: IntakeEntry, _ sender: IntakeSender?, _ media: [MediaItem], _ seen: Int64,
        _ site: Site, _ actor: Actor, _ now: Instant
    ) throws -> Int64 {
        if let about = entry.about {
            try database.writeQuietly { db in
                try ArticleChanging.begin(
                    about.itemID, because: Self.reason(entry), on: site, by: actor, now: now, db)
                try IntakeDesk.setDraft(
                    about.itemID, of: entry.id, seen: seen, on: site, by: actor, now: now, db)
            }
            return about.itemID
        }
        let content = IntakeDraft.content(of: entry, from: sender, files: media)
        let article = try writing.create(
            ArticleForm(content, base: nil), on: site, by: actor,
            submissionKey: "intake-\(entry.id)", now: now)
        try database.writeQuietly { db in
            try IntakeDesk.setDraft(
                article, of: entry.id, seen: seen, on: site, by: actor, now: now, db)
        }
        return article
    }

    /// Which request it is, and whose; a person is named nowhere.
    private static func reason(_ entry: IntakeEntry) -> String {
        let unit = entry.organisation.isEmpty ? entry.way.name : entry.organisation
        return "Yêu cầu số \(entry.number), \(unit): \(entry.subject)"
    }

    /// Puts a file into the library. One that is described there already keeps its words.
    private func take(
        _ file: IntakeFile, _ alternative: String, _ credit: String, _ site: Site, _ actor: Actor,
        _ now: Instant
    ) throws -> MediaItem {
        let content = try Data(contentsOf: files.location(of: file), options: .mappedIfSafe)
        let id = try library.add(
            MediaUpload(name: file.name, bytes: Array(content)), to: site, by: actor, now: now
        ).id
        guard let item = try library.open(id, of: site, by: actor)?.item else {
            throw UnknownMedia()
        }
        var form = MediaForm(item)
        if item.lacksAlternative { form.values[.alternative] = alternative }
        if item.description.credit.isEmpty { form.values[.credit] = credit }
        guard form != MediaForm(item) else { return item }
        try library.describe(id, form, on: site, by: actor, now: now)
        return try library.open(id, of: site, by: actor)?.item ?? item
    }
}
