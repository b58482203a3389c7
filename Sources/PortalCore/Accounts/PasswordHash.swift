import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: scrypt (RFC 7914) with its parameters and salt.
///
/// Written as `scrypt$N$r$p$salt$key` in base64, so that the cost can rise later and old hashes
/// stay readable.
public struct PasswordHash: Sendable, Equatable {
    /// What a guess costs.
    public struct Cost: Sendable, Equatable {
        /// N: memory and time; a power of two.
        public var rounds: Int
        /// r: the size of a block.
        public var blockSize: Int
        /// p: how often in parallel.
        public var parallelism: Int

        /// 32 MiB and about an eighth of a second (OWASP's choice for scrypt with r = 8).
        public static let standard = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 3)

        /// Puts it together from its parts.
        public init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
    }

    private static let keyLength = 32
    private static let saltLength = 16
    /// A stored hash may not demand more than this, in case the file was tampered with.
    private static let largestRounds = 1 << 20

    let cost: Cost
    let salt: [UInt8]
    let key: [UInt8]

    /// Hashes a password with a fresh salt. Takes long on purpose: never on a loop thread.
    static func make(
        of password: String, cost: Cost, using generator: inout some RandomNumberGenerator
    ) throws -> PasswordHash {
        let salt = (0..<saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return PasswordHash(
            cost: cost, salt: salt, key: try derive(password, salt: salt, cost: cost))
    }

    /// Whether it is the hash of this password; compared in constant time.
    func matches(_ password: String) throws -> Bool {
        let guess = try Self.derive(password, salt: salt, cost: cost)
        guard guess.count == key.count else { return false }
        return zip(guess, key).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }

    /// In NFC, since keyboards differ in how they send `ạ`.
    private static func derive(
        _ password: String, salt: [UInt8], cost: Cost
    ) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCanonicalMapping.utf8), salt: salt,
            outputByteCount: keyLength, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
        return key.withUnsafeBytes { Array($0) }
    }

    private init(cost: Cost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Reads the stored form; nil where it is none.
    init?(stored: String) {
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
            let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
            (2...Self.largestRounds).contains(rounds), (1...64).contains(blockSize),
            (1...16).contains(parallelism), let salt = Data(base64Encoded: parts[4]),
            let key = Data(base64Encoded: parts[5])
        else { return nil }
        self.init(
            cost: Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
            salt: Array(salt), key: Array(key))
    }

    /// The stored form.
    var stored: String {
        let numbers = [cost.rounds, cost.blockSize, cost.parallelism].map { String($0) }
        let bytes = [salt, key].map { Data($0).base64EncodedString() }
        return (["scrypt"] + numbers + bytes).joined(separator: "$")
    }
}
