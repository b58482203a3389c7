/// Why an act on an account is refused.
public enum AccountRefusal: Error, Sendable, Equatable {
    /// There is no such account, right or session, or none that may be seen.
    case unknown
    /// Nobody changes their own rights, or closes their own account.
    case oneself
    /// A right would end before it begins.
    case endsTooEarly
    /// Whoever delegates needs the right themselves, for all that time (Article 16.3).
    case notHeld
    /// The site is not one whose accounts the person keeps.
    case notOwnSite
    /// The account has rights of another unit, too: the province keeps it.
    case heldElsewhere
    /// A section of another site.
    case unknownSection
    /// The role demands a second factor.
    case secondFactorDemanded
    /// The account was deactivated.
    case deactivated

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .unknown: "Không có tài khoản, quyền hoặc phiên này."
        case .oneself:
            "Không ai tự giao quyền, thu quyền hoặc khóa tài khoản của chính mình; hãy nhờ quản trị viên khác."
        case .endsTooEarly: "Ngày hết hạn phải sau ngày bắt đầu và sau hôm nay."
        case .notHeld:
            "Chỉ ủy quyền được những quyền bạn đang giữ, trong thời hạn bạn giữ quyền đó."
        case .notOwnSite: "Bạn không quản lý tài khoản của cổng này."
        case .heldElsewhere:
            """
            Tài khoản này có quyền ở đơn vị khác nên do quản trị viên của Ban Biên tập Cổng tỉnh \
            quản lý; bạn chỉ giao và thu quyền ở cổng của mình.
            """
        case .unknownSection: "Chuyên mục không thuộc cổng này."
        case .secondFactorDemanded:
            "Vai trò của bạn bắt buộc xác thực hai lớp nên không tắt được."
        case .deactivated: "Tài khoản đã khóa; hãy mở lại trước."
        }
    }
}
