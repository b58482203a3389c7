import Foundation

/// The reference data that comes with the portal, as its files hold it.
enum ReferenceFiles {
    struct Units: Decodable {
        struct Unit: Decodable {
            let slug: String
            let code: String?
            let name: String
            let fullName: String
            let kind: String
            let validFrom: CalendarDay?
            let validTo: CalendarDay?
            let areaKm2: Double?
            let successors: [String]?
        }

        let units: [Unit]
    }

    struct Departments: Decodable {
        struct Department: Decodable {
            let slug: String
            let name: String
            let shortName: String
            let kind: String
        }

        let departments: [Department]
    }

    struct Holidays: Decodable {
        struct Year: Decodable {
            let year: Int
            let source: String
            let days: [CalendarException]
        }

        let years: [Year]
    }

    struct QuestionFields: Decodable {
        struct Field: Decodable {
            let slug: String
            let title: String
        }

        let fields: [Field]
    }

    struct DocumentKinds: Decodable {
        struct Kind: Decodable {
            let slug: String
            let title: String
            let aliases: [String]?
        }

        let kinds: [Kind]
    }

    struct Sections: Decodable {
        struct Set: Decodable {
            struct Section: Decodable {
                let slug: String
                let title: String
                let parent: String?
                let point: String?
                let description: String
            }

            struct MenuEntry: Decodable {
                let title: String
                let path: String
            }

            let id: String
            let sections: [Section]
            let menu: [MenuEntry]
        }

        let sets: [Set]
    }
}

/// The folder with the portal's own data files.
public struct ResourceFolder: Sendable {
    private let root: URL

    /// The folder at a place.
    public init(root: URL) {
        self.root = root
    }

    /// A file cannot be read, or does not hold what it should.
    public struct Unreadable: Error, Sendable, CustomStringConvertible {
        /// Relative to the folder.
        public let file: String
        /// What is wrong with it.
        public let detail: String

        /// The sentence for people.
        public var description: String { "không đọc được \(file): \(detail)" }
    }

    /// The outlines of the present communes.
    public func communeMap() throws(Unreadable) -> CommuneMap {
        try decode("data/map.json")
    }

    func decode<Value: Decodable>(_ file: String) throws(Unreadable) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: data(file))
        } catch let error as Unreadable {
            throw error
        } catch {
            throw Unreadable(file: file, detail: String(describing: error))
        }
    }

    func data(_ file: String) throws(Unreadable) -> Data {
        do {
            return try Data(contentsOf: root.appendingPathComponent(file))
        } catch {
            throw Unreadable(file: file, detail: error.localizedDescription)
        }
    }
}
