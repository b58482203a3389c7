/// `LISTEN_PID`, `LISTEN_FDS` and `LISTEN_FDNAMES`, as in `sd_listen_fds(3)`.
enum ActivationVariables {
    /// The descriptors begin after standard error.
    static let firstDescriptor: Int32 = 3
    private static let countLimit = 1024

    /// The descriptors and their names. Variables that are meant for another process, as a child
    /// inherits them, give none.
    static func read(
        _ environment: [String: String], processID: Int32
    ) throws(ActivationError) -> [(number: Int32, name: String)] {
        guard environment["LISTEN_PID"] == String(processID),
            let text = environment["LISTEN_FDS"]
        else { return [] }
        guard let count = Int(text), (0...countLimit).contains(count) else {
            throw .malformedCount(text)
        }
        let names = environment["LISTEN_FDNAMES"].map {
            $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        }
        if let names, count > 0, names.count != count {
            throw .wrongNumberOfNames(expected: count, found: names.count)
        }
        return (0..<count).map { index in
            (firstDescriptor + Int32(index), names?[index] ?? "unknown")
        }
    }
}
