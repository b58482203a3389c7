/// The names and values of a query string or a form, decoded, in order and with duplicates.
public struct QueryItems: Sendable, Equatable {
    /// One name with its value; a name without `=` has an empty value.
    public struct Item: Sendable, Equatable {
        /// The decoded name.
        public let name: String
        /// The decoded value.
        public let value: String

        /// A pair of decoded texts.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All pairs in the order in which they were sent.
    public let items: [Item]

    /// A list of pairs, as tests make it.
    public init(_ items: [(String, String)] = []) {
        self.items = items.map { Item(name: $0.0, value: $0.1) }
    }

    /// Splits `a=b&c=d`; pairs after the first `limit` are left out and `isComplete` says so.
    init(parsing bytes: ArraySlice<UInt8>, limit: Int, isComplete: inout Bool) {
        var items: [Item] = []
        isComplete = true
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            guard items.count < limit else {
                isComplete = false
                break
            }
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            items.append(
                Item(
                    name: PercentDecoding.form(part[..<equals]),
                    value: PercentDecoding.form(part[equals...].dropFirst())))
        }
        self.items = items
    }

    /// The first value of a name, or nil.
    public func first(_ name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// All values of a name, in order.
    public func all(_ name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }
}

/// The fields of a form; read just as a query is.
public typealias FormFields = QueryItems

/// Why a form could not be read.
public enum FormError: Error, Equatable, Sendable {
    /// The content type is not that of a form, or the content is encoded; answer with 415.
    case wrongMediaType
    /// There are more fields than the limit; answer with 413.
    case tooManyFields(limit: Int)

    /// The status that fits.
    public var status: HTTPStatus {
        switch self {
        case .wrongMediaType: .unsupportedMediaType
        case .tooManyFields: .contentTooLarge
        }
    }
}
