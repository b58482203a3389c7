import HTTPKit
import Logging
import PortalCore
import Templates

/// How the portal is served.
struct PortalConfiguration: Sendable {
    var server: ServerConfiguration
    /// Where figures and health are served; nil for nowhere.
    var operations: Listening?
    var domain: String
    /// What readers use, which differs behind a proxy that ends TLS.
    var publicScheme: String
    var publicPort: Int?
    var pageCacheBytes: Int
    var databaseCacheKiB: Int
    var gracePeriod: Duration
    /// Seconds.
    var formLifetime: Int64
    /// Seconds in which only a machine fills in a form.
    var formHaste: Int64
    /// How those who work on the portal sign in.
    var staffRules: StaffRules
    /// Months for which the data of those who asked are kept after the end.
    var askerRetention: Int
    /// How letters go out; nil where none are sent.
    var mail: NoticePost.Mail?
    /// Whether webhooks may lead to hosts of inner networks.
    var webhooksMayStayInside: Bool
    /// What the media library takes.
    var mediaRules: MediaRules
    /// Where clamd listens; nil where nobody looks for viruses.
    var clamd: UnixAddress?
    /// Whether files are taken unscanned where clamd cannot be asked.
    var takesUnscanned: Bool
    /// How many forms an address may send; nil for no limit.
    var formRateLimit: RateLimit?
    /// The folder with the roots of signatures; empty for none.
    var signatureRoots: String
    /// `off`, `-` for standard output, or a file.
    var accessLog: String
    var accessLogFormat: AccessLogFormat
    var logLevel: Logger.Level

    /// The addresses readers use, given the TCP port that is bound, if there is one.
    func origins(boundPort: Int?) -> Origins {
        let port = publicPort ?? (publicScheme == "https" ? nil : boundPort)
        let isDefault = port == (publicScheme == "https" ? 443 : 80)
        return Origins(scheme: publicScheme, domain: domain, port: isDefault ? nil : port)
    }

    /// Who looks for viruses.
    func scanning(_ logger: Logger) -> MediaScanning? {
        clamd.map { address in
            MediaScanning(ClamdScanner(address: address), takesUnscanned: takesUnscanned) {
                logger.error("clamd could not be asked", metadata: ["error": "\($0)"])
            }
        }
    }
}
