import SwiftASN1

/// A detached signature as PDF files hold it: CMS `SignedData` (RFC 5652, section 5) of one signer.
struct SignedMessage {
    /// Certificates that are read; more is no signature of an office.
    static let certificateLimit = 20

    let certificates: [ArraySlice<UInt8>]
    let signer: Signer

    /// Who signed, and how.
    struct Signer {
        enum Identity: Equatable {
            case issuerAndSerial(issuer: ArraySlice<UInt8>, serial: ArraySlice<UInt8>)
            case keyIdentifier(ArraySlice<UInt8>)
        }

        let identity: Identity
        let digest: ASN1ObjectIdentifier
        /// The signed attributes as they are hashed: a SET in DER.
        let signedBytes: [UInt8]
        let attributes: [ASN1ObjectIdentifier: [ASN1Node]]
        let algorithm: Algorithm
        let signature: ArraySlice<UInt8>
    }

    struct Algorithm {
        let identifier: ASN1ObjectIdentifier
        let parameters: ASN1Node?
    }

    /// Reads what stands between the angle brackets: DER, then zeros that fill the place.
    init(_ bytes: [UInt8]) throws {
        let length = try Self.length(of: bytes)
        guard bytes[length...].allSatisfy({ $0 == 0 }) else { throw Gap(.unreadable) }
        self = try DER.sequence(try DER.parse(bytes[..<length]), identifier: .sequence) { nodes in
            guard try ASN1ObjectIdentifier(derEncoded: &nodes) == .signedData else {
                throw Gap(.unreadable)
            }
            return try DER.explicitlyTagged(
                &nodes, tagNumber: 0, tagClass: .contextSpecific, SignedMessage.init(signedData:))
        }
    }

    private init(signedData node: ASN1Node) throws {
        self = try DER.sequence(node, identifier: .sequence) { nodes in
            _ = try Int(derEncoded: &nodes)
            _ = try Self.children(nodes.next(), .set)
            try Self.checkIsDetached(nodes.next())
            var next = nodes.next()
            var certificates: [ArraySlice<UInt8>] = []
            if let node = next, node.identifier == .context(0) {
                certificates = try Self.children(node, .context(0))
                    .filter { $0.identifier == .sequence }.map(\.encodedBytes)
                next = nodes.next()
            }
            if next?.identifier == .context(1) { next = nodes.next() }
            let signers = try Self.children(next, .set)
            guard signers.count == 1 else { throw Gap(.notOneSigner) }
            guard certificates.count <= Self.certificateLimit else { throw Gap(.tooLarge) }
            return SignedMessage(
                certificates: certificates, signer: try Self.signer(signers[0]))
        }
    }

    private init(certificates: [ArraySlice<UInt8>], signer: Signer) {
        self.certificates = certificates
        self.signer = signer
    }

    /// The content is the file around the signature, never something within it.
    private static func checkIsDetached(_ node: ASN1Node?) throws {
        var parts = try children(node, .sequence)[...]
        guard let type = parts.popFirst(), parts.isEmpty,
            try ASN1ObjectIdentifier(derEncoded: type) == .data
        else { throw Gap(.unreadable) }
    }

    private static func signer(_ node: ASN1Node) throws -> Signer {
        try DER.sequence(node, identifier: .sequence) { nodes in
            _ = try Int(derEncoded: &nodes)
            let identity = try identity(nodes.next())
            let digest = try algorithm(nodes.next())
            guard let attributes = nodes.next(), attributes.identifier == .context(0) else {
                throw Gap(.noSignedAttributes)
            }
            let signatureAlgorithm = try algorithm(nodes.next())
            let signature = try ASN1OctetString(derEncoded: &nodes).bytes
            // Unsigned attributes, such as time stamps, are not looked at.
            _ = nodes.next()
            // They are signed as the SET that they are, not with the tag that they stand under.
            var signed = Array(attributes.encodedBytes)
            signed[0] = 0x31
            return Signer(
                identity: identity, digest: digest.identifier, signedBytes: signed,
                attributes: try self.attributes(attributes), algorithm: signatureAlgorithm,
                signature: signature)
        }
    }

    private static func identity(_ node: ASN1Node?) throws -> Signer.Identity {
        guard let node else { throw Gap(.unreadable) }
        if node.identifier == .context(0) {
            let key = try ASN1OctetString(derEncoded: node, withIdentifier: .context(0))
            return .keyIdentifier(key.bytes)
        }
        let parts = try children(node, .sequence)
        guard parts.count == 2, case .primitive(let serial) = parts[1].content else {
            throw Gap(.unreadable)
        }
        return .issuerAndSerial(issuer: parts[0].encodedBytes, serial: serial)
    }

