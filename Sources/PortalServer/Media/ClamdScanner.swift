import HTTPKit
import PortalCore

/// Asks clamd to look for viruses, over its Unix socket with its INSTREAM command (clamd(8)).
struct ClamdScanner: MediaScanner {
    /// Where clamd listens.
    let address: UnixAddress
    /// Seconds that each part of the conversation may take.
    var timeout = 30

    private static let pieceBytes = 1 << 20

    /// What clamd answered that is neither "clean" nor "found".
    struct UnknownAnswer: Error {
        let text: String
    }

    func scan(_ bytes: [UInt8]) throws -> String? {
        let conversation = try UnixConversation(with: address, timeout: timeout)
        try conversation.send(Array("zINSTREAM\0".utf8)[...])
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.pieceBytes)
            try conversation.send(Self.length(piece.count)[...])
            try conversation.send(piece)
            rest = rest.dropFirst(piece.count)
        }
        try conversation.send(Self.length(0)[...])
        return try Self.read(try conversation.answer())
    }

    /// The length before a piece, its highest byte first.
    private static func length(_ count: Int) -> [UInt8] {
        (0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    }

    /// `stream: OK`, or `stream: Eicar-Test-Signature FOUND`.
    static func read(_ answer: [UInt8]) throws -> String? {
        let text = String(decoding: answer.prefix { $0 != 0 && $0 != 10 }, as: UTF8.self)
        if text == "stream: OK" { return nil }
        guard text.hasPrefix("stream: "), text.hasSuffix(" FOUND") else {
            throw UnknownAnswer(text: text)
        }
        return String(text.dropFirst("stream: ".count).dropLast(" FOUND".count))
    }
}
