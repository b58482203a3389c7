import HTTPKit
import Testing

@testable import PortalServer

/// What every answer tells browsers not to do.
struct SecurityHeadersTests {
    struct Sample: Sendable {
        let method: String
        let target: String
        var host = TestPortal.domain
        let status: Int
        var body: [UInt8] = []
        var fields: [(String, String)] = []
    }

    static let form = [("Content-Type", "application/x-www-form-urlencoded")]

    /// One of every kind of answer that the application makes.
    static let samples = [
        Sample(method: "GET", target: "/", status: 200),
        Sample(method: "HEAD", target: "/", status: 200),
        Sample(method: "GET", target: "/hoi-dap/dat-cau-hoi/ca-nhan", status: 200),
        Sample(method: "GET", target: "/rss", status: 200),
        Sample(method: "GET", target: "/atom", status: 200),
        Sample(method: "GET", target: "/sitemap.xml", status: 200),
        Sample(method: "GET", target: "/robots.txt", status: 200),
        Sample(method: "GET", target: "/trang-thai", status: 200),
        Sample(method: "GET", target: "/van-ban/43-2020-qd-ubnd/toan-van", status: 200),
        Sample(method: "GET", target: "/khong-co", status: 404),
        Sample(method: "GET", target: "/", host: "khong-co.localhost", status: 404),
        Sample(method: "GET", target: "/", host: "www.localhost", status: 308),
        Sample(method: "GET", target: "/", host: "sotttt.localhost", status: 308),
        Sample(method: "POST", target: "/van-ban", status: 405),
        Sample(
            method: "GET", target: "/hoi-dap/dat-cau-hoi", host: "tamduong.localhost", status: 410),
        Sample(method: "POST", target: "/tuy-chon", status: 400),
        Sample(
            method: "POST", target: "/tuy-chon", status: 403, body: [0x61],
            fields: form + [("Sec-Fetch-Site", "cross-site")]),
        Sample(
            method: "POST", target: "/hoi-dap/dat-cau-hoi/ca-nhan", status: 422, body: [0x61],
            fields: form),
        Sample(method: "GET", target: "/static/portal.css", status: 200),
        Sample(method: "GET", target: "/static/khong-co.css", status: 404),
        Sample(method: "POST", target: "/static/portal.css", status: 405),
        Sample(
            method: "GET", target: "/static/portal.css", status: 206,
            fields: [("Range", "bytes=0-9")]),
    ]

    @Test(arguments: samples, Reach.allCases)
    func everyAnswerBearsThem(sample: Sample, reach: Reach) throws {
        try withPortal(reach) { portal in
            let answer = try portal.send(
                sample.method, sample.target, host: sample.host, fields: sample.fields,
                body: sample.body)
            #expect(answer.status == sample.status)
            #expect(answer.values("X-Content-Type-Options") == ["nosniff"])
            guard !sample.target.hasPrefix("/static/portal") else { return }
            for (name, value) in SecurityHeaders.all {
                #expect(answer.values(name) == [value], "\(name)")
            }
            let policy = try answer["Content-Security-Policy"].orMissing
            #expect(!policy.contains("unsafe") && !policy.contains("*"))
            #expect(
                policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        }
    }

    /// Errors that the server finds before the application is asked.
    @Test(arguments: [400, 408, 413, 414, 431, 500, 501, 503, 505])
    func errorsOfTheServerBearThemToo(code: Int) throws {
        try withPortal { portal in
            let response = portal.application.errorResponse(
                HTTPStatus(code: code, reason: "Lỗi"), requestID: nil)
            #expect(response.status.code == code)
            for (name, value) in SecurityHeaders.all { #expect(response.fields[name] == value) }
        }
    }

    /// A page that needs what the policy forbids would be broken.
    @Test func pagesHoldNoInlineScriptOrStyle() throws {
        try withPortal { portal in
            for target in ["/", "/van-ban", "/tuy-chon", "/don-vi", "/hoi-dap/dat-cau-hoi/to-chuc"]
            {
                let page = try portal.get(target).text
                #expect(!page.contains("<style") && !page.contains(" style=\""), "\(target)")
                #expect(!page.contains(" onclick=") && !page.contains("javascript:"), "\(target)")
            }
        }
    }
}
