/// The addresses of consultations (pages.md).
public enum ConsultationAddresses {
    /// Open and closed consultations.
    public static let list = Address<Void>("/gop-y")
    /// One consultation, by its slug.
    public static let consultation = Address<String>("/gop-y/{slug}")
    /// The comment form, and where it is sent.
    public static let comment = Address<String>("/gop-y/{slug}/gui-y-kien")
    /// What is shown after a comment was stored.
    public static let thanks = Address<String>("/gop-y/{slug}/da-nhan")
}
