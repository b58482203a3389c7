import Foundation
import GRDB

/// The files of the sites: taken in, described, replaced, taken away.
public struct MediaLibrary: Sendable {
    let database: PortalDatabase
    /// Where the files lie.
    public let store: FileStore
    /// What is taken.
    public let rules: MediaRules
    let scanning: MediaScanning?

    /// - Parameters:
    ///   - store: where the files lie.
    ///   - scanning: who looks for viruses; nil for nobody.
    public init(
        database: PortalDatabase, store: FileStore, rules: MediaRules = MediaRules(),
        scanning: MediaScanning? = nil
    ) {
        self.database = database
        self.store = store
        self.rules = rules
        self.scanning = scanning
    }

    /// Takes a file into a site's library; content that stands there already is found again.
    ///
    /// The file is complete and on disk before a row refers to it.
    /// - Throws: `MediaRejection`, `UnknownMedia` without the right, or what the disk and the
    ///   database report.
    public func add(
        _ upload: MediaUpload, to site: Site, by actor: Actor, now: Instant
    ) throws -> MediaAddition {
        let arrival = try take(upload, site, actor)
        return try database.writeQuietly { db in
            let known = try MediaQueries.item(digest: arrival.digest, siteID: site.id, db)
            if let known { return MediaAddition(id: known, wasKnown: true) }
            try checkRoom(for: arrival, site, db)
            let id = try MediaWriting.insert(arrival, siteID: site.id, by: actor, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "media.add", "media \(id)", siteID: site.id, after: Self.summary(arrival)),
                by: actor, at: now, db)
            return MediaAddition(id: id, wasKnown: false)
        }
    }

    /// Puts another file of the same type under the address of an item; the file before stays in
    /// the history.
    ///
    /// - Throws: as `add` does.
    public func replace(
        _ id: Int64, with upload: MediaUpload, on site: Site, by actor: Actor, now: Instant
    ) throws {
        let arrival = try take(upload, site, actor)
        try database.write { db in
            guard let item = try MediaQueries.item(id: id, siteID: site.id, db) else {
                throw UnknownMedia()
            }
            guard item.format == arrival.inspected.format else {
                throw MediaRejection.otherFormat(item.format)
            }
            if item.version.digest == arrival.digest { return }
            try checkRoom(for: arrival, site, db)
            try MediaWriting.addVersion(
                arrival, to: id, siteID: site.id, by: actor, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "media.replace", "media \(id)", siteID: site.id, before: item.version.digest,
                    after: Self.summary(arrival)),
                by: actor, at: now, db)
        }
    }

    /// Looks a file through and keeps it.
    private func take(
        _ upload: MediaUpload, _ site: Site, _ actor: Actor
    ) throws -> MediaWriting.Arrival {
        guard actor.may(.manageMedia, on: site.id) else { throw UnknownMedia() }
        let name = MediaName(upload.name)
        let inspected = try MediaInspection.inspect(
            upload.bytes, name: name, within: rules.limits)
        // What somebody scans for is in the file as it came.
        try scanning?.check(upload.bytes)
        let digest = try store.keep(Data(inspected.bytes))
        return MediaWriting.Arrival(
            name: name, inspected: inspected, digest: digest,
            receivedName: name.stem + (name.ending.map { "." + $0 } ?? ""))
    }

    private func checkRoom(
        for arrival: MediaWriting.Arrival, _ site: Site, _ db: Database
    ) throws {
        let bytes = try MediaQueries.bytes(ofSite: site.id, db)
        guard bytes + Int64(arrival.inspected.bytes.count) <= rules.siteBytes else {
            throw MediaRejection.siteIsFull(limit: rules.siteBytes)
        }
    }

    private static func summary(_ arrival: MediaWriting.Arrival) -> String {
        "\(arrival.receivedName); \(arrival.inspected.format.rawValue); sha256 \(arrival.digest)"
    }

    /// Saves what people are told of a file.
    ///
    /// - Throws: `InvalidForm<MediaForm.Field>`, `UnknownMedia`.
    public func describe(
        _ id: Int64, _ form: MediaForm, on site: Site, by actor: Actor, now: Instant
    ) throws {
        let content = try form.content().get()
        try change(id, "media.describe", site, actor, now) { item, db in
            try MediaWriting.describe(
                id, name: content.name, content.description, now: now, db)
            return (item.description.summary, content.description.summary)
        }
    }

    /// Lets anybody have a file by its address, whether or not an item shows it, or no longer.
    public func setOpen(
        _ isOpen: Bool, _ id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        try change(id, isOpen ? "media.open" : "media.close", site, actor, now) { item, db in
            try MediaWriting.setOpen(isOpen, id, now: now, db)
            return (nil, item.name)
        }
    }

    /// Takes away a file that nothing needs, with its history.
    ///
    /// - Throws: `MediaInUse`, `UnknownMedia`.
    public func delete(_ id: Int64, on site: Site, by actor: Actor, now: Instant) throws {
        try change(id, "media.delete", site, actor, now) { item, db in
            guard item.isUnused else { throw MediaInUse() }
            try MediaWriting.delete(id, db)
            return ("\(item.name); sha256 \(item.version.digest)", nil)
        }
    }

    private func change(
        _ id: Int64, _ act: String, _ site: Site, _ actor: Actor, _ now: Instant,
        _ work: (MediaItem, Database) throws -> (before: String?, after: String?)
    ) throws {
        try database.write { db in
            guard actor.may(.manageMedia, on: site.id),
                let item = try MediaQueries.item(id: id, siteID: site.id, db)
            else { throw UnknownMedia() }
            let said = try work(item, db)
            try AuditTrail.append(
                AuditRecord(
                    act, "media \(id)", siteID: site.id, before: said.before, after: said.after),
                by: actor, at: now, db)
        }
    }
}

extension MediaDescription {
    /// As the audit trail has it.
    fileprivate var summary: String {
        [isDecorative ? "decorative" : alternative, caption, credit, rights]
            .joined(separator: "; ")
    }
}
