/// The addresses of documents (pages.md).
public enum DocumentAddresses {
    /// All documents, narrowed by the query.
    public static let list = Address<Void>("/van-ban")
    /// One document, by its slug.
    public static let document = Address<String>("/van-ban/{slug}")
}
