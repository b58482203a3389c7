/// The addresses of the audit trail, seen from a site.
public enum AuditAddresses {
    /// The trail.
    public static let list = Address<AdminSiteName>(admin: "/nhat-ky")
    /// Taking it out as a file.
    public static let export = Address<AdminSiteName>(admin: "/nhat-ky/tai-ve")
}
