import Crypto
import Foundation

/// A random text that opens something: a session, a recognised browser, a shared draft. The
/// database holds its digest only, so that a copy of the file opens nothing.
public struct SecretToken: Sendable, Equatable {
    private static let length = 32

    /// The text that its owner keeps.
    public let text: String

    /// A new one.
    public init(using generator: inout some RandomNumberGenerator) {
        let bytes = (0..<Self.length).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
        text = Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// One that came back.
    public init(received text: String) {
        self.text = text
    }

    /// What the database holds: SHA-256 in base64. Fast is enough, since the text is random.
    var digest: String {
        Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
}
