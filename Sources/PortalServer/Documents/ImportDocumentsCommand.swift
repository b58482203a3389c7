import ArgumentParser
import Foundation
import PortalCore

/// Takes documents in from JSON Lines.
struct ImportDocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Nhập văn bản từ tệp JSON Lines (nén gzip cũng được).",
        discussion: """
            Mỗi dòng là một văn bản. Chạy lại với cùng tệp không tạo bản trùng: văn bản đã có \
            được so theo id và chỉ sửa khi nội dung đổi. Dòng không nhận được in ra kèm lý do, \
            các dòng khác vẫn được nhận; khi đó mã thoát là 65.
            """)

    /// Lines taken in one transaction.
    private static let batchSize = 100

    @Argument(help: "Tệp .jsonl hoặc .jsonl.gz.") var file: String
    @Option(help: "Nhãn của cổng nhận văn bản; để trống là cổng tỉnh.") var site = ""
    @Option(help: "Thư mục chứa các tệp mà trường files nêu tên.") var files: String?
    @Option(
        name: .customLong("issuer"),
        help: "Đổi tên cơ quan ban hành, như 'UBND Tỉnh=UBND tỉnh Sơn La'; dùng được nhiều lần.")
    var issuers: [String] = []
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Failure.reported {
            let folders = try options.folders(ProcessInfo.processInfo.environment)
            let database = try PortalDatabase.existing(path: folders.databasePath)
            defer { try? database.close() }
            let importer = try importer(into: database, folders)
            let tally = try take(try TextLines.read(file), importer)
            try importer.finish()
            Console.print(tally.summary)
            if tally.rejected > 0 { throw ExitCode(Failure.Code.dataError.rawValue) }
        }
    }

    private func importer(
        into database: PortalDatabase, _ folders: Folders
    ) throws -> DocumentImporter {
        let directory = try Portal(database: database).sites.directory()
        guard case .site(let profile) = directory.resolve(label: site) else {
            throw Failure(.configuration, "Không có cổng với nhãn “\(site)”.")
        }
        return DocumentImporter(
            database: database, siteID: profile.site.id, store: folders.files,
            options: DocumentImporter.Options(
                filesFolder: files.map { URL(fileURLWithPath: $0, isDirectory: true) },
                issuerNames: try issuerNames()))
    }

    private func issuerNames() throws -> [String: String] {
        var names: [String: String] = [:]
        for pair in issuers {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("--issuer cần dạng TÊN CŨ=TÊN MỚI, không phải “\(pair)”.")
            }
            names[parts[0]] = parts[1]
        }
        return names
    }

    private func take(_ lines: [TextLines.Line], _ importer: DocumentImporter) throws -> ImportTally
    {
        var tally = ImportTally()
        var progress = ProgressBar(total: lines.count)
        for start in stride(from: 0, to: lines.count, by: Self.batchSize) {
            let batch = lines[start..<min(start + Self.batchSize, lines.count)]
            let outcomes = try importer.take(
                lines: batch.map(\.text), now: House.systemClock())
            for (line, outcome) in zip(batch, outcomes) {
                tally.count(outcome)
                if case .rejected(let reason) = outcome {
                    Console.error("Dòng \(line.number): \(reason).")
                }
            }
            progress.update(done: start + batch.count)
        }
        return tally
    }
}

/// What became of the lines of an import.
private struct ImportTally {
    private var added = 0
    private var updated = 0
    private var unchanged = 0
    private(set) var rejected = 0

    mutating func count(_ outcome: DocumentImporter.Outcome) {
        switch outcome {
        case .added: added += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        case .rejected: rejected += 1
        }
    }

    var summary: String {
        """
        Đã thêm \(added), cập nhật \(updated), giữ nguyên \(unchanged), \
        không nhận \(rejected) văn bản.
        """
    }
}
