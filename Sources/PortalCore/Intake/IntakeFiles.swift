import Foundation

/// A file that is to be entered; it is stored already.
public struct NewIntakeFile: Sendable, Equatable {
    let name: String
    let type: IntakeFileType
    let size: Int64
    let digest: String
}

/// A file that came with a form and is not stored yet.
public struct OfferedFile: Sendable, Equatable {
    let name: String
    let type: IntakeFileType

    /// Tells the type by the content.
    public init(name: String, content: some Collection<UInt8>) {
        self.name = name
        type = IntakeFileType(sample: content)
    }

    init(name: String, type: IntakeFileType) {
        self.name = name
        self.type = type
    }
}

extension NewIntakeFile {
    var offered: OfferedFile { OfferedFile(name: name, type: type) }
}

/// The files of the register: stored by their hash, under no public address.
public struct IntakeFiles: Sendable {
    private let store: FileStore

    /// - Parameter store: the portal's store; the register has a folder of its own in it.
    public init(in store: FileStore) {
        self.store = store.folder("intake")
    }

    /// A folder for what is on its way, on the same file system.
    public func workFolder() throws -> URL { try store.workFolder() }

    /// Where a stored file lies.
    public func location(of file: IntakeFile) -> URL { store.location(of: file.digest) }

    /// Stores content that is in memory.
    public func keep(
        _ content: some Collection<UInt8>, named name: String, as type: IntakeFileType? = nil
    ) throws -> NewIntakeFile {
        let data = Data(content)
        return NewIntakeFile(
            name: Self.shortened(name), type: type ?? IntakeFileType(sample: data),
            size: Int64(data.count), digest: try store.keep(data))
    }

    /// Stores a copy of a file.
    public func keep(
        contentsOf place: URL, named name: String, as type: IntakeFileType? = nil
    ) throws -> NewIntakeFile {
        let data = try Data(contentsOf: place, options: .mappedIfSafe)
        return NewIntakeFile(
            name: Self.shortened(name), type: type ?? IntakeFileType(sample: data),
            size: Int64(data.count), digest: try store.keep(data))
    }

    private static let longestName = 200

    private static func shortened(_ name: String) -> String {
        let line = name.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.isBlank ? "tep" : String(line.suffix(longestName))
    }
}
