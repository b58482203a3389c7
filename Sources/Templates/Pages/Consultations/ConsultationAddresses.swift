/// The addresses of consultations (pages.md).
public enum ConsultationAddresses {
    /// Open and closed consultations.
    public static let list = Address<Void>("/gop-y")
    /// One consultation, by its slug.
    public static let consultation = Address<String>("/gop-y/{slug}")
}
