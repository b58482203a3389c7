import Foundation
import Testing

/// The tables of obligations and of threats name tests; each of them exists.
struct RegulationTests {
    @Test(arguments: ["docs/regulation.md", "docs/threat-model.md"])
    func everyTestThatIsNamedExists(file: String) throws {
        let text = try PackageFiles.text(file).orMissing
        let named = Self.names(in: text)
        #expect(named.count > 20)
        let known = try Self.known.get()
        #expect(named.filter { !known.contains($0) } == [])
    }

    @Test func namesAreTakenFromTheLastColumn() {
        let table = """
            Text with `ATests/none`.
            | id | what | where | tests |
            |---|---|---|---|
            | 1 | a | `BTests/none` | `CTests/is so, and so`, `test_d/test_e` |
            | 2 | b | `/hoi-dap` | – |
            """
        #expect(Self.names(in: table) == ["CTests/is so, and so", "test_d/test_e"])
    }

    @Test func testsAreKnownByEitherOfTheirNames() throws {
        let known = try Self.known.get()
        #expect(known.contains("RegulationTests/testsAreKnownByEitherOfTheirNames"))
        #expect(!known.contains("RegulationTests/none"))
    }

    /// The code marks of the last column of the table's rows.
    private static func names(in text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("|") }.flatMap { row -> [String] in
            let cells = row.split(separator: "|")
            return (cells.last ?? "").matches(of: /`([^`]+)`/).map { String($0.output.1) }
        }
    }

    /// Read once for all files.
    private static let known = Result { try tests() }

    /// Every test as `Suite/function`, `Suite/display name` or `file/function`.
    private static func tests() throws -> Set<String> {
        let folder = PackageFiles.root.appendingPathComponent("Tests")
        let found = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]
        var names: Set<String> = []
        for file in try found.orMissing {
            let text = PackageFiles.text("Tests/" + file) ?? ""
            if file.hasSuffix(".swift") { names.formUnion(swiftTests(in: text)) }
            if file.hasSuffix(".py") { names.formUnion(pythonTests(in: text, file: file)) }
        }
        return names
    }

    private static func swiftTests(in text: String) -> [String] {
        var suite = ""
        var names: [String] = []
        // Most lines name nothing, and a pattern is slow to find that out.
        let signs = ["func ", "@Test(", "struct ", "class ", "extension "]
        for line in text.components(separatedBy: "\n") where signs.contains(where: line.holds) {
            if let match = line.firstMatch(
                of: /^(?:@Suite )?(?:final )?(?:struct|class|extension) (\w+)/)
            {
                suite = String(match.output.1)
            }
            if let match = line.firstMatch(of: /func (?:`([^`]+)`|(\w+))/) {
                names.append("\(suite)/\(match.output.1 ?? match.output.2 ?? "")")
            }
            if let match = line.firstMatch(of: /@Test\("([^"]+)"/) {
                names.append("\(suite)/\(match.output.1)")
            }
        }
        return names
    }

    private static func pythonTests(in text: String, file: String) -> [String] {
        let module = file.split(separator: "/").last?.dropLast(".py".count) ?? ""
        return text.matches(of: /def (test_\w+)/).map { "\(module)/\($0.output.1)" }
    }
}
