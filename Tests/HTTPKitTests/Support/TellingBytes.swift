/// Letters of which each tells where it stands, so that a mistake in a position shows.
func tellingBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { position in
        let letter = (position / 7 + position / 1_000) % 26
        return UInt8(ascii: "a") + UInt8(letter)
    }
}
