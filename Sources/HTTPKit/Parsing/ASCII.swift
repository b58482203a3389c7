/// Character classes of RFC 9110 §5.6 as bit sets over the first 128 code points, and the scans
/// that the parser spends its time in.
enum ASCII {
    static let carriageReturn: UInt8 = 0x0D
    static let lineFeed: UInt8 = 0x0A

    /// Members of a token: letters, digits and ``!#$%&'*+-.^_`|~``.
    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool {
        isIn(byte, low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE)
    }

    /// What a request target may hold. RFC 3986 plus ``[]^`{|}\``, which browsers send in queries.
    @inline(__always)
    static func isTarget(_ byte: UInt8) -> Bool {
        isIn(byte, low: 0xAFFF_FFF2_0000_0000, high: 0x7FFF_FFFF_FFFF_FFFF)
    }

    /// Unreserved characters (RFC 3986 §2.3): the ones a host name may hold here.
    @inline(__always)
    static func isUnreserved(_ byte: UInt8) -> Bool {
        isIn(byte, low: 0x03FF_6000_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// What a field value may hold: no controls but the tab (RFC 9110 §5.5).
    @inline(__always)
    static func isFieldValue(_ byte: UInt8) -> Bool {
        byte >= 0x20 ? byte != 0x7F : byte == 0x09
    }

    @inline(__always)
    static func lowercase(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
        if byte &- 0x30 < 10 { return byte &- 0x30 }
        let letter = lowercase(byte) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }

    static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 &+ value : 0x37 &+ value
    }

    @inline(__always)
    private static func isIn(_ byte: UInt8, low: UInt64, high: UInt64) -> Bool {
        let set = byte < 64 ? low : high
        return byte < 128 && (set &>> UInt64(byte & 63)) & 1 == 1
    }
}

extension Span where Element == UInt8 {
    /// The first position of a line feed at or after `start`, eight bytes at a time.
    func firstLineFeed(from start: Int) -> Int? {
        var index = start
        let raw = bytes
        while index &+ 8 <= count {
            let word = raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let zeroed = word ^ 0x0A0A_0A0A_0A0A_0A0A
            let found = (zeroed &- 0x0101_0101_0101_0101) & ~zeroed & 0x8080_8080_8080_8080
            if found != 0 {
                return index &+ UInt64(littleEndian: found).trailingZeroBitCount / 8
            }
            index &+= 8
        }
        while index < count {
            if self[unchecked: index] == ASCII.lineFeed { return index }
            index &+= 1
        }
        return nil
    }

    /// The first position of a byte in the range, or the range's end.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, self[index] != byte { index &+= 1 }
        return index
    }

    /// Whether the range is a token (RFC 9110 §5.6.2).
    func isToken(_ range: TextRange) -> Bool {
        for index in range.range where !ASCII.isToken(self[index]) { return false }
        return !range.isEmpty
    }

    /// The range without blanks at either end.
    func trimmingBlanks(_ range: Range<Int>) -> TextRange {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, ASCII.isBlank(self[start]) { start += 1 }
        while end > start, ASCII.isBlank(self[end - 1]) { end -= 1 }
        return TextRange(start, end)
    }

    /// Whether all bytes of the range may stand in a field value, eight at a time.
    func isFieldValue(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let raw = bytes
        while index &+ 8 <= range.upperBound {
            let word = raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            // A set high bit marks a byte below 0x20, or one equal to 0x7F; bytes from 0x80 pass.
            let controls = (word &- 0x2020_2020_2020_2020) & ~word
            let flipped = word ^ 0x7F7F_7F7F_7F7F_7F7F
            let deletes = (flipped &- 0x0101_0101_0101_0101) & ~flipped
            if (controls | deletes) & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 8
        }
        while index < range.upperBound {
            if !ASCII.isFieldValue(self[unchecked: index]) { return false }
            index &+= 1
        }
        return true
    }
}
