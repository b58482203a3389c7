import Foundation
import Testing

/// What the system says of this process.
enum ProcessMemory {
    /// Resident memory in kilobytes.
    static func residentKilobytes() throws -> Int {
        try number("VmRSS")
    }

    /// How many descriptors the kernel's table has room for before it grows.
    static func descriptorRoom() throws -> Int {
        try number("FDSize")
    }

    private static func number(_ name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(name) })
        return try #require(Int(line.filter(\.isNumber)))
    }

    /// The bytes of the writable mapping that an address lies in; nil when there is none.
    static func sizeOfWritableMapping(at address: UInt) -> Int? {
        let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        for line in maps.split(separator: "\n") {
            let fields = line.split(separator: " ")
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard ends.count == 2, (ends[0]..<ends[1]).contains(address) else { continue }
            return fields[1].hasPrefix("rw") ? Int(ends[1] - ends[0]) : nil
        }
        return nil
    }
}
