/// What starts a clock. It is an event of the law, never the moment of an upload.
public enum LegalEvent: String, Sendable, CaseIterable, Codable {
    /// The authority received a question, petition or request.
    case received
    /// A document was issued.
    case issued
    /// A strategy, plan, project or research topic was approved.
    case approved
    /// A research topic was accepted by its council (nghiệm thu).
    case accepted
    /// The head of the authority decided to publish statistics.
    case decidedToPublish
    /// A password was set.
    case passwordSet

    /// The event in words, to stand after "kể từ khi": "tiếp nhận".
    public var vietnamese: String {
        switch self {
        case .received: "tiếp nhận"
        case .issued: "ban hành"
        case .approved: "được phê duyệt"
        case .accepted: "được nghiệm thu"
        case .decidedToPublish: "được quyết định công bố"
        case .passwordSet: "đặt mật khẩu"
        }
    }
}
