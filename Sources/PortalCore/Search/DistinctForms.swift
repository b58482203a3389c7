/// The different exact forms, beginnings and neighbours among the syllables of texts, each once.
struct DistinctForms {
    private var exact: Set<[UInt8]> = []
    /// Beginnings of up to eight ASCII letters, packed into a word with the first letter highest.
    private var beginnings: Set<UInt64> = []
    /// Two syllables that stand together, as `quyet_dinh`.
    private var pairs: Set<[UInt8]> = []
    /// Syllables seen, packed likewise, so that a repeated one costs one look-up.
    private var seen: Set<UInt64> = []

    mutating func collect(_ text: String) {
        SyllableScanner.scan(text) { scanner in
            var pair: [UInt8] = []
            while scanner.next() {
                if !pair.isEmpty {
                    pair.append(SearchTerms.pairMark)
                    pair.append(contentsOf: scanner.folded)
                    pairs.insert(pair)
                    pair.removeAll(keepingCapacity: true)
                }
                pair.append(contentsOf: scanner.folded)
                if scanner.isMarked { exact.insert(scanner.exact) }
                collectBeginnings(of: scanner.folded)
            }
        }
    }

    private mutating func collectBeginnings(of syllable: [UInt8]) {
        let packed = Self.pack(syllable)
        guard syllable.count > SearchTerms.prefixLengths.lowerBound,
            syllable.allSatisfy({ $0 < 0x80 }),
            syllable.count > SearchTerms.prefixLengths.upperBound || seen.insert(packed).inserted
        else { return }
        for length in SearchTerms.prefixLengths where length < syllable.count {
            beginnings.insert(Self.shorten(packed, to: length))
        }
    }

    /// Appends the terms, sorted so that equal entries give equal text.
    func append(to output: inout [UInt8], after prefix: String) {
        Self.append(exact, after: prefix + "=", to: &output)
        Self.append(pairs, after: prefix, to: &output)
        for beginning in beginnings.sorted() {
            output.append(contentsOf: prefix.utf8)
            output.append(UInt8(ascii: "^"))
            Self.unpack(beginning, into: &output)
            output.append(UInt8(ascii: " "))
        }
    }

    private static func append(
        _ terms: Set<[UInt8]>, after prefix: String, to output: inout [UInt8]
    ) {
        for term in terms.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            output.append(contentsOf: prefix.utf8)
            output.append(contentsOf: term)
            output.append(UInt8(ascii: " "))
        }
    }

    private static func pack(_ syllable: [UInt8]) -> UInt64 {
        var packed: UInt64 = 0
        for index in 0..<8 {
            packed = packed << 8 | (index < syllable.count ? UInt64(syllable[index]) : 0)
        }
        return packed
    }

    private static func shorten(_ packed: UInt64, to length: Int) -> UInt64 {
        length >= 8 ? packed : packed & ~(UInt64.max >> UInt64(length * 8))
    }

    private static func unpack(_ packed: UInt64, into output: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: packed >> UInt64(shift))
            if byte != 0 { output.append(byte) }
        }
    }
}
