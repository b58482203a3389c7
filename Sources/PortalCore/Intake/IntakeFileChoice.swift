/// Which files of an entry go along into the library and the draft that is made of it.
public struct IntakeFileChoice: Sendable, Equatable {
    /// Characters of a picture's description, as the library takes them.
    public static let longestAlternative = 300

    /// The numbers of the chosen files.
    public var taken: Set<Int64>
    /// What is to be seen on a picture, by the number of the file.
    public var alternatives: [Int64: String]

    /// Puts it together from its parts.
    public init(taken: Set<Int64> = [], alternatives: [Int64: String] = [:]) {
        self.taken = taken
        self.alternatives = alternatives
    }
}

extension IntakeFile {
    /// Whether the library takes files of this kind.
    public var fitsLibrary: Bool {
        if case .media = type { return true }
        return false
    }

    /// Whether it is a picture, which needs a description.
    public var isPicture: Bool {
        if case .media(let format) = type { return format.isImage }
        return false
    }
}

/// A file that did not go along, and why.
public struct IntakeFileRefusal: Sendable, Equatable {
    /// The file.
    public let name: String
    /// The sentence for people.
    public let reason: String
}
