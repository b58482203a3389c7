import HTTPKit
import PortalCore
import Synchronization

/// Lets forms with files in where a route takes them. Files go to unnamed files on the disk as they
/// come.
struct UploadDoor: Sendable {
    /// Where they are kept while a request lasts; it is there since the program began.
    let folder: String
    private let slots = UploadSlots()

    init(folder: String) {
        self.folder = folder
    }

    /// A form on a route for everybody takes a place, of which there are so many.
    ///
    /// - Parameter refusal: answers where too many are on their way.
    func handling(
        of request: Request, limits: MultipartLimits, refusal: () -> Response
    ) -> BodyHandling {
        guard let form = receiver(request, limits) else { return .collected }
        guard let slot = slots.take(for: request.clientAddress) else { return .refused(refusal()) }
        return .received(UploadReceiver(slot) { form }, limit: limits.bodyBytes)
    }

    /// A form on a route of the admin: whose it is is asked with its first bytes, and nobody's files
    /// but those of somebody with the right reach the disk.
    func handling(of visit: Visit, _ rule: UploadRule, for access: StaffAccess) -> BodyHandling {
        let limits = rule.limits(visit.house)
        guard let form = receiver(visit.request, limits) else { return .collected }
        let receiver = UploadReceiver { () throws(BodyRefusal) -> MultipartReceiver in
            if try Self.admits(visit, access) { return form }
            var withoutFiles = limits
            withoutFiles.files = 0
            // What was typed is kept over a sign-in; the files have to be chosen again.
            guard !rule.isFilesOnly, let fields = self.receiver(visit.request, withoutFiles) else {
                throw BodyRefusal(.forbidden)
            }
            return fields
        }
        return .received(receiver, limit: limits.bodyBytes)
    }

    private func receiver(_ request: Request, _ limits: MultipartLimits) -> MultipartReceiver? {
        try? MultipartReceiver(for: request, directory: folder, limits: limits)
    }

    /// Whether somebody has the right on some site; the handler looks at which.
    private static func admits(
        _ visit: Visit, _ access: StaffAccess
    ) throws(BodyRefusal) -> Bool {
        guard visit.isFromThisSite else { return false }
        let session: StaffSession?
        do {
            session = try SignInCookies.session(of: visit)
        } catch {
            visit.report(error)
            throw BodyRefusal(.serviceUnavailable)
        }
        guard let session, session.step == nil else { return false }
        guard let permission = access.permission else { return true }
        return session.actor.grants.contains { $0.role.permissions.contains(permission) }
    }
}

/// Takes a form with files; who takes it is decided with its first bytes, on a worker. Its place is
/// given back when nobody holds it any more.
final class UploadReceiver: BodyReceiver {
    private let slot: UploadSlots.Slot?
    private let choose: @Sendable () throws(BodyRefusal) -> MultipartReceiver
    private let chosen = Mutex<MultipartReceiver?>(nil)

    init(
        _ slot: UploadSlots.Slot? = nil,
        _ choose: @escaping @Sendable () throws(BodyRefusal) -> MultipartReceiver
    ) {
        self.slot = slot
        self.choose = choose
    }

    func receive(_ bytes: [UInt8]) throws(BodyRefusal) { try receiver().receive(bytes) }
    func finish() throws(BodyRefusal) { try receiver().finish() }

    private func receiver() throws(BodyRefusal) -> MultipartReceiver {
        try chosen.withLock { chosen throws(BodyRefusal) in
            if let chosen { return chosen }
            let receiver = try choose()
            chosen = receiver
            return receiver
        }
    }

    /// The form, once the handler is called.
    var form: MultipartForm? { chosen.withLock { $0?.form } }
}
