import Foundation
import Testing

@testable import PortalCore

/// Files that were changed after signing, or made to deceive: none is shown as intact.
struct TamperedPDFTests {
    /// A way to change a signed file, and what is said of it then.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expected: CheckedSignature.Outcome
        let change: @Sendable (Data) throws -> Data
    }

    private static func tampering(
        _ name: String, _ expected: CheckedSignature.Outcome,
        _ change: @escaping @Sendable (Data) throws -> Data
    ) -> Tampering {
        Tampering(testDescription: name, expected: expected, change: change)
    }

    private static let unusual = CheckedSignature.Outcome.notChecked(.unusualRanges)
    private static let unreadable = CheckedSignature.Outcome.notChecked(.unreadable)

    static let all: [Tampering] = [
        tampering("a byte in front", .broken(.changedContent)) {
            try $0.replacing("/MediaBox", with: "/MediaBoy")
        },
        tampering("a byte behind", .broken(.changedContent)) {
            try $0.replacing("startxref", with: "startxreg")
        },
        tampering("a range that does not begin at the file's beginning", unusual) {
            let range = try $0.byteRange()
            return try $0.with(byteRange: "1 \(range[1] - 1) \(range[2]) \(range[3])")
        },
        tampering("ranges that overlap", unusual) {
            let range = try $0.byteRange()
            return try $0.with(byteRange: "0 \(range[1]) \(range[1] - 50) \(range[3])")
        },
        tampering("the same range twice", unusual) {
            let range = try $0.byteRange()
            return try $0.with(byteRange: "0 \(range[1]) 0 \(range[1])")
        },
        tampering("a gap wider than the signature", unusual) {
            let range = try $0.byteRange()
            return try $0.with(byteRange: "0 \(range[1]) \(range[2] + 9) \(range[3] - 9)")
        },
        tampering("a range beyond the end", unusual) {
            let range = try $0.byteRange()
            return try $0.with(byteRange: "0 \(range[1]) \(range[2]) 999")
        },
        tampering("a number that overflows", unusual) {
            let range = try $0.byteRange()
            return try $0.with(byteRange: "0 \(range[1]) \(range[2]) 999999999999999999")
        },
        tampering("negative numbers", unusual) {
            try $0.with(byteRange: "0 -1 9306 486")
        },
        tampering("six numbers", unusual) {
            let range = try $0.byteRange()
            return try $0.with(byteRange: "0 1 1 \(range[1] - 1) \(range[2]) \(range[3])")
        },
        tampering("something else than a signature in the gap", unusual) {
            var copy = $0
            let place = try copy.contents().lowerBound + 8000
            copy[place] = UInt8(ascii: "(")
            return copy
        },
        tampering("another signature in its place", .broken(.changedContent)) { file in
            let other = try SignedFiles.read("pades")
            var copy = file
            try copy.replaceSubrange(
                copy.contents(), with: other[try other.contents()])
            return copy
        },
        tampering("the signature's last byte", .broken(.wrongSignature)) { file in
            // The RSA value ends the DER, which the zeros follow.
            var copy = file
            let contents = try copy.contents()
            let last = try #require(copy[contents].lastIndex { $0 != UInt8(ascii: "0") })
            copy[last] = copy[last] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            return copy
        },
        tampering("DER that is cut", unreadable) { file in
            var copy = file
            let start = try copy.contents().lowerBound
            copy.replaceSubrange(start + 4..<start + 8, with: Data("ffff".utf8))
            return copy
        },
        tampering("no DER", unreadable) { file in
            var copy = file
            let contents = try copy.contents()
            copy.replaceSubrange(
                contents, with: Data(repeating: UInt8(ascii: "f"), count: contents.count))
            return copy
        },
        tampering("zeros only", unreadable) { file in
            var copy = file
            let contents = try copy.contents()
            copy.replaceSubrange(
                contents, with: Data(repeating: UInt8(ascii: "0"), count: contents.count))
            return copy
        },
        tampering("something behind the DER", unreadable) { file in
            var copy = file
            copy[try copy.contents().upperBound - 1] = UInt8(ascii: "1")
            return copy
        },
        tampering("a format that is not read", .notChecked(.unknownFormat("adbe.pkcs7.sha1xxxxx")))
        {
            try $0.replacing("adbe.pkcs7.detached", with: "adbe.pkcs7.sha1xxxxx")
        },
        tampering("signed attributes changed", .broken(.changedContent)) { file in
            // The message digest, which stands after its identifier 1.2.840.113549.1.9.4.
            var copy = file
            let mark = Data("2a864886f70d010904".utf8)
            let place = try #require(copy.range(of: mark)).upperBound + 10
            copy[place] = copy[place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
            return copy
        },
    ]

    @Test(arguments: all)
    func whatWasChangedIsNotIntact(_ tampering: Tampering) throws {
        let file = try tampering.change(try SignedFiles.read("pkcs1"))
        #expect(try SignedFiles.outcome(of: file) == tampering.expected)
    }

    /// A signed file within another one keeps its marks, but not its places.
    @Test func aSignedFileWithinAnotherOneProvesNothing() throws {
        let inner = try SignedFiles.read("pkcs1")
        let outer = Data("%PDF-1.7\n1 0 obj\n<</Length \(inner.count)>>\nstream\n".utf8) + inner
        let outcome = try SignedFiles.outcome(of: outer + Data("\nendstream endobj".utf8))
        #expect(outcome == Self.unusual)
    }

    @Test func marksWithoutNumberAreNotLookedAtForEver() throws {
        var file = Data("%PDF-1.7\n".utf8)
        for number in 0..<2000 { file += Data("/ByteRange [0 \(number) 3 4]\n".utf8) }
        let report = try #require(PDFSignatures().check(file, now: .morning))
        #expect(report.isCut && report.signatures.count == SignatureFields.limit)
        #expect(
            report.signatures.allSatisfy {
                if case .intact = $0.outcome { return false }
                return true
            })
    }

    @Test func aHugeSignatureIsNotRead() throws {
        let digits = String(repeating: "30", count: 1 << 21)
        let head = "%PDF-1.7\n1 0 obj <</SubFilter/adbe.pkcs7.detached/ByteRange [0 "
        // Five digits for the first number, seven for the second.
        let length = head.utf8.count + "00000 0000000 9]/Contents ".utf8.count
        let gap = digits.utf8.count + 2
        let text =
            head + "\(Self.padded(length, 5)) \(Self.padded(length + gap, 7)) 9]/Contents "
            + "<\(digits)>>>endobj"
        let outcome = try SignedFiles.outcome(of: Data(text.utf8))
        #expect(outcome == .notChecked(.tooLarge))
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Any damage whatever: it never traps, and never leaves a changed file intact.
    @Test(arguments: [UInt64](1...4))
    func randomDamageIsNeverIntact(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let original = try SignedFiles.read("ecdsa256")
        let signature = try original.contents()
        for _ in 0..<150 {
            var file = original
            let place = Int.random(in: 5..<file.count, using: &generator)
            let byte = UInt8.random(in: 0...255, using: &generator)
            guard file[place] != byte else { continue }
            file[place] = byte
            let outcomes =
                try SignedFiles.trusting().check(file, now: SignedFiles.now)?
                .signatures.map(\.outcome) ?? []
            for outcome in outcomes {
                guard case .intact = outcome else { continue }
                // The signature's own unsigned parts, such as the filling and a second
                // certificate, may change without any harm.
                #expect(signature.contains(place), "byte \(place) set to \(byte)")
            }
        }
    }
}
