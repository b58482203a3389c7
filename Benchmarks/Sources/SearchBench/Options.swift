import Foundation

/// What the command line asks for.
struct Options {
    static let usage = """
        usage: SearchBench COUNT DATABASE [--texts FILE] [--only CLASS]
          COUNT     entries, put in where the database has none
          DATABASE  a file, made where it is missing
          --texts   documents to cut entries from (gzip, JSON Lines); generated where not given
          --only    measures one class of searches, such as "two words"
        """

    let count: Int
    let database: String
    let texts: String?
    let only: String?

    /// Nil where the arguments cannot be understood.
    init?(_ arguments: [String]) {
        var plain: [String] = []
        var named: [String: String] = [:]
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument.hasPrefix("--") {
                guard ["--texts", "--only"].contains(argument), let value = rest.popFirst() else {
                    return nil
                }
                named[argument] = value
            } else {
                plain.append(argument)
            }
        }
        guard plain.count == 2, let count = Int(plain[0]), count > 0 else { return nil }
        self.count = count
        database = plain[1]
        texts = named["--texts"]
        only = named["--only"]
    }
}
