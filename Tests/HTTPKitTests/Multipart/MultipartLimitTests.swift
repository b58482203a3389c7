import Testing

@testable import HTTPKit

/// Found by fuzzing: how a body was cut decided which limit it broke.
struct MultipartLimitTests {
    private func outcome(_ pieces: [[UInt8]]) -> String {
        var parser = MultipartParser(boundary: "b", limits: MultipartLimits(headBytes: 60))
        var names: [String] = []
        do throws(MultipartError) {
            for piece in pieces {
                parser.append(piece)
                while let event = try parser.next() {
                    if case .part(let head) = event { names.append(head.name) }
                }
            }
        } catch {
            return "\(error)"
        }
        return names.joined(separator: ",")
    }

    @Test("the bytes of a part's head", arguments: [0, 1, 2, 3, 4, 5, 6])
    func headBytes(_ more: Int) {
        let name = String(repeating: "n", count: 18 + more)
        let body = "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\r\n--b--"
        let headBytes = "Content-Disposition: form-data; name=\"\(name)\"".utf8.count
        let expected = headBytes <= 60 ? name : "malformedPartHead"
        for pieces in everySplit(Array(body.utf8)) { #expect(outcome(pieces) == expected) }
    }

    @Test("blanks after a boundary", arguments: [58, 59, 60, 61, 100])
    func boundaryBlanks(_ count: Int) {
        let body =
            "--b" + String(repeating: " ", count: count)
            + "\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--b--"
        let expected = count <= 59 ? "a" : "malformedBoundary"
        for pieces in everySplit(Array(body.utf8)) { #expect(outcome(pieces) == expected) }
    }
}
