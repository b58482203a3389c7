/// Bytes as the codewords of a QR code: data, padding, and what corrects errors.
enum QRCodewords {
    /// The mode for bytes (table 2).
    private static let byteMode = 0b0100
    /// What fills the room that is left (section 7.4.10), in turn.
    private static let padding: [UInt8] = [0xEC, 0x11]

    /// All codewords in the order in which they are drawn (sections 7.4 to 7.6).
    ///
    /// - Parameter bytes: no more than the version holds.
    static func codewords(of bytes: [UInt8], in version: QRVersion) -> [UInt8] {
        let blocks = blocks(of: data(bytes, version), version)
        let correction = blocks.map { ReedSolomon.correction(of: $0, count: version.correction) }
        return interleaved(blocks) + interleaved(correction)
    }

    private static func data(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
        var bits = BitList()
        bits.append(byteMode, count: 4)
        bits.append(bytes.count, count: version.countBits)
        for byte in bytes { bits.append(Int(byte), count: 8) }
        // Up to four zeros end the data, and more fill the last codeword.
        bits.append(0, count: min(4, version.dataCodewords * 8 - bits.count))
        bits.append(0, count: (8 - bits.count % 8) % 8)
        var data = bits.bytes
        for index in 0..<(version.dataCodewords - data.count) {
            data.append(padding[index % padding.count])
        }
        return data
    }

    /// Blocks as equal as can be; where they cannot, the last ones are longer by one.
    private static func blocks(of data: [UInt8], _ version: QRVersion) -> [[UInt8]] {
        let length = data.count / version.blocks
        let longer = data.count % version.blocks
        var rest = data[...]
        return (0..<version.blocks).map { number in
            let count = length + (number >= version.blocks - longer ? 1 : 0)
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
    }

    /// The first codeword of each block, then the second, and so on.
    private static func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
        let longest = blocks.map(\.count).max() ?? 0
        return (0..<longest).flatMap { index in
            blocks.compactMap { $0.indices.contains(index) ? $0[index] : nil }
        }
    }
}

/// Bits, the highest of each number first.
private struct BitList {
    private var bits: [Bool] = []

    var count: Int { bits.count }

    mutating func append(_ number: Int, count: Int) {
        for place in (0..<count).reversed() { bits.append(number >> place & 1 == 1) }
    }

    /// Eight to a byte; a rest is left out.
    var bytes: [UInt8] {
        (0..<bits.count / 8).map { index in
            bits[(index * 8)..<(index * 8 + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }
}
