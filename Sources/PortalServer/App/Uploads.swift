import HTTPKit
import Synchronization

/// Takes a form with files, and gives its place back when nobody holds it any more.
final class UploadReceiver: BodyReceiver {
    private let receiver: MultipartReceiver
    private let slot: UploadSlots.Slot

    init(_ receiver: MultipartReceiver, _ slot: UploadSlots.Slot) {
        self.receiver = receiver
        self.slot = slot
    }

    func receive(_ bytes: [UInt8]) throws(BodyRefusal) { try receiver.receive(bytes) }
    func finish() throws(BodyRefusal) { try receiver.finish() }

    /// The form, once the handler is called.
    var form: MultipartForm { receiver.form }
}

/// How many forms with files are taken at once, since each may hold a file system's room.
final class UploadSlots: Sendable {
    /// A place that is taken.
    final class Slot: Sendable {
        private let slots: UploadSlots
        private let client: String

        fileprivate init(_ slots: UploadSlots, _ client: String) {
            self.slots = slots
            self.client = client
        }

        deinit { slots.giveBack(client) }
    }

    private let limit: Int
    private let limitOfClient: Int
    private let taken = Mutex<[String: Int]>([:])

    /// - Parameters:
    ///   - limit: for all clients together.
    ///   - limitOfClient: for one address.
    init(limit: Int = 32, limitOfClient: Int = 4) {
        self.limit = limit
        self.limitOfClient = limitOfClient
    }

    /// A place, or nil where there is none.
    func take(for client: String) -> Slot? {
        let isFree = taken.withLock { taken in
            guard taken.values.reduce(0, +) < limit, taken[client, default: 0] < limitOfClient
            else { return false }
            taken[client, default: 0] += 1
            return true
        }
        return isFree ? Slot(self, client) : nil
    }

    private func giveBack(_ client: String) {
        taken.withLock { taken in
            let left = (taken[client] ?? 0) - 1
            taken[client] = left > 0 ? left : nil
        }
    }
}

/// Lets forms with files in where a route takes them.
struct UploadDoor: Sendable {
    /// Where files are kept while a request lasts.
    let folder: String
    private let slots = UploadSlots()

    init(folder: String) {
        self.folder = folder
    }

    /// - Parameter refusal: answers where too many are on their way.
    func handling(
        of request: Request, _ router: Router<Route>, refusal: () -> Response
    ) -> BodyHandling {
        guard request.method == .post,
            case .found(let route, _) = router.match(.post, request.pathSegments),
            let limits = route.rule.uploads,
            let receiver = try? MultipartReceiver(for: request, directory: folder, limits: limits)
        else { return .collected }
        guard let slot = slots.take(for: request.clientAddress) else { return .refused(refusal()) }
        return .received(UploadReceiver(receiver, slot), limit: limits.bodyBytes)
    }
}

extension Request {
    /// The form with files that was sent; nil where the form has none.
    var upload: MultipartForm? { (receiver as? UploadReceiver)?.form }

    /// The fields of a form, sent with files or without.
    func submittedForm() throws(FormError) -> FormFields {
        if let upload { return upload.fields }
        return try form()
    }

    /// What is said above a form that is shown again: beside its notice that the files, where it
    /// came with any, have to be chosen anew.
    func noticeWithFiles(_ notice: String? = nil) -> String? {
        let hasFiles = upload.map { !$0.files.isEmpty || !$0.dropped.isEmpty } ?? false
        let forgotten =
            "Trình duyệt không giữ lại tệp đã chọn; hãy chọn lại tệp trước khi gửi lần nữa."
        let words = [notice, hasFiles ? forgotten : nil].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension DroppedFile {
    /// Why it was not kept.
    var complaint: String {
        switch reason {
        case .tooLarge(let limit): "Tệp “\(name)” lớn hơn \(limit >> 20) MB."
        case .tooMany(let limit):
            "Tệp “\(name)” là tệp thừa. Chỉ nhận nhiều nhất \(limit) tệp một lần."
        }
    }
}
