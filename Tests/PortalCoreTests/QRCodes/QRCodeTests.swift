import Crypto
import Foundation
import Testing

@testable import PortalCore

/// QR codes against those that the library qrcode 8 of Python makes of the same bytes.
struct QRCodeTests {
    /// As many characters as are asked for, of those that addresses hold.
    private static func text(_ count: Int) -> [UInt8] {
        let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789:/?&=%".utf8)
        return (0..<count).map { characters[$0 * 11 % characters.count] }
    }

    private static func rows(_ code: QRCode) -> [String] {
        (0..<code.size).map { row in
            (0..<code.size).map { code.isDark(row: row, column: $0) ? "#" : "." }.joined()
        }
    }

    /// The first eight bytes of the SHA-256 of the modules as zeros and ones.
    private static func digest(_ code: QRCode) -> String {
        let bits = rows(code).joined().map { $0 == "#" ? "1" : "0" }.joined()
        return SHA256.hash(data: Data(bits.utf8)).prefix(8)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func aSmallCodeIsDrawnModuleByModule() throws {
        let code = try #require(QRCode(Self.text(14), mask: .columns))
        #expect(
            Self.rows(code) == [
                "#######....#..#######",
                "#.....#.......#.....#",
                "#.###.#.#..#..#.###.#",
                "#.###.#.#...#.#.###.#",
                "#.###.#.#...#.#.###.#",
                "#.....#.##..#.#.....#",
                "#######.#.#.#.#######",
                "........#.#..........",
                "#.#####..##.#.#####..",
                "#.#.##.##.##..#.##..#",
                "..###.#.######.#..##.",
                "##..##.###.#.#...###.",
                ".#...##.#.###.####...",
                "........#.#..#..###.#",
                "#######..#####...#.#.",
                "#.....#.#.##.#.##.#.#",
                "#.###.#.#..#.##.##.##",
                "#.###.#.###....####..",
                "#.###.#.###.#....#...",
                "#.....#.....#...###..",
                "#######.###.####...#.",
            ])
    }

    /// The least and the most that each version holds.
    @Test(
        arguments: [
            (1, 1, 2, "486939cafb082ffb"),
            (14, 1, 7, "61cec404f7f5789d"),
            (15, 2, 1, "f75dcbd66083770f"),
            (26, 2, 4, "36ef6ed616252881"),
            (27, 3, 6, "04640923dad03f7f"),
            (42, 3, 5, "c74ba8d7d9443b62"),
            (43, 4, 7, "28c9aa23a39925c3"),
            (62, 4, 2, "50f5e7fd53df5124"),
            (63, 5, 4, "5654693fde6883c5"),
            (84, 5, 1, "c1b721b01a7dcd54"),
            (85, 6, 3, "eed9928429507073"),
            (106, 6, 0, "4fdddd0c8f5478e4"),
            (107, 7, 2, "3204cdc9a4fdf807"),
            (122, 7, 1, "6f776c270523cb64"),
            (123, 8, 3, "e6df9cf8bcf47b5c"),
            (152, 8, 0, "8e78c4d7d4ccd6f2"),
            (153, 9, 2, "0b178a1012860708"),
            (180, 9, 5, "5a4c525be2ea5e75"),
            (181, 10, 7, "02a7394a6b2f4237"),
            (213, 10, 7, "1b1f1b90b6ad961e"),
            (214, 11, 1, "dcdb0ad6f444d399"),
            (251, 11, 6, "34e95f1651fd4e1c"),
            (252, 12, 0, "9210f82ceb0e667f"),
            (287, 12, 3, "897af9b945c8d256"),
            (288, 13, 5, "32843f4eb3272ab7"),
            (331, 13, 0, "84d824455e067bd6"),
            (332, 14, 2, "b4a0e4e75562abae"),
            (362, 14, 0, "965a7a37c90e40c4"),
            (363, 15, 2, "b25aacee7a0851fe"),
            (412, 15, 3, "22d55c98350ea9a6"),
        ] as [(Int, Int, Int, String)])
    func everyVersionIsAsExpected(count: Int, version: Int, mask: Int, digest: String) throws {
        let chosen = try #require(QRMask(rawValue: mask))
        let code = try #require(QRCode(Self.text(count), mask: chosen))
        #expect(code.size == 17 + 4 * version)
        #expect(Self.digest(code) == digest)
    }

