/// The addresses of sections and articles (pages.md).
public enum ArticleAddresses {
    /// A section's list, `/tin-tuc`.
    public static let section = Address<String>("/{section}")

    /// What stands second: an article of the section, or a section below it.
    public struct Place: Sendable, Hashable {
        /// The slug of a top-level section.
        public let section: String
        /// The slug of an article or of a section below.
        public let slug: String

        /// A place below a top-level section.
        public init(section: String, slug: String) {
            self.section = section
            self.slug = slug
        }
    }

    /// An article, or the list of a section below another: `/tin-tuc/{slug}`.
    public static let place = Address<Place>(
        "/{section}/{slug}",
        encode: { [$0.section, $0.slug] },
        decode: { $0.count == 2 ? Place(section: $0[0], slug: $0[1]) : nil }
    )

    /// A published article by the number of its item, for letters: it leads to where the article is
    /// by then.
    public static let numbered = Address<Int64>(numbered: "/bai-viet/{so}")
}
