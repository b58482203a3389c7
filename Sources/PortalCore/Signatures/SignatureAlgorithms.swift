import Crypto
import CryptoExtras
import SwiftASN1
import X509

/// The hash of a signature; older ones are not checked.
enum SignatureHash: CaseIterable {
    case sha256
    case sha384
    case sha512

    init?(_ identifier: ASN1ObjectIdentifier) {
        guard let found = Self.allCases.first(where: { $0.identifier == identifier }) else {
            return nil
        }
        self = found
    }

    var identifier: ASN1ObjectIdentifier {
        switch self {
        case .sha256: .sha256
        case .sha384: .sha384
        case .sha512: .sha512
        }
    }

    /// Bytes.
    var size: Int {
        switch self {
        case .sha256: SHA256.byteCount
        case .sha384: SHA384.byteCount
        case .sha512: SHA512.byteCount
        }
    }

    /// The hash of several pieces, one after the other.
    func digest(of pieces: [UnsafeRawBufferPointer]) -> [UInt8] {
        switch self {
        case .sha256: Self.digest(SHA256(), pieces)
        case .sha384: Self.digest(SHA384(), pieces)
        case .sha512: Self.digest(SHA512(), pieces)
        }
    }

    private static func digest<Function: HashFunction>(
        _ empty: Function, _ pieces: [UnsafeRawBufferPointer]
    ) -> [UInt8] {
        var hash = empty
        for piece in pieces { hash.update(bufferPointer: piece) }
        return Array(hash.finalize())
    }

    func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
        Array(bytes).withUnsafeBytes { digest(of: [$0]) }
    }
}

/// How the signed attributes are signed.
enum SignatureScheme: Equatable {
    case pkcs1
    case pss
    case ecdsa

    /// - Throws: `Gap` where it is none that is checked.
    init(_ algorithm: SignedMessage.Algorithm, hash: SignatureHash) throws {
        let named: SignatureHash?
        switch algorithm.identifier {
        case .rsa: (self, named) = (.pkcs1, hash)
        case .rsaSHA256: (self, named) = (.pkcs1, .sha256)
        case .rsaSHA384: (self, named) = (.pkcs1, .sha384)
        case .rsaSHA512: (self, named) = (.pkcs1, .sha512)
        case .ecdsaSHA256: (self, named) = (.ecdsa, .sha256)
        case .ecdsaSHA384: (self, named) = (.ecdsa, .sha384)
        case .ecdsaSHA512: (self, named) = (.ecdsa, .sha512)
        case .rsaPSS:
            try Self.checkPSS(algorithm.parameters, hash)
            (self, named) = (.pss, hash)
        default: throw Gap(.unknownAlgorithm)
        }
        guard named == hash else { throw Gap(.unknownAlgorithm) }
    }

    /// The parameters have to be those that can be checked: the same hash twice and a salt as long
    /// as the hash (RFC 4055, section 3.1). Others may be as good; nothing is said of them.
    private static func checkPSS(_ parameters: ASN1Node?, _ hash: SignatureHash) throws {
        var found: [UInt: ASN1Node] = [:]
        for node in try SignedMessage.children(parameters, .sequence) {
            guard node.identifier.tagClass == .contextSpecific,
                case .constructed(let inner) = node.content, let value = Array(inner).first
            else { throw Gap(.unusualPadding) }
            found[node.identifier.tagNumber] = value
        }
        let mask = try SignedMessage.children(found[1], .sequence)
        guard let salt = found[2], try Int(derEncoded: salt) == hash.size,
            try found[3].map({ try Int(derEncoded: $0) }) ?? 1 == 1,
            try Self.hash(found[0]) == hash, mask.count == 2,
            try ASN1ObjectIdentifier(derEncoded: mask[0]) == .mgf1, try Self.hash(mask[1]) == hash
        else { throw Gap(.unusualPadding) }
    }

    private static func hash(_ algorithm: ASN1Node?) throws -> SignatureHash? {
        guard let first = try SignedMessage.children(algorithm, .sequence).first else { return nil }
        return SignatureHash(try ASN1ObjectIdentifier(derEncoded: first))
    }

    /// Whether a signature is one of a key.
    ///
    /// - Throws: `Gap` where the key is of another kind, or of a curve or length not checked.
    func isValid(
        _ signature: ArraySlice<UInt8>, of bytes: [UInt8], hash: SignatureHash,
        by key: Certificate.PublicKey
    ) throws -> Bool {
        switch hash {
        case .sha256: try isValid(signature, of: SHA256.hash(data: bytes), by: key)
        case .sha384: try isValid(signature, of: SHA384.hash(data: bytes), by: key)
        case .sha512: try isValid(signature, of: SHA512.hash(data: bytes), by: key)
        }
    }

    private func isValid(
        _ signature: ArraySlice<UInt8>, of digest: some Digest, by key: Certificate.PublicKey
    ) throws -> Bool {
        if self == .ecdsa {
            if let key = P256.Signing.PublicKey(key) {
                guard let value = try? P256.Signing.ECDSASignature(derRepresentation: signature)
                else { return false }
                return key.isValidSignature(value, for: digest)
            }
            guard let key = P384.Signing.PublicKey(key) else { throw Gap(.unknownAlgorithm) }
            guard let value = try? P384.Signing.ECDSASignature(derRepresentation: signature)
            else { return false }
            return key.isValidSignature(value, for: digest)
        }
        guard let key = _RSA.Signing.PublicKey(key), key.keySizeInBits >= Self.shortestRSA else {
            throw Gap(.unknownAlgorithm)
        }
        return key.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: signature), for: digest,
            padding: self == .pss ? .PSS : .insecurePKCS1v1_5)
    }

    /// Bits; shorter keys prove nothing any more.
    private static let shortestRSA = 2048
}
