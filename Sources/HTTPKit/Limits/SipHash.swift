/// SipHash-2-4 of one 64-bit word (Aumasson, Bernstein 2012): without the seed nobody can choose
/// addresses that collide.
struct SipHash: Sendable {
    /// The 128-bit key.
    let seed: (UInt64, UInt64)

    static func random() -> SipHash {
        SipHash(seed: (.random(in: .min ... .max), .random(in: .min ... .max)))
    }

    func hash(_ word: UInt64) -> UInt64 {
        var state = State(seed)
        state.mix(word)
        // The last block holds the length, 8, in its highest byte.
        state.mix(8 << 56)
        return state.finish()
    }

    private struct State {
        private var a: UInt64
        private var b: UInt64
        private var c: UInt64
        private var d: UInt64

        init(_ seed: (UInt64, UInt64)) {
            a = seed.0 ^ 0x736f_6d65_7073_6575
            b = seed.1 ^ 0x646f_7261_6e64_6f6d
            c = seed.0 ^ 0x6c79_6765_6e65_7261
            d = seed.1 ^ 0x7465_6462_7974_6573
        }

        mutating func mix(_ word: UInt64) {
            d ^= word
            round()
            round()
            a ^= word
        }

        mutating func finish() -> UInt64 {
            c ^= 0xFF
            for _ in 0..<4 { round() }
            return a ^ b ^ c ^ d
        }

        private mutating func round() {
            a &+= b
            b = Self.rotated(b, 13) ^ a
            a = Self.rotated(a, 32)
            c &+= d
            d = Self.rotated(d, 16) ^ c
            a &+= d
            d = Self.rotated(d, 21) ^ a
            c &+= b
            b = Self.rotated(b, 17) ^ c
            c = Self.rotated(c, 32)
        }

        private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
            word << count | word >> (64 - count)
        }
    }
}
