import ArgumentParser
import HTTPKit
import PortalCore
import Testing

@testable import PortalServer

/// Every setting of the program, from its flag and from its variable.
struct SettingsTests {
    /// A setting with its type taken away.
    struct Checked: Sendable, CustomTestStringConvertible {
        let name: String
        let variable: String
        let good: [String]
        let bad: [String]
        /// Reads a value and tells it as text.
        let read: @Sendable (_ typed: String?, _ environment: [String: String]) throws -> String

        var testDescription: String { name }

        init<Value: Sendable>(_ setting: Setting<Value>, good: [String], bad: [String]) {
            name = setting.flag
            variable = setting.variable
            self.good = good
            self.bad = bad
            read = { String(describing: try setting.value($0, environment: $1)) }
        }
    }

    static func number(_ setting: Setting<Int>, _ range: ClosedRange<Int>) -> Checked {
        Checked(
            setting, good: [String(range.lowerBound), String(range.upperBound)],
            bad: [
                String(range.lowerBound - 1), String(range.upperBound + 1), "", "x", "1.5", " 1",
                "99999999999999999999",
            ])
    }

    static let all: [Checked] = [
        Checked(Settings.data, good: ["var", "/srv/portal"], bad: []),
        Checked(Settings.resources, good: ["Resources"], bad: []),
        Checked(
            Settings.addresses,
            good: [
                "127.0.0.1:8080", "[::1]:8080", "0.0.0.0:0", "localhost:80", "unix:/run/a.sock",
                "127.0.0.1:8080,[::1]:8080,unix:@portal",
            ],
            bad: [
                "", "127.0.0.1", "8080", ":8080", "127.0.0.1:65536", "1.2.3:80", "unix:a.sock",
                "127.0.0.1:8080,", "127.0.0.1:8080, [::1]:8080",
            ]),
        Checked(
            Settings.socketMode, good: ["660", "600", "777"], bad: ["", "66", "0660", "668", "x"]),
        Checked(Settings.takeover, good: ["on", "off"], bad: ["", "ON", "true", "1"]),
        Checked(
            Settings.metricsAddress, good: ["", "127.0.0.1:9100", "unix:/run/m.sock"],
            bad: ["9100", "127.0.0.1"]),
        Checked(
            Settings.domain, good: ["localhost", "laichau.gov.vn"],
            bad: ["", ".", "a..vn", "-a.vn", "A.vn", "a_b.vn", "laichau.gov.vn.", "a/b", "đ.vn"]),
        Checked(Settings.publicScheme, good: ["http", "https"], bad: ["", "HTTP", "ftp"]),
        Checked(Settings.publicPort, good: ["", "443", "65535"], bad: ["65536", "-1", "x"]),
        Checked(
            Settings.trustedProxies, good: ["", "10.0.0.0/8", "10.0.0.0/8,::1/128", "127.0.0.1"],
            bad: ["x", "10.0.0.0/33", "10.0.0.0/8;::1", "10.0.0.0/8,x"]),
        Checked(
            Settings.proxyProtocolFrom, good: ["", "10.0.0.0/8", "::1"],
            bad: ["x", "10.0.0.0/33", "on"]),
        Checked(
            Settings.rateLimit, good: ["off", "50/s:200", "5/min"], bad: ["", "50", "0/s", "on"]),
        Checked(Settings.formRateLimit, good: ["off", "10/min"], bad: ["", "10", "10/h", "-1/s"]),
        Checked(
            Settings.connectionsPerAddress, good: ["off", "1", "1000000"],
            bad: ["", "0", "1000001", "on", "-1"]),
        number(Settings.loops, 0...256), number(Settings.workers, 1...256),
        number(Settings.workerNiceness, 0...19), number(Settings.queue, 1...100_000),
        number(Settings.connections, 1...1_000_000), number(Settings.bodyKiB, 1...1_048_576),
        number(Settings.bodyMemoryMiB, 1...1_048_576), number(Settings.bodyMemoryShare, 1...100),
        number(Settings.cacheMiB, 0...4096), number(Settings.databaseCacheKiB, 64...1_048_576),
        number(Settings.headerSeconds, 1...3600), number(Settings.bodySeconds, 1...3600),
        number(Settings.idleSeconds, 1...3600), number(Settings.writeSeconds, 1...3600),
        number(Settings.graceSeconds, 0...600), number(Settings.formHours, 1...168),
        number(Settings.formHaste, 0...60),
        number(Settings.sessionIdleMinutes, 5...1440), number(Settings.sessionHours, 1...168),
        Checked(
            Settings.secondFactorRoles,
            good: ["", "administrator", "approver,unit-leader,board-member,administrator"],
            bad: ["x", "administrator, approver", "Administrator"]),
        number(Settings.askerRetention, 1...240),
        Checked(
            Settings.mailFrom, good: ["", "cong@laichau.gov.vn"],
            bad: ["cong", "a@b@c.vn", "Cổng <cong@laichau.gov.vn>", "a@b.vn\nBcc: c@d.vn"]),
        Checked(
            Settings.sendmail, good: ["/usr/sbin/sendmail"], bad: ["", "sendmail", "./sendmail"]),
        Checked(Settings.webhooksInside, good: ["on", "off"], bad: ["", "yes"]),
        Checked(Settings.signatureRoots, good: ["", "/etc/portal/roots"], bad: []),
        number(Settings.mediaFileMiB, 1...512), number(Settings.mediaFiles, 1...100),
        number(Settings.mediaSiteMiB, 1...10_485_760),
        Checked(
            Settings.clamdSocket, good: ["", "/run/clamav/clamd.ctl"],
            bad: [String(repeating: "x", count: 200)]),
        Checked(Settings.clamdRequired, good: ["on", "off"], bad: ["", "ON", "closed"]),
        Checked(Settings.accessLog, good: ["off", "-", "/var/log/portal.log"], bad: []),
        Checked(Settings.accessLogFormat, good: ["combined", "json"], bad: ["", "JSON", "x"]),
        Checked(
            Settings.accessLogAddresses, good: ["whole", "shortened", "none"], bad: ["", "all"]),
        Checked(
            Settings.logLevel, good: ["trace", "notice", "critical"],
            bad: ["", "NOTICE", "loud"]),
    ]

