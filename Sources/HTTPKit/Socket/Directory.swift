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
            guard let next = try Self.found(number) else { return nil }
            directory = next
        }
        let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
        let number = openat(directory.number, name, flags)
        guard let file = try Self.found(number) else { return nil }
        return try? OpenFile(file)
    }

    private static func found(_ number: Int32) throws(SystemError) -> Descriptor? {
        do {
            return try Descriptor.forClient(number, of: "openat")
        } catch {
            if error.isExhaustion { throw error }
            return nil
        }
    }
}
