import Dispatch
import Foundation
import HTTPKit
import Logging
import PortalCore
import Templates

/// The running portal: database, application, server, and the watch over changes.
struct PortalProgram {
    /// How often the program looks whether the data changed.
    static let watchInterval = DispatchTimeInterval.milliseconds(100)

    /// How often the program looks whether something is due; well under the second within which
    /// a scheduled article has to appear.
    static let timetableInterval = DispatchTimeInterval.milliseconds(250)

    /// How often the program looks whether a letter or a webhook is to be sent.
    private static let noticeInterval = DispatchTimeInterval.seconds(5)
    /// How often the program looks whether pictures wait to be made smaller.
    private static let renderInterval = DispatchTimeInterval.milliseconds(500)

    /// How often files that nobody needs, and data that were kept long enough, are looked for.
    private static let tidyInterval = DispatchTimeInterval.seconds(3600)

    private let configuration: PortalConfiguration
    private let database: PortalDatabase
    private let application: PortalApplication
    private let monitor: ChangeMonitor
    private let media: MediaLibrary
    private let tidying: [FileTidying]
    private let addressTokens: AddressTokens
    /// For files without a name.
    private let workFolder: String
    private let logger: Logger

    /// Opens everything; nothing is bound yet.
    init(configuration: PortalConfiguration, folders: Folders) throws {
        var logger = Logger(label: "portal", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = configuration.logLevel
        self.logger = logger
        self.configuration = configuration
        database = try PortalDatabase.existing(
            path: folders.databasePath,
            options: PortalDatabase.Options(
                readers: configuration.server.workerLimit + 1,
                cacheKiB: configuration.databaseCacheKiB))
        monitor = try ChangeMonitor(of: database)
        let secret = try folders.secret()
        var staffRules = configuration.staffRules
        staffRules.vault = Vault(secret: secret)
        let house = House(
            portal: Portal(
                database: database, staffRules: staffRules,
                richText: RichTextPolicy(ownDomains: [configuration.domain])),
            origins: configuration.origins(boundPort: nil),
            assets: StaticAssets.manifest(of: folders.statics),
            communeMap: CommuneMapDrawing(try folders.resourceFolder.communeMap()),
            files: folders.files,
            tokens: FormTokens(
                secret: secret, lifetime: configuration.formLifetime,
                haste: configuration.formHaste),
            addressTokens: AddressTokens(secret: secret),
            limits: PageLimits(), logger: logger,
            formQuota: configuration.formRateLimit.map { AddressQuota($0) },
            askerRetention: configuration.askerRetention,
            signatures: PDFSignatures(trust: try Self.trust(configuration.signatureRoots)),
            mediaRules: configuration.mediaRules,
            mediaScanning: configuration.scanning(logger), now: House.systemClock)
        media = house.media
        tidying = house.tidying
        addressTokens = house.addressTokens
        workFolder = try house.files.workFolder().path
        application = try PortalApplication(
            house: house, statics: try StaticFiles(root: folders.statics.path),
            cacheBytes: configuration.pageCacheBytes)
    }

    private static func trust(_ folder: String) throws -> SignatureTrust {
        guard !folder.isEmpty else { return .none }
        do {
            return try SignatureTrust(folder: URL(fileURLWithPath: folder, isDirectory: true))
        } catch {
            throw Failure(.noInput, "Không đọc được chứng thư gốc: \(error).")
        }
    }

    /// The host labels of the member portals.
    var memberLabels: [String] { application.memberLabels }

    /// Serves until SIGTERM or SIGINT; SIGHUP opens the access log anew.
    ///
    /// - Parameter announce: told the addresses once the port is bound.
    func run(announce: (Origins) -> Void) throws {
        let accessLog = try OpenAccessLog(
            configuration.accessLog, format: configuration.accessLogFormat, logger: logger)
        var serverConfiguration = configuration.server
        serverConfiguration.errorResponse = application.errorResponse
        serverConfiguration.hotAnswerFolder = workFolder
        let server = Server(
            configuration: serverConfiguration, application: application,
            accessLog: accessLog?.log, logger: logger)
        let operations = operations(of: server)
        let service = ServiceWatch()
        let signals = StopSignals {
            service.tellStopping()
            server.stop(gracePeriod: configuration.gracePeriod)
        }
        let hangUp = HangUpSignal { service.reload { accessLog?.reopen() } }
        try start(server)
        try operations.map(start)
        let origins = configuration.origins(boundPort: server.boundPort)
        application.setOrigins(origins)
        announce(origins)
        service.tellReady(server)
        warmUpSearch()
        let tasks =
            [watchForChanges(), keepTimetable(), sendNotices(origins), endRetention()]
            + workOnMedia()
        let watchdog = service.watchdog(of: server)
        defer { watchdog?.cancel() }
        try withExtendedLifetime((signals, hangUp)) { try waitUntilStopped(server) }
        operations?.stop(gracePeriod: .zero)
        for task in tasks { task.stop() }
        accessLog?.log.flush()
        try database.close()
    }

    /// The server for those who watch over this one.
    private func operations(of server: Server) -> Server? {
        guard let listening = configuration.operations else { return nil }
        return Server(
            configuration: ServerConfiguration(
                listening: listening, loops: 1, workerLimit: 2, queueLimit: 16),
            application: OperationsApplication(
                of: server, checks: [application.databaseCheck],
                metrics: [application.writeMetrics]),
            logger: logger)
    }

    private func start(_ server: Server) throws {
        do {
            try server.start()
        } catch {
            throw Failure(.unavailable, "Không khởi động được máy chủ: \(error).")
        }
    }

    private func waitUntilStopped(_ server: Server) throws {
        do {
            try server.waitUntilStopped()
        } catch {
            throw Failure(.software, "Máy chủ phải dừng: \(error).")
        }
    }

    /// Reads the search index into memory beside the first requests, since a cold search is slow.
    private func warmUpSearch() {
        DispatchQueue.global(qos: .utility).async { [database, logger] in
            do {
                let portal = Portal(database: database)
                guard let province = try portal.sites.directory().province else { return }
                try portal.search.warmUp(siteID: province.site.id)
            } catch is PortalDatabase.Closed {
                // The program stops already.
            } catch {
                logger.warning("Warming up the search failed", metadata: ["error": "\(error)"])
            }
        }
    }

    private func watchForChanges() -> RepeatingTask {
        RepeatingTask("watch", every: Self.watchInterval) { [application, monitor, logger] _ in
            do {
                if try monitor.hasChanged() { try application.refresh() }
            } catch {
                logger.error("Watching for changes failed", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Publishes what is due, also what became due while the program did not run.
    private func keepTimetable() -> RepeatingTask {
        let timetable = Timetable(portal: Portal(database: database), logger: logger)
        return RepeatingTask("timetable", every: Self.timetableInterval) { _ in
            timetable.carryOutWhatIsDue(now: House.systemClock())
        }
    }

    /// Sends letters and webhooks, also those that an earlier run of the program left.
    private func sendNotices(_ origins: Origins) -> RepeatingTask {
        let post = NoticePost(
            sending: Portal(database: database).noticeSending, mail: configuration.mail,
            webhooks: WebhookCaller(
                allowsInnerNetworks: configuration.webhooksMayStayInside),
            origins: origins, addressTokens: addressTokens, logger: logger)
        return RepeatingTask("notices", every: Self.noticeInterval) { ending in
            post.sendWhatIsDue(until: ending, clock: House.systemClock)
        }
    }

    /// Removes personal data whose time is over.
    private func endRetention() -> RepeatingTask {
        let task = RetentionTask(
            retention: Portal(database: database).dataRetention,
            months: configuration.askerRetention, logger: logger)
        return RepeatingTask("retention", every: Self.tidyInterval) { _ in
            task.removeWhatIsOver(now: House.systemClock())
        }
    }

    /// Apart from the timetable, which has to be kept while a picture takes its seconds.
    private func workOnMedia() -> [RepeatingTask] {
        let work = MediaWork(media, tidying: tidying, logger: logger)
        return [
            RepeatingTask("renditions", every: Self.renderInterval) { work.render(until: $0) },
            RepeatingTask("media", every: Self.tidyInterval) { _ in work.tidy() },
        ]
    }
}
