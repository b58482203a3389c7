import GRDB

/// One thing that a kind of case says beside title and text.
public struct CaseDetail: Sendable, Equatable {
    /// What it is called where people read it.
    public let name: String
    /// What was said.
    public var text: String
    /// Whether somebody typed it, so that it is searched, and may hold personal data to hide; the
    /// rest was chosen from a list.
    public let isTyped: Bool
}

/// What a kind of case keeps in tables of its own. The desk reads, hides and copies it through this
/// without knowing the kind.
protocol CaseDetailStore: Sendable {
    /// Always the same ones in the same order, those that were left empty too.
    func details(of id: Int64, _ db: Database) throws -> [CaseDetail]

    /// Stores the typed ones anew.
    ///
    /// - Parameter details: what `details(of:_:)` gave, with other texts.
    func store(_ details: [CaseDetail], of id: Int64, _ db: Database) throws

    /// Gives a part of a case what the whole says.
    func copy(from id: Int64, to part: Int64, _ db: Database) throws
}

extension CaseKind {
    /// What a case says beside title and text; empty for a kind that says no more.
    func details(of id: Int64, _ db: Database) throws -> [CaseDetail] {
        try detailStore?.details(of: id, db) ?? []
    }
}
