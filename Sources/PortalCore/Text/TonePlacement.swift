/// The two ways to place a tone mark in open `oa`, `oe`, `uy`: `hòa`, `tùy` and `hoà`, `tuỳ`.
///
/// They are spellings of one word. Search brings both to the form with the mark on the second
/// vowel; what is shown stays as it was typed.
enum TonePlacement {
    /// Moves the mark of a syllable in lower-case UTF-8 that ends in a marked `o` or `u` and a bare
    /// `a`, `e` or `y`.
    static func unify(_ syllable: inout [UInt8]) {
        guard let last = syllable.last, syllable.count >= 3, isSecondVowel(last),
            syllable[syllable.count - 2] >= 0x80
        else { return }
        for pair in pairs where syllable.ends(with: pair.old) {
            syllable.replaceSubrange((syllable.count - pair.old.count)..., with: pair.new)
            return
        }
    }

    private static func isSecondVowel(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "a") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "y")
    }

    private struct Pair {
        let old: [UInt8]
        let new: [UInt8]
    }

    private static let pairs: [Pair] =
        pairs("òóỏõọ", "a", "o", "àáảãạ") + pairs("òóỏõọ", "e", "o", "èéẻẽẹ")
        + pairs("ùúủũụ", "y", "u", "ỳýỷỹỵ")

    private static func pairs(
        _ marked: String, _ bare: String, _ plain: String, _ result: String
    ) -> [Pair] {
        zip(marked, result).map { first, second in
            Pair(old: Array("\(first)\(bare)".utf8), new: Array("\(plain)\(second)".utf8))
        }
    }
}

extension Array where Element == UInt8 {
    fileprivate func ends(with other: [UInt8]) -> Bool {
        count >= other.count && self[(count - other.count)...].elementsEqual(other)
    }
}
