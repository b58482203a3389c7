/// Who wants to do something, as far as it matters.
public struct WorkflowRole: Sendable, Hashable {
    /// What they may do in the section the item stands in.
    public var permissions: Set<Permission>
    /// Whether it is theirs: they began it, wrote its newest version or handed it in.
    public var isAuthor: Bool
    /// Whether any of what is to be approved comes from them, or they handed it in; however often
    /// others wrote on it since.
    public var hasPart: Bool
    /// Whether they published it in an emergency, and nobody has approved that yet.
    public var isEmergencyPublisher: Bool

    /// Puts it together from its parts.
    public init(
        permissions: Set<Permission>, isAuthor: Bool = false, hasPart: Bool = false,
        isEmergencyPublisher: Bool = false
    ) {
        self.permissions = permissions
        self.isAuthor = isAuthor
        self.hasPart = hasPart
        self.isEmergencyPublisher = isEmergencyPublisher
    }
}

/// The table of transitions: for each action from which states it leads where, what right it
/// needs, and whether it takes a second person (Articles 5.4 and 19).
///
/// What is no longer shown has no draft: withdrawing, merging and removing drop one, whose
/// revisions stay in the history. Nothing that is urgent to take away waits for a draft.
public enum WorkflowRules {
    /// A line of the table.
    struct Rule: Sendable {
        let permission: Permission
        /// Whether those who have a part in it may not do it: four eyes.
        var needsOtherPerson = false
        /// Whether only the author, or who may edit what others wrote, may do it.
        var isForAuthors = false
        /// Where it leads; nil where it is not possible.
        let next: @Sendable (ItemState) -> ItemState?
    }

    static func rule(for action: WorkflowAction) -> Rule {
        switch action {
        case .edit:
            Rule(permission: .writeContent, isForAuthors: true) { state in
                switch state.draft {
                case nil: [.published, .dropped].contains(state) ? state.with(.editing) : nil
                case .editing, .returned: state.with(.editing)
                case .submitted, .approved, .scheduled: nil
                }
            }
        case .submit:
            Rule(permission: .writeContent, isForAuthors: true) {
                drafts([.editing, .returned], $0)?.with(.submitted)
            }
        case .takeBack:
            Rule(permission: .writeContent, isForAuthors: true) {
                drafts([.submitted, .approved, .scheduled], $0)?.with(.editing)
            }
        case .sendBack:
            Rule(permission: .approveContent) {
                drafts([.submitted, .approved, .scheduled], $0)?.with(.returned)
            }
        case .approve:
            Rule(permission: .approveContent, needsOtherPerson: true) {
                drafts([.submitted], $0)?.with(.approved)
            }
        case .schedule:
            Rule(permission: .approveContent) {
                drafts([.approved, .scheduled], $0)?.with(.scheduled)
            }
        case .publish:
            Rule(permission: .approveContent) {
                drafts([.approved, .scheduled], $0).map { _ in .published }
            }
        case .publishInEmergency:
            Rule(permission: .publishInEmergency) {
                drafts([.editing, .returned, .submitted], $0).map { _ in .published }
            }
        case .confirmEmergency:
            Rule(permission: .approveContent) { $0.live == .published ? $0 : nil }
        case .discard:
            Rule(permission: .writeContent, isForAuthors: true) {
                drafts([.editing, .returned], $0).map { state in
                    state.live == .published ? .published : .dropped
                }
            }
        case .withdraw:
            Rule(permission: .approveContent) { $0.live == .published ? .withdrawn : nil }
        case .restore:
            Rule(permission: .approveContent) { $0 == .withdrawn ? .published : nil }
        case .merge:
            Rule(permission: .approveContent) {
                [.published, .withdrawn].contains($0.live) ? .merged : nil
            }
        case .removeAsError:
            Rule(permission: .approveContent) {
                [.published, .withdrawn].contains($0.live) ? .removed : nil
            }
        }
    }

    private static func drafts(_ drafts: Set<ItemState.Draft>, _ state: ItemState) -> ItemState? {
        state.draft.map(drafts.contains) == true ? state : nil
    }

    /// The state that an action leads to, or why it is not possible.
    public static func next(
        _ action: WorkflowAction, from state: ItemState, by role: WorkflowRole,
        isEmergencyOpen: Bool = false
    ) -> Result<ItemState, WorkflowRefusal> {
        let rule = rule(for: action)
        guard role.permissions.contains(rule.permission) else { return .failure(.notPermitted) }
        guard let next = rule.next(state) else { return .failure(.wrongState(state)) }
        if rule.isForAuthors && !role.isAuthor && !role.permissions.contains(.editOthersContent) {
            return .failure(.notOwn)
        }
        if rule.needsOtherPerson && role.hasPart { return .failure(.fourEyes) }
        if action == .confirmEmergency {
            guard isEmergencyOpen else { return .failure(.nothingToConfirm) }
            if role.isEmergencyPublisher { return .failure(.fourEyes) }
        }
        return .success(next)
    }
}

/// Why something is not possible, in words.
public enum WorkflowRefusal: Error, Sendable, Hashable {
    /// The right is missing.
    case notPermitted
    /// It does not fit the state.
    case wrongState(ItemState)
    /// Another's draft.
    case notOwn
    /// Who wrote it or handed it in does not approve it.
    case fourEyes
    /// It was not published in an emergency, or somebody has approved it already.
    case nothingToConfirm

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .notPermitted: "Bạn chưa được giao quyền làm việc này ở chuyên mục này."
        case .wrongState(let state):
            "Bài đang ở trạng thái “\(state.name)” nên không làm được bước này."
        case .notOwn:
            "Bản nháp này của người khác; bạn chưa được giao quyền sửa bài của người khác."
        case .fourEyes:
            "Người viết hoặc trình bài không tự duyệt; cần một người khác có quyền duyệt."
        case .nothingToConfirm: "Bài không đăng khẩn, hoặc đã được duyệt lại rồi."
        }
    }
}
