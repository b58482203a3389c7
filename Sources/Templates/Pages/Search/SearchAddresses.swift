/// The addresses of the search (pages.md).
public enum SearchAddresses {
    /// The form and its results.
    public static let search = Address<Void>("/tim-kiem")
    /// The query's name for the words looked for.
    public static let words = "q"
}
