import Foundation

@testable import PortalCore

/// The files that pyHanko signed (Tests/Signatures/make_fixtures.py), and ways to damage them.
enum SignedFiles {
    static let folder = PackageFiles.root.appendingPathComponent("Tests/Signatures")

    /// A moment within the validity of the certificates.
    static let now = Instant(epochSeconds: 1_796_083_200)

    static func read(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name + ".pdf"))
    }

    static func trusting() throws -> PDFSignatures {
        PDFSignatures(trust: try SignatureTrust(folder: folder))
    }

    /// What comes of the only signature of a file.
    static func outcome(of file: Data) throws -> CheckedSignature.Outcome? {
        let report = try trusting().check(file, now: now)
        return report?.signatures.count == 1 ? report?.signatures.first?.outcome : nil
    }
}

extension Data {
    /// The same with the first occurrence of a text replaced by another one.
    func replacing(_ old: String, with new: String) throws -> Data {
        guard let range = range(of: Data(old.utf8)) else { throw MissingFixture() }
        var copy = self
        copy.replaceSubrange(range, with: Data(new.utf8))
        return copy
    }

    /// The hexadecimal digits of the first signature.
    func contents() throws -> Range<Int> {
        guard let start = range(of: Data("/Contents <".utf8))?.upperBound,
            let end = self[start...].firstIndex(of: UInt8(ascii: ">"))
        else { throw MissingFixture() }
        return start..<end
    }

    /// The numbers of the first `/ByteRange`.
    func byteRange() throws -> [Int] {
        guard let start = range(of: Data("/ByteRange [".utf8))?.upperBound,
            let end = self[start...].firstIndex(of: UInt8(ascii: "]"))
        else { throw MissingFixture() }
        return String(decoding: self[start..<end], as: UTF8.self).split(separator: " ")
            .compactMap { Int($0) }
    }

    /// The same with other numbers in the first `/ByteRange`, in as many bytes.
    func with(byteRange numbers: String) throws -> Data {
        guard let start = range(of: Data("/ByteRange [".utf8))?.upperBound,
            let end = self[start...].firstIndex(of: UInt8(ascii: "]"))
        else { throw MissingFixture() }
        var copy = self
        copy.replaceSubrange(start..<end, with: Data(numbers.utf8))
        return copy
    }
}
