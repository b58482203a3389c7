import Foundation
import SwiftASN1
@_spi(FixedExpiryValidationTime) import X509

/// The roots that the operator trusts: the certificates of a folder of PEM files.
public struct SignatureTrust: Sendable {
    /// No roots: chains are not checked.
    public static let none = SignatureTrust(roots: [])

    private let roots: [Certificate]

    private init(roots: [Certificate]) {
        self.roots = roots
    }

    /// A file of the folder cannot be read as certificates.
    public struct Unreadable: Error, Sendable, CustomStringConvertible {
        /// Which one.
        public let description: String
    }

    /// Reads the files of a folder that end in `.pem` or `.crt`.
    ///
    /// - Throws: `Unreadable`.
    public init(folder: URL) throws {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw Unreadable(description: folder.path)
        }
        var roots: [Certificate] = []
        for name in names.sorted() where name.hasSuffix(".pem") || name.hasSuffix(".crt") {
            let file = folder.appendingPathComponent(name, isDirectory: false)
            do {
                let text = try String(contentsOf: file, encoding: .utf8)
                roots += try PEMDocument.parseMultiple(pemString: text).map {
                    try Certificate(pemDocument: $0)
                }
            } catch {
                throw Unreadable(description: file.path)
            }
        }
        self.roots = roots
    }

    /// Whether a certificate leads to a root at a time, or else at any other.
    func chain(
        of leaf: Certificate, through others: [Certificate], at time: Date
    ) -> SignerFacts.Chain {
        guard !roots.isEmpty else { return .noRoots }
        if let root = root(of: leaf, through: others, at: time) { return .trusted(root: root) }
        // Within the leaf's own validity its chain is most likely whole.
        let middle = leaf.notValidBefore.addingTimeInterval(
            leaf.notValidAfter.timeIntervalSince(leaf.notValidBefore) / 2)
        return root(of: leaf, through: others, at: middle) == nil ? .untrusted : .outsideValidity
    }

    private func root(
        of leaf: Certificate, through others: [Certificate], at time: Date
    ) -> String? {
        SynchronousExecutor.run { [roots] in
            var verifier = Verifier(rootCertificates: CertificateStore(roots)) {
                RFC5280Policy(fixedExpiryValidationTime: time)
                SigningCertificatePolicy()
            }
            let result = await verifier.validate(
                leaf: leaf, intermediates: CertificateStore(others))
            guard case .validCertificate(let chain) = result else { return nil }
            return Array(chain).last.map { CertificateName($0.subject).best }
        } ?? nil
    }
}

/// Takes note of what certificates for signing documents may mark as critical beside the chain's
/// own rules; that somebody may sign with it is what the certificate's owner and issuer agreed.
private struct SigningCertificatePolicy: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [
        .X509ExtensionID.extendedKeyUsage, [2, 5, 29, 32],
    ]

    func chainMeetsPolicyRequirements(
        chain: UnverifiedCertificateChain
    ) async -> PolicyEvaluationResult {
        // A certificate that says what its key is for has to allow signing.
        guard let usage = try? chain.leaf.extensions.keyUsage else { return .meetsPolicy }
        return usage.digitalSignature || usage.nonRepudiation
            ? .meetsPolicy : .failsToMeetPolicy(reason: "The key is not for signing.")
    }
}

/// Names in certificates, for people.
struct CertificateName {
    private let values: [ASN1ObjectIdentifier: String]

    private static let longest = 200

    init(_ name: DistinguishedName) {
        var values: [ASN1ObjectIdentifier: String] = [:]
        for attribute in name.lazy.flatMap({ Array($0) }) where values[attribute.type] == nil {
            let text = String(attribute.value) ?? ""
            values[attribute.type] = String(text.plainLine.prefix(Self.longest))
        }
        self.values = values
    }

    var common: String { values[[2, 5, 4, 3]] ?? "" }
    var organisation: String { values[[2, 5, 4, 10]] ?? "" }
    /// What it is known by.
    var best: String { common.isEmpty ? organisation : common }
}
