import ArgumentParser
import Foundation
import PortalCore

/// The practice portal at the command line.
struct PracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Cổng thực hành: làm như thật, không công bố gì (Điều 21).",
        subcommands: [CreatePracticeCommand.self, EmptyPracticeCommand.self])
}

/// Makes the practice portal.
struct CreatePracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Tạo cổng thực hành; mọi người có tài khoản đều vào được từ trang quản trị.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        try Failure.reported {
            try options.withDatabase { database, folder in
                let site = PracticeSite(database: database, folder: folder)
                Console.print(
                    try site.create() ? "Đã tạo cổng thực hành." : "Cổng thực hành đã có sẵn.")
            }
        }
    }
}

/// Empties the practice portal.
struct EmptyPracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "empty",
        abstract: "Xóa mọi nội dung trên cổng thực hành để lớp sau bắt đầu lại từ đầu.",
        discussion: "Các cổng thật không bị đụng đến; chuyên mục và nhật ký được giữ lại.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        try Failure.reported {
            try options.withDatabase { database, _ in
                let desk = PracticeDesk(database: database)
                guard try desk.empty(by: .operatorAtConsole, now: House.systemClock()) else {
                    throw Failure(
                        .dataError, "Chưa có cổng thực hành; tạo bằng “portal practice create”.")
                }
                Console.print("Đã xóa nội dung trên cổng thực hành.")
            }
        }
    }
}

extension FolderOptions {
    /// The database of the data folder, and what describes the sections.
    fileprivate func withDatabase(
        _ work: (PortalDatabase, ResourceFolder) throws -> Void
    ) throws {
        let folders = try folders(ProcessInfo.processInfo.environment)
        let database = try PortalDatabase.existing(path: folders.databasePath)
        defer { try? database.close() }
        try work(database, folders.resourceFolder)
    }
}
