/// The addresses of the work on articles.
public enum ArticleWorkAddresses {
    /// A site's articles.
    public static let list = Address<AdminSiteName>(admin: "/bai-viet")
    /// A new article.
    public static let new = Address<AdminSiteName>(admin: "/bai-viet/moi")
    /// Steps on several articles at once.
    public static let bulk = Address<AdminSiteName>(admin: "/bai-viet/hang-loat")
    /// Keeping the filter of the list under a name.
    public static let views = Address<AdminSiteName>(admin: "/bai-viet/bo-loc")
    /// Forgetting a kept filter.
    public static let viewRemoval = Address<AdminItem>(admin: "/bai-viet/bo-loc/{so}/xoa")
    /// An article: its form, its state, what can be done.
    public static let item = Address<AdminItem>(admin: "/bai-viet/{so}")
    /// A step of the workflow.
    public static let step = Address<AdminItem>(admin: "/bai-viet/{so}/buoc")
    /// Embargo, expiry and review.
    public static let dates = Address<AdminItem>(admin: "/bai-viet/{so}/thoi-han")
    /// Saved by the browser, and who is at it.
    public static let autosave = Address<AdminItem>(admin: "/bai-viet/{so}/tu-luu")
    /// Items of the portal to link to, for the editor.
    public static let linkTargets = Address<AdminSiteName>(admin: "/bai-viet/muc-lien-ket")
    /// Cleans what was pasted, for the editor.
    public static let cleaning = Address<Void>("/quan-tri/lam-sach")
    /// The article as visitors would see it.
    public static let preview = Address<AdminItem>(admin: "/bai-viet/{so}/xem-truoc")
    /// All revisions.
    public static let history = Address<AdminItem>(admin: "/bai-viet/{so}/lich-su")
    /// Taking an earlier revision up again.
    public static let restoration = Address<AdminItem>(admin: "/bai-viet/{so}/khoi-phuc")
    /// Proposing it to the provincial portal.
    public static let proposal = Address<AdminItem>(admin: "/bai-viet/{so}/de-xuat")
    /// A link to the draft for people without an account.
    public static let share = Address<AdminItem>(admin: "/bai-viet/{so}/chia-se")
    /// The proposals that wait for the Board.
    public static let proposals = Address<Void>("/quan-tri/de-xuat")
    /// The decision on one of them.
    public static let decision = Address<Int64>(numbered: "/quan-tri/de-xuat/{so}")
    /// A draft by its secret link.
    public static let shared = Address<String>("/xem-truoc/{ma}")
}

/// What the list of articles is narrowed to; the raw values are the names in the query.
public enum ArticleFilterField: String, Sendable, CaseIterable {
    case state = "trang-thai"
    case section = "chuyen-muc"
    case mine = "cua-toi"
    case words = "tim"
}

/// The states by which the list can be narrowed.
public enum ArticleFilterState: String, Sendable, CaseIterable {
    case editing = "nhap"
    case submitted = "cho-duyet"
    case returned = "tra-lai"
    case approved = "da-duyet"
    case scheduled = "hen-gio"
    case published = "da-dang"
    case emergency = "dang-khan"
    case withdrawn = "da-rut"
    case dutyReturned = "tra-lai-toi"
    case dutyDrafts = "toi-dang-viet"
    case dutyToApprove = "toi-duyet"
    case dutyToConfirm = "toi-duyet-lai"
    case dutyReviews = "den-ngay-xem-lai"

    var name: String {
        switch self {
        case .editing: "Bản nháp"
        case .submitted: "Chờ duyệt"
        case .returned: "Bị trả lại"
        case .approved: "Đã duyệt, chưa đăng"
        case .scheduled: "Hẹn giờ đăng"
        case .published: "Đã đăng"
        case .emergency: "Đăng khẩn, chờ duyệt lại"
        case .withdrawn: "Đã rút"
        case .dutyReturned: "Bị trả lại cho tôi"
        case .dutyDrafts: "Tôi đang viết"
        case .dutyToApprove: "Chờ tôi duyệt"
        case .dutyToConfirm: "Đăng khẩn, chờ tôi duyệt lại"
        case .dutyReviews: "Đến ngày xem lại"
        }
    }
}
