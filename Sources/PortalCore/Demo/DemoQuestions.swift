import GRDB

/// Stores the demonstration's questions the way citizens' go: asked, then answered.
struct DemoQuestions {
    let folder: ResourceFolder

    func load(_ db: Database, using generator: inout some RandomNumberGenerator) throws -> Int {
        let file: DemoFiles.Questions = try folder.decode("demo/questions.json")
        let siteID = try DemoSites.id(label: "", db)
        let calendar = try CalendarQueries.calendar(db)
        for (number, question) in file.questions.enumerated() {
            let received = question.receivedAt.instant
            let clock = try DeadlineRuleService.start(.answer, at: received, db)
            let entry = QuestionIntake.Entry(
                siteID: siteID, code: QuestionCode(using: &generator),
                submissionKey: "demo-\(number)", receivedAt: received, clock: clock,
                due: clock.storedDueDate(in: calendar))
            let receipt = try QuestionIntake.store(submission(of: question), as: entry, db)
            guard let stored = try QuestionCaseQueries.question(receipt.code, db) else {
                throw QuestionRefusal.unknownQuestion
            }
            try QuestionModeration.publish(
                answer(of: question), to: stored, by: .operatorAtConsole,
                now: question.answeredAt.instant, db)
        }
        return file.questions.count
    }

    /// Nobody asked it: the asker's fields say so instead of naming somebody.
    private func submission(of question: DemoFiles.Questions.Question) -> QuestionSubmission {
        QuestionSubmission(
            kind: .individual, title: question.title, body: question.question,
            fieldSlug: question.field,
            asker: Asker(
                name: "Dữ liệu minh họa", position: nil, organisation: nil, licence: nil,
                address: "Dữ liệu minh họa", phone: "0000000000", email: nil),
            showsName: false, consentVersion: ConsentNotice.version)
    }

    private func answer(of question: DemoFiles.Questions.Question) -> QuestionModeration.Answer {
        QuestionModeration.Answer(
            unit: question.unit, answeredBy: question.answeredBy, text: question.answer,
            citations: question.citations.map {
                Citation(
                    number: $0.number, abstract: $0.abstract, issuedOn: $0.issuedOn,
                    issuer: $0.issuer)
            })
    }
}
