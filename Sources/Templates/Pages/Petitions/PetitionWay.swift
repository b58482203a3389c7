import PortalCore

/// The way to the petitions from the sections in which people look for them.
struct PetitionWay: Component {
    /// Direction and governance, whose content the replies to petitions are (Article 9.1c).
    private static let sections: Set<String> = ["chi-dao-dieu-hanh", "phan-hoi-kien-nghi"]

    let section: Section

    var html: HTML {
        guard Self.sections.contains(section.slug) else { return .empty }
        return """
            <p><a href="\(PetitionAddresses.list())">Trả lời phản ánh, kiến nghị về quy định hành \
            chính</a></p>

            """
    }
}
