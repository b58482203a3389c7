/// The demonstration content, as its files hold it.
enum DemoFiles {
    struct Sites: Decodable {
        struct Site: Decodable {
            let label: String
            let kind: String
            let status: String
            let name: String
            let shortName: String
            let unitSlug: String?
            let sectionSet: String
            let aliases: [String]?
            let owner: String
            let operatingBody: String
            let board: String
            let address: String?
            let phone: String?
            let fax: String?
            let email: String?
            let successors: [String]?
            let notice: String?
        }

        let sites: [Site]
    }

    struct Articles: Decodable {
        struct Article: Decodable {
            let site: String
            let section: String
            let slug: String
            let title: String
            let lead: String
            let body: String
            let author: String
            let source: String?
            let sourceAddress: String?
            let publishedAt: Timestamp
            let eventDate: CalendarDay?
            let integrated: Bool?
        }

        let articles: [Article]
    }

    struct Questions: Decodable {
        struct Question: Decodable {
            struct Citation: Decodable {
                let number: String
                let abstract: String
                let issuedOn: CalendarDay?
                let issuer: String
            }

            let title: String
            let question: String
            let field: String
            let receivedAt: Timestamp
            let answeredAt: Timestamp
            let unit: String
            let answeredBy: String?
            let answer: String
            let citations: [Citation]
        }

        let questions: [Question]
    }

    struct Petitions: Decodable {
        struct Petition: Decodable {
            /// What it shares with questions.
            let matter: Questions.Question
            let sender: String
            let rule: String
            let provision: String?
            let difficulty: String
            let proposal: String?
        }

        let petitions: [Petition]
    }

    struct Consultations: Decodable {
        struct Consultation: Decodable {
            struct Receiver: Decodable {
                let name: String
                let address: String?
                let email: String?
            }

            struct Comment: Decodable {
                struct Reply: Decodable {
                    let verdict: String
                    let text: String
                }

                let author: String?
                let body: String
                let receivedAt: Timestamp
                let clause: String?
                let position: String?
                let reply: Reply?
            }

            struct Version: Decodable {
                let body: String
                let note: String
                let publishedAt: Timestamp
            }

            struct Outcome: Decodable {
                let result: String
                let asked: String
                let said: String
                let done: String
                let publishedAt: Timestamp
            }

            let slug: String
            let title: String
            let summary: String
            let body: String
            let opensAt: Timestamp
            let closesAt: Timestamp?
            /// Days from loading, so that one demonstration is always about to close.
            let closesInDays: Int?
            let receiver: Receiver
            let comments: [Comment]
            /// Further versions of the text, oldest first.
            let versions: [Version]?
            let outcome: Outcome?
        }

        let consultations: [Consultation]
    }

    /// A time written `2026-11-02T08:00:00+07:00`.
    struct Timestamp: Decodable {
        let instant: Instant

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let instant = Instant(iso8601: text) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "“\(text)” không phải thời điểm ISO 8601")
            }
            self.instant = instant
        }
    }
}
