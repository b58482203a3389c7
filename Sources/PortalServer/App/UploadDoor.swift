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

    /// A form on a route for everybody takes a place when its first file begins to come, so that
    /// whoever sends nothing, or no file, holds none. There are so many places; where none is free the
    /// files are dropped, and the form says so beside what was typed.
    func handling(of request: Request, limits: MultipartLimits) -> BodyHandling {
        let place = UploadPlace(slots, for: request.clientKey)
        let form = receiver(request, limits, admitsFile: { place.take() })
        return form.map { form in .received(UploadReceiver { form }, limit: limits.bodyBytes) }
            ?? .collected
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

    private func receiver(
        _ request: Request, _ limits: MultipartLimits,
        admitsFile: @escaping @Sendable () -> Bool = { true }
    ) -> MultipartReceiver? {
        try? MultipartReceiver(
            for: request, directory: folder, limits: limits, admitsFile: admitsFile)
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

/// The place of one form, taken once; given back when nobody holds the form any more.
private final class UploadPlace: Sendable {
    private let slots: UploadSlots
    private let client: AddressKey?
    private let slot = Mutex<UploadSlots.Slot?>(nil)

    init(_ slots: UploadSlots, for client: AddressKey?) {
        self.slots = slots
        self.client = client
    }

    /// Whether the form has a place.
    func take() -> Bool {
        slot.withLock { slot in
            slot = slot ?? slots.take(for: client)
            return slot != nil
        }
    }
}

/// Takes a form with files; who takes it is decided with its first bytes, on a worker.
final class UploadReceiver: BodyReceiver {
    private let choose: @Sendable () throws(BodyRefusal) -> MultipartReceiver
    private let chosen = Mutex<MultipartReceiver?>(nil)

    init(_ choose: @escaping @Sendable () throws(BodyRefusal) -> MultipartReceiver) {
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
