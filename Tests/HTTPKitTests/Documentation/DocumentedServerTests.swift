import Foundation
import Testing

@testable import HTTPKit

/// The server that docs/httpkit.md shows stands in Greeter.swift, where it compiles and runs.
struct DocumentedServerTests {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    @Test("the page shows the program as it is")
    func shown() throws {
        let source = try String(
            contentsOf: Self.here.appending(path: "Greeter.swift"), encoding: .utf8)
        let page = try String(
            contentsOf: Self.here.appending(path: "../../../docs/httpkit.md"), encoding: .utf8)
        #expect(page.contains("```swift\n" + source))
    }

    static let cases: [(HTTPMethod, String, String)] = [
        (.get, "/xin-chao/L%C3%A2m", "200 Chào Lâm\n"), (.get, "/xin-chao", "404 404\n"),
        (.get, "/bao-cao", "404 404\n"), (.post, "/bao-cao", "405 405\n"),
    ]

    @Test("and it does what it says", arguments: cases)
    func answers(_ method: HTTPMethod, _ target: String, _ expected: String) throws {
        let response = try Greeter().respond(to: Request(method: method, target: target))
        guard case .bytes(let bytes) = response.body else {
            Issue.record("no text")
            return
        }
        #expect("\(response.status.code) " + String(decoding: bytes, as: UTF8.self) == expected)
    }
}
