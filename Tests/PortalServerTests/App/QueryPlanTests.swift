import GRDB
import Synchronization
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// No public page reads a table from end to end.
struct QueryPlanTests {
    /// Tables that may be read whole, with the reason.
    static let tiny: [String: String] = [
        "site": "a row for each portal; read whole once after a change, for the directory",
        "site_menu": "some rows for each portal; read with the directory",
        "site_alias": "read with the directory",
        "site_successor": "read with the directory",
        "section": "some rows for each portal; the top ones are read with the directory",
        "unit": "the administrative units, fewer than two hundred; the directory shows them all",
        "calendar_day": "a few days a year",
        "question_field": "a list of choices that is shown whole",
        "grdb_migrations": "read when the file is opened",
        "sqlite_master": "read when the file is opened",
        "main.question_words_config": "a few settings, read when a connection is opened",
        "main.search_index_config": "a few settings, read when a connection is opened",
    ]

    @Test func noPublicPageScansATable() throws {
        let log = Log()
        try withPortal(.router, PortalSetup(trace: { log.add($0) })) { portal in
            let pages = try ["", "skhcn"].map {
                ($0, try PublicPages(portal: portal, label: $0).targets())
            }
            // Finding them may cost what it likes.
            log.forget()
            for (label, targets) in pages {
                for target in targets { _ = try portal.get(target, on: label) }
            }
            try Self.expectNoScan(log, more: 40, portal)
        }
    }

    /// The lists of the work on questions are read by the way they are narrowed.
    @Test func noListOfQuestionsScansATable() throws {
        let log = Log()
        try withPortal(.router, PortalSetup(trace: { log.add($0) })) { portal in
            let person = try SignedIn(
                "ban.bien.tap",
                [(.boardMember, on: ""), (.editor, on: ""), (.editor, on: "sotuphap")], portal)
            log.forget()
            for label in ["", "sotuphap"] {
                let list = QuestionWorkAddresses.list(AdminSiteName(label: label))
                for kind in QuestionWorkListPage.Kind.allCases {
                    for words in ["", "giay khai sinh", "HD-0000-0000"] {
                        for position in ["", PagerQuery.older, PagerQuery.newer] {
                            let only = position.isEmpty ? "" : CaseKind.petition.rawValue
                            let query = [
                                ("loc", kind.rawValue), ("tim", words), ("loai", only),
                                (position, "20000.1"),
                            ]
                            let answer = try person.get(
                                list.with(query: query.filter { !$0.0.isEmpty && !$0.1.isEmpty }))
                            #expect(answer.status == 200)
                        }
                    }
                }
            }
            try Self.expectNoScan(log, more: 8, portal) { $0.contains("question") }
        }
    }

    /// Nor do the documents that are suggested while a number is typed.
    @Test func noSuggestionOfDocumentsScansATable() throws {
        let log = Log()
        try withPortal(.router, PortalSetup(trace: { log.add($0) })) { portal in
            let person = try SignedIn("can.bo", [(.editor, on: "sotuphap")], portal)
            log.forget()
            let documents = QuestionWorkAddresses.documents(AdminSiteName(label: "sotuphap"))
            #expect(try person.get(documents.with(query: [("q", "1")])).status == 200)
            try Self.expectNoScan(log, more: 0, portal) { $0.contains("number_key") }
        }
    }

    /// Nor does a list or the page of a request on personal data.
    @Test func noListOfDataRequestsScansATable() throws {
        let log = Log()
        try withPortal(.router, PortalSetup(trace: { log.add($0) })) { portal in
            let person = try SignedIn("ban.bien.tap", [(.boardMember, on: "")], portal)
            let code = try DataRequestPageTests.send(portal)
            log.forget()
            let site = AdminSiteName(label: "")
            for filter in DataRequestFilter.allCases {
                for position in ["", PagerQuery.older, PagerQuery.newer] {
                    let query = [(DataRequestAddresses.filter, filter.rawValue), (position, "9.1")]
                    let list = DataRequestAddresses.list(site)
                    let answer = try person.get(list.with(query: query.filter { !$0.0.isEmpty }))
                    #expect(answer.status == 200)
                }
            }
            let item = try DataRequestPageTests.item(code, portal)
            #expect(try person.get(DataRequestAddresses.item(item)).status == 200)
            #expect(try person.get(AdminAddresses.home()).status == 200)
            _ = try portal.core.dataRequests.status(
                code, contact: "5678", of: try portal.site(""))
            try Self.expectNoScan(log, more: 12, portal) { $0.contains("data_request") }
        }
    }

