import Foundation
import Testing

@testable import PortalCore
@testable import Templates

struct ConsultationPageTests {
    private let samples = FeatureSamples()

    private func page(_ name: String) throws -> String {
        try #require(samples.pages.first { $0.name == name }).html.string
    }

    private let formLink = "href=\"/gop-y/quy-che-cong/gui-y-kien\""

    @Test(arguments: [("gop-y-mo", true), ("gop-y-dong", false), ("gop-y-sap-mo", false)])
    func `leads to the form only while comments are taken`(name: String, leads: Bool) throws {
        #expect(try page(name).contains(formLink) == leads)
    }

    @Test func `shows the closing time to the minute and the receiving unit`() throws {
        let markup = try page("gop-y-mo")
        #expect(markup.contains("17:00 ngày 05/12/2026"))
        #expect(markup.contains("Còn 12 ngày"))
        #expect(markup.contains("href=\"mailto:skhcn@example.gov.vn\""))
        #expect(markup.contains("Phường Tân Phong"))
    }

    @Test func `names a commenter only where they agreed`() throws {
        let markup = try page("gop-y-mo")
        #expect(markup.contains("Hợp tác xã chè"))
        #expect(markup.contains("Ẩn danh"))
    }

    @Test func `gives back what was typed when the time ran out`() throws {
        let markup = try page("gop-y-het-gio")
        #expect(markup.contains("trong lúc bạn đang viết"))
        #expect(markup.contains("readonly>\nTôi đề nghị…</textarea>"))
        #expect(!markup.contains("<form class=\"long\""))
    }

    @Test func `says from when comments are taken`() throws {
        let markup = try page("gop-y-chua-mo")
        #expect(markup.contains("Ý kiến được nhận từ"))
        #expect(!markup.contains("<textarea"))
    }

    @Test func `lists what opens next above what is open`() throws {
        let markup = try page("gop-y")
        let upcoming = try #require(markup.range(of: "Sắp lấy ý kiến"))
        let opening = try #require(markup.range(of: "Mở lúc"))
        let open = try #require(markup.range(of: ">Đang lấy ý kiến<"))
        #expect(upcoming.lowerBound < opening.lowerBound)
        #expect(opening.lowerBound < open.lowerBound)
        #expect(
            !ConsultationListPage.render(
                upcoming: [], open: [], closed: Page(items: [], older: nil, newer: nil),
                in: samples.context
            ).string.contains("Sắp lấy ý kiến"))
    }

    /// `mailto:` with something that is no address must not become a link.
    @Test func `links only harmless e-mail addresses`() {
        #expect(MailLink.markup("a@b.vn").string == "<a href=\"mailto:a@b.vn\">a@b.vn</a>")
        #expect(MailLink.markup("a@b.vn hay c").string == "a@b.vn hay c")
    }
}
