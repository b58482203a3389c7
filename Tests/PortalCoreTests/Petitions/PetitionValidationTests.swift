import Testing

@testable import PortalCore

/// Both petition forms, field by field.
struct PetitionValidationTests {
    typealias Field = PetitionForm.Field

    static func errors(_ form: PetitionForm) -> [Field] {
        switch PetitionValidation.submission(from: form, fields: QuestionValidationTests.topics) {
        case .success: []
        case .failure(let invalid): invalid.errors.map(\.field)
        }
    }

    static func submission(_ form: PetitionForm) throws -> PetitionSubmission {
        try PetitionValidation.submission(from: form, fields: QuestionValidationTests.topics).get()
    }

    /// All at once, in the order of the form.
    @Test func anEmptyFormNamesEveryFieldInItsOrder() {
        let matter: [Field] = [
            .common(.title), .own(.rule), .own(.difficulty), .common(.body),
        ]
        let person: [Field] = [
            .common(.name), .common(.address), .common(.phone), .common(.consent),
        ]
        let body: [Field] = [
            .common(.organisation), .common(.licence), .common(.name), .common(.position),
            .common(.address), .common(.phone), .common(.consent),
        ]
        #expect(Self.errors(PetitionForm(sender: .individual)) == matter + person)
        #expect(Self.errors(PetitionForm(sender: .organisation)) == matter + body)
    }

    @Test(arguments: AskerKind.allCases, PetitionDifficulty.allCases)
    func whatWasTypedIsTaken(sender: AskerKind, difficulty: PetitionDifficulty) throws {
        let taken = try Self.submission(
            .filled(sender, [.own(.difficulty): difficulty.rawValue, .own(.rule): "  Luật  "]))
        #expect(
            taken.details
                == PetitionDetails(
                    rule: "Luật", provision: "Bước nộp bản sao có chứng thực",
                    difficulty: difficulty, proposal: "Bỏ bản sao có chứng thực."))
        #expect(taken.common.caseKind == .petition && taken.common.kind == sender)
    }

    @Test func whatMayBeLeftOutIsNil() throws {
        let form = PetitionForm.filled(
            .individual, [.own(.provision): " ", .own(.proposal): "\n"])
        let details = try Self.submission(form).details
        #expect(details.provision == nil && details.proposal == nil)
    }

    @Test(arguments: [
        (PetitionForm.Own.rule, 3...300), (.provision, 1...300), (.proposal, 1...3000),
    ])
    func eachTextHasBounds(field: PetitionForm.Own, length: ClosedRange<Int>) {
        func errors(_ count: Int) -> [Field] {
            Self.errors(.filled(.individual, [.own(field): String(repeating: "ữ", count: count)]))
        }
        #expect(errors(length.lowerBound) == [] && errors(length.upperBound) == [])
        #expect(errors(length.upperBound + 1) == [.own(field)])
        if field == .rule { #expect(errors(length.lowerBound - 1) == [.own(field)]) }
    }

    /// Only what the list has is taken; each complaint is made once.
    @Test(arguments: ["", "khac", "BURDENSOME", " burdensome"])
    func theDifficultyIsOneOfTheList(entered: String) {
        #expect(
            Self.errors(.filled(.individual, [.own(.difficulty): entered])) == [.own(.difficulty)])
    }

    @Test(arguments: PetitionForm.Field.allCases)
    func everyFieldIsReadBackByItsName(field: Field) {
        #expect(Field(rawValue: field.rawValue) == field)
        #expect(Field.allCases.filter { $0.rawValue == field.rawValue } == [field])
    }
}
