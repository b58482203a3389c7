/// The addresses of the display choices (pages.md).
public enum DisplayAddresses {
    /// The form, and where it is sent.
    public static let choices = Address<Void>("/tuy-chon")
}
