/// The addresses of the publication record (Article 4.2).
public enum PublicationAddresses {
    /// A site's entries, the newest first.
    public static let list = Address<Void>("/ho-so-cong-bo")
    /// How anyone checks the record.
    public static let guide = Address<Void>("/ho-so-cong-bo/cach-kiem-tra")
    /// The whole record for machines, a part at a time.
    public static let export = Address<Void>("/ho-so-cong-bo/du-lieu")
    /// An entry.
    public static let entry = Address<Int64>(numbered: "/ho-so-cong-bo/{so}")
    /// The content that an entry's hash stands for.
    public static let content = Address<Int64>(numbered: "/ho-so-cong-bo/{so}/noi-dung")

    /// The query name of the number after which a part of the export begins.
    public static let after = "sau"
}
