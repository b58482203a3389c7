import Foundation

extension String {
    /// The text in Unicode's composed form (NFC), in which all text is stored and compared.
    public var composed: String {
        unicodeScalars.allSatisfy(\.isComposed) ? self : precomposedStringWithCanonicalMapping
    }

    /// The scalars of the decomposed form, where marks follow their letter.
    var decomposedScalars: UnicodeScalarView {
        utf8.allSatisfy { $0 < 0x80 }
            ? unicodeScalars : decomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// The text in lower case without marks: `Đường` and `đường` become `duong`.
    ///
    /// Both composed and decomposed input give the same; folding twice changes nothing more.
    public var folded: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.isASCII {
                result.append(scalar.lowercasedASCII)
                continue
            }
            let base = Letters.base(of: scalar.value)
            if base != 0 {
                result.append(Unicode.Scalar(base))
            } else if !Letters.isCombiningMark(scalar.value) {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }
}

extension StringProtocol {
    /// The text without blanks and line ends at both ends.
    var trimmedWhitespace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Unicode.Scalar {
    fileprivate var lowercasedASCII: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
    }
}

extension Unicode.Scalar {
    /// Whether it is known to stand unchanged in the composed form: Latin, Vietnamese, punctuation.
    fileprivate var isComposed: Bool {
        value < 0x300 || (0x1EA0...0x1EF9).contains(value) || (0x2010...0x205F).contains(value)
    }
}
