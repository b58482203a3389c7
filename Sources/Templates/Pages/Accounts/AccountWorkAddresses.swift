/// The addresses under which accounts are kept, seen from a site.
public enum AccountWorkAddresses {
    /// The accounts that have to do with the site; of the province, all.
    public static let list = Address<AdminSiteName>(admin: "/tai-khoan")
    /// A new one.
    public static let new = Address<AdminSiteName>(admin: "/tai-khoan-moi")
    /// An account.
    public static let account = Address<AdminItem>(admin: "/tai-khoan/{so}")
    /// Changing what is known of the person.
    public static let details = Address<AdminItem>(admin: "/tai-khoan/{so}/thong-tin")
    /// A new password.
    public static let password = Address<AdminItem>(admin: "/tai-khoan/{so}/mat-khau")
    /// Deactivating the account, or taking it up again.
    public static let state = Address<AdminItem>(admin: "/tai-khoan/{so}/trang-thai")
    /// Ending the sessions.
    public static let sessions = Address<AdminItem>(admin: "/tai-khoan/{so}/phien")
    /// Removing the second factor.
    public static let secondFactor = Address<AdminItem>(admin: "/tai-khoan/{so}/xac-thuc")
    /// Giving a right.
    public static let grant = Address<AdminItem>(admin: "/tai-khoan/{so}/quyen")
    /// Taking a right back.
    public static let revocation = Address<AdminItem>(admin: "/tai-khoan/{so}/thu-quyen")
}
