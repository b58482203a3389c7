import Foundation
import SwiftASN1
import X509

/// Checks the signatures of PDF files (ISO 32000-1, section 12.8; ETSI EN 319 142-1).
public struct PDFSignatures: Sendable {
    private let trust: SignatureTrust

    /// Bytes of a signature in the file, in hexadecimal.
    private static let contentsLimit = 2 << 20

    /// - Parameter trust: the roots to which certificates have to lead.
    public init(trust: SignatureTrust = .none) {
        self.trust = trust
    }

    /// What can be said of the signatures of a file; nil where it has none, or is no PDF.
    ///
    /// - Parameter now: at which certificates have to be valid where the signer claims no time.
    public func check(_ file: Data, now: Instant) -> SignatureReport? {
        guard file.starts(with: "%PDF-".utf8) else { return nil }
        return file.withUnsafeBytes { bytes in
            let (fields, isCut) = SignatureFields.find(in: bytes)
            guard !fields.isEmpty else { return nil }
            let checked = fields.map { field in
                CheckedSignature(
                    outcome: outcome(field, bytes, now),
                    bytesAfter: field.ranges.map { bytes.count - $0.second.upperBound } ?? 0)
            }
            let intact = checked.filter {
                if case .intact = $0.outcome { return true }
                return false
            }
            return SignatureReport(
                signatures: checked, appendedBytes: intact.map(\.bytesAfter).min() ?? 0,
                isCut: isCut)
        }
    }

    private func outcome(
        _ field: SignatureField, _ file: UnsafeRawBufferPointer, _ now: Instant
    ) -> CheckedSignature.Outcome {
        if field.format == "ETSI.RFC3161" { return .notChecked(.timeStamp) }
        guard ["adbe.pkcs7.detached", "ETSI.CAdES.detached"].contains(field.format) else {
            return .notChecked(.unknownFormat(field.format))
        }
        guard let ranges = field.ranges else { return .notChecked(.unusualRanges) }
        guard ranges.contents.count <= Self.contentsLimit else { return .notChecked(.tooLarge) }
        do {
            let message = try SignedMessage(Self.contents(file[ranges.contents]))
            return try outcome(message, field, ranges, file, now)
        } catch let gap as Gap {
            return .notChecked(gap.reason)
        } catch {
            return .notChecked(.unreadable)
        }
    }

    private func outcome(
        _ message: SignedMessage, _ field: SignatureField, _ ranges: SignatureField.Ranges,
        _ file: UnsafeRawBufferPointer, _ now: Instant
    ) throws -> CheckedSignature.Outcome {
        let signer = message.signer
        guard let hash = SignatureHash(signer.digest) else { throw Gap(.unknownAlgorithm) }
        let scheme = try SignatureScheme(signer.algorithm, hash: hash)
        let certificates = message.certificates.compactMap {
            try? Certificate(derEncoded: Array($0))
        }
        guard let own = try certificates.first(where: { try $0.isOf(signer.identity) }) else {
            throw Gap(.noCertificate)
        }
        let attributes = SignedAttributes(signer.attributes)
        try attributes.checkContentType()
        let pieces = [ranges.first, ranges.second].map {
            UnsafeRawBufferPointer(rebasing: file[$0])
        }
        guard try attributes.messageDigest() == hash.digest(of: pieces) else {
            return .broken(.changedContent)
        }
        let isSigned = try scheme.isValid(
            signer.signature, of: signer.signedBytes, hash: hash, by: own.publicKey)
        guard isSigned else { return .broken(.wrongSignature) }
        guard try attributes.isBound(to: own) else { return .broken(.otherCertificate) }
        let claimed = try attributes.signingTime() ?? field.time.flatMap(PDFDate.instant)
        return .intact(facts(of: own, certificates, claimed, now))
    }

    private func facts(
        of own: Certificate, _ others: [Certificate], _ claimed: Instant?, _ now: Instant
    ) -> SignerFacts {
        let time = Date(timeIntervalSince1970: TimeInterval((claimed ?? now).epochSeconds))
        let subject = CertificateName(own.subject)
        return SignerFacts(
            name: subject.best, organisation: subject.organisation,
            issuer: CertificateName(own.issuer).best, claimedAt: claimed,
            chain: trust.chain(of: own, through: others, at: time),
            validUntil: Instant(
                epochSeconds: Int64(own.notValidAfter.timeIntervalSince1970)))
    }

    private static func contents(_ digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            let value = TransferEncoding.hexadecimal(digit) ?? 0
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}

extension Certificate {
    /// Whether it is the one that a signer names.
    fileprivate func isOf(_ identity: SignedMessage.Signer.Identity) throws -> Bool {
        switch identity {
        case .issuerAndSerial(let issuer, let serial):
            var serializer = DER.Serializer()
            try serializer.serialize(self.issuer)
            // A number of DER may bear a zero in front to be no negative one.
            return serializer.serializedBytes.elementsEqual(issuer)
                && serialNumber.bytes.drop { $0 == 0 }.elementsEqual(serial.drop { $0 == 0 })
        case .keyIdentifier(let key):
            return try extensions.subjectKeyIdentifier?.keyIdentifier.elementsEqual(key) ?? false
        }
    }
}
