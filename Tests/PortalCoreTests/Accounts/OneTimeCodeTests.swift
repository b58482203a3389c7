import Foundation
import Testing

@testable import PortalCore

struct OneTimeCodeTests {
    private let code = OneTimeCode(secret: Array("12345678901234567890".utf8))

    /// RFC 6238, appendix B, SHA-1: the last six of the eight digits.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
            (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func isThatOfTheRFC(time: Int64, expected: String) {
        #expect(code.code(step: time / 30) == expected)
        let now = Instant(epochSeconds: time)
        #expect(code.step(of: expected, now: now, after: nil) == time / 30)
    }

    @Test func onePeriodBeforeAndAfterIsTakenAndNoMore() {
        let now = Instant(epochSeconds: 3_000_000)
        for offset in -3...3 {
            let entered = code.code(step: 100_000 + Int64(offset))
            #expect(
                (code.step(of: entered, now: now, after: nil) != nil) == (abs(offset) <= 1),
                "\(offset)")
        }
    }

    @Test func aCodeWorksOnce() {
        let now = Instant(epochSeconds: 3_000_000)
        let entered = code.code(step: 100_000)
        #expect(code.step(of: entered, now: now, after: 99_999) == 100_000)
        #expect(code.step(of: entered, now: now, after: 100_000) == nil)
        #expect(code.step(of: code.code(step: 99_999), now: now, after: 100_000) == nil)
    }

    @Test(arguments: ["", "28708", "2870822", "28708x", "２８７０８２"])
    func isNone(entered: String) {
        #expect(code.step(of: entered, now: Instant(epochSeconds: 59), after: nil) == nil)
    }

    @Test func blanksInItDoNotMatter() {
        #expect(code.step(of: " 287 082 ", now: Instant(epochSeconds: 59), after: nil) == 1)
    }

    /// RFC 4648, section 10, and the secret that many examples use.
    @Test(arguments: [
        ("", ""), ("fooba", "MZXW6YTB"),
        ("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
    ])
    func theSecretIsBase32(text: String, expected: String) {
        #expect(OneTimeCode(secret: Array(text.utf8)).base32 == expected)
    }

    @Test func theAddressIsWhatApplicationsRead() {
        #expect(
            code.address(account: "bt.dung", issuer: "Cổng Lai Châu")
                == "otpauth://totp/C%E1%BB%95ng%20Lai%20Ch%C3%A2u:bt.dung"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=C%E1%BB%95ng%20Lai%20Ch%C3%A2u"
                + "&algorithm=SHA1&digits=6&period=30")
    }
}
