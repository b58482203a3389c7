import Foundation
import HTTPKit
import Testing

@testable import PortalServer

/// The conversation with clamd, held with one that we play.
struct ClamdScannerTests {
    @Test(
        arguments: [
            ("stream: OK\0", nil, true),
            ("stream: Eicar-Test-Signature FOUND\0", "Eicar-Test-Signature", true),
            ("INSTREAM size limit exceeded. ERROR\0", nil, false), ("", nil, false),
            ("stream: OK FOUND me\0", nil, false),
        ] as [(String, String?, Bool)])
    func whatClamdSaysIsUnderstood(answer: String, found: String?, isKnown: Bool) throws {
        let clamd = try FakeClamd(answer: answer)
        let content = [UInt8](repeating: 65, count: 3 << 20) + [1, 2, 3]
        do {
            let result = try ClamdScanner(address: clamd.address, timeout: 5).scan(content)
            #expect(isKnown && result == found)
        } catch {
            #expect(!isKnown)
        }
        #expect(clamd.received == content)
    }

    @Test func aScannerThatIsNotThereIsAnError() throws {
        let address = try UnixAddress(path: "/tmp/khong-co-clamd.sock").orMissing
        #expect(throws: SystemError.self) {
            try ClamdScanner(address: address, timeout: 1).scan([1])
        }
    }

    @Test func aScannerThatSaysNothingIsAnError() throws {
        let clamd = try FakeClamd(answer: nil)
        #expect(throws: SystemError.self) {
            try ClamdScanner(address: clamd.address, timeout: 1).scan([1])
        }
    }
}
