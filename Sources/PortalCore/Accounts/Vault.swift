import Crypto
import Foundation

/// Seals small secrets before they are stored, so that a copy of the database alone opens nothing
/// (AES-GCM, with a key derived from the portal's own).
public struct Vault: Sendable {
    private let key: SymmetricKey
    private let digestKey: SymmetricKey

    /// - Parameter secret: the portal's key, kept beside the database and not in it.
    public init(secret: Data) {
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret), info: Data(purpose.utf8),
                outputByteCount: 32)
        }
        key = derived("portal vault")
        digestKey = derived("portal vault digests")
    }

    /// What stands for a short secret in the database: guessing needs the key, too.
    func digest(_ text: String, of owner: Int64) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(owner):\(text)".utf8), using: digestKey)
        return Data(code).base64EncodedString()
    }

    /// - Parameter owner: bound to the secret, so that it cannot be moved to another's row.
    func seal(_ bytes: [UInt8], of owner: Int64) throws -> Data {
        let box = try AES.GCM.seal(
            Data(bytes), using: key, authenticating: Data(String(owner).utf8))
        return box.nonce + box.ciphertext + box.tag
    }

    /// - Throws: where it was sealed for another owner, with another key, or changed.
    func open(_ sealed: Data, of owner: Int64) throws -> [UInt8] {
        Array(
            try AES.GCM.open(
                AES.GCM.SealedBox(combined: sealed), using: key,
                authenticating: Data(String(owner).utf8)))
    }
}
