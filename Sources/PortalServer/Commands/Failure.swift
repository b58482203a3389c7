import ArgumentParser
import Foundation
import PortalCore

/// Ends a command with a sentence for people and a code for scripts (sysexits.h).
struct Failure: Error, CustomStringConvertible {
    /// What a script can tell apart.
    enum Code: Int32 {
        /// The input was wrong in part or in whole.
        case dataError = 65
        /// A file that was named is not there.
        case noInput = 66
        /// The service could not start: the address is taken, the database is locked.
        case unavailable = 69
        /// Something of ours failed.
        case software = 70
        /// Nothing was done; to be tried again later.
        case temporary = 75
        /// The data folder is not set up.
        case configuration = 78
    }

    let code: Code
    let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }

    /// Runs a command's work; a failure is written to standard error in one line.
    static func reported(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let failure as Failure {
            try end(failure)
        } catch let error as PortalDatabase.OpeningError {
            try end(Failure(.configuration, sentence(for: error)))
        } catch let error as ResourceFolder.Unreadable {
            try end(Failure(.noInput, "Lỗi tài nguyên: \(error)."))
        } catch let error as ValidationError {
            throw error
        } catch let code as ExitCode {
            throw code
        } catch {
            try end(Failure(.software, "Lỗi: \(error)"))
        }
    }

    private static func end(_ failure: Failure) throws {
        Console.error(failure.description)
        throw ExitCode(failure.code.rawValue)
    }

    private static func sentence(for error: PortalDatabase.OpeningError) -> String {
        switch error {
        case .missing(let path):
            """
            Chưa có cơ sở dữ liệu ở \(path). Chạy “portal migrate” để tạo cơ sở dữ liệu trống, \
            hoặc “portal demo” để tạo kèm nội dung minh họa.
            """
        case .newerSchema(let path):
            "Cơ sở dữ liệu \(path) do phiên bản mới hơn tạo ra; hãy dùng phiên bản đó."
        case .pendingMigrations(let path):
            "Cơ sở dữ liệu \(path) cần được nâng cấp. Hãy sao lưu rồi chạy “portal migrate”."
        }
    }
}
