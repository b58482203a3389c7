/// What somebody is to a site. Roles are given per site, with a start and an end (Article 16).
public enum Role: String, Sendable, CaseIterable, Codable {
    /// Writes drafts of their own (Article 25.1a).
    case contributor
    /// Edits everybody's drafts.
    case editor
    /// Approves and publishes (Articles 5.4 and 19).
    case approver
    /// Leads the unit, and alone approves its answers (Article 13.7).
    case unitLeader = "unit-leader"
    /// Sits on the Editorial Board (Article 19).
    case boardMember = "board-member"
    /// Keeps accounts, rights and settings; on the provincial portal those of every site.
    case administrator

    /// The name people read.
    public var name: String {
        switch self {
        case .contributor: "Cộng tác viên"
        case .editor: "Biên tập viên"
        case .approver: "Người duyệt"
        case .unitLeader: "Lãnh đạo đơn vị"
        case .boardMember: "Thành viên Ban Biên tập"
        case .administrator: "Quản trị viên"
        }
    }
}
