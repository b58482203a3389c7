import GRDB

extension CaseKind {
    /// What the kind keeps in tables of its own; nil for a kind that keeps nothing more.
    var detailStore: (any CaseDetailStore)? {
        switch self {
        case .question: nil
        case .petition: PetitionDetailStore()
        }
    }
}

/// What a petition says of a rule, as the desk of questions shows, searches and hides it.
struct PetitionDetailStore: CaseDetailStore {
    func details(of id: Int64, _ db: Database) throws -> [CaseDetail] {
        guard let details = try PetitionQueries.details(of: id, db) else { return [] }
        return [
            CaseDetail(name: "Quy định, thủ tục", text: details.rule, isTyped: true),
            CaseDetail(
                name: "Điều, khoản, bước thực hiện", text: details.provision ?? "", isTyped: true),
            CaseDetail(name: "Khó khăn, vướng mắc", text: details.difficulty.name, isTyped: false),
            CaseDetail(name: "Phương án đề xuất", text: details.proposal ?? "", isTyped: true),
        ]
    }

    func store(_ details: [CaseDetail], of id: Int64, _ db: Database) throws {
        guard let before = try PetitionQueries.details(of: id, db) else { return }
        let texts = details.filter(\.isTyped).map(\.text)
        guard texts.count == 3 else { throw UnexpectedNull() }
        try PetitionQueries.storeTexts(
            PetitionDetails(
                rule: texts[0], provision: before.provision.map { _ in texts[1] },
                difficulty: before.difficulty, proposal: before.proposal.map { _ in texts[2] }),
            of: id, db)
    }

    func copy(from id: Int64, to part: Int64, _ db: Database) throws {
        try PetitionQueries.copy(from: id, to: part, db)
    }
}
