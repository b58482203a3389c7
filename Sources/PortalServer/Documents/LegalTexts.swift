import Crypto
import PortalCore
import Synchronization

/// The structure of texts that were read last: finding it costs more than the rest of a document's
/// page, and outlives the page, which is made anew whenever anything on the site changes.
final class LegalTexts: Sendable {
    /// So many bytes of text; a structure takes somewhat more.
    private static let byteLimit = 8 << 20

    private let texts = Mutex(RecentValues<SHA256Digest, LegalText>(byteLimit: byteLimit))

    /// The structure of an extracted text; nil where that is empty. The text itself is the key, so
    /// that a document that was corrected never shows what it said before.
    func structure(of text: String) -> LegalText? {
        guard !text.isEmpty else { return nil }
        var text = text
        let (digest, bytes) = text.withUTF8 { (SHA256.hash(data: $0), $0.count) }
        if let known = texts.withLock({ $0.find(digest) }) { return known }
        let structure = LegalText(extracted: text)
        texts.withLock { $0.insert(structure, digest, bytes: bytes) }
        return structure
    }
}
