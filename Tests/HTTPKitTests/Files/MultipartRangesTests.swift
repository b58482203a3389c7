import Foundation
import Testing

@testable import HTTPKit

struct MultipartRangesTests {
    private let directory: TemporaryDirectory
    private let file: OpenFile

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write("a.txt", Array("0123456789".utf8))
        file = try OpenFile(path: directory.path + "/a.txt")
    }

    private static let expected =
        "\r\n--B\r\nContent-Type: text/plain\r\nContent-Range: bytes 7-9/10\r\n\r\n789"
        + "\r\n--B\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-0/10\r\n\r\n0"
        + "\r\n--B--\r\n"

    @Test("exact bytes, whatever the size of the parts in which they are read")
    func exactBytes() throws {
        for size in [1, 2, 7, 64, 1000] {
            let parts = MultipartRanges(
                file, ranges: [7..<10, 0..<1], mediaType: "text/plain", boundary: "B")
            var out: [UInt8] = []
            while case let bytes = try parts.next(size), !bytes.isEmpty {
                #expect(bytes.count <= size)
                out += bytes
            }
            #expect(String(decoding: out, as: UTF8.self) == Self.expected)
            #expect(out.count == parts.byteCount)
        }
    }

    @Test("a file cut short while it is read is an error and not a wrong answer")
    func cutShort() throws {
        let parts = MultipartRanges(
            file, ranges: [0..<1, 7..<10], mediaType: "text/plain", boundary: "B")
        _ = try parts.next(10)
        try FileHandle(forWritingTo: URL(fileURLWithPath: directory.path + "/a.txt"))
            .truncate(atOffset: 5)
        #expect(throws: SystemError("pread", code: ESTALE)) { try parts.next(1000) }
    }

    @Test("boundaries are valid and no two are the same")
    func boundaries() {
        let made = (0..<100).map { _ in MultipartRanges.randomBoundary() }
        #expect(Set(made).count == 100)
        #expect(made.allSatisfy { $0.isToken && $0.utf8.count <= 70 })
    }

    @Test("an answer of many ranges is hardly larger than the file")
    func amplification() throws {
        try directory.write("large", [UInt8](repeating: 0, count: 100_000))
        let large = try OpenFile(path: directory.path + "/large")
        let asked = (0..<ByteRange.partLimit).map { "\($0 * 6000)-\($0 * 6000 + 5999)" }
        guard
            case .parts(let ranges) = ByteRange(
                "bytes=" + asked.joined(separator: ","), size: 100_000)
        else {
            Issue.record("no parts")
            return
        }
        let parts = MultipartRanges(
            large, ranges: ranges, mediaType: "text/plain",
            boundary: MultipartRanges.randomBoundary())
        #expect(parts.byteCount < 100_000 + ByteRange.partLimit * 200)
    }
}
