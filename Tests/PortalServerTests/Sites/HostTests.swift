import PortalCore
import Testing

@testable import PortalServer

/// Which host leads to which portal.
struct HostTests {
    @Test(arguments: Reach.allCases)
    func eachHostLeadsToItsPortal(reach: Reach) throws {
        try withPortal(reach) { portal in
            for label in ["", "skhcn", "tamduong"] {
                let answer = try portal.get("/", on: label)
                #expect(answer.status == 200)
                #expect(answer.text.contains(try portal.site(label).name), "\(label)")
            }
            #expect(try portal.send("GET", "/", host: "SKHCN.LocalHost").status == 200)
        }
    }

    @Test(arguments: [
        "khong-co.localhost", "evil.vn", "localhost.evil.vn", "evillocalhost", "a.skhcn.localhost",
        "www.skhcn.localhost", "127.0.0.1",
    ])
    func anUnknownHostGetsAClearPage(host: String) throws {
        try withPortal { portal in
            for target in ["/", "/van-ban", "/hoi-dap/dat-cau-hoi"] {
                let answer = try portal.send("GET", target, host: host)
                #expect(answer.status == 404)
                #expect(answer["cache-control"] == "no-store")
                #expect(answer.text.contains(host))
            }
        }
    }

    /// A page that was kept for the right host changes nothing.
    @Test(arguments: [
        ("sotttt.localhost", "http://skhcn.localhost"), ("www.localhost", "http://localhost"),
        ("sonnptnt.localhost", "http://sonnmt.localhost"),
    ])
    func anotherNameRedirectsWithPathAndQuery(host: String, origin: String) throws {
        try withPortal { portal in
            for label in ["", "skhcn", "sonnmt"] {
                _ = try portal.get("/van-ban?nam=2020", on: label)
            }
            for target in ["/", "/van-ban?nam=2020", "/tim-kiem?q=a%20b&loai=tin", "/khong-co"] {
                let answer = try portal.send("GET", target, host: host)
                #expect(answer.status == 308)
                #expect(answer["location"] == origin + target)
            }
        }
    }

    @Test func aRedirectLeadsNowhereElse() throws {
        try withPortal { portal in
            for target in ["//evil.vn/", "http://evil.vn/a", "http://sotttt.localhost/van-ban?a=1"]
            {
                let answer = try portal.send("GET", target, host: "sotttt.localhost")
                if answer.status == 404 { continue }
                #expect(answer.status == 308)
                let location = try answer["location"].orMissing
                #expect(location.hasPrefix("http://skhcn.localhost/"), "\(location)")
            }
        }
    }

    @Test func anArchivedPortalIsReadButTakesNothing() throws {
        try withPortal { portal in
            #expect(try portal.get("/", on: "tamduong").status == 200)
            for target in [
                "/hoi-dap/dat-cau-hoi", "/hoi-dap/dat-cau-hoi/ca-nhan",
                "/hoi-dap/dat-cau-hoi/to-chuc", "/gop-y/x/gui-y-kien", "/phan-anh-kien-nghi/gui",
                "/phan-anh-kien-nghi/gui/ca-nhan", "/phan-anh-kien-nghi/gui/to-chuc",
            ] {
                #expect(try portal.get(target, on: "tamduong").status == 410, "\(target)")
            }
            for target in [
                "/hoi-dap/dat-cau-hoi/ca-nhan", "/gop-y/x/gui-y-kien",
                "/phan-anh-kien-nghi/gui/ca-nhan",
            ] {
                let answer = try portal.send("POST", target, host: "tamduong.localhost")
                #expect(answer.status == 410, "\(target)")
            }
        }
    }

    @Test func errorsOfAPortalNameIt() throws {
        try withPortal { portal in
            let answer = try portal.get("/khong-co", on: "skhcn")
            #expect(answer.status == 404)
            #expect(answer.text.contains(try portal.site("skhcn").name))
        }
    }
}
