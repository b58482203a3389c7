import Testing

@testable import PortalServer

/// Every page of every site, read once.
struct PublicPagesTests {
    static let labels = ["", "skhcn", "tamduong"]

    /// Pages that are rightly not there: a file nobody holds, forms of an archived site.
    static func mayBeMissing(_ target: String, on label: String) -> Bool {
        let forms = [
            "/dat-cau-hoi", "/phan-anh-kien-nghi/gui", "/gui-bai", "/phan-anh-noi-dung",
            "/phan-hoi", "/danh-gia", "/tuong-tu", "/du-lieu-ca-nhan/gui-yeu-cau",
        ]
        return target.hasSuffix("/tep/1")
            || (label == "tamduong" && forms.contains(where: target.contains))
    }

    @Test(arguments: labels)
    func everyPageAnswers(label: String) throws {
        try withPortal { portal in
            let targets = try PublicPages(portal: portal, label: label).targets()
            #expect(targets.count > 100)
            #expect(Set(targets).count == targets.count)
            for target in targets where !Self.mayBeMissing(target, on: label) {
                let answer = try portal.get(target, on: label)
                #expect(answer.status == 200, "\(target)")
                // There may be no question like the one that is asked.
                #expect(!answer.body.isEmpty || target.contains("/tuong-tu"), "\(target)")
            }
        }
    }

    /// Article 9.1d.
    @Test func theSectionOnLawLeadsToItsArticles() throws {
        try withPortal { portal in
            let page = try portal.get("/pho-bien-phap-luat").text
            let links = page.matches(of: /<h2><a href="(\/pho-bien-phap-luat\/[^"]+)"/)
            #expect(!links.isEmpty)
            for link in links {
                #expect(try portal.get(String(link.output.1)).status == 200, "\(link.output.1)")
            }
        }
    }

    /// Article 14's catalogue is not there yet, so nothing leads to it.
    @Test func theHomePageLeadsToNoEmptySection() throws {
        try withPortal { portal in
            let home = try portal.get("/").text
            #expect(!home.contains("href=\"/dich-vu-cong\""))
            #expect(home.contains("href=\"https://dichvucong.gov.vn/\""))
            #expect(home.contains("href=\"/tin-tuc\""))
        }
    }

    @Test(arguments: labels)
    func everySharedPageIsKeptAndReadBackTheSame(label: String) throws {
        try withPortal { portal in
            for target in try PublicPages(portal: portal, label: label).targets() {
                let first = try portal.get(target, on: label)
                guard try portal.isKept(target, on: label) else { continue }
                let again = try portal.get(target, on: label)
                #expect(again.body == first.body && again.status == 200, "\(target)")
                let fields = again.fields.map { $0.name + $0.value }
                #expect(fields == first.fields.map { $0.name + $0.value }, "\(target)")
                #expect(again["set-cookie"] == nil, "\(target)")
            }
        }
    }
}
