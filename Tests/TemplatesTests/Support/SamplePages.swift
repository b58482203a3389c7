import Testing

@testable import PortalCore
@testable import Templates

extension Samples {
    /// A page with the name it is told by.
    struct SamplePage: Sendable, CustomTestStringConvertible {
        let name: String
        let html: HTML

        var testDescription: String { name }
    }

    /// The pages of the shell, home, articles, units, sites, errors and display.
    func pages() throws -> [SamplePage] {
        let member = context(kind: .member)
        let archived = context(kind: .member, status: .archived)
        let errors = Problem.allCases.flatMap { problem in
            [false, true].map { isWork in
                SamplePage(
                    name: "error-\(problem)\(isWork ? "-at-work" : "")",
                    html: ErrorPage.render(
                        problem, requestID: text("7f3a"), isWork: isWork,
                        in: context("/khong-co")))
            }
        }
        return try [
            SamplePage(
                name: "home",
                html: HomePage.render(
                    overview(), directory: directory(), map: CommuneMapDrawing(map()), in: context()
                )),
            SamplePage(
                name: "home-empty",
                html: HomePage.render(
                    HomeOverview(news: [], documents: [], consultations: [], questions: []),
                    directory: nil, map: nil, in: member)),
            SamplePage(
                name: "home-member",
                html: HomePage.render(overview(), directory: nil, map: nil, in: member)),
            SamplePage(name: "home-archived", html: archivedHome(in: archived)),
            SamplePage(name: "section", html: sectionPage()),
            SamplePage(
                name: "article",
                html: ArticlePage.render(
                    article(), related: Array(summaries().dropFirst()),
                    in: context("/tin-tuc/bai-1"))),
            SamplePage(
                name: "units",
                html: UnitDirectoryPage.render(
                    directory(), map: CommuneMapDrawing(map()), in: context("/don-vi"))),
            SamplePage(name: "unit", html: UnitPage.render(detail(), in: context("/don-vi/a"))),
            SamplePage(
                name: "unit-former",
                html: UnitPage.render(detail(isFormer: true), in: context("/don-vi/b"))),
            SamplePage(name: "contact", html: ContactPage.render(in: context("/lien-he"))),
            SamplePage(
                name: "unknown-host",
                html: UnknownHostPage.render(
                    host: text("skhnc.laichau.example"), requestID: text("7f3a"),
                    origins: context().origins, assets: context().assets)),
            SamplePage(name: "display", html: displayPage()),
            SamplePage(
                name: "error-bare",
                html: ErrorPage.renderBare(
                    .unavailable, requestID: text("7f3a"), assets: context().assets)),
        ] + errors
    }

    private func archivedHome(in context: PageContext) -> HTML {
        HomePage.render(overview(), directory: nil, map: nil, in: context)
    }

    private func sectionPage() -> HTML {
        let page = Page(
            items: summaries(), older: PageCursor(key: 1_700_000_000, id: 9),
            newer: PageCursor(key: 1_800_000_000, id: 2))
        let path = SectionPath(
            section: section("tin-tuc", "Tin tức"), parent: nil,
            children: [section("tin-trong-tinh", "Tin trong tỉnh")])
        return SectionPage.render(path, articles: page, in: context("/tin-tuc"))
    }

    private func displayPage() -> HTML {
        DisplayPage.render(
            form: FormContext(
                token: text("abc"), errors: [FieldError(.theme, text("Hãy chọn một màu."))]),
            returningTo: WebAddress(entered: "/tin-tuc?sau=1.2") ?? HomeAddresses.home(),
            in: context("/tuy-chon"))
    }
}
