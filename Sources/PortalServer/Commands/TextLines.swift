import CZlib
import Foundation

/// The lines of a text file, compressed by gzip or not.
enum TextLines {
    /// A line that is not empty, and its number in the file, counted from 1.
    struct Line {
        let number: Int
        let text: String
    }

    private static let chunkSize: UInt32 = 1 << 18

    /// What the input may unpack to at most, in bytes: a small file can hide a huge one.
    static let unpackedLimit = 2 << 30

    /// - Throws: `Failure` where the file cannot be read.
    static func read(_ path: String) throws -> [Line] {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw Failure(.noInput, "Không đọc được tệp \(path).")
        }
        // zlib hands uncompressed files through unchanged.
        guard let file = gzopen(path, "rb") else {
            throw Failure(.noInput, "Không mở được tệp \(path).")
        }
        defer { gzclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: Int(chunkSize))
        while true {
            let count = gzread(file, &chunk, chunkSize)
            guard count >= 0 else { throw Failure(.dataError, "Tệp \(path) bị hỏng.") }
            guard count > 0 else { break }
            bytes.append(contentsOf: chunk[..<Int(count)])
            guard bytes.count <= unpackedLimit else {
                throw Failure(.dataError, "Tệp \(path) bung ra quá lớn.")
            }
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(1..., lines).filter { !$1.isEmpty }.map {
            Line(number: $0, text: String(decoding: $1, as: UTF8.self))
        }
    }
}
