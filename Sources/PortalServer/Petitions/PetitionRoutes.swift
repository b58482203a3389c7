import HTTPKit
import PortalCore
import Templates

/// Petitions on administrative rules: the published ones, sending, the receipt, the figures. They
/// are looked up and handled where questions are.
enum PetitionRoutes {
    static func add(to table: inout RouteTable) {
        table.page(PetitionAddresses.list, access: .everyone, handler: "Petitions.list") {
            visit, _ in try QuestionRoutes.list(of: .petition, visit)
        }
        table.page(PetitionAddresses.petition, access: .everyone, handler: "Petitions.show", show)
        table.page(
            PetitionAddresses.start, access: .everyoneWhileLive, handler: "Petitions.start"
        ) { visit, _ in .page(PetitionStartPage.render(in: visit.context)) }
        addForms(to: &table)
        table.privatePage(
            PetitionAddresses.receipt, access: .everyone, handler: "Petitions.receipt"
        ) { visit, code in try QuestionReceipts.page(of: .petition, code, visit) }
        table.page(PetitionAddresses.figures, access: .everyone, handler: "Petitions.figures") {
            visit, _ in try QuestionPublicRoutes.figuresPage(of: .petition, visit)
        }
        table.page(
            PetitionAddresses.figuresFile, access: .everyone, handler: "Petitions.figuresFile"
        ) { visit, _ in try QuestionPublicRoutes.figuresFile(of: .petition, visit) }
        table.privatePage(
            PetitionAddresses.file, access: .everyone, handler: "Petitions.attachment"
        ) { visit, place in
            try QuestionFileRoutes.send(
                place.number,
                of: try visit.portal.petitions.published(place.slug, of: visit.site)?.reply, visit)
        }
    }

    private static func addForms(to table: inout RouteTable) {
        for (address, sender) in [
            (PetitionAddresses.individual, AskerKind.individual),
            (PetitionAddresses.organisation, AskerKind.organisation),
        ] {
            table.privatePage(address, access: .everyoneWhileLive, handler: "Petitions.form") {
                visit, _ in try PetitionForms(sender, visit).show()
            }
            table.submission(
                address, access: .everyoneWhileLive, handler: "Petitions.submit",
                uploads: QuestionUploads.limits
            ) { visit, _ in try PetitionForms(sender, visit).submit() }
        }
    }

    private static func show(_ visit: Visit, _ slug: String) throws -> Reply {
        if let petition = try visit.portal.petitions.published(slug, of: visit.site) {
            // Whether a cited document is in force depends on the day.
            return .page(PetitionPage.render(petition, in: visit.context), until: visit.midnight)
        }
        return try QuestionRoutes.moved(
            .petition, from: slug, to: PetitionAddresses.petition, visit)
    }
}
