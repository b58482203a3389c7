import Foundation
import HTTPKit
import Logging
import PortalCore
import Templates

@testable import PortalServer

/// How a test reaches the portal.
enum Reach: CaseIterable, Sendable {
    /// Calls in this process.
    case router
    /// A server on a port of the system's choice.
    case live
}

/// What a test may want otherwise.
struct PortalSetup: Sendable {
    var cacheBytes = 8 << 20
    var scheme = "http"
    var formLifetime: Int64 = 12 * 3600
    /// Tests write faster than people.
    var formHaste: Int64 = 0
    var formRateLimit: RateLimit?
    var mediaRules = MediaRules()
    var staffRules = StaffRules.cheap
    var routes = RouteTable.all
    var logger = TestPortal.silence
    var accessLog: AccessLog?
    /// What a server that is reached live has otherwise.
    var change: @Sendable (inout ServerConfiguration) -> Void = { _ in }
    /// Told the SQL of each statement.
    var trace: (@Sendable (String) -> Void)?
}

/// Runs a test against a portal of its own, filled with the demonstration content.
func withPortal(
    _ reach: Reach = .router, _ setup: PortalSetup = PortalSetup(),
    _ body: (TestPortal) throws -> Void
) throws {
    let folder = try DemoTemplate.copy()
    defer { try? FileManager.default.removeItem(at: folder) }
    let portal = try TestPortal(folder: folder, setup: setup)
    defer { try? portal.core.database.close() }
    switch reach {
    case .router:
        try body(portal)
    case .live:
        guard let address = SocketAddress("127.0.0.1:0") else { throw MissingFixture() }
        var configuration = ServerConfiguration(address: address, loops: 1, workerLimit: 4)
        configuration.errorResponse = portal.application.errorResponse
        setup.change(&configuration)
        let server = Server(
            configuration: configuration, application: portal.application,
            accessLog: setup.accessLog, logger: TestPortal.silence)
        try server.start()
        defer { server.stop(gracePeriod: .seconds(2)) }
        portal.port = try server.boundPort.orMissing
        portal.application.setOrigins(
            Origins(scheme: setup.scheme, domain: TestPortal.domain, port: portal.port))
        try body(portal)
    }
}

/// A portal under test.
final class TestPortal {
    static let domain = "localhost"
    static let silence = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    let core: Portal
    let application: PortalApplication
    let clock: TestClock
    let house: House
    /// The port it listens on; nil where it does not.
    var port: Int?

    init(folder: URL, setup: PortalSetup) throws {
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path,
            options: PortalDatabase.Options(readers: 5, trace: setup.trace))
        core = Portal(database: database, staffRules: setup.staffRules)
        let clock = TestClock(DemoTemplate.now)
        self.clock = clock
        house = House(
            portal: core, origins: Origins(scheme: setup.scheme, domain: Self.domain),
            assets: StaticAssets.manifest(of: PackageFiles.statics),
            communeMap: CommuneMapDrawing(try PackageFiles.resources.communeMap()),
            files: FileStore(root: folder.appendingPathComponent("files")),
            tokens: FormTokens(
                secret: Data(repeating: 7, count: 32), lifetime: setup.formLifetime,
                haste: setup.formHaste),
            addressTokens: AddressTokens(secret: Data(repeating: 7, count: 32)),
            limits: PageLimits(), logger: setup.logger,
            formQuota: setup.formRateLimit.map { AddressQuota($0) },
            mediaRules: setup.mediaRules, now: { clock.now })
        application = try PortalApplication(
            house: house, routes: setup.routes,
            statics: try StaticFiles(root: PackageFiles.statics.path),
            cacheBytes: setup.cacheBytes)
    }

    /// A site by its host label.
    func site(_ label: String) throws -> Site {
        guard case .site(let profile) = try core.sites.directory().resolve(label: label) else {
            throw MissingFixture()
        }
        return profile.site
    }

    /// The host of a site, as requests name it.
    static func host(_ label: String) -> String {
        label.isEmpty ? domain : "\(label).\(domain)"
    }

    /// The origin of a site, as browsers name it.
    func origin(_ label: String = "") -> String {
        "http://" + Self.host(label) + (port.map { ":\($0)" } ?? "")
    }
}

/// A fixture that the test relies on is not there.
struct MissingFixture: Error {}

extension Optional {
    /// The value, or an error where there is none.
    var orMissing: Wrapped {
        get throws {
            guard let self else { throw MissingFixture() }
            return self
        }
    }
}
