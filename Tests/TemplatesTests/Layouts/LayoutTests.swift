import Foundation
import Testing

@testable import PortalCore
@testable import Templates

@Suite struct LayoutTests {
    @Test func choicesRoundTripThroughTheCookie() {
        for theme in DisplayChoices.Theme.allCases {
            for size in DisplayChoices.TextSize.allCases {
                let choices = DisplayChoices(theme: theme, textSize: size)
                #expect(DisplayChoices(cookieValue: choices.cookieValue) == choices)
            }
        }
    }

    @Test(arguments: [
        "", ".", "toi", "toi.lon.x", "toi.LON", "x.vua", "toi.", " toi.vua", "toi\u{301}.vua",
    ])
    func strangeCookiesAreNoChoices(text: String) {
        #expect(DisplayChoices(cookieValue: text) == nil)
    }

    @Test func choicesBecomeClassesOfTheRoot() {
        let context = Samples().context(display: DisplayChoices(theme: .dark, textSize: .larger))
        let html = ContactPage.render(in: context).string
        #expect(html.contains("<html lang=\"vi\" class=\"theme-dark text-larger\">"))
    }

    @Test func assetsBearTheirFingerprint() {
        let assets = AssetManifest(fingerprints: ["portal.css": "ab12"], hasFont: false)
        #expect(assets.address(of: "portal.css").string == "/static/portal.css?v=ab12")
        #expect(assets.address(of: "vendor/a.woff2").string == "/static/vendor/a.woff2")
    }

    @Test(arguments: [true, false])
    func theFontIsLinkedOnlyWhereItIs(hasFont: Bool) {
        let html = ContactPage.render(in: Samples().context(hasFont: hasFont)).string
        #expect(html.contains("font.css") == hasFont)
        #expect(html.contains("as=\"font\"") == hasFont)
    }

    @Test(arguments: [
        ("/tin-tuc", "/tin-tuc"), ("/tin-tuc/bai-1", "/tin-tuc"), ("/tin-tuc-khac", nil),
        ("/", nil),
    ])
    func theMenuMarksWhereOneIs(path: String, entry: String?) throws {
        let html = ContactPage.render(in: Samples().context(path)).string
        let current = try PageChecks(html).tags.filter { $0.value(of: "aria-current") == "true" }
        #expect(Set(current.compactMap { $0.value(of: "href") }) == Set([entry].compactMap(\.self)))
    }

    @Test func everyPageNamesWhoAnswersForThePortal() throws {
        for page in try Samples().pages() where !["unknown-host", "error-bare"].contains(page.name)
        {
            let html = page.html.string
            let footer = try #require(html.range(of: "<footer")).lowerBound
            for words in [
                "Cơ quan chủ quản", "Cơ quan quản lý, vận hành", "Chịu trách nhiệm nội dung",
                "Ban Biên tập Cổng Thông tin điện tử ",
            ] {
                #expect(html[footer...].contains(words), "\(words) on \(page.name)")
            }
        }
    }

    @Test func stewardshipComesFromTheSitesOwnSettings() {
        let member = ContactPage.render(in: Samples().context(kind: .member)).string
        #expect(member.contains("<dd>Văn phòng Sở</dd>"))
        #expect(!member.contains("<dd>Văn phòng Ủy ban nhân dân tỉnh Lai Châu</dd>"))
    }

    @Test func theContactPageShowsWhatIsKnownAndNothingElse() {
        let html = ContactPage.render(in: Samples().context()).string
        #expect(html.contains("Phường Tân Phong, tỉnh Lai Châu"))
        #expect(html.contains("0213 3000 000"))
        #expect(html.contains("href=\"mailto:lien-he@laichau.example\""))
        #expect(!html.contains("Fax"))
    }

    /// Article 25.2: free use, with the source named.
    @Test func everyPageSaysHowToNameTheSource() throws {
        for page in try Samples().pages() where !["unknown-host", "error-bare"].contains(page.name)
        {
            #expect(page.html.string.contains("Ghi rõ nguồn “Cổng"), "\(page.name)")
        }
        let article = try #require(try Samples().pages().first { $0.name == "article" })
        #expect(article.html.string.contains("Trích dẫn nội dung này"))
    }

    @Test func aMemberLeadsToTheProvince() {
        let member = ContactPage.render(in: Samples().context(kind: .member)).string
        #expect(member.contains("thuộc <a href=\"https://laichau.example/\">"))
        let province = ContactPage.render(in: Samples().context()).string
        #expect(!province.contains("class=\"membership\""))
    }

    @Test func anArchivedPortalNamesItsSuccessorsAndAsksForNothing() {
        let archived = Samples().context(kind: .member, status: .archived)
        let empty = HomeOverview(news: [], documents: [], consultations: [], questions: [])
        for page in [
            ContactPage.render(in: archived),
            HomePage.render(empty, directory: nil, map: nil, in: archived),
        ] {
            #expect(page.string.contains("href=\"https://binhlu.laichau.example/\""))
            #expect(!page.string.contains(QuestionAddresses.ask().string))
        }
    }

    @Test func itemsOfOtherPortalsLeadThere() {
        let context = Samples().context()
        let row = ListRow(Samples().summaries()[3], in: context).html.string
        #expect(row.contains("href=\"https://skhcn.laichau.example/tin-tuc/bai-4\""))
        #expect(row.contains("Sở Khoa học và Công nghệ"))
    }

    @Test func errorsAreNotIndexedAndNameTheRequest() {
        for problem in Problem.allCases {
            let page = ErrorPage.render(problem, requestID: "r-1", in: Samples().context())
            #expect(page.string.contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(page.string.contains("<code>r-1</code>"))
            #expect(!page.string.contains("rel=\"canonical\""))
        }
    }
}
