/// Where an item stands: what visitors see of it, and the draft beside that.
public struct ItemState: Sendable, Hashable {
    /// What visitors see.
    public enum Live: String, Sendable, CaseIterable {
        /// Nothing yet.
        case none
        /// The item.
        case published
        /// The item with a notice that it no longer holds; it stands in no list.
        case withdrawn
        /// A redirect to the item that took its place.
        case merged
        /// A notice that it was taken away: published in error, or prohibited by Article 6.
        case removed
    }

    /// Where the draft stands.
    public enum Draft: String, Sendable, CaseIterable {
        /// Being written.
        case editing
        /// Waiting for somebody to approve it.
        case submitted
        /// Sent back with comments.
        case returned
        /// Approved, and not published yet.
        case approved
        /// Approved, to be published at a time.
        case scheduled
    }

    /// What visitors see.
    public let live: Live
    /// The draft; nil where there is none.
    public let draft: Draft?

    /// A state; nil where it cannot be: what is no longer shown has no draft.
    public init?(live: Live, draft: Draft?) {
        switch live {
        case .none, .published: break
        case .withdrawn, .merged, .removed: guard draft == nil else { return nil }
        }
        self.live = live
        self.draft = draft
    }

    private init(_ live: Live, _ draft: Draft?) {
        self.live = live
        self.draft = draft
    }

    /// A new draft.
    public static let new = ItemState(.none, .editing)
    /// Published, with nothing beside it.
    public static let published = ItemState(.published, nil)
    /// A draft that was dropped before it was ever published; it can be taken up again.
    static let dropped = ItemState(.none, nil)
    static let withdrawn = ItemState(.withdrawn, nil)
    static let merged = ItemState(.merged, nil)
    static let removed = ItemState(.removed, nil)

    /// Every state that can be.
    public static let all: [ItemState] = Live.allCases.flatMap { live in
        ([nil] + Draft.allCases.map(Optional.some)).compactMap { ItemState(live: live, draft: $0) }
    }

    /// The same item with its draft elsewhere; what visitors see stays.
    func with(_ draft: Draft) -> ItemState { ItemState(live, draft) }

    /// The state in words.
    public var name: String {
        switch (live, draft) {
        case (.none, let draft?): draft.name
        case (.published, let draft?): "Đã đăng, bản sửa: \(draft.name.lowercased())"
        case (.published, nil): "Đã đăng"
        case (.withdrawn, _): "Đã rút, có thông báo"
        case (.merged, _): "Đã gộp vào bài khác"
        case (.removed, _): "Đã gỡ hẳn"
        case (.none, nil): "Bản nháp đã bỏ"
        }
    }
}

extension ItemState.Draft {
    /// The draft's state in words.
    public var name: String {
        switch self {
        case .editing: "Bản nháp"
        case .submitted: "Chờ duyệt"
        case .returned: "Bị trả lại"
        case .approved: "Đã duyệt, chưa đăng"
        case .scheduled: "Hẹn giờ đăng"
        }
    }
}
