import GRDB

/// Stores the demonstration's questions the way citizens' go: asked, then answered.
struct DemoQuestions {
    let folder: ResourceFolder

    func load(_ db: Database, using generator: inout some RandomNumberGenerator) throws -> Int {
        let file: DemoFiles.Questions = try folder.decode("demo/questions.json")
        let siteID = try DemoSites.id(label: "", db)
        let basis = try IntakeBasis(db)
        for (number, question) in file.questions.enumerated() {
            let receipt = try QuestionIntake.receive(
                basis.dated(question.submission(), at: question.receivedAt.instant), on: siteID,
                submissionKey: "demo-\(number)", using: &generator, db)
            try question.publish(receipt.code, db)
        }
        return file.questions.count
    }
}

extension DemoFiles.Questions.Question {
    /// Nobody asked it: the asker's fields say so instead of naming somebody.
    func submission(
        of kind: CaseKind = .question, from asker: AskerKind = .individual
    ) -> QuestionSubmission {
        let isOrganisation = asker == .organisation
        let nobody = "Dữ liệu minh họa"
        return QuestionSubmission(
            kind: asker, caseKind: kind, title: title, body: question, fieldSlug: field,
            asker: Asker(
                name: nobody, position: isOrganisation ? nobody : nil,
                organisation: isOrganisation ? nobody : nil,
                licence: isOrganisation ? nobody : nil, address: nobody, phone: "0000000000",
                email: nil),
            showsName: false, consentVersion: ConsentNotice.version)
    }

    /// All steps to the published answer.
    func publish(_ code: QuestionCode, _ db: Database) throws {
        guard let stored = try QuestionCaseQueries.question(code, db) else {
            throw QuestionRefusal.unknownQuestion
        }
        try QuestionModeration.publish(
            QuestionModeration.Answer(
                unit: unit, answeredBy: answeredBy, text: answer,
                citations: citations.map {
                    PortalCore.Citation(
                        number: $0.number, abstract: $0.abstract, issuedOn: $0.issuedOn,
                        issuer: $0.issuer)
                }),
            to: stored, by: .operatorAtConsole, now: answeredAt.instant, db)
    }
}
