import Testing

/// What the source may not hold.
struct SourceRulesTests {
    static let longest = 250

    @Test func filesAreShort() {
        #expect(SourceFile.all.count > 200)
        for file in SourceFile.all {
            #expect(file.lineCount <= Self.longest, "\(file.path) has \(file.lineCount) lines")
        }
    }

    @Test(arguments: ["try!", "as!", "fatalError(", "preconditionFailure(", "@unchecked Sendable"])
    func nothingMayBringTheProgramDown(sign: String) {
        for file in SourceFile.all {
            #expect(!file.holds(sign), "\(file.path) holds \(sign)")
        }
    }

    /// SQL is a literal: what is put into it arrives as a bound argument.
    @Test func noStatementIsPutTogetherFromValues() {
        for file in SourceFile.all where file.path != "Sources/PortalCore/Database/StaticSQL.swift"
        {
            #expect(Self.interpolatedSQL(file) == [], "\(file.path)")
        }
    }

    @Test(arguments: [
        (#"db.execute(sql: "SELECT \(x)")"#, 1), (#"db.execute(sql: "SELECT 1")"#, 0),
        ("db.execute(sql: \"\"\"\n    SELECT \\(x)\n    \"\"\")", 1),
        ("db.execute(sql: text)", 1), ("db.execute(sql: \"\"\"\n SELECT 1 \"\"\")\n\"\\(x)\"", 0),
    ])
    func theCheckKnowsInterpolation(code: String, count: Int) {
        #expect(Self.interpolatedSQL(SourceFile(path: "", text: code)).count == count)
    }

    /// The arguments after `sql:` that are not plain literals, but for the named exceptions.
    private static func interpolatedSQL(_ file: SourceFile) -> [String] {
        file.code(behind: "sql:").compactMap { rest in
            let argument = rest.drop { $0.isWhitespace }
            guard argument.first == "\"" else {
                let name = String(argument.prefix { $0.isLetter || $0 == "." })
                return exceptions.contains(name) || name.isEmpty ? nil : name
            }
            let quote = argument.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
            let literal = argument.dropFirst(quote.count)
            let end = literal.firstRange(of: quote)?.lowerBound ?? literal.endIndex
            let text = literal[..<end]
            return text.contains("\\(") && !exceptions.contains(String(text)) ? String(text) : nil
        }
    }

    /// A frozen literal of ours, and a number that is configured (a PRAGMA takes no arguments).
    private static let exceptions: Set<String> = [
        "sql.text", "migration.sql.text", #"PRAGMA cache_size = -\(cacheKiB)"#, "StaticSQL",
        // A literal of the search, beside which only literals stand.
        "columns",
    ]

    /// Raw HTML is made where it is escaped, and nowhere else.
    @Test func onlyTheEngineMakesTrustedHTML() {
        // From a value that is HTML already, or clean already, nothing raw is made.
        let makers = SourceFile.all.filter {
            $0.code(behind: "TrustedHTML(").contains {
                !$0.hasPrefix("html:") && !$0.hasPrefix("clean:")
            }
        }.map(\.path)
        #expect(makers.allSatisfy { $0.hasPrefix("Sources/Templates/HTML/") }, "\(makers)")
    }

    /// A clean text is made by the sanitizer, and by whoever reads one back.
    @Test func onlyTheSanitizerMakesCleanText() {
        let makers = SourceFile.all.filter { $0.holds("RichText(clean:") }.map(\.path)
        #expect(!makers.isEmpty)
        #expect(makers.allSatisfy { $0.hasPrefix("Sources/PortalCore/RichText/") }, "\(makers)")
    }

    @Test func nothingIsLeftForLater() {
        for file in SourceFile.all {
            for sign in ["TODO", "FIXME", "XXX"] {
                #expect(!file.mentions(sign), "\(file.path) holds \(sign)")
            }
        }
    }
}
