/// What is done with something that was handed in.
public enum IntakeAction: String, Sendable, CaseIterable {
    /// Take it on.
    case take = "nhan-viec"
    /// Make an article draft of it.
    case draft = "tao-ban-nhap"
    /// Not use it, and say why.
    case decline = "khong-su-dung"
    /// Nothing is left to do.
    case finish = "hoan-thanh"
    /// Take it up again.
    case reopen = "mo-lai"

    /// What the button says.
    public var name: String {
        switch self {
        case .take: "Nhận xử lý"
        case .draft: "Tạo bản nháp"
        case .decline: "Không sử dụng"
        case .finish: "Đánh dấu đã xong"
        case .reopen: "Mở lại"
        }
    }

    /// Whether it needs a reason.
    public var needsReason: Bool { self == .decline || self == .reopen }

    /// The rights that it takes.
    var permissions: Set<Permission> {
        self == .draft ? [.handleIntake, .writeContent] : [.handleIntake]
    }

    /// The states in which it is possible.
    var states: Set<IntakeState> {
        switch self {
        case .take, .finish, .decline: [.received, .drafted]
        case .draft: [.received]
        case .reopen: [.declined, .done]
        }
    }
}

/// Why a step is not taken.
public enum IntakeRefusal: Error, Sendable, Equatable {
    /// There is no such entry, or none that the person may see.
    case unknownEntry
    case notPermitted
    case wrongState(IntakeState)
    case missingReason
    /// Somebody else took a step since the page was opened.
    case changedMeanwhile

    /// The sentence for people.
    public var sentence: String {
        switch self {
        case .unknownEntry: "Không có mục tiếp nhận này."
        case .notPermitted: "Bạn không có quyền thực hiện bước này."
        case .wrongState(let state):
            "Mục đang ở trạng thái “\(state.name)” nên không thực hiện được bước này."
        case .missingReason: "Hãy ghi lý do."
        case .changedMeanwhile:
            "Người khác vừa xử lý mục này. Hãy xem lại rồi thực hiện nếu vẫn cần."
        }
    }
}

/// The table of transitions: what can be done in which state, with which rights, and where it
/// leads.
public enum IntakeRules {
    /// The state that an action leads to, or why it is not possible.
    ///
    /// - Parameter hasDraft: whether an article was made of it before, to which it goes back.
    public static func next(
        _ action: IntakeAction, from state: IntakeState, hasDraft: Bool,
        with permissions: Set<Permission>
    ) -> Result<IntakeState, IntakeRefusal> {
        guard action.permissions.isSubset(of: permissions) else { return .failure(.notPermitted) }
        guard action.states.contains(state) else { return .failure(.wrongState(state)) }
        // One article is made of an entry; who opens it again goes on with that one.
        guard action != .draft || !hasDraft else { return .failure(.wrongState(.drafted)) }
        return switch action {
        case .take: .success(state)
        case .draft: .success(.drafted)
        case .decline: .success(.declined)
        case .finish: .success(.done)
        case .reopen: .success(hasDraft ? .drafted : .received)
        }
    }

    /// What somebody can do with an entry now.
    static func actions(on entry: IntakeEntry, for actor: Actor) -> [IntakeAction] {
        IntakeAction.allCases.filter { action in
            if action == .take, entry.handlerID == actor.accountID { return false }
            let verdict = next(
                action, from: entry.state, hasDraft: entry.articleItemID != nil,
                with: actor.permissions(on: entry.siteID))
            if case .success = verdict { return true }
            return false
        }
    }
}

extension Actor {
    /// All that they may do on a site.
    func permissions(on siteID: Int64) -> Set<Permission> {
        Set(Permission.allCases.filter { may($0, on: siteID) })
    }
}
