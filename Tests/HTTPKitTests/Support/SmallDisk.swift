import Glibc

@testable import HTTPKit

/// A file system in memory of a given size, for disks that are really full. Only root can mount
/// one, and not in every container.
struct SmallDisk {
    /// Why tests of it are skipped where it cannot be mounted.
    static let whyNot = "a small file system cannot be mounted here, which takes root"
    /// Whether one can be mounted.
    static let isPossible = (try? mounted(kibibytes: 64) { _ in }) != nil

    let path: String

    /// Mounts one for as long as the body runs.
    static func mounted(kibibytes: Int, _ body: (SmallDisk) throws -> Void) throws {
        let directory = try TemporaryDirectory()
        try withExtendedLifetime(directory) {
            guard mount("tmpfs", directory.path, "tmpfs", 0, "size=\(kibibytes)k") == 0 else {
                throw SystemError("mount")
            }
            // At once, also where a file on it is still open.
            defer { umount2(directory.path, Int32(MNT_DETACH)) }
            try body(SmallDisk(path: directory.path))
        }
    }

    /// How much room is taken, files without a name included.
    func usedKibibytes() throws -> Int {
        var numbers = statvfs()
        guard statvfs(path, &numbers) == 0 else { throw SystemError("statvfs") }
        return Int(numbers.f_blocks - numbers.f_bfree) * Int(numbers.f_frsize) / 1024
    }
}
