extension [UInt8] {
    /// The same bytes without room to grow, which would be held as long as they are.
    var fitted: [UInt8] {
        guard capacity > count + count / 8 else { return self }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            length = buffer.initialize(fromContentsOf: self)
        }
    }
}
