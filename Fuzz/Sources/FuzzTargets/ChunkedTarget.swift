@testable import HTTPKit

/// The chunked coding: the cut must not matter, and what is encoded comes back.
enum ChunkedTarget {
    private struct Outcome: Equatable {
        var content: [UInt8] = []
        var error: RequestError?
        var rest = 0
        var hasEnded = false
    }

    static func run(_ input: [UInt8]) {
        let steered = SteeredInput(input)
        let whole = decode([steered.bytes])
        precondition(whole == decode(steered.pieces()), "the cut changed the meaning")
        let coded = encode(steered.pieces())
        let decoded = decode([coded], limit: .max)
        precondition(decoded.hasEnded && decoded.content == steered.bytes && decoded.rest == 0)
    }

    private static func encode(_ pieces: [[UInt8]]) -> [UInt8] {
        var coded: [UInt8] = []
        for piece in pieces where !piece.isEmpty {
            coded.appendHexadecimal(UInt64(piece.count))
            coded += Array("\r\n".utf8) + piece + Array("\r\n".utf8)
        }
        return coded + Array("0\r\n\r\n".utf8)
    }

    private static func decode(_ pieces: [[UInt8]], limit: Int = 100) -> Outcome {
        var outcome = Outcome()
        var decoder = ChunkedDecoder(
            limits: ParserLimits(fieldBytes: 64, fieldCount: 3, chunkLineBytes: 24),
            bodyBytes: limit)
        var buffer: [UInt8] = []
        for piece in pieces {
            buffer += piece
            guard !outcome.hasEnded else { continue }
            do throws(RequestError) {
                try advance(&decoder, &buffer, &outcome)
            } catch {
                return Outcome(error: error)
            }
        }
        outcome.rest = outcome.hasEnded ? buffer.count : 0
        precondition(outcome.content.count <= limit)
        return outcome
    }

    private static func advance(
        _ decoder: inout ChunkedDecoder, _ buffer: inout [UInt8], _ outcome: inout Outcome
    ) throws(RequestError) {
        while true {
            switch try decoder.next(buffer.span) {
            case .needMore(let consumed):
                buffer.removeFirst(consumed)
                return
            case .body(let range, let consumed):
                outcome.content += buffer[range]
                buffer.removeFirst(consumed)
            case .end(let consumed):
                buffer.removeFirst(consumed)
                outcome.hasEnded = true
                return
            case .head: preconditionFailure("a decoder finds no heads")
            }
        }
    }
}
