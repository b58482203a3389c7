/// The addresses of the feeds (pages.md).
public enum FeedAddresses {
    /// News as RSS 2.0.
    public static let rss = Address<Void>("/rss")
    /// News as Atom (RFC 4287).
    public static let atom = Address<Void>("/atom")
}
