import Glibc

/// A directory below which files are opened without ever following a symbolic link, so that
/// nothing outside it can be reached, whatever lies in it.
struct Directory: Sendable {
    private let descriptor: Descriptor

    init(path: String) throws(SystemError) {
        let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw SystemError("open \(path)") }
        descriptor = Descriptor(number)
    }

    /// Opens the file at these segments, each of which is a plain name; nil when there is none.
    /// - Throws: `SystemError` when the system lacks descriptors or memory, which says nothing of
    ///   the file.
    func open(_ segments: [String]) throws(SystemError) -> OpenFile? {
        guard let name = segments.last else { return nil }
        var directory = descriptor
        for segment in segments.dropLast() {
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            let number = openat(directory.number, segment, flags)
            guard number >= 0 else { return try Self.missing() }
            directory = Descriptor(number)
        }
        let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
        let number = openat(directory.number, name, flags)
        guard number >= 0 else { return try Self.missing() }
        return try? OpenFile(Descriptor(number))
    }

    private static func missing() throws(SystemError) -> OpenFile? {
        let error = SystemError("openat")
        if error.isExhaustion { throw error }
        return nil
    }
}
