/// Draws a QR code: its patterns, then the codewords between them (ISO/IEC 18004 sections 6.3 and
/// 7.7 to 7.10).
struct QRDrawing {
    private let version: QRVersion
    /// Everything but the mask and what tells of it.
    private let unmasked: QRModules

    init(_ version: QRVersion, _ codewords: [UInt8]) {
        self.version = version
        var modules = QRModules(size: version.size)
        Self.drawPatterns(&modules, version)
        Self.drawFormat(&modules, mask: .chessboard)
        Self.drawVersion(&modules, version)
        Self.drawData(&modules, codewords)
        unmasked = modules
    }

    /// The code with a mask over its data.
    func masked(_ mask: QRMask) -> QRModules {
        var modules = unmasked
        for row in 0..<modules.size {
            for column in 0..<modules.size
            where modules.isFree(row, column) && mask.inverts(row, column) {
                modules.set(row, column, dark: !modules.isDark(row, column))
            }
        }
        Self.drawFormat(&modules, mask: mask)
        return modules
    }

    private static func drawPatterns(_ modules: inout QRModules, _ version: QRVersion) {
        let last = version.size - 1
        for index in 0...last {
            modules.fix(6, index, dark: index.isMultiple(of: 2))
            modules.fix(index, 6, dark: index.isMultiple(of: 2))
        }
        for (row, column) in [(3, 3), (3, last - 3), (last - 3, 3)] {
            drawFinder(&modules, row, column)
        }
        let middles = version.alignment
        for row in middles {
            for column in middles where !isFinder(row, column, last) {
                drawSquares(&modules, row, column, reach: 2) { $0 != 1 }
            }
        }
    }

    private static func isFinder(_ row: Int, _ column: Int, _ last: Int) -> Bool {
        (row == 6 && (column == 6 || column == last - 6)) || (row == last - 6 && column == 6)
    }

    /// A dark square in a dark frame, with light around it.
    private static func drawFinder(_ modules: inout QRModules, _ row: Int, _ column: Int) {
        drawSquares(&modules, row, column, reach: 4) { $0 != 2 && $0 != 4 }
    }

    /// Squares around a middle, dark or light by how far from it they are.
    private static func drawSquares(
        _ modules: inout QRModules, _ row: Int, _ column: Int, reach: Int,
        _ isDark: (Int) -> Bool
    ) {
        for down in -reach...reach {
            for right in -reach...reach {
                modules.fix(row + down, column + right, dark: isDark(max(abs(down), abs(right))))
            }
        }
    }

    /// Level and mask, twice, so that a reader finds one of them.
    private static func drawFormat(_ modules: inout QRModules, mask: QRMask) {
        let bits = QRCheckBits.format(mask: mask)
        func isDark(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        let last = modules.size - 1
        // The timing pattern stands between.
        let steps = [0, 1, 2, 3, 4, 5, 7, 8]
        for place in 0..<8 {
            modules.fix(steps[place], 8, dark: isDark(place))
            modules.fix(8, last - place, dark: isDark(place))
        }
        for place in 8..<15 {
            modules.fix(8, steps[14 - place], dark: isDark(place))
            modules.fix(last - 14 + place, 8, dark: isDark(place))
        }
        modules.fix(last - 7, 8, dark: true)
    }

    /// The version, twice, where codes are large.
    private static func drawVersion(_ modules: inout QRModules, _ version: QRVersion) {
        guard version.number >= 7 else { return }
        let bits = QRCheckBits.version(version.number)
        for place in 0..<18 {
            let far = version.size - 11 + place % 3
            modules.fix(far, place / 3, dark: bits >> place & 1 == 1)
            modules.fix(place / 3, far, dark: bits >> place & 1 == 1)
        }
    }

    /// Bits go up and down in columns of two from the right; the upright timing pattern is skipped.
    private static func drawData(_ modules: inout QRModules, _ codewords: [UInt8]) {
        var place = 0
        var isUpward = true
        for right in stride(from: modules.size - 1, through: 1, by: -2) {
            let edge = right <= 6 ? right - 1 : right
            let rows = Array(0..<modules.size)
            for row in isUpward ? rows.reversed() : rows {
                for column in [edge, edge - 1] where modules.isFree(row, column) {
                    let byte = place / 8 < codewords.count ? codewords[place / 8] : 0
                    modules.set(row, column, dark: byte >> UInt8(7 - place % 8) & 1 == 1)
                    place += 1
                }
            }
            isUpward.toggle()
        }
    }
}

/// What a reader has to know first, with bits by which it mends errors (annexes C and D).
enum QRCheckBits {
    private static let levelM = 0b00
    private static let formatGenerator = 0x537
    /// Keeps the format from being all light.
    private static let formatMask = 0x5412
    private static let versionGenerator = 0x1F25

    static func format(mask: QRMask) -> Int {
        let data = levelM << 3 | mask.rawValue
        return (data << 10 | rest(of: data, 10, formatGenerator)) ^ formatMask
    }

    static func version(_ number: Int) -> Int {
        number << 12 | rest(of: number, 12, versionGenerator)
    }

    /// What is left when a number with zeros behind it is divided by a generator, without carries.
    private static func rest(of number: Int, _ zeros: Int, _ generator: Int) -> Int {
        var rest = number << zeros
        for place in (zeros..<(zeros + 6)).reversed() where rest >> place & 1 == 1 {
            rest ^= generator << (place - zeros)
        }
        return rest
    }
}
