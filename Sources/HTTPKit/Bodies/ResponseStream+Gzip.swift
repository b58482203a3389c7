import Synchronization

extension ResponseStream {
    /// The same content compressed, of unknown length; nil when zlib has no memory.
    func compressed() -> ResponseStream? {
        guard let gzip = GzipStream(level: .fast) else { return nil }
        let encoder = Mutex(Encoder(gzip: gzip))
        return ResponseStream { [producer] size in
            try encoder.withLock { encoder in
                try encoder.next { try producer(size) }
            }
        }
    }

    private struct Encoder: ~Copyable {
        let gzip: GzipStream
        var isFinished = false

        /// Compresses parts until something comes out of it.
        mutating func next(_ produce: () throws -> [UInt8]?) throws -> [UInt8]? {
            while !isFinished {
                let part = try produce() ?? []
                isFinished = part.isEmpty
                let out = part.isEmpty ? gzip.finish() : gzip.compress(part)
                if !out.isEmpty { return out }
            }
            return nil
        }
    }
}
