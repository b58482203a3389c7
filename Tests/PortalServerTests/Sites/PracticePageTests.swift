import HTTPKit
import Testing

@testable import PortalCore
@testable import PortalServer

/// The practice portal through the pages (Article 21).
struct PracticePageTests {
    private func withPractice(_ body: (TestPortal) throws -> Void) throws {
        try withPortal { portal in
            let site = PracticeSite(
                database: portal.core.database, folder: PackageFiles.resources)
            #expect(try site.create())
            try portal.application.refresh()
            try body(portal)
        }
    }

    /// Every public address of the practice host answers as a host that there is not.
    @Test func nobodyReachesItFromOutside() throws {
        try withPractice { portal in
            for route in RouteTable.all.routes where route.method == .get {
                let target =
                    "/"
                    + route.pattern.split(separator: "/").map {
                        $0.hasPrefix("{") ? "1" : String($0)
                    }.joined(separator: "/")
                let answer = try portal.get(target, on: Site.practiceLabel)
                #expect(answer.status == 404, "\(target)")
                #expect(!answer.text.contains("Cổng thực hành"), "\(target)")
            }
        }
    }

    @Test func noPublicPageNamesIt() throws {
        try withPractice { portal in
            for target in ["/", "/don-vi", "/sitemap.xml", "/tim-kiem?q=thuc+hanh"] {
                let text = try portal.get(target).text
                #expect(!text.contains("thuc-hanh."), "\(target)")
            }
        }
    }

    @Test func everybodyWithAnAccountWorksThereAndSeesWhereTheyAre() throws {
        try withPractice { portal in
            let staff = try portal.staff("nguoi.moi")
            let list = try staff.get("/quan-tri/cong/thuc-hanh/bai-viet")
            #expect(list.status == 200)
            #expect(list.text.contains("không có gì được công bố"))
            #expect(try staff.get("/quan-tri/cong/thuc-hanh/tai-khoan").status == 403)
            #expect(try staff.get("/quan-tri/cong/skhcn/bai-viet").status == 404)
        }
    }
}
