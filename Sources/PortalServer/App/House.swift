import Foundation
import HTTPKit
import Logging
import PortalCore
import Templates

/// What all handlers share; made once at start.
struct House: Sendable {
    private(set) var portal: Portal
    var origins: Origins
    let assets: AssetManifest
    let communeMap: CommuneMapDrawing?
    let files: FileStore
    let legalTexts = LegalTexts()
    let tokens: FormTokens
    /// Proves that who follows the link of a letter owns the address it went to.
    let addressTokens: AddressTokens
    let limits: PageLimits
    let logger: Logger
    /// How many forms an address may send; nil for no limit.
    var formQuota: AddressQuota?
    /// Months for which the data of those who asked are kept after the end.
    var askerRetention = DataRetention.standardMonths
    /// Checks signed files, with the roots that the operator trusts.
    var signatures = PDFSignatures()
    /// What the media library takes.
    var mediaRules = MediaRules()
    /// Who looks for viruses in files; nil for nobody.
    var mediaScanning: MediaScanning?
    /// The clock, passed in so that tests can set it.
    let now: @Sendable () -> Instant

    /// The files of the intake register.
    var intakeFiles: IntakeFiles { IntakeFiles(in: files) }

    /// The same for one request: what is asked for is read while somebody waits for it. The reads of
    /// a form belong to what it stores and to the letters that follow, and run to their end.
    func serving(_ request: Request) -> House {
        guard request.isReading else { return self }
        var house = self
        house.portal = portal.reading { request.demand }
        return house
    }

    /// Whether the client's address may send one more form now.
    func admitsForm(of request: Request) -> Bool {
        formQuota?.take(for: request, at: .seconds(now().epochSeconds)) == nil
    }

    /// The files of the sites.
    var media: MediaLibrary {
        MediaLibrary(
            database: portal.database, store: files.folder("media"), rules: mediaRules,
            scanning: mediaScanning)
    }

    /// Tidies the stores that files may be left behind in.
    var tidying: [FileTidying] {
        let consultations = ConsultationFileStore(store: ConsultationFileForms.store(self))
        return [
            media.tidying, QuestionFiles(in: files).tidying(portal.database),
            consultations.tidying(portal.database),
        ]
    }

    /// The time of the system.
    static let systemClock: @Sendable () -> Instant = {
        Instant(epochSeconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }
}

extension Request {
    /// Whether its client still waits.
    fileprivate var demand: ReadDemand { isGone ? .gone : isCancelled ? .doubtful : .wanted }
}

/// How many items pages show.
struct PageLimits: Sendable {
    var listItems = 20
    var relatedArticles = 4
    var comments = 50
    var feedItems = 30
    var searchHits = 20
    /// Of each kind, where all kinds are shown.
    var searchHitsOfKind = 5
    var home = HomeService.Limits()
}
