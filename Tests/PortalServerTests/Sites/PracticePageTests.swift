import Foundation
import HTTPKit
import Templates
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

    // MARK: Beginning anew

    private func write(_ staff: StaffBrowser, _ portal: TestPortal) throws -> Int {
        let practice = AdminSiteName(label: Site.practiceLabel)
        let answer = try staff.send(
            [(ArticleForm.Field.title.rawValue, "Bài tập")],
            to: ArticleWorkAddresses.new(practice))
        #expect(answer.status == 303)
        return try portal.core.practice.content().orMissing.articles
    }

    @Test func anAdministratorEmptiesItOnRecord() throws {
        try withPractice { portal in
            let administrator = try portal.staff("quan.tri", [(.administrator, on: "")])
            #expect(try write(administrator, portal) == 1)
            let page = try administrator.get(PracticeAddresses.upkeep())
            #expect(page.text.contains("Xóa mọi nội dung thực hành"))
            let unsure = try administrator.send([], to: PracticeAddresses.upkeep())
            #expect(unsure.status == 422)
            #expect(unsure.text.contains("Hãy đánh dấu để xác nhận"))
            #expect(try portal.core.practice.content()?.articles == 1)
            for _ in 1...2 {
                let done = try administrator.send(
                    [(PracticePage.Field.understood.rawValue, PracticePage.ticked)],
                    to: PracticeAddresses.upkeep())
                #expect(done.status == 303)
            }
            #expect(try portal.core.practice.content()?.articles == 0)
            let trail = try administrator.get(AuditAddresses.list(AdminSiteName(label: "")))
            #expect(trail.text.contains("Xóa nội dung cổng thực hành"))
        }
    }

    @Test func othersDoNotEmptyIt() throws {
        try withPractice { portal in
            let leader = try portal.staff("lanh.dao", [(.unitLeader, on: "")])
            _ = try write(leader, portal)
            let member = try portal.staff("quan.tri.so", [(.administrator, on: "skhcn")])
            for (person, status) in [(leader, 403), (member, 404)] {
                #expect(try person.get(PracticeAddresses.upkeep()).status == status)
                let answer = try person.post(
                    PracticeAddresses.upkeep().string,
                    [(PracticePage.Field.understood.rawValue, PracticePage.ticked)],
                    token: try person.token())
                #expect(answer.status == status)
            }
            #expect(try portal.core.practice.content()?.articles == 1)
        }
    }

    @Test func whereThereIsNoneThePageSaysHowItIsMade() throws {
        try withPortal { portal in
            let administrator = try portal.staff("quan.tri", [(.administrator, on: "")])
            let page = try administrator.get(PracticeAddresses.upkeep())
            #expect(page.status == 200)
            #expect(page.text.contains("portal practice create"))
            #expect(!page.text.contains("Xóa mọi nội dung"))
        }
    }

    /// Practising is one entry of the rail until somebody does.
    @Test func theRailNamesItOnceUntilSomebodyWorksThere() throws {
        try withPractice { portal in
            let staff = try portal.staff("nguoi.moi")
            let link = "href=\"/quan-tri/cong/thuc-hanh/"
            // The rail stands twice: for wide windows and for narrow ones.
            let desk = try staff.get(AdminAddresses.home()).text
            #expect(desk.components(separatedBy: link).count == 3)
            let list = try staff.get("/quan-tri/cong/thuc-hanh/bai-viet").text
            #expect(list.contains("href=\"/quan-tri/cong/thuc-hanh/tiep-nhan\""))
        }
    }
}
