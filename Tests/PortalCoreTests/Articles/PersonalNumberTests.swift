import Testing

@testable import PortalCore

/// Numbers in a text that may name a person are told before it is published.
struct PersonalNumberTests {
    private static func warnings(_ text: String) -> [String] {
        PersonalNumbers.findings(in: text).map(\.message)
    }

    @Test(arguments: [
        "Căn cước 012345678901.", "số 012345678901, cấp năm 2021",
        "CMND 245123456 cấp năm 2015",
        "012 345 678 901",
    ])
    func identityCardsAreTold(text: String) {
        #expect(Self.warnings(text).contains { $0.contains("giống số căn cước") }, "\(text)")
    }

    @Test(arguments: [
        "Gọi 0912 345 678, gặp văn thư.", "Điện thoại: 0912.345.678", "+84 912 345 678",
        "0912345678",
    ])
    func phonesAreTold(text: String) {
        #expect(Self.warnings(text).contains { $0.contains("giống số điện thoại") }, "\(text)")
    }

    @Test(arguments: [
        "Kinh phí 123.456.789 đồng", "120.000.000.000 đồng", "Số 12345678/QĐ-UBND",
        "tỷ lệ 12345678,25", "năm 2026", "từ 01/07/2026 đến 31/12/2026", "",
    ])
    func otherNumbersAreNot(text: String) {
        #expect(Self.warnings(text).isEmpty, "\(text)")
    }

}
