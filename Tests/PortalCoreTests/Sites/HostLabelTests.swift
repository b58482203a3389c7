import GRDB
import Testing

@testable import PortalCore

struct HostLabelTests {
    @Test(arguments: ["a", "skhcn", "so-y-te", "9", "a9", String(repeating: "a", count: 63)])
    func labelsOfHostsAreTaken(label: String) {
        #expect(HostLabel.isValid(label))
    }

    @Test(arguments: [
        "", "-a", "a-", "-", "A", "a.b", "a_b", "đ", "a b", "www", "admin", "static", "a\n",
        String(repeating: "a", count: 64),
    ])
    func otherTextIsNot(label: String) {
        #expect(!HostLabel.isValid(label))
    }

    @Test(arguments: [
        ("laichau.gov.vn", ""), ("www.laichau.gov.vn", ""), ("skhcn.laichau.gov.vn", "skhcn"),
        ("a.b.laichau.gov.vn", "a.b"), ("www.skhcn.laichau.gov.vn", "www.skhcn"),
        (".laichau.gov.vn", ""), ("evillaichau.gov.vn", nil), ("laichau.gov.vn.evil.vn", nil),
        ("gov.vn", nil), ("", nil),
    ])
    func theLabelStandsBeforeTheDomain(host: String, label: String?) {
        #expect(HostLabel.label(of: host, under: "laichau.gov.vn") == label)
    }

    @Test func aDirectoryKnowsSitesAliasesAndNothingElse() throws {
        let base = try TestDatabase()
        let province = try base.province()
        let member = try base.site(label: "skhcn")
        try base.write {
            try $0.run("INSERT INTO site_alias (label, site_id) VALUES ('cu', ?)", [member.id])
        }
        let directory = try base.portal.sites.directory()
        #expect(directory.resolve(label: "cu") == .alias(of: "skhcn"))
        #expect(directory.resolve(label: "khac") == .unknown)
        #expect(directory.resolve(label: "SKHCN") == .unknown)
        #expect(directory.province?.site == province)
        #expect(directory.members.map(\.site) == [member])
    }
}
