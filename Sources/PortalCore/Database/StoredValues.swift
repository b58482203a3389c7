import Foundation
import GRDB

extension CalendarDay: DatabaseValueConvertible {
    /// Days are stored as `YYYY-MM-DD`, which sorts as text.
    public var databaseValue: DatabaseValue { description.databaseValue }

    /// Nil where the column holds no day.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> CalendarDay? {
        String.fromDatabaseValue(value).flatMap { CalendarDay($0) }
    }
}

extension DueDate: DatabaseValueConvertible {
    /// A due date is stored with its whole explanation, as JSON.
    public var databaseValue: DatabaseValue { StoredJSON.value(self) }

    /// Nil where the column holds no due date.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> DueDate? {
        StoredJSON.read(value)
    }
}

extension Clock: DatabaseValueConvertible {
    /// A clock is stored with all that happened to it, as JSON.
    public var databaseValue: DatabaseValue { StoredJSON.value(self) }

    /// Nil where the column holds no clock.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Clock? {
        StoredJSON.read(value)
    }
}

/// Values that are read and written whole.
enum StoredJSON {
    static func value(_ value: some Encodable) -> DatabaseValue {
        guard let json = try? JSONEncoder.stable.encode(value) else { return .null }
        return String(decoding: json, as: Unicode.UTF8.self).databaseValue
    }

    static func read<Value: Decodable>(_ value: DatabaseValue) -> Value? {
        guard let text = String.fromDatabaseValue(value) else { return nil }
        return try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

extension JSONEncoder {
    fileprivate static var stable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
