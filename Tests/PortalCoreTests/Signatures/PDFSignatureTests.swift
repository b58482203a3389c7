import Foundation
import Testing

@testable import PortalCore

/// What is said of files that other software signed.
struct PDFSignatureTests {
    private static func facts(_ name: String) throws -> SignerFacts? {
        guard case .intact(let facts) = try SignedFiles.outcome(of: SignedFiles.read(name)) else {
            return nil
        }
        return facts
    }

    @Test(arguments: ["pkcs1", "pades", "pss", "ecdsa256", "ecdsa384"])
    func aSignatureThatHoldsIsShownWithItsSigner(name: String) throws {
        let facts = try #require(try Self.facts(name))
        #expect(facts.name == "Văn phòng Thử")
        #expect(facts.organisation == "Cơ quan Thử nghiệm")
        #expect(facts.issuer == "Gốc Thử nghiệm")
        #expect(facts.chain == .trusted(root: "Gốc Thử nghiệm"))
        #expect(facts.claimedAt?.day == CalendarDay(year: 2026, month: 11, day: 26))
        let report = try SignedFiles.trusting().check(
            SignedFiles.read(name), now: SignedFiles.now)
        #expect(report?.appendedBytes == 0 && report?.isCut == false)
        #expect(report?.signatures.first?.bytesAfter == 0)
    }

    @Test func aChainIsToldAsFarAsItLeads() throws {
        #expect(try Self.facts("unknown-root")?.chain == .untrusted)
        #expect(try Self.facts("expired")?.chain == .outsideValidity)
        let report = PDFSignatures().check(
            try SignedFiles.read("pkcs1"), now: SignedFiles.now)
        guard case .intact(let facts) = report?.signatures.first?.outcome else {
            Issue.record("the signature holds, with roots or without")
            return
        }
        #expect(facts.chain == .noRoots)
    }

    @Test(arguments: [
        ("sha1", CheckedSignature.Gap.unknownAlgorithm), ("pss-salt", .unusualPadding),
    ])
    func whatCannotBeCheckedIsNotJudged(name: String, gap: CheckedSignature.Gap) throws {
        #expect(try SignedFiles.outcome(of: SignedFiles.read(name)) == .notChecked(gap))
    }

    @Test func aFileWithoutSignatureHasNoReport() throws {
        #expect(
            try SignedFiles.trusting().check(
                SignedFiles.read("unsigned"), now: SignedFiles.now) == nil)
        #expect(PDFSignatures().check(Data("/ByteRange [0 1 2 3]".utf8), now: .morning) == nil)
        #expect(PDFSignatures().check(Data(), now: .morning) == nil)
    }

    @Test func eachOfSeveralSignaturesIsChecked() throws {
        let report = try #require(
            try SignedFiles.trusting().check(SignedFiles.read("two"), now: SignedFiles.now))
        let names = report.signatures.map { signature -> String in
            guard case .intact(let facts) = signature.outcome else { return "-" }
            return facts.name
        }
        #expect(names == ["Văn phòng Thử", "Lãnh đạo Thử"])
        #expect(report.signatures[0].bytesAfter > 0 && report.signatures[1].bytesAfter == 0)
        #expect(report.appendedBytes == 0)
    }

    @Test func whatWasAppendedAfterTheLastSignatureIsTold() throws {
        let file = try SignedFiles.read("appended")
        let report = try #require(try SignedFiles.trusting().check(file, now: SignedFiles.now))
        let range = try file.byteRange()
        #expect(report.appendedBytes == file.count - range[2] - range[3])
        #expect(report.appendedBytes > 0)
        #expect(try Self.facts("appended") != nil)
    }

    static let real = PackageFiles.root.deletingLastPathComponent()
        .appendingPathComponent(
            "shared/data/files/congbao_thong-tu-so-02-2026-tt-btc-468745.pdf")
    static var isThere: Bool { FileManager.default.isReadableFile(atPath: real.path) }

    /// The gazette's own signature, made by the government's software; we hold no root for it.
    @Test(.enabled(if: isThere, "the signed gazette file is not beside the package"))
    func aGazetteFileOfTheGovernmentHolds() throws {
        let file = try Data(contentsOf: Self.real)
        let report = try #require(PDFSignatures().check(file, now: SignedFiles.now))
        guard case .intact(let facts) = report.signatures.first?.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(facts.chain == .noRoots && !facts.name.isEmpty)
        #expect(facts.claimedAt == Instant(epochSeconds: 1_769_584_723))
        #expect(report.appendedBytes == 0)
        var changed = file
        changed[1000] ^= 1
        let other = PDFSignatures().check(changed, now: SignedFiles.now)
        #expect(other?.signatures.first?.outcome == .broken(.changedContent))
    }
}
