import Glibc
import Testing

@testable import HTTPKit

/// IPv4 is read and written by ourselves, so it is compared with what the system does.
struct IPAddressTests {
    private func systemReads(_ text: String) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4)
        return inet_pton(AF_INET, text, &buffer) == 1 ? buffer : nil
    }

    @Test(
        "what the system does not read as IPv4 is none",
        arguments: [
            "", ".", "...", "1", "1.2", "1.2.3", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.4.",
            "1.2.3.4.5", "256.0.0.1", "1.2.3.256", "1.2.3.1000", "01.2.3.4", "1.2.3.04",
            "00.0.0.0", "0x1.2.3.4", "1.2.3.4 ", " 1.2.3.4", "1.2.3.+4", "1.2.3.-4", "1,2,3,4",
            "a.b.c.d", "1.2.3.٤", "18446744073709551617.2.3.4",
        ])
    func refused(_ text: String) {
        #expect(systemReads(text) == nil)
        #expect(IPAddress(dotted: text.utf8) == nil)
        #expect(IPAddress(text) == nil)
    }

    @Test("what it reads has the same bytes and the same text")
    func accepted() {
        let parts: [UInt8] = [0, 1, 9, 10, 99, 100, 127, 255]
        for first in parts {
            for last in parts {
                let text = "\(first).\(last).0.\(last ^ first)"
                let address = IPAddress(text)
                #expect(address?.bytes == systemReads(text), "\(text)")
                #expect(address?.description == text)
            }
        }
    }

    @Test(
        "the bytes of an address, mapped ones as IPv4",
        arguments: [
            ("192.0.2.1", [192, 0, 2, 1]), ("::ffff:192.0.2.1", [192, 0, 2, 1]),
            ("::", [UInt8](repeating: 0, count: 16)),
            ("::1:ffff:1.2.3.4", [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 255, 255, 1, 2, 3, 4]),
            ("102:304:506:708:90a:b0c:d0e:f10", Array(1...16)),
        ] as [(String, [UInt8])])
    func bytes(_ text: String, _ expected: [UInt8]) throws {
        let address = try #require(IPAddress(text))
        #expect(address.bytes == expected)
        #expect(IPAddress(bytes: expected) == address)
        #expect(IPAddress(address.description) == address)
    }

    @Test(
        "the front bits of an address",
        arguments: [
            ("192.0.2.255", 24, "192.0.2.0"), ("192.0.2.255", 0, "0.0.0.0"),
            ("192.0.2.255", 32, "192.0.2.255"), ("2001:db8:1:2:3:4:5:6", 48, "2001:db8:1::"),
            ("2001:db8:1:2:3:4:5:6", 64, "2001:db8:1:2::"), ("ffff::ffff", 128, "ffff::ffff"),
            ("ffff:ffff:ffff:ffff:ffff::", 65, "ffff:ffff:ffff:ffff:8000::"), ("ffff::1", 0, "::"),
        ])
    func keeping(_ text: String, _ bits: Int, _ expected: String) throws {
        #expect(try #require(IPAddress(text)).keeping(bits: bits).description == expected)
    }
}