    private static func algorithm(_ node: ASN1Node?) throws -> Algorithm {
        let parts = try children(node, .sequence)
        guard let first = parts.first, parts.count <= 2 else { throw Gap(.unreadable) }
        return Algorithm(
            identifier: try ASN1ObjectIdentifier(derEncoded: first),
            parameters: parts.count == 2 ? parts[1] : nil)
    }

    /// Each attribute occurs once (RFC 5652, section 11).
    private static func attributes(
        _ node: ASN1Node
    ) throws -> [ASN1ObjectIdentifier: [ASN1Node]] {
        var attributes: [ASN1ObjectIdentifier: [ASN1Node]] = [:]
        for attribute in try children(node, .context(0)) {
            let parts = try children(attribute, .sequence)
            guard parts.count == 2 else { throw Gap(.unreadable) }
            let type = try ASN1ObjectIdentifier(derEncoded: parts[0])
            guard attributes[type] == nil else { throw Gap(.unreadable) }
            attributes[type] = try children(parts[1], .set)
        }
        return attributes
    }

    static func children(
        _ node: ASN1Node?, _ identifier: ASN1Identifier
    ) throws -> [ASN1Node] {
        guard let node, node.identifier == identifier,
            case .constructed(let nodes) = node.content
        else { throw Gap(.unreadable) }
        return Array(nodes)
    }

    /// How long the first DER value is.
    private static func length(of bytes: [UInt8]) throws -> Int {
        guard bytes.count > 2, bytes[0] == 0x30 else { throw Gap(.unreadable) }
        let first = Int(bytes[1])
        if first < 0x80 { return try bounded(2 + first, bytes) }
        let count = first & 0x7F
        guard (1...4).contains(count), bytes.count > 2 + count else { throw Gap(.unreadable) }
        let length = bytes[2..<(2 + count)].reduce(0) { $0 << 8 | Int($1) }
        return try bounded(2 + count + length, bytes)
    }

    private static func bounded(_ length: Int, _ bytes: [UInt8]) throws -> Int {
        guard length <= bytes.count else { throw Gap(.unreadable) }
        return length
    }
}

/// Why nothing can be said of a signature, as an error.
struct Gap: Error {
    let reason: CheckedSignature.Gap

    init(_ reason: CheckedSignature.Gap) {
        self.reason = reason
    }
}

extension ASN1Identifier {
    static func context(_ number: UInt) -> ASN1Identifier {
        ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
    }
}

extension ASN1ObjectIdentifier {
    static let data: Self = [1, 2, 840, 113549, 1, 7, 1]
    static let signedData: Self = [1, 2, 840, 113549, 1, 7, 2]
    static let contentType: Self = [1, 2, 840, 113549, 1, 9, 3]
    static let messageDigest: Self = [1, 2, 840, 113549, 1, 9, 4]
    static let signingTime: Self = [1, 2, 840, 113549, 1, 9, 5]
    static let signingCertificate: Self = [1, 2, 840, 113549, 1, 9, 16, 2, 47]
    static let sha256: Self = [2, 16, 840, 1, 101, 3, 4, 2, 1]
    static let sha384: Self = [2, 16, 840, 1, 101, 3, 4, 2, 2]
    static let sha512: Self = [2, 16, 840, 1, 101, 3, 4, 2, 3]
    static let rsa: Self = [1, 2, 840, 113549, 1, 1, 1]
    static let mgf1: Self = [1, 2, 840, 113549, 1, 1, 8]
    static let rsaPSS: Self = [1, 2, 840, 113549, 1, 1, 10]
    static let rsaSHA256: Self = [1, 2, 840, 113549, 1, 1, 11]
    static let rsaSHA384: Self = [1, 2, 840, 113549, 1, 1, 12]
    static let rsaSHA512: Self = [1, 2, 840, 113549, 1, 1, 13]
    static let ecdsaSHA256: Self = [1, 2, 840, 10045, 4, 3, 2]
    static let ecdsaSHA384: Self = [1, 2, 840, 10045, 4, 3, 3]
    static let ecdsaSHA512: Self = [1, 2, 840, 10045, 4, 3, 4]
}
