import Foundation
import HTTPKit

/// Serves what other servers are measured with: a routed answer in JSON, an upload that is kept in
/// a file, and the download of a file.
///
///     HTTPKitPeer PORT loop|worker FOLDER
///
/// `loop` answers routes on the event loop, `worker` on a worker, where they might wait for a
/// database. Uploads lie in FOLDER without a name; downloads are the files there.
@main
struct HTTPKitPeer {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, let port = arguments.first.flatMap(UInt16.init),
            let place = AnsweringPlace(rawValue: arguments[2])
        else {
            FileHandle.standardError.write(
                Data("usage: HTTPKitPeer PORT loop|worker FOLDER\n".utf8))
            exit(64)
        }
        let configuration = ServerConfiguration(
            address: SocketAddress(host: "127.0.0.1", port: port), loops: 1)
        let server = Server(
            configuration: configuration,
            application: try PeerApplication(place: place, folder: arguments[3]))
        let stop = StopSignals {
            server.stop(gracePeriod: .zero)
            exit(0)
        }
        try server.start()
        withExtendedLifetime(stop) { dispatchMain() }
    }
}
