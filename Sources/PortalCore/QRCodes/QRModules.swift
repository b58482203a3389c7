/// The modules of a QR code while it is drawn.
struct QRModules: Equatable {
    /// Modules of a side.
    let size: Int
    private(set) var dark: [Bool]
    /// Those of patterns and of what the reader has to know first; data stand in the others.
    private(set) var isFixed: [Bool]

    init(size: Int) {
        self.size = size
        dark = Array(repeating: false, count: size * size)
        isFixed = dark
    }

    func isDark(_ row: Int, _ column: Int) -> Bool { dark[row * size + column] }

    func isFree(_ row: Int, _ column: Int) -> Bool { !isFixed[row * size + column] }

    /// Draws a module of a pattern; one outside the code is left out.
    mutating func fix(_ row: Int, _ column: Int, dark isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        dark[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    /// Draws a module of data.
    mutating func set(_ row: Int, _ column: Int, dark isDark: Bool) {
        dark[row * size + column] = isDark
    }
}
