import Foundation

@testable import HTTPKit

/// A file that lies on its disk alone until somebody reads it.
final class ColdFile {
    /// Whether the system drops files from its memory here; it cannot where they lie nowhere else.
    static let canBeMade = (try? ColdFile(size: 1).pagesInMemory()) == 0

    let path: String
    let text: String
    private let directory: TemporaryDirectory

    init(size: Int) throws {
        directory = try TemporaryDirectory()
        path = directory.path + "/cold.txt"
        let bytes = tellingBytes(size)
        text = String(decoding: bytes, as: UTF8.self)
        try directory.write("cold.txt", bytes)
        let number = open(path, O_RDONLY)
        guard number >= 0 else { throw SystemError("open") }
        defer { close(number) }
        guard fsync(number) == 0, posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED) == 0 else {
            throw SystemError("posix_fadvise")
        }
    }

    /// How many of its pages lie in memory; asking (mincore(2)) brings none there.
    func pagesInMemory() throws -> Int {
        let number = open(path, O_RDONLY)
        guard number >= 0 else { throw SystemError("open") }
        defer { close(number) }
        guard let address = mmap(nil, text.utf8.count, PROT_READ, MAP_SHARED, number, 0),
            address != MAP_FAILED
        else { throw SystemError("mmap") }
        defer { munmap(address, text.utf8.count) }
        var pages = [UInt8](repeating: 0, count: text.utf8.count / 4096 + 1)
        guard mincore(address, text.utf8.count, &pages) == 0 else { throw SystemError("mincore") }
        return pages.count { $0 & 1 != 0 }
    }

    /// Reads a part and nothing beyond it, as far as the system lets that be asked for.
    func read(_ range: Range<Int>) throws {
        let number = open(path, O_RDONLY)
        guard number >= 0 else { throw SystemError("open") }
        defer { close(number) }
        posix_fadvise(number, 0, 0, POSIX_FADV_RANDOM)
        var bytes = [UInt8](repeating: 0, count: range.count)
        guard pread(number, &bytes, range.count, off_t(range.lowerBound)) == range.count else {
            throw SystemError("pread")
        }
    }
}
