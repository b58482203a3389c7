/// Error correction by Reed and Solomon over the field of 256 elements that QR codes use: bytes as
/// polynomials modulo x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004 section 7.5.2).
enum ReedSolomon {
    private static let modulus = 0x11D

    /// What is appended to a block so that errors in it can be found and mended: the rest of the
    /// division by the generator.
    static func correction(of block: [UInt8], count: Int) -> [UInt8] {
        let generator = generator(count)
        var rest = [UInt8](repeating: 0, count: count)
        for byte in block {
            let factor = byte ^ rest[0]
            rest.removeFirst()
            rest.append(0)
            for index in rest.indices { rest[index] ^= product(generator[index], factor) }
        }
        return rest
    }

    /// (x − 1)(x − 2)(x − 4)… without its highest term, whose factor is one.
    private static func generator(_ degree: Int) -> [UInt8] {
        var factors: [UInt8] = [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            let shifted = factors + [0]
            let multiplied = [0] + factors.map { product($0, root) }
            factors = zip(shifted, multiplied).map { $0 ^ $1 }
            root = product(root, 2)
        }
        return Array(factors.dropFirst())
    }

    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result = 0
        var term = Int(left)
        for place in 0..<8 {
            if right >> UInt8(place) & 1 == 1 { result ^= term }
            term <<= 1
            if term > 0xFF { term ^= modulus }
        }
        return UInt8(truncatingIfNeeded: result)
    }
}
