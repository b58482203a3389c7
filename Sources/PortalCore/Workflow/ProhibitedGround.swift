/// The prohibited acts of Article 6, as grounds on which an item is refused or taken away.
public enum ProhibitedGround: String, Sendable, CaseIterable {
    case againstTheState = "6.1a"
    case violenceAndSuperstition = "6.1b"
    case secrets = "6.1c"
    case defamation = "6.1d"
    case prohibitedGoods = "6.1đ"
    case impersonation = "6.1e"
    case obstruction = "6.2"
    case domainSystem = "6.3"
    case privateInformation = "6.4"
    case unlawfulLinks = "6.5"

    /// The ground in short, with where the regulation has it.
    public var name: String {
        switch self {
        case .againstTheState:
            "Chống Nhà nước, gây phương hại an ninh, chia rẽ dân tộc, tôn giáo (Điều 6 khoản 1a)"
        case .violenceAndSuperstition:
            "Kích động bạo lực, đồi trụy, tệ nạn, mê tín dị đoan (Điều 6 khoản 1b)"
        case .secrets: "Tiết lộ bí mật nhà nước và bí mật khác theo luật (Điều 6 khoản 1c)"
        case .defamation:
            "Xuyên tạc, vu khống, xúc phạm tổ chức, cá nhân (Điều 6 khoản 1d)"
        case .prohibitedGoods:
            "Quảng cáo, mua bán hàng cấm; truyền bá tác phẩm bị cấm (Điều 6 khoản 1đ)"
        case .impersonation:
            "Giả mạo tổ chức, cá nhân; thông tin sai sự thật (Điều 6 khoản 1e)"
        case .obstruction: "Cản trở việc cung cấp, truy cập thông tin hợp pháp (Điều 6 khoản 2)"
        case .domainSystem: "Cản trở hệ thống tên miền, thiết bị mạng (Điều 6 khoản 3)"
        case .privateInformation:
            "Dùng trái phép mật khẩu, thông tin riêng, thông tin cá nhân (Điều 6 khoản 4)"
        case .unlawfulLinks:
            "Đường dẫn trái phép, mã độc, công cụ tấn công (Điều 6 khoản 5)"
        }
    }
}
