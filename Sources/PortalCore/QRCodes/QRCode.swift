/// A QR code (ISO/IEC 18004): a square of dark and light modules that cameras read.
///
/// Bytes only, with error correction of level M: about a seventh of the code may be unreadable.
public struct QRCode: Sendable, Equatable {
    /// Modules of a side, without the light margin.
    public let size: Int
    /// The modules that have to stay light on each side (section 6.3.8).
    public static let margin = 4

    private let dark: [Bool]

    /// The smallest code that holds the bytes, with the mask that is read best.
    ///
    /// - Returns: nil for more bytes than the largest version here holds.
    public init?(_ bytes: [UInt8]) {
        guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
        let drawing = QRDrawing(version, QRCodewords.codewords(of: bytes, in: version))
        let best = QRMask.allCases.map { drawing.masked($0) }
            .min { QRPenalty.penalty(of: $0) < QRPenalty.penalty(of: $1) }
        guard let best else { return nil }
        self.init(best)
    }

    /// The code with a mask of one's own choice.
    init?(_ bytes: [UInt8], mask: QRMask) {
        guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
        self.init(
            QRDrawing(version, QRCodewords.codewords(of: bytes, in: version)).masked(mask))
    }

    private init(_ modules: QRModules) {
        size = modules.size
        dark = modules.dark
    }

    /// Whether a module is dark.
    public func isDark(row: Int, column: Int) -> Bool { dark[row * size + column] }
}