    /// Nor does a list of feedback, its page, or the count of what is late.
    @Test func noListOfFeedbackScansATable() throws {
        let log = Log()
        try withPortal(.router, PortalSetup(trace: { log.add($0) })) { portal in
            let person = try SignedIn("ban.bien.tap", [(.boardMember, on: "")], portal)
            let code = try FeedbackPageTests.send(FilledForms.feedback, portal)
            log.forget()
            let site = AdminSiteName(label: "")
            for filter in [nil] + FeedbackFilter.allCases.map(Optional.some) {
                for position in ["", PagerQuery.older, PagerQuery.newer] {
                    let query = [
                        (FeedbackWorkField.filter.rawValue, filter?.rawValue ?? ""),
                        (position, "9.1"),
                    ]
                    let list = FeedbackAddresses.list(site)
                    let answer = try person.get(list.with(query: query.filter { !$0.0.isEmpty }))
                    #expect(answer.status == 200)
                }
            }
            let item = FeedbackAddresses.item(AdminItem(site, 1))
            #expect(try person.get(item).status == 200)
            #expect(try person.get(FeedbackAddresses.difficulties(site)).status == 200)
            #expect(try person.get(AdminAddresses.home()).status == 200)
            #expect(try portal.get(FeedbackAddresses.receipt(code).string).status == 200)
            try Self.expectNoScan(log, more: 8, portal) { $0.contains("feedback") }
        }
    }

    private static func expectNoScan(
        _ log: Log, more count: Int, _ portal: TestPortal,
        _ isMeant: (String) -> Bool = { _ in true }
    ) throws {
        let statements = log.statements.filter {
            ($0.hasPrefix("SELECT") || $0.hasPrefix("WITH")) && isMeant($0)
        }
        #expect(statements.count > count)
        for sql in statements {
            for step in try plan(sql, portal.core.database) {
                #expect(!isScan(step), "\(step) in \(sql)")
            }
        }
    }

    /// The check itself sees a scan, and knows an index and a subquery from one.
    @Test(arguments: [
        ("SCAN document", true), ("SCAN d", true), ("SCAN article USING COVERING INDEX x", true),
        ("SCAN site", false), ("SEARCH document USING INDEX document_newest (site_id=?)", false),
        ("SCAN search_index VIRTUAL TABLE INDEX 0:M1", false), ("SCAN (subquery-1)", false),
        ("SCAN 3 CONSTANT ROWS", false), ("SCAN CONSTANT ROW", false),
        ("USE TEMP B-TREE FOR ORDER BY", false),
    ])
    func theCheckKnowsAScan(step: String, isScan: Bool) {
        #expect(Self.isScan(step) == isScan)
    }

    private static func isScan(_ step: String) -> Bool {
        let words = step.split(separator: " ")
        guard words.count >= 2, words[0] == "SCAN" else { return false }
        let isTable = !words[1].hasPrefix("(") && Int(words[1]) == nil && words[1] != "CONSTANT"
        return isTable && !step.contains("VIRTUAL TABLE") && tiny[String(words[1])] == nil
    }

    private static func plan(_ sql: String, _ database: PortalDatabase) throws -> [String] {
        try database.read { db in
            let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            statement.setUncheckedArguments(StatementArguments())
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }

    /// The statements that ran, each once. Those that SQLite's modules run themselves begin `--`.
    private final class Log: Sendable {
        private let seen = Mutex<Set<String>>([])

        var statements: [String] { seen.withLock { $0.sorted() } }

        func forget() { seen.withLock { $0 = [] } }

        func add(_ sql: String) {
            seen.withLock { _ = $0.insert(sql) }
        }
    }
}
