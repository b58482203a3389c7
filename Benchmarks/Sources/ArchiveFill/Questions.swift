import PortalCore

/// Asks and answers questions the way citizens and the Board do.
struct Questions {
    let portal: Portal
    let site: Site

    func add(_ count: Int, _ text: inout SampleText) throws {
        for number in 0..<count {
            // Before the regulation there was no term to answer within.
            let now = Timeline.instant(of: number, among: count, years: 5)
            let receipt = try portal.questions.ask(
                form(&text), on: site, submissionKey: "do-\(number)", now: now, using: &text.random)
            try portal.questionModeration.answer(
                receipt.code, answer(&text, citedOn: now.day), now: now.adding(seconds: 86_400))
        }
    }

    private func form(_ text: inout SampleText) -> QuestionForm {
        QuestionForm(
            kind: .individual,
            values: [
                .title: String(text.title().prefix(180)) + " thế nào?", .body: text.sentence(),
                .name: "Dữ liệu đo", .address: "Dữ liệu đo", .phone: "0900000000", .consent: "co",
            ])
    }

    private func answer(
        _ text: inout SampleText, citedOn day: CalendarDay
    ) -> QuestionModeration.Answer {
        QuestionModeration.Answer(
            unit: "Sở Nội vụ", answeredBy: nil, text: text.paragraphs(bytes: 1_200),
            citations: [
                Citation(
                    number: "43/2020/QĐ-UBND", abstract: text.title(), issuedOn: day,
                    issuer: "UBND tỉnh Lai Châu")
            ])
    }
}
