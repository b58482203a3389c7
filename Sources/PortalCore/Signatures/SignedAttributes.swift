import SwiftASN1
import X509

/// The attributes that a signer signed (RFC 5652, section 11; RFC 5035).
struct SignedAttributes {
    private let attributes: [ASN1ObjectIdentifier: [ASN1Node]]

    init(_ attributes: [ASN1ObjectIdentifier: [ASN1Node]]) {
        self.attributes = attributes
    }

    /// The one value of an attribute.
    private func value(_ type: ASN1ObjectIdentifier) throws -> ASN1Node? {
        guard let values = attributes[type] else { return nil }
        guard values.count == 1 else { throw Gap(.unreadable) }
        return values[0]
    }

    func checkContentType() throws {
        guard let node = try value(.contentType),
            try ASN1ObjectIdentifier(derEncoded: node) == .data
        else { throw Gap(.noSignedAttributes) }
    }

    func messageDigest() throws -> [UInt8] {
        guard let node = try value(.messageDigest) else { throw Gap(.noSignedAttributes) }
        return Array(try ASN1OctetString(derEncoded: node).bytes)
    }

    /// When the signer claims to have signed.
    func signingTime() throws -> Instant? {
        guard let node = try value(.signingTime) else { return nil }
        if node.identifier == UTCTime.defaultIdentifier {
            let time = try UTCTime(derEncoded: node)
            return PDFDate.instant(
                time.year, time.month, time.day, time.hours, time.minutes, time.seconds)
        }
        let time = try GeneralizedTime(derEncoded: node)
        return PDFDate.instant(
            time.year, time.month, time.day, time.hours, time.minutes, time.seconds)
    }

    /// Whether it was this certificate that was meant, where the attributes say which (ESSCertIDv2).
    func isBound(to certificate: Certificate) throws -> Bool {
        guard let node = try value(.signingCertificate) else { return true }
        let lists = try SignedMessage.children(node, .sequence)
        let first = try SignedMessage.children(lists.first, .sequence).first
        var parts = try SignedMessage.children(first, .sequence)[...]
        var hash = SignatureHash.sha256
        if let algorithm = parts.first, algorithm.identifier == .sequence {
            parts.removeFirst()
            let name = try SignedMessage.children(algorithm, .sequence).first
            guard let name, let named = SignatureHash(try ASN1ObjectIdentifier(derEncoded: name))
            else { throw Gap(.unknownAlgorithm) }
            hash = named
        }
        guard let expected = parts.first else { throw Gap(.unreadable) }
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return try ASN1OctetString(derEncoded: expected).bytes
            .elementsEqual(hash.digest(of: serializer.serializedBytes))
    }
}

/// Times in PDF files and in signatures.
enum PDFDate {
    /// `D:20260128141843+07'00'` (ISO 32000-1, section 7.9.4).
    static func instant(_ text: String) -> Instant? {
        guard text.hasPrefix("D:") else { return nil }
        let bytes = Array(text.utf8.dropFirst(2))
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        guard digits.count == 14 else { return nil }
        func number(_ range: Range<Int>) -> Int {
            digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard
            let local = instant(
                number(0..<4), number(4..<6), number(6..<8), number(8..<10), number(10..<12),
                number(12..<14))
        else { return nil }
        return offset(bytes[14...]).map { local.adding(seconds: -$0) }
    }

    /// Seconds east of Greenwich; nil where it cannot be read.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard let sign = bytes.first, sign != UInt8(ascii: "Z") else { return 0 }
        let digits = bytes.dropFirst().filter { (0x30...0x39).contains($0) }
            .map { Int64($0 - 0x30) }
        guard digits.count >= 2, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        let minutes = digits.count >= 4 ? digits[2] * 10 + digits[3] : 0
        let seconds = (digits[0] * 10 + digits[1]) * 3600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    /// A time in UTC.
    static func instant(
        _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int
    ) -> Instant? {
        guard let day = CalendarDay(year: year, month: month, day: day),
            let time = TimeOfDay(hour: hour, minute: minute, second: min(second, 59))
        else { return nil }
        return Instant(
            epochSeconds: Int64(day.number) * Instant.secondsPerDay + Int64(time.secondsOfDay))
    }
}
