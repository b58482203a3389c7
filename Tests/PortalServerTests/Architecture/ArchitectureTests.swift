import Testing

@testable import PortalServer

/// Which way the modules look, and what stands in which folder.
struct ArchitectureTests {
    /// What each module may import; the standard library needs no import.
    static let allowed: [String: Set<String>] = [
        "HTTPKit": [
            "Glibc", "CLinux", "CZlib", "Dispatch", "Logging", "Synchronization", "Foundation",
        ],
        "PortalCore": [
            "CGumbo", "CZlib", "Crypto", "CryptoExtras", "Dispatch", "Foundation", "GRDB",
            "GRDBSQLite", "SwiftASN1", "Synchronization", "X509",
        ],
        "Templates": ["Foundation", "PortalCore"],
        "PortalServer": [
            "ArgumentParser", "CZlib", "Crypto", "Dispatch", "Foundation", "HTTPKit", "Logging",
            "PortalCore", "Synchronization", "Templates",
        ],
    ]

    @Test(arguments: ["HTTPKit", "PortalCore", "Templates", "PortalServer"])
    func modulesImportOnlyWhatStandsBelowThem(module: String) throws {
        let files = SourceFile.of(module)
        #expect(files.count > 20)
        for file in files {
            let foreign = file.imports.subtracting(try Self.allowed[module].orMissing)
            #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
        }
    }

    @Test func platformCallsStandInOneFolder() {
        for file in SourceFile.all where !file.imports.isDisjoint(with: ["CLinux", "Glibc"]) {
            #expect(file.path.hasPrefix("Sources/HTTPKit/Socket/"), "\(file.path)")
        }
    }

    @Test func pagesDoNoInputOrOutput() {
        let io = [
            "FileManager", "Data(contentsOf", "FileHandle", "URLSession", "Date()", ".random(",
        ]
        for file in SourceFile.of("Templates") {
            for call in io { #expect(!file.holds(call), "\(call) in \(file.path)") }
        }
    }

    /// HTML is written by Templates; in PortalCore only the sanitizer writes any.
    @Test func theDomainHoldsNoHTML() {
        for file in SourceFile.of("PortalCore") where !file.path.contains("/RichText/") {
            #expect(!file.holds("</"), "HTML in \(file.path)")
        }
    }

    /// Handlers hold no SQL and no HTML.
    @Test func handlersHoldNeitherSQLNorHTML() {
        for file in SourceFile.of("PortalServer") {
            for sign in ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "</"] {
                #expect(!file.holds(sign), "\(sign) in \(file.path)")
            }
        }
    }

    /// One engine computes due dates: elsewhere nobody asks whether a day is worked.
    @Test(arguments: ["isWorkingDay(", "isWeekend", ".saturday", ".sunday", "reasonOff("])
    func onlyTheClockEngineCountsWorkingDays(sign: String) {
        let homes = ["Sources/PortalCore/Deadlines/", "Sources/PortalCore/Time/Weekday.swift"]
        for file in SourceFile.all where !homes.contains(where: file.path.hasPrefix) {
            #expect(!file.holds(sign), "\(sign) in \(file.path)")
        }
    }

    /// One feature, one folder name in every module. What a module has beside its features is
    /// named here.
    static let features: Set<String> = [
        "Accounts", "Articles", "Audit", "Consultations", "DataRequests", "Deadlines", "Demo",
        "Desk", "Display",
        "Documents", "Errors", "Feedback", "Feeds", "Health", "Help", "Home", "Intake", "Media",
        "Notices", "Petitions", "Privacy", "Publication", "QRCodes", "Questions", "Reference",
        "RichText",
        "Search",
        "Signatures", "Sites", "Units", "Workflow",
    ]
    static let layers: [String: Set<String>] = [
        "PortalCore": ["Database", "Forms", "Text", "Time"],
        "Templates": ["Components", "HTML", "Layouts", "Pages"],
        "PortalServer": ["App", "Commands"],
    ]

    @Test(arguments: ["PortalCore", "Templates", "PortalServer"])
    func foldersAreNamedAfterFeatures(module: String) throws {
        var folders = FeatureFolders.of(module).subtracting(try Self.layers[module].orMissing)
        if module == "Templates" {
            let pages = SourceFile.of(module).map(\.path).filter { $0.contains("/Pages/") }
            folders.formUnion(pages.map { String($0.split(separator: "/")[3]) })
        }
        #expect(!folders.isEmpty)
        #expect(folders.subtracting(Self.features).isEmpty)
    }
}
