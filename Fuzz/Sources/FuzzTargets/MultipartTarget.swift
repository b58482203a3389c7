@testable import HTTPKit

/// Multipart forms: the cut must not matter, limits hold, and names are harmless.
enum MultipartTarget {
    private struct Part: Equatable {
        let head: PartHead
        var content: [UInt8] = []
        var isComplete = false
    }

    private struct Outcome: Equatable {
        var parts: [Part] = []
        var error: MultipartError?
        var isFinished = false
    }

    private static let limits = MultipartLimits(parts: 4, headBytes: 128)

    static func run(_ input: [UInt8]) {
        let steered = SteeredInput(input)
        let whole = parse([steered.bytes])
        let cut = parse(steered.pieces())
        if whole != cut { print(whole, cut) }
        precondition(whole == cut, "the cut changed the meaning")
        precondition(whole.parts.count <= limits.parts)
        for part in whole.parts { check(name: part.head.fileName ?? part.head.name) }
        _ = MultipartBoundary.find(in: String(decoding: steered.bytes, as: UTF8.self))
    }

    private static func check(name sent: String) {
        let name = UploadedFileName.sanitised(sent)
        precondition(!name.isEmpty && name.utf8.count <= UploadedFileName.longest)
        precondition(!name.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C })
        precondition(name.utf8.first != UInt8(ascii: "."))
        precondition(UploadedFileName.sanitised(name) == name, "a clean name stays as it is")
    }

    private static func parse(_ pieces: [[UInt8]]) -> Outcome {
        var outcome = Outcome()
        var parser = MultipartParser(boundary: "b", limits: limits)
        for piece in pieces {
            parser.append(piece)
            do throws(MultipartError) {
                while let event = try parser.next() { take(event, &outcome) }
            } catch {
                outcome.error = error
                return outcome
            }
        }
        outcome.isFinished = parser.isFinished
        return outcome
    }

    private static func take(_ event: MultipartEvent, _ outcome: inout Outcome) {
        switch event {
        case .part(let head): outcome.parts.append(Part(head: head))
        case .content(let bytes):
            precondition(!bytes.isEmpty)
            outcome.parts[outcome.parts.count - 1].content += bytes
        case .partEnd: outcome.parts[outcome.parts.count - 1].isComplete = true
        case .end: outcome.isFinished = true
        }
    }
}
