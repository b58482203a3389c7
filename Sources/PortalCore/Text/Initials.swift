/// The first bytes of some folded syllables: whatever begins otherwise is none of them.
struct Initials {
    private var isWanted: [Bool]

    /// The first bytes of the words; those beyond ASCII are not told apart.
    init(of words: [[UInt8]]) {
        isWanted = Array(repeating: false, count: 0x80)
        for word in words {
            guard let first = word.first, first < 0x80 else { continue }
            isWanted[Int(first)] = true
        }
    }

    func contains(_ byte: UInt8) -> Bool { byte >= 0x80 || isWanted[Int(byte)] }
}
