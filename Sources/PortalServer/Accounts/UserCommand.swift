import ArgumentParser
import Foundation
import PortalCore

/// Accounts at the command line: the first administrator, and help where nobody can sign in.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Tài khoản của người làm việc trên cổng (Điều 16).",
        subcommands: [
            CreateUserCommand.self, ListUsersCommand.self, ResetPasswordCommand.self,
        ])
}

/// Makes an account and prints its first password once.
struct CreateUserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Tạo tài khoản, in mật khẩu lần đầu ra một lần duy nhất.")

    @Argument(help: "Tên đăng nhập: chữ thường không dấu, số, dấu chấm, gạch nối.")
    var username: String
    @Option(help: "Họ và tên.") var name: String
    @Option(help: "Chức vụ.") var position: String?
    @Option(help: "Thư điện tử công vụ.") var email: String?
    @Option(
        help: ArgumentHelp(
            "Vai trò: \(Role.allCases.map(\.rawValue).joined(separator: ", "))."))
    var role = Role.administrator.rawValue
    @Option(help: "Nhãn của cổng, như skhcn; bỏ trống là cổng tỉnh.") var site = ""
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            guard let role = Role(rawValue: role) else {
                throw ValidationError("Không có vai trò “\(role)”.")
            }
            guard case .site(let profile) = try portal.sites.directory().resolve(label: site)
            else { throw ValidationError("Không có cổng “\(site)”.") }
            let now = House.systemClock()
            var generator = SystemRandomNumberGenerator()
            do {
                let made = try portal.accounts.create(
                    values,
                    grants: [NewGrant(siteID: profile.site.id, role: role, validFrom: now)],
                    by: .operatorAtConsole, now: now, using: &generator)
                Console.print("Tên đăng nhập: \(username)")
                Console.print("Mật khẩu lần đầu: \(made.password)")
                Console.error("Mật khẩu chỉ hiện một lần và phải đổi khi đăng nhập lần đầu.")
            } catch let invalid as InvalidForm<AccountService.Field> {
                throw Failure(
                    .dataError, invalid.errors.map(\.message).joined(separator: "\n"))
            }
        }
    }

    private var values: [AccountService.Field: String] {
        [
            .username: username, .displayName: name, .position: position ?? "",
            .email: email ?? "",
        ]
    }
}

/// Shows all accounts with their rights.
struct ListUsersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Liệt kê tài khoản và quyền.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            for entry in try portal.accounts.all() {
                let account = entry.account
                let rights = entry.grants.map { "\($0.role.name) (\($0.site.shortName))" }
                let state = account.state == .active ? "" : " · đã khóa"
                Console.print(
                    "\(account.username) · \(account.displayName)\(state) · "
                        + rights.joined(separator: "; "))
            }
        }
    }
}

/// Makes a new password and prints it once.
struct ResetPasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-password", abstract: "Cấp lại mật khẩu, in ra một lần duy nhất.")

    @Argument(help: "Tên đăng nhập.") var username: String
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            let found = try portal.accounts.all().first { $0.account.username == username }
            guard let found else {
                throw Failure(.dataError, "Không có tài khoản “\(username)”.")
            }
            var generator = SystemRandomNumberGenerator()
            let password = try portal.accounts.resetPassword(
                of: found.account.id, by: .operatorAtConsole, now: House.systemClock(),
                using: &generator)
            Console.print("Mật khẩu mới: \(password)")
            Console.error("Mật khẩu chỉ hiện một lần và phải đổi khi đăng nhập.")
        }
    }
}
