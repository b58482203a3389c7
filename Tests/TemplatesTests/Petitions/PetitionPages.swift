@testable import PortalCore
@testable import Templates

extension FeatureSamples {
    var petitions: [QuestionSummary] {
        questions.map { question in
            var petition = question
            petition.kind = .petition
            return petition
        }
    }

    var petition: Petition {
        let answered = question
        return Petition(
            reply: AnsweredQuestion(
                summary: petitions[0], body: answered.body, askerName: answered.askerName,
                answer: answered.answer, answeredBy: answered.answeredBy,
                citations: answered.citations, due: answered.due),
            details: PetitionDetails(
                rule: self("Thủ tục đăng ký khai sinh"), provision: self("Giấy chứng sinh"),
                difficulty: .burdensome, proposal: self("Cho nộp giấy thay thế.")),
            sender: .individual)
    }

    /// The pages of petitions in each of their states.
    var petitionPages: [(name: String, html: HTML)] {
        let list = Page(items: petitions, older: nil, newer: PageCursor(key: 1, id: 1))
        let none = Page<QuestionSummary>(items: [], older: nil, newer: nil)
        let facets = QuestionFacets(
            fields: [QuestionField(slug: "ho-tich", title: self("Hộ tịch"))],
            units: [self("Sở Tư pháp")])
        var receipt = QuestionReceipt(
            code: code, title: self("Giấy chứng sinh"), receivedAt: Self.moment("2026-11-16"),
            due: due)
        receipt.kind = .petition
        var counted = figures
        counted.kind = .petition
        let at = context(at: PetitionAddresses.list())
        return [
            (
                "kien-nghi",
                PetitionListPage.render(
                    list, filter: QuestionFilter(.petition), facets: facets, in: at)
            ),
            (
                "kien-nghi-loc",
                PetitionListPage.render(
                    none, filter: QuestionFilter(.petition, unit: self("Sở Tư pháp")),
                    facets: facets, in: at)
            ),
            ("kien-nghi-mot", PetitionPage.render(petition, in: context)),
            ("kien-nghi-gui", PetitionStartPage.render(in: context)),
            ("kien-nghi-bien-nhan", QuestionReceiptPage.render(receipt, in: context)),
            ("kien-nghi-so-lieu", QuestionFiguresPage.render(counted, in: context)),
        ] + petitionForms + petitionLookUps
    }

    private var petitionForms: [(name: String, html: HTML)] {
        let topics = [QuestionField(slug: "ho-tich", title: self("Hộ tịch"))]
        return AskerKind.allCases.flatMap { sender -> [(name: String, html: HTML)] in
            let shown = PetitionForm.Field.allCases.filter { isShown($0, to: sender) }
            var values: [PetitionForm.Field: String] = [:]
            for field in shown { values[field] = self("đã gõ") }
            values[.own(.difficulty)] = PetitionDifficulty.conduct.rawValue
            let state = FormContext<PetitionForm.Field>(
                token: self("the"), errors: shown.map { FieldError($0, self("Bạn sửa mục này.")) },
                notice: self("Phiên đã hết hạn."))
            return [
                (
                    "kien-nghi-mau-\(sender)",
                    PetitionFormPage.render(
                        PetitionForm(sender: sender), topics: topics,
                        state: FormContext(token: "the"), in: context)
                ),
                (
                    "kien-nghi-mau-\(sender)-loi",
                    PetitionFormPage.render(
                        PetitionForm(sender: sender, values: values), topics: topics, state: state,
                        in: context)
                ),
            ]
        }
    }

    private func isShown(_ field: PetitionForm.Field, to sender: AskerKind) -> Bool {
        sender == .organisation
            || ![.common(.position), .common(.organisation), .common(.licence)].contains(field)
    }

    private var petitionLookUps: [(name: String, html: HTML)] {
        let states: [(String, QuestionStatus.State)] = [
            ("cho", .received), ("chuyen", .accepted), ("xong", .answered), ("tu-choi", .declined),
            ("bo-sung", .awaitingData), ("gop", .merged), ("truc-tiep", .answeredElsewhere),
        ]
        return states.map { name, state in
            var found = status(state)
            found.kind = .petition
            return (
                "kien-nghi-tra-cuu-\(name)",
                QuestionLookUpPage.render(
                    entered: [:], found: found, state: FormContext(token: "the"), in: context)
            )
        }
    }
}
