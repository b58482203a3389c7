import Testing

@testable import PortalCore

struct ContactRulesTests {
    @Test(arguments: [
        ("0912345678", "0912345678"), ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"), ("(0213) 3876-543", "02133876543"),
        ("+84912345678", "0912345678"), ("+84 912 345 678", "0912345678"),
        ("0912\u{A0}345\u{A0}678", "0912345678"), ("021387654", "021387654"),
    ])
    func phonesAreUnderstood(entered: String, kept: String) {
        #expect(ContactRules.phone(entered) == kept)
    }

    @Test(arguments: [
        "", " ", "912345678", "0912", "091234567890", "09123x5678", "+1 202 555 0100",
        "0٩١٢٣٤٥٦٧٨", "0912345678; DROP", "０９１２３４５６７８", "84912345678",
    ])
    func otherPhonesAreNot(entered: String) {
        #expect(ContactRules.phone(entered) == nil)
    }

    @Test(arguments: ["a@b.vn", "ten.ho+nhan@thu.laichau.gov.vn", "1@2.3"])
    func addressesAreTaken(entered: String) {
        #expect(ContactRules.email(entered) == entered)
    }

    @Test(arguments: [
        "", "a", "a@", "@b.vn", "a@b", "a@b.", "a@.vn", "a@b..vn", "a@b@c.vn", "a b@c.vn",
        "a@b.vn,c@d.vn", "<a@b.vn>", "a@b.vn\u{0}", "a@b.vn\r\nBcc:x@y.vn", "đ@b.vn",
        "a\u{7F}@b.vn", String(repeating: "a", count: 250) + "@b.vn",
    ])
    func otherAddressesAreNot(entered: String) {
        #expect(ContactRules.email(entered) == nil)
    }
}
