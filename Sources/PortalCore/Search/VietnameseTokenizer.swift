import GRDB

/// The tokenizer of the search index: Vietnamese text in, folded syllables out.
///
/// Two kinds of text are taken apart at blanks and otherwise left as they are: queries, which
/// `SearchExpression` writes, and columns that begin with ``verbatimMark``, which hold terms
/// computed by `SearchTerms`.
final class VietnameseTokenizer: FTS5CustomTokenizer {
    static let name = "vietnamese"

    /// Begins a column of ready terms. Text from outside cannot contain it: `SearchIndex` takes
    /// control characters out.
    static let verbatimMark: UInt8 = 0x01

    init(db: Database, arguments: [String]) throws {}

    func tokenize(
        context: UnsafeMutableRawPointer?,
        tokenization: FTS5Tokenization,
        pText: UnsafePointer<CChar>?,
        nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return DatabaseError.SQLITE_OK.rawValue }
        let bytes = UnsafeBufferPointer(
            start: UnsafeRawPointer(pText).assumingMemoryBound(to: UInt8.self), count: Int(nText))
        if tokenization.contains(.query) || bytes[0] == Self.verbatimMark {
            return emitTerms(bytes, at: pText, context, tokenCallback)
        }
        return emitSyllables(bytes, context, tokenCallback)
    }

    private func emitSyllables(
        _ text: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?,
        _ callback: FTS5TokenCallback
    ) -> CInt {
        var scanner = SyllableScanner(text)
        while scanner.next() {
            let range = scanner.range
            let code = scanner.folded.withUnsafeBytes {
                callback(
                    context, 0, $0.baseAddress?.assumingMemoryBound(to: CChar.self),
                    CInt($0.count), CInt(range.lowerBound), CInt(range.upperBound))
            }
            guard code == DatabaseError.SQLITE_OK.rawValue else { return code }
        }
        return DatabaseError.SQLITE_OK.rawValue
    }

    private func emitTerms(
        _ text: UnsafeBufferPointer<UInt8>, at term: UnsafePointer<CChar>,
        _ context: UnsafeMutableRawPointer?,
        _ callback: FTS5TokenCallback
    ) -> CInt {
        var start = text[0] == Self.verbatimMark ? 1 : 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: " ")) ?? text.count
            if end > start {
                let code = callback(
                    context, 0, term + start, CInt(end - start), CInt(start), CInt(end))
                guard code == DatabaseError.SQLITE_OK.rawValue else { return code }
            }
            start = end + 1
        }
        return DatabaseError.SQLITE_OK.rawValue
    }
}
