/// A size of QR code at level M: how many codewords it has, and where its patterns stand.
struct QRVersion: Equatable {
    /// From 1; each is four modules larger than the one before.
    let number: Int
    /// Codewords of data.
    let dataCodewords: Int
    /// Blocks into which they are parted.
    let blocks: Int
    /// Codewords of correction in each block.
    let correction: Int
    /// The rows, and columns, of the middles of alignment patterns.
    let alignment: [Int]

    /// Modules of a side.
    var size: Int { 17 + 4 * number }

    /// Bits in which the number of bytes is written (table 3).
    var countBits: Int { number < 10 ? 8 : 16 }

    /// Bytes that it holds, after the four bits of the mode.
    var capacity: Int { (dataCodewords * 8 - 4 - countBits) / 8 }

    static func smallest(for count: Int) -> QRVersion? {
        all.first { $0.capacity >= count }
    }

    /// Versions 1 to 15 at level M (table 9 and annex E): up to 412 bytes, which is more than an
    /// address with a secret needs.
    static let all: [QRVersion] = [
        QRVersion(1, data: 16, blocks: 1, correction: 10, []),
        QRVersion(2, data: 28, blocks: 1, correction: 16, [6, 18]),
        QRVersion(3, data: 44, blocks: 1, correction: 26, [6, 22]),
        QRVersion(4, data: 64, blocks: 2, correction: 18, [6, 26]),
        QRVersion(5, data: 86, blocks: 2, correction: 24, [6, 30]),
        QRVersion(6, data: 108, blocks: 4, correction: 16, [6, 34]),
        QRVersion(7, data: 124, blocks: 4, correction: 18, [6, 22, 38]),
        QRVersion(8, data: 154, blocks: 4, correction: 22, [6, 24, 42]),
        QRVersion(9, data: 182, blocks: 5, correction: 22, [6, 26, 46]),
        QRVersion(10, data: 216, blocks: 5, correction: 26, [6, 28, 50]),
        QRVersion(11, data: 254, blocks: 5, correction: 30, [6, 30, 54]),
        QRVersion(12, data: 290, blocks: 8, correction: 22, [6, 32, 58]),
        QRVersion(13, data: 334, blocks: 9, correction: 22, [6, 34, 62]),
        QRVersion(14, data: 365, blocks: 9, correction: 24, [6, 26, 46, 66]),
        QRVersion(15, data: 415, blocks: 10, correction: 24, [6, 26, 48, 70]),
    ]

    private init(_ number: Int, data: Int, blocks: Int, correction: Int, _ alignment: [Int]) {
        self.number = number
        dataCodewords = data
        self.blocks = blocks
        self.correction = correction
        self.alignment = alignment
    }
}
