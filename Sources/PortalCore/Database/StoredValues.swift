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
    public var databaseValue: DatabaseValue {
        guard let json = try? JSONEncoder.stable.encode(self) else { return .null }
        return String(decoding: json, as: Unicode.UTF8.self).databaseValue
    }

    /// Nil where the column holds no due date.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> DueDate? {
        guard let text = String.fromDatabaseValue(value) else { return nil }
        return try? JSONDecoder().decode(DueDate.self, from: Data(text.utf8))
    }
}

extension JSONEncoder {
    fileprivate static var stable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
