import ArgumentParser
import Foundation
import PortalCore

/// What is handed in without a browser.
struct IntakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake", abstract: "Tiếp nhận những gì được gửi đến (Điều 12 khoản 3).",
        subcommands: [IntakeMailCommand.self])
}

/// Enters one letter from standard input, as a mail server's pipe hands it over.
///
/// Whatever stands in the way but the letter itself ends with 75, so that the mail server keeps the
/// letter and tries again: a letter is in the register or still with the server.
struct IntakeMailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Ghi một thư điện tử từ đầu vào chuẩn vào sổ tiếp nhận.",
        discussion: """
            Dùng làm đích “pipe” của máy chủ thư. Mã thoát: 0 là đã ghi (hoặc đã ghi từ trước); 65 là \
            không đọc được như thư nhưng vẫn đã ghi nguyên văn; 75 là chưa ghi, máy chủ thư cần \
            giữ thư và gửi lại sau.
            """)

    @Option(help: "Nhãn của cổng, như skhcn; bỏ trống là cổng tỉnh.") var site = ""
    @OptionGroup var options: FolderOptions

    func run() throws {
        let outcome: IntakeMailbox.Outcome
        do {
            outcome = try enter()
        } catch {
            try Failure.reported { throw Failure(.temporary, "Chưa ghi được thư: \(error)") }
            return
        }
        let known = outcome.isDuplicate ? "Thư đã có" : "Đã tiếp nhận"
        Console.print("\(known), số \(outcome.number).")
        guard outcome.isLetter else {
            try Failure.reported {
                throw Failure(
                    .dataError, "Đầu vào không đọc được như thư điện tử; đã ghi nguyên văn.")
            }
            return
        }
    }

    private func enter() throws -> IntakeMailbox.Outcome {
        let folders = try options.folders(ProcessInfo.processInfo.environment)
        let database = try PortalDatabase.existing(path: folders.databasePath)
        defer { try? database.close() }
        let portal = Portal(database: database)
        guard case .site(let profile) = try portal.sites.directory().resolve(label: site) else {
            throw Failure(.temporary, "không có cổng “\(site)”.")
        }
        let files = IntakeFiles(in: folders.files)
        let place = try files.workFolder().appendingPathComponent("mail-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        try Self.spool(to: place)
        var generator = SystemRandomNumberGenerator()
        return try portal.intakeMailbox.enter(
            place, keeping: files, on: profile.site, now: House.systemClock(), using: &generator)
    }

    private static let chunk = 1 << 20

    /// Takes the whole letter, however large: what is too large to be read is kept all the same.
    private static func spool(to place: URL) throws {
        guard
            FileManager.default.createFile(
                atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        let file = try FileHandle(forWritingTo: place)
        defer { try? file.close() }
        while let bytes = try FileHandle.standardInput.read(upToCount: chunk), !bytes.isEmpty {
            try file.write(contentsOf: bytes)
        }
    }
}
