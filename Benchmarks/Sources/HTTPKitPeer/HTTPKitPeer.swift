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
        guard arguments.count == 3, let address = SocketAddress("127.0.0.1:" + arguments[1]),
            let place = AnsweringPlace(rawValue: arguments[2])
        else {
            FileHandle.standardError.write(
                Data("usage: HTTPKitPeer PORT loop|worker FOLDER\n".utf8))
            exit(64)
        }
        let server = Server(
            configuration: ServerConfiguration(address: address, loops: 1),
            application: try PeerApplication(place: place, folder: arguments[3]))
        try server.run(gracePeriod: .zero)
    }
}
