import ArgumentParser
import Foundation
import PortalCore

/// Makes the database or brings its schema up to date.
struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Tạo cơ sở dữ liệu, hoặc nâng cấp cấu trúc của cơ sở dữ liệu đã có.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        try Failure.reported {
            let folders = try options.folders(ProcessInfo.processInfo.environment)
            try folders.makeDataFolder()
            let database = try PortalDatabase.migrated(path: folders.databasePath)
            try database.close()
            Console.print("Cơ sở dữ liệu đã sẵn sàng: \(folders.databasePath)")
        }
    }
}
