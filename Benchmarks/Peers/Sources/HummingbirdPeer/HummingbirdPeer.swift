import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOPosix

/// Serves with Hummingbird what HTTPKitPeer serves with HTTPKit: a routed answer in JSON, and an
/// upload that is kept in a file.
///
///     HummingbirdPeer PORT loop|pool FOLDER
///
/// One event loop. `pool` runs handlers on the threads of Swift concurrency, as Hummingbird does
/// unless told otherwise; `loop` runs them on the event loop.
@main
struct HummingbirdPeer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let port = Int(arguments[1]),
            ["loop", "pool"].contains(arguments[2])
        else {
            FileHandle.standardError.write(
                Data("usage: HummingbirdPeer PORT loop|pool FOLDER\n".utf8))
            exit(64)
        }
        NIOSingletons.groupLoopCountSuggestion = 1
        if arguments[2] == "loop" {
            guard
                NIOSingletons
                    .unsafeTryInstallSingletonPosixEventLoopGroupAsConcurrencyGlobalExecutor()
            else {
                FileHandle.standardError.write(Data("handlers cannot run on the loop here\n".utf8))
                exit(69)
            }
        }
        var logger = Logger(label: "peer")
        logger.logLevel = .error
        let application = Application(
            router: PeerRoutes.router(folder: arguments[3]),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port), backlog: 4096),
            eventLoopGroupProvider: .singleton, logger: logger)
        try await application.runService()
    }
}
