import GRDB

/// SQL that stands in our source: a literal, or literals put together.
///
/// No string made at run time becomes SQL, so values can only arrive as bound arguments.
struct StaticSQL: ExpressibleByStringLiteral, Sendable {
    let text: String

    init(stringLiteral value: StaticString) {
        text = value.description
    }

    private init(text: String) {
        self.text = text
    }

    static func + (left: StaticSQL, right: StaticSQL) -> StaticSQL {
        StaticSQL(text: left.text + right.text)
    }
}

extension Database {
    /// All rows of a query, through the connection's statement cache.
    func rows<Value>(
        _ sql: StaticSQL, _ arguments: StatementArguments = StatementArguments(),
        _ value: (Row) throws -> Value
    ) throws -> [Value] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql.text), arguments: arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try value(row)) }
        return values
    }

    /// The first row of a query, or nil.
    func row<Value>(
        _ sql: StaticSQL, _ arguments: StatementArguments = StatementArguments(),
        _ value: (Row) throws -> Value
    ) throws -> Value? {
        let statement = try cachedStatement(sql: sql.text)
        return try Row.fetchOne(statement, arguments: arguments).map(value)
    }

    /// Executes a statement that returns nothing.
    func run(_ sql: StaticSQL, _ arguments: StatementArguments = StatementArguments()) throws {
        try cachedStatement(sql: sql.text).execute(arguments: arguments)
    }

    /// Inserts a row and returns its id.
    func insert(_ sql: StaticSQL, _ arguments: StatementArguments) throws -> Int64 {
        try run(sql, arguments)
        return lastInsertedRowID
    }
}