    @Test func noSettingIsForgottenHere() {
        #expect(Self.all.count == Settings.rows.count)
        #expect(Set(Self.all.map(\.name)).count == Self.all.count)
        #expect(Set(Self.all.map(\.variable)).count == Self.all.count)
        for (setting, row) in zip(Self.all, Settings.rows) {
            #expect(row.contains("`--\(setting.name)`") && row.contains("`\(setting.variable)`"))
        }
    }

    @Test(arguments: all)
    func goodValuesAreTaken(setting: Checked) throws {
        for value in setting.good {
            let typed = try setting.read(value, [:])
            #expect(try setting.read(nil, [setting.variable: value]) == typed)
        }
        _ = try setting.read(nil, [:])
    }

    @Test(arguments: all)
    func badValuesNameTheirOrigin(setting: Checked) {
        for value in setting.bad {
            #expect(Self.complaint { try setting.read(value, [:]) }.contains("--\(setting.name)"))
            #expect(
                Self.complaint { try setting.read(nil, [setting.variable: value]) }
                    .contains(setting.variable), "“\(value)” as \(setting.variable)")
        }
    }

    @Test(arguments: all)
    func theFlagWins(setting: Checked) throws {
        guard let value = setting.good.first, let bad = setting.bad.first else { return }
        let typed = try setting.read(value, [:])
        #expect(try setting.read(value, [setting.variable: bad]) == typed)
    }

    /// The documented table is the program's own.
    @Test(.enabled(if: PackageFiles.text("docs/configuration.md") != nil, "the file is not there"))
    func theDocumentedTableIsTrue() throws {
        let lines = try PackageFiles.text("docs/configuration.md").orMissing
            .split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("| `--") } == Settings.rows)
    }

    private static func complaint(_ work: () throws -> String) -> String {
        do {
            return "taken as \(try work())"
        } catch let error as ValidationError {
            return error.message
        } catch {
            return "another error"
        }
    }
}
