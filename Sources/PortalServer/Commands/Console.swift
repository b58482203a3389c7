import Foundation

/// What a command says: results on standard output, everything else on standard error.
///
/// Both are written at once, also to a pipe, so that a program that waits for a line gets it.
enum Console {
    static func print(_ line: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    }

    static func error(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Takes a terminal's line back to its beginning and writes over it.
    static func errorLine(replacing text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(("\r" + text).utf8))
    }
}
