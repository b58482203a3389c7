/// Something that has to work for the service to be of use, such as the database.
public struct HealthCheck: Sendable {
    /// Its name in answers.
    public let name: String
    /// Finds out; an error is the reason why it does not work. It runs on a worker.
    public let check: @Sendable () throws -> Void

    /// A check by name.
    public init(_ name: String, check: @escaping @Sendable () throws -> Void) {
        self.name = name
        self.check = check
    }
}
