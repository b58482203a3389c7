/// The addresses of the calendar and of the terms in the admin.
public enum DeadlineAddresses {
    /// The calendar of the year that runs.
    public static let calendar = Address<Void>("/quan-tri/lich-lam-viec")
    /// A year of the calendar.
    public static let year = Address<Int64>(numbered: "/quan-tri/lich-lam-viec/{nam}")
    /// Names the revision whose moved days are listed.
    public static let revision = "lan-sua"
    /// What an edit would change.
    public static let preview = Address<Int64>(numbered: "/quan-tri/lich-lam-viec/{nam}/xem-truoc")
    /// The terms of the law.
    public static let rules = Address<Void>("/quan-tri/thoi-han")
}
