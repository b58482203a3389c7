import GRDB
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Which answers are kept, for whom, and until when.
struct PageCachingTests {
    @Test func routesMadeForOneVisitorAreNotKept() throws {
        try withPortal { portal in
            let routes = RouteTable.all.routes.filter {
                $0.rule.caching == .never && $0.method == .get && !$0.pattern.contains("{")
            }
            for route in routes {
                let answer = try portal.get(route.pattern)
                #expect(try !portal.isKept(route.pattern), "\(route.pattern)")
                if answer["content-type"]?.hasPrefix("text/html") == true {
                    #expect(answer["cache-control"] == "no-store", "\(route.pattern)")
                }
            }
        }
    }

    @Test func whatIsNotFoundIsNotKept() throws {
        try withPortal { portal in
            for target in [
                "/khong-co", "/van-ban/khong-co", "/hoi-dap/khong-co", "/gop-y/khong-co",
            ] {
                let answer = try portal.get(target)
                #expect(answer.status == 404)
                #expect(try !portal.isKept(target), "\(target)")
            }
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
    func aKeptPageAnswersNoOtherMethod(method: String) throws {
        try withPortal { portal in
            for target in ["/", "/van-ban", "/hoi-dap/dat-cau-hoi", "/robots.txt"] {
                _ = try portal.get(target)
                #expect(try portal.isKept(target))
                #expect(try portal.send(method, target).status == 405, "\(method) \(target)")
            }
        }
    }

    @Test func sitesDoNotSeeEachOthersPages() throws {
        try withPortal { portal in
            let names = try ["", "skhcn", "soyte"].map { ($0, try portal.site($0).name) }
            for _ in 0..<2 {
                for (label, name) in names {
                    let page = try portal.get("/", on: label).text
                    #expect(
                        page.components(between: "<title>", and: "</title>")?.contains(name) == true
                    )
                }
            }
        }
    }

    @Test func displayChoicesDoNotLeakToOthers() throws {
        try withPortal { portal in
            func root(_ cookie: String?) throws -> String? {
                let fields = cookie.map { [("Cookie", "hien-thi=\($0)")] } ?? []
                let page = try portal.get("/van-ban", fields: fields).text
                return page.components(between: "<html", and: ">")
            }
            let plain = try root(nil)
            let dark = try root("toi.lon")
            #expect(dark != plain && dark?.contains("theme-dark") == true)
            #expect(try root(nil) == plain)
            #expect(try root("toi.lon") == dark)
            #expect(try root("sang.vua") != dark)
            #expect(try root("la-gi-do") == plain)
        }
    }

    /// Cookies that say nothing new cannot fill the cache with copies of a page.
    @Test(arguments: ["la-gi-do", "theo-may.vua", "toi.lon.x", "", "TOI.LON"])
    func cookiesThatChooseNothingShareThePlainPage(cookie: String) throws {
        try withPortal { portal in
            _ = try portal.get("/van-ban")
            #expect(try portal.isKept("/van-ban", fields: [("Cookie", "hien-thi=\(cookie)")]))
            #expect(try !portal.isKept("/van-ban", fields: [("Cookie", "hien-thi=toi.lon")]))
        }
    }

    @Test func aPageIsMadeAnewAfterAChange() throws {
        try withPortal { portal in
            let before = try portal.get("/hoi-dap").text
            try portal.core.database.write { db in
                try db.run("UPDATE question SET title = 'Tiêu đề đã đổi' WHERE state = 'answered'")
            }
            #expect(try portal.get("/hoi-dap").text == before)
            try portal.application.refresh()
            #expect(try portal.get("/hoi-dap").text.contains("Tiêu đề đã đổi"))
        }
    }

    @Test func aPageIsMadeAnewWhenItWouldReadDifferently() throws {
        try withPortal { portal in
            let slug = "du-thao-huong-dan-viet-bai-de-doc"
            let closes = try portal.core.consultations.consultation(slug, of: portal.site(""))
                .orMissing.summary.closesAt
            portal.clock.now = closes.adding(seconds: -60)
            for target in ["/", "/gop-y", "/gop-y/\(slug)"] {
                _ = try portal.get(target)
                portal.clock.now = closes.adding(seconds: -1)
                #expect(try portal.isKept(target), "\(target)")
                portal.clock.now = closes
                #expect(try !portal.isKept(target), "\(target)")
                portal.clock.now = closes.adding(seconds: -60)
            }
        }
    }

    /// A consultation that opens while its list is kept.
    @Test func aPageIsMadeAnewWhenAConsultationOpens() throws {
        try withPortal { portal in
            let opens = portal.clock.now.adding(seconds: 60)
            try portal.core.database.write { db in
                try db.run(
                    "UPDATE consultation SET opens_at = ?, closes_at = ?",
                    [opens.epochSeconds, opens.adding(seconds: 9999).epochSeconds])
            }
            let targets = ["/", "/gop-y", "/rss/gop-y", "/atom/gop-y"]
            for target in targets { _ = try portal.get(target) }
            portal.clock.now = opens
            for target in targets { #expect(try !portal.isKept(target), "\(target)") }
        }
    }

    @Test func aKeptPageIsMadeAnewAfterItsLifetime() throws {
        try withPortal { portal in
            _ = try portal.get("/van-ban")
            portal.clock.advance(seconds: PortalApplication.pageLifetime - 1)
            #expect(try portal.isKept("/van-ban"))
            portal.clock.advance(seconds: 1)
            #expect(try !portal.isKept("/van-ban"))
        }
    }

    @Test func anUnchangedPageIsNotSentAgain() throws {
        try withPortal(.live) { portal in
            let first = try portal.get("/van-ban")
            let tag = try first["etag"].orMissing
            let again = try portal.get("/van-ban", fields: [("If-None-Match", tag)])
            #expect(again.status == 304 && again.body.isEmpty)
            let other = try portal.get("/van-ban", on: "skhcn", fields: [("If-None-Match", tag)])
            #expect(other.status == 200)
        }
    }
}