    private static let masks = [
        "9de224c0b07d3978",
        "fa6673f546d4fccd",
        "d1a20d7bdb6a67f9",
        "0a5b0032e3002d6f",
        "06a45d6d0fdba792",
        "7657ae4b26136d3c",
        "27585960e99b504c",
        "be3d237a7f00df2a",
    ]

    @Test(arguments: zip(QRMask.allCases, masks))
    func everyMaskIsAsExpected(mask: QRMask, digest: String) throws {
        #expect(Self.digest(try #require(QRCode(Self.text(130), mask: mask))) == digest)
    }

    /// The code that is given out bears the mask that is read best.
    @Test func theMaskWithTheLowestPenaltyIsChosen() throws {
        let bytes = Self.text(100)
        let version = try #require(QRVersion.smallest(for: bytes.count))
        let drawing = QRDrawing(version, QRCodewords.codewords(of: bytes, in: version))
        let penalties = QRMask.allCases.map { QRPenalty.penalty(of: drawing.masked($0)) }
        let best = try #require(penalties.firstIndex(of: penalties.min() ?? 0))
        let mask = try #require(QRMask(rawValue: best))
        let code = try #require(QRCode(bytes))
        #expect(Self.digest(code) == Self.digest(try #require(QRCode(bytes, mask: mask))))
        #expect(Set(penalties).count > 1)
    }

    /// Light throughout: in each line a run, squares everywhere, and no balance; a module more or
    /// less makes a line and its neighbours easier to read.
    @Test func whatIsAlikeIsHardToRead() {
        var modules = QRModules(size: 21)
        let runs = 42 * (3 + 16)
        #expect(QRPenalty.penalty(of: modules) == runs + 400 * 3 + 100)
        modules.set(0, 10, dark: true)
        // Two runs of ten instead of one in the row; one of twenty in the column.
        let changed = 40 * 19 + 2 * (3 + 5) + (3 + 15)
        #expect(QRPenalty.penalty(of: modules) == changed + 398 * 3 + 90)
    }

    @Test func moreThanTheLargestHoldsIsNoCode() {
        #expect(QRCode(Self.text(412)) != nil)
        #expect(QRCode(Self.text(413)) == nil)
        #expect(QRCode([])?.size == 21)
    }

    @Test func versionsHoldWhatTheirCodewordsAllow() {
        for version in QRVersion.all {
            let modules = QRDrawing(version, []).masked(.rows)
            let free = (0..<version.size).reduce(0) { sum, row in
                sum + (0..<version.size).count { modules.isFree(row, $0) }
            }
            let codewords = version.dataCodewords + version.blocks * version.correction
            // Up to seven modules are left over (table 1).
            #expect(free / 8 == codewords, "\(version.number)")
        }
    }

    /// Products in the field, and a block that the standard works out (annex I).
    @Test func errorCorrectionIsThatOfTheStandard() {
        #expect(ReedSolomon.product(0x80, 2) == 0x1D)
        #expect(ReedSolomon.product(0xFF, 1) == 0xFF)
        #expect(ReedSolomon.product(0, 77) == 0)
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
            0xEC, 0x11,
        ]
        #expect(
            ReedSolomon.correction(of: data, count: 10)
                == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
    }

    @Test func theAddressOfASecretFits() {
        let code = OneTimeCode(secret: Array(repeating: 0xA5, count: 20))
        let address = code.address(
            account: "nguyen.van.nguyen.thi.phuong.thao", issuer: "Cổng Thông tin điện tử tỉnh")
        #expect(QRCode(Array(address.utf8)) != nil)
    }
}
