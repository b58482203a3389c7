/// An ordered list of header fields. It keeps duplicates and their order, because a list that
/// drops one of two `Content-Length` lines hides an attack.
///
/// Names compare without regard to case. Values are cleaned as they enter: CR, LF and NUL become
/// spaces, so no value can start a line of its own.
public struct HeaderFields: Sendable, Equatable {
    /// One line: a name and a value.
    public struct Field: Sendable, Equatable {
        /// The name as it was given.
        public let name: String
        /// The value without line breaks.
        public let value: String
    }

    private var fields: [Field] = []

    /// An empty list.
    public init() {}

    /// A list in the given order.
    public init(_ fields: [(String, String)]) {
        for (name, value) in fields { append(name, value) }
    }

    /// The first value of a name, or nil. Setting replaces all lines of that name; nil removes them.
    public subscript(name: String) -> String? {
        get { fields.first { $0.name.equalsIgnoringCase(name) }?.value }
        set {
            if let newValue { set(name, newValue) } else { remove(name) }
        }
    }

    /// All values of a name, in order.
    public func values(of name: String) -> [String] {
        fields.lazy.filter { $0.name.equalsIgnoringCase(name) }.map(\.value)
    }

    /// Adds a line. The name comes from code and must be a token (RFC 9110 §5.1).
    public mutating func append(_ name: String, _ value: String) {
        precondition(name.isToken, "a field name is a token")
        fields.append(Field(name: name, value: value.withoutLineBreaks))
    }

    /// Replaces all lines of the name by one.
    public mutating func set(_ name: String, _ value: String) {
        remove(name)
        append(name, value)
    }

    /// Removes all lines of the name.
    public mutating func remove(_ name: String) {
        fields.removeAll { $0.name.equalsIgnoringCase(name) }
    }

    /// Adds a member to a comma-separated field unless it is there, as for `Vary`.
    public mutating func addMember(_ member: String, to name: String) {
        guard let present = self[name] else { return append(name, member) }
        let members = present.parts(at: ",").map { $0.trimmingBlanks }
        if !members.contains(where: { $0.equalsIgnoringCase(member) }) {
            set(name, present + ", " + member)
        }
    }
}

extension HeaderFields: RandomAccessCollection {
    /// The first position.
    public var startIndex: Int { fields.startIndex }
    /// The position after the last.
    public var endIndex: Int { fields.endIndex }
    /// The line at a position.
    public subscript(position: Int) -> Field { fields[position] }
}
