import Foundation
import Testing

/// What the system says of this process.
enum ProcessMemory {
    /// Resident memory in kilobytes.
    static func residentKilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS") })
        return try #require(Int(line.filter(\.isNumber)))
    }
}
