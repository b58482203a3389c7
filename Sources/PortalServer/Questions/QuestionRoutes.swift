import HTTPKit
import PortalCore
import Templates

/// Questions: the answered ones, asking, the receipt and the look-up.
enum QuestionRoutes {
    static func add(to table: inout RouteTable) {
        table.page(QuestionAddresses.list, access: .everyone, handler: "Questions.list") {
            visit, _ in try list(of: .question, visit)
        }
        table.page(QuestionAddresses.question, access: .everyone, handler: "Questions.show") {
            visit, slug in
            if let question = try visit.portal.questions.answered(slug, of: visit.site) {
                // Whether a cited document is in force depends on the day.
                return .page(
                    QuestionPage.render(question, in: visit.context), until: visit.midnight)
            }
            return try moved(.question, from: slug, to: QuestionAddresses.question, visit)
        }
        table.page(QuestionAddresses.ask, access: .everyoneWhileLive, handler: "Questions.ask") {
            visit, _ in .page(AskPage.render(in: visit.context))
        }
        addForms(to: &table)
        table.privatePage(
            QuestionAddresses.receipt, access: .everyone, handler: "Questions.receipt"
        ) { visit, code in try QuestionReceipts.page(of: .question, code, visit) }
        table.privatePage(
            QuestionAddresses.lookUp, access: .everyone, handler: "Questions.lookUp"
        ) { visit, _ in try QuestionLookUpForms(visit).showWithCode() }
        table.submission(
            QuestionAddresses.lookUp, access: .everyone, handler: "Questions.status"
        ) { visit, _ in try QuestionLookUpForms(visit).submit() }
        QuestionFollowUpRoutes.add(to: &table)
        QuestionPublicRoutes.add(to: &table)
        QuestionFileRoutes.add(to: &table)
    }

    private static func addForms(to table: inout RouteTable) {
        for (address, kind) in [
            (QuestionAddresses.askIndividual, AskerKind.individual),
            (QuestionAddresses.askOrganisation, AskerKind.organisation),
        ] {
            table.privatePage(address, access: .everyoneWhileLive, handler: "Questions.form") {
                visit, _ in try QuestionForms(kind, visit).show()
            }
            table.submission(
                address, access: .everyoneWhileLive, handler: "Questions.submit",
                uploads: QuestionUploads.limits
            ) { visit, _ in try QuestionForms(kind, visit).submit() }
        }
    }

    /// The published ones of a kind.
    static func list(of kind: CaseKind, _ visit: Visit) throws -> Reply {
        let filter = visit.request.query.caseFilter(of: kind)
        let page = try visit.portal.questions.answered(
            of: visit.site, filter, page: visit.pageRequest, limit: visit.house.limits.listItems)
        let facets = try visit.portal.questions.facets(of: visit.site, kind)
        return switch kind {
        case .question:
            .page(QuestionListPage.render(page, filter: filter, facets: facets, in: visit.context))
        case .petition:
            .page(PetitionListPage.render(page, filter: filter, facets: facets, in: visit.context))
        }
    }

    /// The way from an earlier address of a published one, or from that by its number.
    static func moved(
        _ kind: CaseKind, from slug: String, to address: Address<String>, _ visit: Visit
    ) throws -> Reply {
        let current = try visit.portal.questions.currentSlug(of: slug, kind, of: visit.site)
        guard let current, current != slug else { return .problem(.notFound) }
        return .redirect(to: address(current), status: .permanentRedirect)
    }
}

extension QueryItems {
    /// What the public list of a kind is narrowed to.
    func caseFilter(of kind: CaseKind) -> QuestionFilter {
        QuestionFilter(
            kind, fieldSlug: chosen(QuestionListField.field.rawValue),
            unit: chosen(QuestionListField.unit.rawValue),
            isLate: chosen(QuestionListField.timeliness.rawValue).map {
                $0 == QuestionListField.late
            })
    }
}

/// The receipts of what was sent.
enum QuestionReceipts {
    /// The receipt of a kind; the address of another kind has none.
    static func page(of kind: CaseKind, _ code: QuestionCode, _ visit: Visit) throws -> Reply {
        let receipt = try visit.portal.questions.receipt(code, of: visit.site)
        guard let receipt, receipt.kind == kind else { return .problem(.notFound) }
        return .page(QuestionReceiptPage.render(receipt, in: visit.context))
    }
}
