import Testing

@testable import PortalCore

/// Both question forms, field by field (Article 13.3).
struct QuestionValidationTests {
    typealias Field = QuestionForm.Field

    static let topics = [QuestionField(slug: "dat-dai", title: "Đất đai")]

    static func errors(_ form: QuestionForm) -> [Field] {
        switch QuestionValidation.submission(from: form, fields: topics) {
        case .success: []
        case .failure(let invalid): invalid.errors.map(\.field)
        }
    }

    static func submission(_ form: QuestionForm) throws -> QuestionSubmission {
        try QuestionValidation.submission(from: form, fields: topics).get()
    }

    /// A text field: the form it stands in, and the shortest and longest text it takes.
    struct Bounds: Sendable {
        let kind: AskerKind
        let field: Field
        let length: ClosedRange<Int>

        func form(_ value: String) -> QuestionForm {
            kind == .individual ? .individual([field: value]) : .organisation([field: value])
        }
    }

    static let bounds: [Bounds] =
        AskerKind.allCases.flatMap { kind in
            [
                Bounds(kind: kind, field: .title, length: 10...200),
                Bounds(kind: kind, field: .body, length: 20...5000),
                Bounds(kind: kind, field: .name, length: 2...100),
                Bounds(kind: kind, field: .address, length: 5...300),
            ]
        } + [
            Bounds(kind: .organisation, field: .organisation, length: 2...200),
            Bounds(kind: .organisation, field: .licence, length: 2...100),
            Bounds(kind: .organisation, field: .position, length: 2...100),
        ]

    @Test(arguments: bounds)
    func eachTextHasBounds(_ bounds: Bounds) {
        func error(_ value: String) -> [Field] { Self.errors(bounds.form(value)) }
        #expect(error(String(repeating: "ữ", count: bounds.length.lowerBound)) == [])
        #expect(error(String(repeating: "ữ", count: bounds.length.upperBound)) == [])
        for bad in [
            "", "   ", "\n\t\u{0}", String(repeating: "ữ", count: bounds.length.lowerBound - 1),
            String(repeating: "ữ", count: bounds.length.upperBound + 1),
        ] {
            #expect(error(bad) == [bounds.field], "\(bounds.kind) \(bounds.field) \(bad.count)")
        }
    }

    @Test(arguments: AskerKind.allCases)
    func anEmptyFormNamesEveryFieldInItsOrder(kind: AskerKind) {
        let common: [Field] = [.title, .body]
        let rest: [Field] = [.address, .phone, .consent]
        let expected =
            kind == .individual
            ? common + [.name] + rest
            : common + [.organisation, .licence, .name, .position] + rest
        #expect(Self.errors(QuestionForm(kind: kind)) == expected)
    }

    @Test(arguments: ["", "on", "true", "CO", "co ", "khong"])
    func nothingButATickIsConsent(value: String) {
        #expect(Self.errors(.individual([.consent: value])) == [.consent])
    }

    @Test func theNameIsShownOnlyWhereThatWasTicked() throws {
        #expect(try !Self.submission(.individual()).showsName)
        #expect(try !Self.submission(.individual([.showName: "on"])).showsName)
        #expect(try Self.submission(.individual([.showName: "co"])).showsName)
    }

    @Test func theTopicIsOneOfThoseOffered() throws {
        #expect(try Self.submission(.individual([.topic: "dat-dai"])).fieldSlug == "dat-dai")
        #expect(try Self.submission(.individual([.topic: ""])).fieldSlug == nil)
        #expect(Self.errors(.individual([.topic: "khac"])) == [.topic])
    }

    @Test func anAddressForMailMayBeLeftOut() throws {
        #expect(try Self.submission(.individual()).asker.email == nil)
        #expect(try Self.submission(.individual([.email: "  "])).asker.email == nil)
        #expect(try Self.submission(.individual([.email: " a@b.vn "])).asker.email == "a@b.vn")
        #expect(Self.errors(.individual([.email: "a@b"])) == [.email])
        #expect(Self.errors(.individual([.phone: "12"])) == [.phone])
    }

    @Test func whatIsStoredIsComposedAndClean() throws {
        let asker = try Self.submission(
            .individual([.name: " Nguye\u{302}\u{303}n\u{202E} \u{7}Văn "])
        ).asker
        #expect(Array(asker.name.unicodeScalars) == Array("Nguyễn Văn".unicodeScalars))
        #expect(asker.phone == "0912345678")
    }

    @Test func anIndividualHasNoFieldsOfAnOrganisation() throws {
        let asker = try Self.submission(
            .individual([.organisation: "X", .licence: "Y", .position: "Z"])
        ).asker
        #expect(asker.organisation == nil && asker.licence == nil && asker.position == nil)
    }
}
