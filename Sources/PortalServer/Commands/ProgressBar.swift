import Foundation

/// Shows how far long work has come: a bar on a terminal, a line each tenth elsewhere.
struct ProgressBar {
    private static let width = 30

    private let total: Int
    private let isTerminal: Bool
    private var shown = -1

    init(total: Int) {
        self.total = max(total, 1)
        isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    }

    /// - Parameter done: out of the total.
    mutating func update(done: Int) {
        let percent = min(100, done * 100 / total)
        let step = isTerminal ? percent : percent / 10 * 10
        guard step != shown else { return }
        shown = step
        if isTerminal {
            let filled = Self.width * percent / 100
            let bar =
                String(repeating: "█", count: filled)
                + String(repeating: "░", count: Self.width - filled)
            Console.errorLine(replacing: "\(bar) \(percent)% (\(done)/\(total))")
            if done >= total { Console.error("") }
        } else {
            Console.error("\(step)% (\(done)/\(total))")
        }
    }
}
