import PortalCore

/// What the home page tells search engines: the portal, its search and its owner.
enum HomeData {
    static func all(in context: PageContext) -> [JSONValue] { [site(in: context)] }

    private static func site(in context: PageContext) -> JSONValue {
        let search = context.absolute(SearchAddresses.search()).string
        return .object([
            ("@context", "https://schema.org"), ("@type", "WebSite"),
            ("name", .string(context.site.name)),
            ("url", .string(context.absolute(HomeAddresses.home()).string)),
            ("inLanguage", "vi"),
            ("publisher", owner(in: context)),
            (
                "potentialAction",
                .object([
                    ("@type", "SearchAction"),
                    ("target", .string("\(search)?\(SearchAddresses.words)={search_term_string}")),
                    ("query-input", "required name=search_term_string"),
                ])
            ),
        ])
    }

    private static func owner(in context: PageContext) -> JSONValue {
        let contact = context.site.contact
        return .object([
            ("@type", "GovernmentOrganization"),
            ("name", .string(context.site.stewardship.owner)),
            ("address", contact.address.map(JSONValue.string)),
            ("telephone", contact.phone.map(JSONValue.string)),
            ("email", contact.email.map(JSONValue.string)),
        ])
    }
}
