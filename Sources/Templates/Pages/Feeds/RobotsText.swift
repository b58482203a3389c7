/// What crawlers are asked to leave alone (RFC 9309), and where the sitemap is.
public enum RobotsText {
    /// The media type it is sent with.
    public static let mediaType = "text/plain; charset=utf-8"

    /// Searches are endless, and receipts belong to one person.
    public static func render(in context: PageContext) -> String {
        """
        User-agent: *
        Disallow: /quan-tri/
        Disallow: \(SearchAddresses.search().string)
        Disallow: \(QuestionAddresses.receiptFolder)
        Disallow: \(PetitionAddresses.receiptFolder)
        Disallow: \(QuestionAddresses.lookUp().string)

        Sitemap: \(context.absolute(FeedAddresses.sitemap()).string)

        """
    }
}
