import GRDB

/// All released comments of a consultation, put together by the pieces of the draft, with the unit's
/// replies (Article 10.10).
public struct ConsultationSynthesis: Sendable {
    /// The comments on a piece, or on the whole.
    public struct Part: Sendable, Equatable {
        /// The anchor; empty for the whole.
        public let anchor: String
        /// What the piece is called.
        public let heading: String
        /// What the comments want.
        public let positions: PositionTally
        /// The comments, in the order in which they came.
        public let comments: [CommentRecord]
    }

    /// The consultation.
    public let consultation: ConsultationCase
    /// All that came.
    public let tally: ConsultationTally
    /// In the order of the draft; pieces that are gone, and the whole, at the end. Only pieces with
    /// comments.
    public let parts: [Part]

    /// Puts comments together by pieces.
    static func parts(of comments: [CommentRecord], in text: DraftText) -> [Part] {
        let groups = Dictionary(grouping: comments) { $0.clause ?? "" }
        let known = text.clauses.map { ($0.anchor, $0.heading) }
        let gone = Set(groups.keys).subtracting(known.map(\.0)).subtracting([""]).sorted()
            .map { anchor in
                (anchor, (groups[anchor]?.first?.clauseLabel ?? anchor) + " (bản trước)")
            }
        return (known + gone + [("", "Toàn bộ dự thảo")]).compactMap { anchor, heading in
            guard let found = groups[anchor] else { return nil }
            var positions = PositionTally()
            for comment in found { positions.add(1, comment.position) }
            return Part(
                anchor: anchor, heading: heading, positions: positions, comments: found)
        }
    }
}

extension CommentDesk {
    /// Comments that a synthesis holds at most.
    static let synthesisLimit = 20_000

    /// The synthesis of a consultation; nil where the site has none with this number. Each look is on
    /// record.
    ///
    /// - Parameter isExport: whether it leaves the portal as a file.
    public func synthesis(
        of id: Int64, on site: Site, isExport: Bool, by actor: Actor, now: Instant
    ) throws -> ConsultationSynthesis? {
        try database.writeQuietly { db in
            guard let found = try ConsultationWorkQueries.find(id, siteID: site.id, db) else {
                return nil
            }
            let versions = try DraftVersionQueries.versions(of: id, db)
            let shown = versions.last { $0.publishedAt != nil } ?? versions.last
            let text = try shown.flatMap {
                try DraftVersionQueries.text(of: id, number: $0.number, db)
            }
            let comments = try CommentDeskQueries.released(of: id, limit: Self.synthesisLimit, db)
            try AuditTrail.append(
                AuditRecord(
                    isExport ? "consultation.export" : "consultation.synthesis",
                    "consultation \(id)", siteID: site.id, after: "\(comments.count) ý kiến"),
                by: actor, at: now, db)
            return ConsultationSynthesis(
                consultation: found, tally: try ConsultationCommentQueries.tally(of: id, db),
                parts: ConsultationSynthesis.parts(of: comments, in: text ?? DraftText("")))
        }
    }
}

/// A synthesis as a table for spreadsheet programs: UTF-8 with a byte order mark (RFC 4180 lines).
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe. Phone numbers and
/// e-mail addresses are not in it.
public enum SynthesisTable {
    /// The whole file.
    public static func text(_ synthesis: ConsultationSynthesis) -> String {
        let head = [
            "Số", "Phần dự thảo", "Tư cách", "Tên", "Quan điểm", "Ý kiến", "Nhận lúc",
            "Kết quả tiếp thu", "Giải trình",
        ]
        let rows = synthesis.parts.flatMap { part in
            part.comments.map { comment in
                [
                    String(comment.id), part.heading,
                    comment.organisation == nil ? "Cá nhân" : "Tổ chức",
                    [comment.organisation, comment.name].compactMap(\.self)
                        .joined(separator: " – "),
                    comment.position?.name ?? "Không nêu", comment.body,
                    comment.receivedAt.vietnamese, comment.reply?.verdict.name ?? "",
                    comment.reply?.text ?? "",
                ]
            }
        }
        return "\u{FEFF}"
            + ([head] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell, quoted, without a formula.
    static func cell(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let startsFormula =
            first.map { dangerous.contains($0) } ?? false
            || text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" || $0 == "\n" } ?? false
        let safe = startsFormula ? "'" + text : text
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private static let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
