import ArgumentParser
import Foundation
import HTTPKit
import PortalCore
import Templates

/// Serves the portal.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Chạy cổng cho tới khi nhận SIGTERM hoặc Ctrl-C.")

    @OptionGroup var folderOptions: FolderOptions
    @Option(help: Settings.addresses.help) var address: [String] = []
    @Option(help: Settings.socketMode.help) var socketMode: String?
    @Option(help: Settings.takeover.help) var takeover: String?
    @Option(help: Settings.metricsAddress.help) var metricsAddress: String?
    @Option(help: Settings.domain.help) var domain: String?
    @Option(help: Settings.publicScheme.help) var publicScheme: String?
    @Option(help: Settings.publicPort.help) var publicPort: String?
    @Option(help: Settings.trustedProxies.help) var trustedProxies: String?
    @Option(help: Settings.proxyProtocolFrom.help) var proxyProtocolFrom: String?
    @Option(help: Settings.rateLimit.help) var rateLimit: String?
    @Option(help: Settings.formRateLimit.help) var formRateLimit: String?
    @Option(help: Settings.connectionsPerAddress.help) var connectionsPerAddress: String?
    @Option(help: Settings.loops.help) var loops: String?
    @Option(help: Settings.workers.help) var workers: String?
    @Option(help: Settings.workerNiceness.help) var workerNiceness: String?
    @Option(help: Settings.queue.help) var queue: String?
    @Option(help: Settings.connections.help) var maxConnections: String?
    @Option(help: Settings.bodyKiB.help) var maxBody: String?
    @Option(help: Settings.bodyMemoryMiB.help) var bodyMemory: String?
    @Option(help: Settings.bodyMemoryShare.help) var bodyMemoryShare: String?
    @Option(help: Settings.cacheMiB.help) var pageCache: String?
    @Option(help: Settings.databaseCacheKiB.help) var databaseCache: String?
    @Option(help: Settings.headerSeconds.help) var headerTimeout: String?
    @Option(help: Settings.bodySeconds.help) var bodyTimeout: String?
    @Option(help: Settings.idleSeconds.help) var idleTimeout: String?
    @Option(help: Settings.writeSeconds.help) var writeTimeout: String?
    @Option(help: Settings.graceSeconds.help) var grace: String?
    @Option(help: Settings.formHours.help) var formLifetime: String?
    @Option(help: Settings.formHaste.help) var formHaste: String?
    @Option(help: Settings.sessionIdleMinutes.help) var sessionIdle: String?
    @Option(help: Settings.sessionHours.help) var sessionLifetime: String?
    @Option(help: Settings.secondFactorRoles.help) var secondFactorRoles: String?
    @Option(help: Settings.askerRetention.help) var askerRetention: String?
    @Option(help: Settings.mailFrom.help) var mailFrom: String?
    @Option(help: Settings.sendmail.help) var sendmail: String?
    @Option(help: Settings.webhooksInside.help) var webhooksInside: String?
    @Option(help: Settings.signatureRoots.help) var signatureRoots: String?
    @Option(help: Settings.mediaFileMiB.help) var mediaFileLimit: String?
    @Option(help: Settings.mediaFiles.help) var mediaFiles: String?
    @Option(help: Settings.mediaSiteMiB.help) var mediaSiteLimit: String?
    @Option(help: Settings.clamdSocket.help) var clamdSocket: String?
    @Option(help: Settings.clamdRequired.help) var clamdRequired: String?
    @Option(help: Settings.accessLog.help) var accessLog: String?
    @Option(help: Settings.accessLogFormat.help) var accessLogFormat: String?
    @Option(help: Settings.accessLogAddresses.help) var accessLogAddresses: String?
    @Option(help: Settings.logLevel.help) var logLevel: String?

    func run() throws {
        try Failure.reported {
            let environment = ProcessInfo.processInfo.environment
            let program = try PortalProgram(
                configuration: try configuration(environment),
                folders: try folderOptions.folders(environment))
            try program.run { origins in
                Console.print("Cổng tỉnh: \(origins.origin(of: ""))")
                for label in program.memberLabels {
                    Console.print("Cổng thành viên: \(origins.origin(of: label))")
                }
            }
        }
    }

    private func configuration(_ environment: [String: String]) throws -> PortalConfiguration {
        func value<Value>(_ setting: Setting<Value>, _ typed: String?) throws -> Value {
            try setting.value(typed, environment: environment)
        }
        let listening = try listening(environment)
        return PortalConfiguration(
            server: try server(environment, listening.sites), operations: listening.operations,
            domain: try value(Settings.domain, domain),
            publicScheme: try value(Settings.publicScheme, publicScheme),
            publicPort: try value(Settings.publicPort, publicPort),
            pageCacheBytes: try value(Settings.cacheMiB, pageCache) << 20,
            databaseCacheKiB: try value(Settings.databaseCacheKiB, databaseCache),
            gracePeriod: .seconds(try value(Settings.graceSeconds, grace)),
            formLifetime: Int64(try value(Settings.formHours, formLifetime)) * 3600,
            formHaste: Int64(try value(Settings.formHaste, formHaste)),
            staffRules: try staffRules(environment),
            askerRetention: try value(Settings.askerRetention, askerRetention),
            mail: try mail(environment),
            webhooksMayStayInside: try value(Settings.webhooksInside, webhooksInside),
            mediaRules: try mediaRules(environment),
            clamd: try value(Settings.clamdSocket, clamdSocket),
            takesUnscanned: try !value(Settings.clamdRequired, clamdRequired),
            formRateLimit: try value(Settings.formRateLimit, formRateLimit),
            signatureRoots: try value(Settings.signatureRoots, signatureRoots),
            accessLog: try value(Settings.accessLog, accessLog),
            accessLogFormat: AccessLogFormat(
                style: try value(Settings.accessLogFormat, accessLogFormat),
                addresses: try value(Settings.accessLogAddresses, accessLogAddresses),
                hiddenBelow: SecretPaths.folders),
            logLevel: try value(Settings.logLevel, logLevel))
    }

    private func mail(_ environment: [String: String]) throws -> NoticePost.Mail? {
        let program = try Settings.sendmail.value(sendmail, environment: environment)
        return try Settings.mailFrom.value(mailFrom, environment: environment).map {
            NoticePost.Mail(sendmail: Sendmail(program: program), sender: $0)
        }
    }

    private func mediaRules(_ environment: [String: String]) throws -> MediaRules {
        func value(_ setting: Setting<Int>, _ typed: String?) throws -> Int {
            try setting.value(typed, environment: environment)
        }
        var rules = MediaRules()
        rules.limits.fileBytes = try value(Settings.mediaFileMiB, mediaFileLimit) << 20
        rules.filesPerForm = try value(Settings.mediaFiles, mediaFiles)
        rules.siteBytes = Int64(try value(Settings.mediaSiteMiB, mediaSiteLimit)) << 20
        return rules
    }

    private func staffRules(_ environment: [String: String]) throws -> StaffRules {
        var rules = StaffRules()
        let idle = try Settings.sessionIdleMinutes.value(sessionIdle, environment: environment)
        let hours = try Settings.sessionHours.value(sessionLifetime, environment: environment)
        rules.idleLimit = Int64(idle) * 60
        rules.absoluteLimit = Int64(hours) * 3600
        rules.rolesWithSecondFactor = try Settings.secondFactorRoles.value(
            secondFactorRoles, environment: environment)
        return rules
    }

    /// Where the sites and the operators' pages are served. What the service manager hands over is
    /// served; the fallback address only where nothing else is given.
    private func listening(
        _ environment: [String: String]
    ) throws -> (sites: Listening, operations: Listening?) {
        let inherited = try InheritedSockets(environment)
        let typed = address.isEmpty ? nil : address.joined(separator: ",")
        var sites = Listening(addresses: [], inherited: inherited.sites)
        if inherited.sites.isEmpty || Settings.addresses.isGiven(typed, environment: environment) {
            sites.addresses = try Settings.addresses.value(typed, environment: environment)
        }
        sites.socketMode = try Settings.socketMode.value(socketMode, environment: environment)
        sites.takesOver = try Settings.takeover.value(takeover, environment: environment)
        let own = try Settings.metricsAddress.value(metricsAddress, environment: environment)
        guard own != nil || !inherited.operations.isEmpty else { return (sites, nil) }
        var operations = sites
        operations.addresses = own.map { [$0] } ?? []
        operations.inherited = inherited.operations
        return (sites, operations)
    }

    private func server(
        _ environment: [String: String], _ listening: Listening
    ) throws -> ServerConfiguration {
        func value<Value>(_ setting: Setting<Value>, _ typed: String?) throws -> Value {
            try setting.value(typed, environment: environment)
        }
        func seconds(_ setting: Setting<Int>, _ typed: String?) throws -> Duration {
            .seconds(try value(setting, typed))
        }
        let loopCount = try value(Settings.loops, loops)
        var server = ServerConfiguration(
            listening: listening, loops: loopCount > 0 ? loopCount : nil,
            workerLimit: try value(Settings.workers, workers),
            queueLimit: try value(Settings.queue, queue))
        server.workerNiceness = try value(Settings.workerNiceness, workerNiceness)
        server.maxConnections = try value(Settings.connections, maxConnections)
        server.limits.bodyBytes = try value(Settings.bodyKiB, maxBody) * 1024
        server.bodyMemoryBytes = try value(Settings.bodyMemoryMiB, bodyMemory) << 20
        server.bodyMemoryPercentByAddress = try value(Settings.bodyMemoryShare, bodyMemoryShare)
        server.deadlines.header = try seconds(Settings.headerSeconds, headerTimeout)
        server.deadlines.body = try seconds(Settings.bodySeconds, bodyTimeout)
        server.deadlines.idle = try seconds(Settings.idleSeconds, idleTimeout)
        server.deadlines.write = try seconds(Settings.writeSeconds, writeTimeout)
        server.trustedProxies = try value(Settings.trustedProxies, trustedProxies)
        server.proxyProtocolSources = try value(Settings.proxyProtocolFrom, proxyProtocolFrom)
        server.rateLimit = try value(Settings.rateLimit, rateLimit)
        server.connectionsPerAddress = try value(
            Settings.connectionsPerAddress, connectionsPerAddress)
        return server
    }
}
