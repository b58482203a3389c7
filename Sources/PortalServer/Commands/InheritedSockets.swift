import HTTPKit

/// The sockets that the service manager hands over, by what is served on them.
struct InheritedSockets {
    /// The name (`FileDescriptorName=`) of the socket for operators.
    private static let operationsName = "metrics"

    let sites: [InheritedSocket]
    let operations: [InheritedSocket]

    /// - Throws: `Failure` where the variables or the sockets are not what they should be.
    init(_ environment: [String: String]) throws {
        let all: [InheritedSocket]
        do throws(ActivationError) {
            all = try InheritedSocket.all(environment: environment)
        } catch {
            throw Failure(.unavailable, "Không nhận được socket từ systemd: \(error).")
        }
        sites = all.filter { $0.name != Self.operationsName }
        operations = all.filter { $0.name == Self.operationsName }
    }
}
