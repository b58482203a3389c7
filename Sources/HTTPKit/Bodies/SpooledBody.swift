/// Keeps a body in an unnamed file, so that its size costs disk and no memory.
public final class SpooledBody: BodyReceiver {
    private let file: TemporaryFile

    /// Keeps the body in a file of a directory.
    /// - Throws: `SystemError` when no file can be made there.
    public init(in directory: String) throws(SystemError) {
        file = try TemporaryFile(in: directory)
    }

    /// Appends to the file; a full disk is answered with 503.
    public func receive(_ bytes: [UInt8]) throws(BodyRefusal) {
        do {
            try file.append(bytes[...])
        } catch {
            throw BodyRefusal(.serviceUnavailable)
        }
    }

    /// Nothing is left to do.
    public func finish() throws(BodyRefusal) {}

    /// The body, once the handler is called.
    public func contents() throws(SystemError) -> OpenFile {
        try file.reading()
    }
}
