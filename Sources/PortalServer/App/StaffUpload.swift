import HTTPKit
import PortalCore
import Synchronization

/// A form with files that somebody who was let in sent.
struct StaffUpload: Sendable {
    /// What came.
    let files: [UploadedFile]
    /// What was too large, or too many, and was not kept.
    let dropped: [DroppedFile]
}

/// Takes a form with files to the disk as it comes, from those only who are signed in: the first
/// bytes are looked at by whom they come, and nobody else's are kept.
final class StaffUploadReceiver: BodyReceiver {
    private let multipart: MultipartReceiver
    private let admit: @Sendable () throws(BodyRefusal) -> Void
    private let isAdmitted = Mutex(false)

    /// - Returns: nil where the request has no form with files.
    init?(_ visit: Visit) {
        let store = visit.house.media.store
        guard
            let multipart = try? MultipartReceiver(
                for: visit.request, directory: store.workPath,
                limits: visit.house.mediaRules.multipart)
        else { return nil }
        self.multipart = multipart
        admit = { () throws(BodyRefusal) in
            try Self.admit(visit)
            do {
                // Where unnamed files are made while they come.
                _ = try store.workFolder()
            } catch {
                visit.report(error)
                throw BodyRefusal(.serviceUnavailable)
            }
        }
    }

    /// Whoever may add files to some site; the handler looks at which.
    private static func admit(_ visit: Visit) throws(BodyRefusal) {
        guard visit.isFromThisSite else { throw BodyRefusal(.forbidden) }
        let session: StaffSession?
        do {
            session = try SignInCookies.session(of: visit)
        } catch {
            visit.report(error)
            throw BodyRefusal(.serviceUnavailable)
        }
        guard let session, session.step == nil,
            session.actor.grants.contains(where: { $0.role.permissions.contains(.manageMedia) })
        else { throw BodyRefusal(.forbidden) }
    }

    func receive(_ bytes: [UInt8]) throws(BodyRefusal) {
        try checkOnce()
        try multipart.receive(bytes)
    }

    func finish() throws(BodyRefusal) {
        try checkOnce()
        try multipart.finish()
    }

    private func checkOnce() throws(BodyRefusal) {
        try isAdmitted.withLock { isAdmitted throws(BodyRefusal) in
            guard !isAdmitted else { return }
            try admit()
            isAdmitted = true
        }
    }

    /// The form, once it is complete.
    var form: MultipartForm { multipart.form }
}

extension MediaRules {
    /// Bytes of what stands around the files of a form.
    private static let formOverhead = 1 << 20

    /// Bytes of a whole form with files.
    var formBytes: Int { limits.fileBytes * filesPerForm + Self.formOverhead }

    var multipart: MultipartLimits {
        var limits = MultipartLimits()
        limits.fileBytes = self.limits.fileBytes
        limits.files = filesPerForm
        limits.bodyBytes = formBytes
        limits.parts = filesPerForm * 2 + 10
        return limits
    }
}
