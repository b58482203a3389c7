import HTTPKit
import PortalCore
import Synchronization

/// The audit trail as a file for spreadsheets: CSV (RFC 4180) in UTF-8 with a mark in front, by
/// which they know it.
enum AuditFile {
    /// Entries read at once.
    private static let batch = 500

    static func stream(_ export: AuditExport) -> ResponseStream {
        let hasBegun = Mutex(false)
        return ResponseStream { _ in
            let isFirst = hasBegun.withLock { begun in
                defer { begun = true }
                return !begun
            }
            let head = isFirst ? "\u{FEFF}" + line(columns) : ""
            let lines = try export.next(batch).map { line(fields($0)) }.joined()
            return Array((head + lines).utf8)
        }
    }

    private static let columns = [
        "so", "luc", "ai", "tai-khoan", "tu-dau", "cong", "viec", "doi-tuong", "truoc", "sau",
        "bam-truoc", "bam",
    ]

    private static func fields(_ entry: AuditEntry) -> [String] {
        [
            String(entry.id), entry.at.iso8601, entry.actor,
            entry.accountID.map { String($0) } ?? "", entry.origin,
            entry.siteID.map { String($0) } ?? "", entry.act, entry.subject, entry.before ?? "",
            entry.after ?? "", entry.previous, entry.hash,
        ]
    }

    static func line(_ fields: [String]) -> String {
        fields.map(cell).joined(separator: ",") + "\r\n"
    }

    /// A quoted cell. What a spreadsheet would take for a formula gets an apostrophe in front: the
    /// trail holds what strangers typed as user names.
    private static func cell(_ text: String) -> String {
        let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
