import ArgumentParser
import HTTPKit

/// Lists the routes.
struct RoutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Liệt kê phương thức, đường dẫn, quyền truy cập và hàm xử lý của mọi tuyến.")

    func run() {
        for route in RouteTable.all.routes.sorted(by: { $0.pattern < $1.pattern }) {
            let columns = [
                (route.method.rawValue, 6), (route.pattern, 34), (route.rule.access.name, 25),
                (route.rule.handler, 0),
            ]
            Console.print(
                columns.map { text, width in
                    text + String(repeating: " ", count: max(0, width - text.count))
                }.joined(separator: " "))
        }
    }
}
