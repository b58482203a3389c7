/// Why a page cannot be shown, as the reader should hear it.
public enum Problem: Sendable, Equatable, CaseIterable {
    /// 400: the request could not be understood.
    case badRequest
    /// 403: not allowed.
    case forbidden
    /// 404: nothing stands at the address.
    case notFound
    /// 405: the address exists, but not for this method.
    case methodNotAllowed
    /// 410: an archived portal takes nothing in any more.
    case archived
    /// 413: more was sent than is taken.
    case contentTooLarge
    /// 429: too many requests in a short time.
    case tooManyRequests
    /// 500: our mistake.
    case internalError
    /// 503: too busy, or under maintenance.
    case unavailable

    /// The status code of the answer (RFC 9110, section 15; RFC 6585, section 4).
    public var status: Int {
        switch self {
        case .badRequest: 400
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .archived: 410
        case .contentTooLarge: 413
        case .tooManyRequests: 429
        case .internalError: 500
        case .unavailable: 503
        }
    }

    /// What happened, as a heading.
    var title: String {
        switch self {
        case .badRequest: "Yêu cầu chưa đúng"
        case .forbidden: "Bạn không có quyền xem trang này"
        case .notFound: "Không tìm thấy trang"
        case .methodNotAllowed: "Không thể thực hiện thao tác này"
        case .archived: "Cổng lưu trữ không còn tiếp nhận"
        case .contentTooLarge: "Nội dung gửi lên quá lớn"
        case .tooManyRequests: "Bạn thao tác quá nhanh"
        case .internalError: "Cổng đang gặp lỗi"
        case .unavailable: "Cổng tạm thời chưa phục vụ được"
        }
    }

    /// What to do now.
    var advice: String {
        switch self {
        case .badRequest: "Địa chỉ hoặc nội dung gửi lên không hợp lệ. Hãy kiểm tra rồi thử lại."
        case .forbidden: "Nếu bạn cho rằng đây là nhầm lẫn, hãy liên hệ với chúng tôi."
        case .notFound: "Trang có thể đã đổi địa chỉ hoặc địa chỉ bị gõ nhầm. Hãy thử tìm kiếm."
        case .methodNotAllowed: "Trang này không nhận cách gửi vừa dùng. Hãy mở lại trang từ đầu."
        case .archived: "Hãy gửi câu hỏi, ý kiến đến cổng của đơn vị kế tiếp hoặc Cổng tỉnh."
        case .contentTooLarge:
            """
            Hãy bấm nút quay lại của trình duyệt để lấy lại những gì bạn đã viết, rút ngắn nội dung \
            hoặc chọn tệp nhỏ hơn rồi gửi lại.
            """
        case .tooManyRequests: "Hãy đợi một phút rồi thử lại."
        case .internalError: "Lỗi này do chúng tôi, không phải do bạn. Hãy thử lại sau ít phút."
        case .unavailable: "Hãy thử lại sau ít phút. Những gì bạn đã gửi thành công vẫn được giữ."
        }
    }

    /// The same for who works on the portal, where it differs.
    var adviceAtWork: String? {
        switch self {
        case .forbidden: "Bạn chưa được giao quyền làm việc này. Quản trị viên của cổng giao quyền."
        case .notFound: "Mục này không có, đã bị xóa, hoặc thuộc cổng mà bạn chưa được giao quyền."
        default: nil
        }
    }

    /// Whether a search may help.
    var offersSearch: Bool { self == .notFound }
}
