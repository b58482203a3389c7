/// The address of the practice portal's upkeep in the admin (Article 21).
public enum PracticeAddresses {
    /// What was practised, and taking it away.
    public static let upkeep = Address<Void>("/quan-tri/thuc-hanh")
}
