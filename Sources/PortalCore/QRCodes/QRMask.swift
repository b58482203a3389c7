/// The patterns that are laid over data so that no large areas are alike (table 10 of ISO/IEC
/// 18004); the raw values are their numbers there.
enum QRMask: Int, CaseIterable {
    case chessboard
    case rows
    case columns
    case diagonals
    case bricks
    case crosses
    case rings
    case mixture

    /// Whether the module is turned from dark to light or back.
    func inverts(_ row: Int, _ column: Int) -> Bool {
        switch self {
        case .chessboard: (row + column) % 2 == 0
        case .rows: row % 2 == 0
        case .columns: column % 3 == 0
        case .diagonals: (row + column) % 3 == 0
        case .bricks: (row / 2 + column / 3) % 2 == 0
        case .crosses: row * column % 2 + row * column % 3 == 0
        case .rings: (row * column % 2 + row * column % 3) % 2 == 0
        case .mixture: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}

/// How hard a code is to read (section 7.8.3): the mask with the lowest is chosen.
enum QRPenalty {
    private static let longRun = 5
    private static let runWeight = 3
    private static let squareWeight = 3
    private static let finderWeight = 40
    private static let balanceWeight = 10
    /// What looks like a finder pattern, with light on one side.
    private static let lookalikes: [[Bool]] = {
        let finder = [true, false, true, true, true, false, true]
        let light = [Bool](repeating: false, count: 4)
        return [finder + light, light + finder]
    }()

    static func penalty(of modules: QRModules) -> Int {
        let rows = (0..<modules.size).map { row in
            (0..<modules.size).map { modules.isDark(row, $0) }
        }
        let columns = (0..<modules.size).map { column in
            (0..<modules.size).map { modules.isDark($0, column) }
        }
        let ofLines = (rows + columns).map { runs($0) + finders($0) }.reduce(0, +)
        return ofLines + squares(rows) + balance(rows)
    }

    /// Five modules alike in a line, and each further one.
    private static func runs(_ line: [Bool]) -> Int {
        var sum = 0
        var length = 0
        for (index, module) in line.enumerated() {
            length = index > 0 && line[index - 1] == module ? length + 1 : 1
            if length == longRun { sum += runWeight }
            if length > longRun { sum += 1 }
        }
        return sum
    }

    private static func finders(_ line: [Bool]) -> Int {
        var sum = 0
        for pattern in lookalikes {
            for start in 0...(line.count - pattern.count)
            where line[start..<(start + pattern.count)].elementsEqual(pattern) {
                sum += finderWeight
            }
        }
        return sum
    }

    /// Squares of two by two modules alike.
    private static func squares(_ rows: [[Bool]]) -> Int {
        var sum = 0
        for (upper, lower) in zip(rows, rows.dropFirst()) {
            for column in 1..<upper.count {
                let module = upper[column]
                let others = [upper[column - 1], lower[column - 1], lower[column]]
                if others.allSatisfy({ $0 == module }) { sum += squareWeight }
            }
        }
        return sum
    }

    /// Every twentieth part by which dark modules are more or less than half.
    private static func balance(_ rows: [[Bool]]) -> Int {
        let all = rows.count * rows.count
        let dark = rows.joined().count { $0 }
        return abs(dark * 20 - all * 10) / all * balanceWeight
    }
}
