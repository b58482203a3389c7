/// The addresses of accounts and of signing in.
public enum AccountAddresses {
    /// Signing in.
    public static let signIn = Address<Void>("/quan-tri/dang-nhap")
    /// Signing out.
    public static let signOut = Address<Void>("/quan-tri/dang-xuat")
    /// The code of the second factor.
    public static let secondFactor = Address<Void>("/quan-tri/ma-xac-thuc")
    /// Setting a second factor up.
    public static let secondFactorSetup = Address<Void>("/quan-tri/xac-thuc-hai-lop")
    /// Doing without the second factor.
    public static let secondFactorOff = Address<Void>("/quan-tri/xac-thuc-hai-lop/tat")
    /// New recovery codes.
    public static let recoveryCodes = Address<Void>("/quan-tri/xac-thuc-hai-lop/ma-du-phong")
    /// Changing one's password.
    public static let passwordChange = Address<Void>("/quan-tri/doi-mat-khau")
    /// Typing the password again before a dangerous act.
    public static let confirmation = Address<Void>("/quan-tri/xac-nhan")
    /// One's own account: sessions and history.
    public static let own = Address<Void>("/quan-tri/tai-khoan-cua-toi")
    /// Ending all other sessions.
    public static let endOtherSessions = Address<Void>("/quan-tri/tai-khoan-cua-toi/phien-khac")

    /// Ending one session.
    public static let endSession = Address<Void>("/quan-tri/tai-khoan-cua-toi/phien")
    /// All attempts to sign in.
    public static let signIns = Address<Void>("/quan-tri/tai-khoan-cua-toi/dang-nhap")
    /// Passing rights on.
    public static let delegation = Address<Void>("/quan-tri/tai-khoan-cua-toi/uy-quyen")
    /// Taking back what was passed on.
    public static let delegationEnd = Address<Void>("/quan-tri/tai-khoan-cua-toi/uy-quyen/thu-hoi")

    /// The name of the query part that says where to go on.
    public static let next = "tiep"

    /// Signing in, going on at a path of the admin afterwards.
    public static func signIn(continuingAt target: String) -> WebAddress {
        target == AdminAddresses.home().string
            ? signIn() : signIn().with(query: [(next, target)])
    }

    /// Where to go on: a path of the admin, never another place.
    public static func continuation(_ entered: String?) -> WebAddress {
        guard let entered, let address = WebAddress(entered: entered), isInAdmin(address) else {
            return AdminAddresses.home()
        }
        return address
    }

    private static func isInAdmin(_ address: WebAddress) -> Bool {
        let path = address.string.utf8
        let home = AdminAddresses.home().string.utf8
        guard path.starts(with: home) else { return false }
        guard let next = path.dropFirst(home.count).first else { return true }
        return next == UInt8(ascii: "/") || next == UInt8(ascii: "?")
    }
}
