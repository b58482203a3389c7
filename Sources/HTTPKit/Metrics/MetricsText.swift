/// Writes figures in the Prometheus text format, version 0.0.4. Counters end in `_total`, times
/// are in seconds and sizes in bytes.
public struct MetricsText: Sendable {
    /// What a figure means.
    public enum Kind: String, Sendable {
        /// Only grows, until the process starts anew.
        case counter
        /// Goes up and down.
        case gauge
        /// Counts by size.
        case histogram
    }

    /// The media type of the format.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// What is written so far; whole lines.
    public private(set) var text = ""

    /// An empty page.
    public init() {}

    /// Begins a family of figures; all its samples follow.
    ///
    /// - Parameter help: one sentence for people.
    public mutating func family(_ name: String, _ kind: Kind, help: String) {
        text += "# HELP \(name) \(Self.escaped(help, quotes: false))\n"
        text += "# TYPE \(name) \(kind.rawValue)\n"
    }

    /// Adds a whole number.
    public mutating func sample(
        _ name: String, labels: [(String, String)] = [], value: Int
    ) {
        line(name, labels, String(value))
    }

    /// Adds a number of seconds.
    public mutating func sample(
        _ name: String, labels: [(String, String)] = [], nanoseconds: Int
    ) {
        let fraction = String(nanoseconds % 1_000_000_000)
        let zeros = String(repeating: "0", count: 9 - fraction.count)
        line(name, labels, "\(nanoseconds / 1_000_000_000).\(zeros)\(fraction)")
    }

    /// Adds a family that has one sample without labels.
    public mutating func single(_ name: String, _ kind: Kind, _ value: Int, help: String) {
        family(name, kind, help: help)
        sample(name, value: value)
    }

    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
        text += name
        if !labels.isEmpty {
            let pairs = labels.map { "\($0)=\"\(Self.escaped($1, quotes: true))\"" }
            text += "{\(pairs.joined(separator: ","))}"
        }
        text += " \(value)\n"
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\"" where quotes: result += "\\\""
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
