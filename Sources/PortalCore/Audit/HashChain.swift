import Crypto
import Foundation

/// A chain of records in which each bears the hash of the one before, so that a change of any of
/// them shows in all that follow.
public enum HashChain {
    /// What stands before the first record.
    public static let beginning = String(repeating: "0", count: 64)

    /// The hash of a record: SHA-256 over the previous hash and the record's fields.
    ///
    /// Each field is preceded by its length in bytes, so that moving text from one field to the
    /// next changes the hash; a missing field is told from an empty one.
    public static func hash(after previous: String, _ fields: [String?]) -> String {
        var hash = SHA256()
        for field in [previous] + fields {
            let length = field.map { String($0.utf8.count) } ?? "-"
            hash.update(data: Data("\(length):\(field ?? "");".utf8))
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
