/// The order of Vietnamese dictionaries: syllable by syllable, first by letters
/// (a ă â b c d đ e ê … ư v w x y z), then by tones (ma, mà, mả, mã, má, mạ).
public enum VietnameseOrder {
    /// A key whose byte order is the order of the texts; for storing beside a name that is sorted.
    ///
    /// Letters of all syllables come before all tones, as in Unicode's collation, and case decides
    /// last. Punctuation counts as a blank.
    public static func key(_ text: String) -> [UInt8] {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        var cases: [UInt8] = []
        for scalar in text.decomposedScalars {
            if let tone = Tone(scalar) {
                if !tones.isEmpty { tones[tones.count - 1] = tone.rawValue }
            } else if let modifier = Modifier(scalar) {
                if let last = letters.popLast() { letters.append(last + modifier.rawValue) }
            } else {
                letters.append(contentsOf: weight(of: scalar))
                tones.append(Tone.level)
                cases.append(scalar.properties.isUppercase ? 2 : 1)
            }
        }
        return letters + [0] + tones + [0] + cases
    }

    /// Whether the first text comes before the second.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        key(left).lexicographicallyPrecedes(key(right))
    }

    /// Tone marks in the order of the dictionary, after the level tone.
    private enum Tone: UInt8 {
        case grave = 2
        case hook, tilde, acute, dot

        static let level: UInt8 = 1

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x300: self = .grave
            case 0x309: self = .hook
            case 0x303: self = .tilde
            case 0x301: self = .acute
            case 0x323: self = .dot
            default: return nil
            }
        }
    }

    /// Marks that make another letter; each letter has room for three of them behind it.
    private enum Modifier: UInt8 {
        case breve = 1
        case circumflex = 2
        case horn = 3

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x306: self = .breve
            case 0x302: self = .circumflex
            case 0x31B: self = .horn
            default: return nil
            }
        }
    }

    private static let blank: UInt8 = 1
    private static let digits: UInt8 = 16
    private static let latin: UInt8 = 64
    private static let otherScripts: UInt8 = 250

    private static func weight(of scalar: Unicode.Scalar) -> [UInt8] {
        let value = scalar.value
        switch value {
        case 0x30...0x39: return [digits + UInt8(value - 0x30)]
        case 0x41...0x5A, 0x61...0x7A: return [latin + UInt8(value & 0x1F) * 4]
        case 0x110, 0x111, 0xD0, 0xF0: return [latin + 4 * 4 + 1]
        case ..<0x80: return [blank]
        default:
            return [
                otherScripts, UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF),
            ]
        }
    }
}
