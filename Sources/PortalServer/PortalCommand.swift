import ArgumentParser

/// The program.
@main
struct PortalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portal",
        abstract: "Phần mềm Cổng Thông tin điện tử tỉnh Lai Châu.",
        discussion: """
            Mỗi tùy chọn có thể đặt bằng biến môi trường ghi trong ngoặc vuông; tùy chọn trên \
            dòng lệnh được ưu tiên.
            """,
        subcommands: [
            ServeCommand.self, MigrateCommand.self, DemoCommand.self, ImportCommand.self,
            RoutesCommand.self, QuestionsCommand.self, CommentsCommand.self,
            IntakeCommand.self, UserCommand.self, AuditCommand.self, PublicationCommand.self,
            SanitizeCommand.self,
        ])
}
