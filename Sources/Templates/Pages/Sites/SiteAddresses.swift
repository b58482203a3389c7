/// The addresses of a portal's own pages (pages.md).
public enum SiteAddresses {
    /// The portal's contact data (Article 9.1l).
    public static let contact = Address<Void>("/lien-he")
}
