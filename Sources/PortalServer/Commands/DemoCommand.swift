import ArgumentParser
import Foundation
import PortalCore

/// Fills an empty portal with demonstration content.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Nạp nội dung minh họa vào cổng còn trống; cổng đã có dữ liệu được giữ nguyên.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        try Failure.reported {
            let folders = try options.folders(ProcessInfo.processInfo.environment)
            try folders.makeDataFolder()
            let database = try PortalDatabase.migrated(path: folders.databasePath)
            defer { try? database.close() }
            let loader = DemoLoader(
                database: database, folder: folders.resourceFolder, store: folders.files)
            var generator = SystemRandomNumberGenerator()
            report(try loader.load(now: House.systemClock(), using: &generator))
        }
    }

    private func report(_ outcome: DemoLoader.Outcome) {
        switch outcome {
        case .skipped:
            Console.print("Cổng đã có dữ liệu; không nạp nội dung minh họa.")
        case .loaded(
            let articles, let documents, let questions, let petitions, let consultations):
            Console.print(
                """
                Đã nạp nội dung minh họa: \(articles) bài viết, \(documents) văn bản, \
                \(questions) câu hỏi, \(petitions) kiến nghị, \(consultations) lần lấy ý kiến.
                """)
        }
    }
}
