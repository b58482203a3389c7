import PortalCore

/// The publication record for machines: JSON Lines, an entry a line, the oldest first. Everything
/// that is hashed stands in it, in the order in which it is hashed.
public enum PublicationExport {
    /// JSON Lines has no registered type; this is the one in use.
    public static let mediaType = "application/x-ndjson; charset=utf-8"

    /// One line for each entry.
    public static func render(_ entries: [PublicationEntry]) -> [UInt8] {
        entries.reduce(into: []) { bytes, entry in
            bytes.append(contentsOf: line(entry).text.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    private static func line(_ entry: PublicationEntry) -> JSONValue {
        .object([
            ("previous", .string(entry.previous)), ("id", .number(entry.id)),
            ("at", .number(entry.at.epochSeconds)), ("site", .string(entry.siteLabel)),
            ("act", .string(entry.act.rawValue)), ("address", .string(entry.address)),
            ("title", .string(entry.title)), ("publisher", .string(entry.publisher)),
            ("content", .string(entry.contentHash)), ("hash", .string(entry.hash)),
        ])
    }
}
