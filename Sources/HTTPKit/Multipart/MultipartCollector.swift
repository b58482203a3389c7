/// Gathers the events of a multipart body into a form.
struct MultipartCollector {
    /// Where the content of the current part goes.
    private enum Sink {
        case none
        case field(name: String, bytes: [UInt8])
        case file(PartHead, name: String, TemporaryFile?, size: Int)
        case dropped
    }

    private var parser: MultipartParser
    private let limits: MultipartLimits
    private let directory: String
    private let admitsFile: @Sendable () -> Bool
    private var sink = Sink.none
    private var fields: [(String, String)] = []
    private var fieldBytes = 0
    private var files: [UploadedFile] = []
    private var dropped: [DroppedFile] = []

    init(
        parser: MultipartParser, limits: MultipartLimits, directory: String,
        admitsFile: @escaping @Sendable () -> Bool
    ) {
        self.parser = parser
        self.limits = limits
        self.directory = directory
        self.admitsFile = admitsFile
    }

    var form: MultipartForm {
        MultipartForm(fields: FormFields(fields), files: files, dropped: dropped)
    }

    mutating func take(_ bytes: [UInt8]) throws(BodyRefusal) {
        parser.append(bytes)
        do {
            while let event = try parser.next() { try take(event) }
        } catch let error as MultipartError {
            throw BodyRefusal(error.status)
        } catch {
            // The disk is full or broken, which is not the client's fault.
            throw BodyRefusal(.serviceUnavailable)
        }
    }

    func finish() throws(BodyRefusal) {
        guard parser.isFinished else { throw BodyRefusal(MultipartError.incomplete.status) }
    }

    private mutating func take(_ event: MultipartEvent) throws {
        switch event {
        case .part(let head): sink = begin(head)
        case .content(let bytes): try append(bytes)
        case .partEnd: try endPart()
        case .end: break
        }
    }

    private mutating func begin(_ head: PartHead) -> Sink {
        guard let sent = head.fileName else { return .field(name: head.name, bytes: []) }
        let name = UploadedFileName.sanitised(sent)
        guard files.count < limits.files else {
            // A field left empty is sent as a file without name or content.
            if !sent.isEmpty { drop(head, name, .tooMany(limit: limits.files)) }
            return .dropped
        }
        return .file(head, name: name, nil, size: 0)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        switch sink {
        case .none, .dropped: break
        case .field(let name, var content):
            fieldBytes += bytes.count
            guard content.count + bytes.count <= limits.fieldBytes,
                fieldBytes <= limits.allFieldBytes
            else { throw MultipartError.fieldTooLarge }
            sink = .none
            content += bytes
            sink = .field(name: name, bytes: content)
        case .file(let head, let name, let file, let size):
            guard size + bytes.count <= limits.fileBytes else {
                drop(head, name, .tooLarge(limit: limits.fileBytes))
                sink = .dropped
                return
            }
            guard let file = try file ?? admitted(head, name) else {
                sink = .dropped
                return
            }
            try file.append(bytes)
            sink = .file(head, name: name, file, size: size + bytes.count)
        }
    }

    private mutating func endPart() throws {
        defer { sink = .none }
        switch sink {
        case .none, .dropped: break
        case .field(let name, let bytes):
            fields.append((name, String(decoding: bytes, as: UTF8.self)))
        case .file(let head, let name, let file, let size):
            guard size > 0 || head.fileName?.isEmpty == false,
                let file = try file ?? admitted(head, name)
            else { return }
            files.append(
                UploadedFile(
                    field: head.name, name: name, declaredType: head.contentType, size: size,
                    content: file))
        }
    }

    /// A file for what comes, or nil where there is no room for one.
    private mutating func admitted(_ head: PartHead, _ name: String) throws -> TemporaryFile? {
        guard admitsFile() else {
            drop(head, name, .noRoom)
            return nil
        }
        return try TemporaryFile(in: directory)
    }

    private mutating func drop(_ head: PartHead, _ name: String, _ reason: DroppedFile.Reason) {
        dropped.append(DroppedFile(field: head.name, name: name, reason: reason))
    }
}
