import Foundation
import Testing

@testable import PortalCore

struct VietnameseOrderTests {
    @Test(arguments: [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["an", "ăn", "ân", "bà", "cá", "da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư"],
        ["Lai Châu", "Lan", "Lăng"],
        ["Mường Kim", "Mường Mô", "Mường Tè", "Mương"].sorted(by: VietnameseOrder.precedes),
        ["a", "a b", "ab"], ["1", "10", "2", "a"], ["ba", "Ba"],
        ["Tà Tổng", "Tả Lèng", "Tân"].sorted(by: VietnameseOrder.precedes),
    ])
    func sorts(expected: [String]) {
        #expect(expected.reversed().sorted(by: VietnameseOrder.precedes) == expected)
    }

    private static let reference = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/collation_icu_vi.txt")

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: reference.path()),
            "needs ../shared/data/collation_icu_vi.txt, the order that ICU gives"))
    func agreesWithICU() throws {
        let names = try String(contentsOf: Self.reference, encoding: .utf8)
            .split(separator: "\n").map(String.init)
        for (earlier, later) in zip(names, names.dropFirst()) {
            #expect(!VietnameseOrder.precedes(later, earlier), "\(earlier) | \(later)")
        }
    }
}
