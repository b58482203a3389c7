@testable import PortalCore
@testable import Templates

/// The pages of requests on personal data in each of their states.
extension FeatureSamples {
    var dataRequestPages: [(name: String, html: HTML)] {
        publicDataPages + lookUpDataPages + workDataPages + keptDataPages
    }

    private var dataCode: DataRequestCode {
        var generator = SystemRandomNumberGenerator()
        return DataRequestCode(entered: "DL-7K3M-9QXZ") ?? DataRequestCode(using: &generator)
    }

    func terms(_ state: DataRequestState) -> DataRequestTerms {
        DataRequestTerms(
            answerDue: due, answeredAt: state == .received ? nil : Self.now, due: due,
            closedAt: state.isOpen ? nil : Self.now)
    }

    private var publicDataPages: [(name: String, html: HTML)] {
        var values: [DataRequestForm.Field: String] = [:]
        for field in DataRequestForm.Field.allCases { values[field] = self("đã gõ") }
        let wrong = FormContext<DataRequestForm.Field>(
            token: self("the"),
            errors: DataRequestForm.Field.allCases.map { FieldError($0, self("Sửa mục này.")) },
            notice: self("Đã hết hạn."))
        let receipt = DataRequestReceipt(
            code: dataCode, right: .deletion, receivedAt: Self.now, terms: terms(.received))
        let confirmations = [true, false].map { isConfirmed in
            (
                "du-lieu-xac-nhan-\(isConfirmed)",
                AddressConfirmationPage.render(
                    AddressConfirmation(
                        of: DataRequestMailState(code: dataCode, isConfirmed: isConfirmed)),
                    .dataRequests, at: DataRequestAddresses.confirmation(self("the")),
                    form: FormContext(token: "the", notice: self("Đã hết hạn.")), in: context)
            )
        }
        return [
            ("du-lieu", PersonalDataPage.render(months: 24, in: context)),
            (
                "du-lieu-luu-tru",
                PersonalDataPage.render(
                    months: 24,
                    in: context(at: DataRequestAddresses.about(), status: .archived))
            ),
            (
                "du-lieu-mau",
                DataRequestFormPage.render(
                    DataRequestForm(), months: 24, state: FormContext(token: "the"), in: context)
            ),
            (
                "du-lieu-mau-loi",
                DataRequestFormPage.render(
                    DataRequestForm(values: values), months: 24, state: wrong, in: context)
            ),
            ("du-lieu-bien-nhan", DataRequestReceiptPage.render(receipt, in: context)),
            (
                "du-lieu-xac-nhan-het-han",
                AddressConfirmationPage.expired(.dataRequests, in: context)
            ),
        ] + confirmations
    }

    func events(_ state: DataRequestState) -> [DataRequestEvent] {
        let act: DataRequestEvent.Act? =
            switch state {
            case .received: nil
            case .awaitingProof: .step(.askForProof)
            case .accepted: .effect(.copy)
            case .carriedOut: .step(.carryOut)
            case .refused: .step(.refuse)
            }
        return act.map {
            [
                DataRequestEvent(
                    act: $0, at: Self.now, account: self("Cán bộ"), note: self("Lời ghi"))
            ]
        } ?? []
    }

    private var lookUpDataPages: [(name: String, html: HTML)] {
        let found = DataRequestState.allCases.map { state in
            (
                "du-lieu-tra-cuu-\(state.rawValue)",
                dataLookUp(
                    DataRequestStatus(
                        code: dataCode, right: .access, state: state, receivedAt: Self.now,
                        terms: terms(state), events: events(state)))
            )
        }
        return found + [
            ("du-lieu-tra-cuu", dataLookUp()),
            ("du-lieu-tra-cuu-sai", dataLookUp(errors: [DataRequestLookUpPage.malformed])),
            ("du-lieu-tra-cuu-khong", dataLookUp(errors: [DataRequestLookUpPage.unknown])),
        ]
    }

    private func dataLookUp(
        _ found: DataRequestStatus? = nil, errors: [FieldError<DataRequestLookUpPage.Field>] = []
    ) -> HTML {
        DataRequestLookUpPage.render(
            entered: [.code: self("DL-7K3M-9QXZ"), .contact: self("5678")], found: found,
            state: FormContext(token: self("the"), errors: errors, notice: self("Hết hạn.")),
            in: context)
    }

    func dataRequest(_ right: DataRight, _ state: DataRequestState) -> DataRequest {
        let clock = Clock(of: due)
        return DataRequest(
            id: 5, siteID: 1, code: dataCode, right: right, state: state, receivedAt: Self.now,
            terms: terms(state), caseID: 9, aboutCode: self("TN-7K3M-9QXZ"),
            text: self("Đề nghị sửa."), answerClock: clock, clock: clock)
    }

    func dataFile(
        _ right: DataRight, _ state: DataRequestState, isOpen: Bool = false, isKept: Bool = true
    ) -> DataRequestFile {
        DataRequestFile(
            request: dataRequest(right, state),
            actions: DataRequestAction.allCases.filter {
                DataRequestRules.next($0, from: state) != nil
            },
            effects: isKept ? DataRequestRules.effects(of: right, in: state) : [],
            events: events(state),
            asked: AskerCase(
                id: 9, code: code, kind: .question, title: self("Khai sinh"),
                openCode: isOpen ? code : nil, isKept: isKept, showsName: true,
                isNamedInTexts: true))
    }

    private var workDataPages: [(name: String, html: HTML)] {
        let typed = DataRequestWorkPage.Typed(
            action: .refuse, text: self("Vì sao"), ground: .otherLaw)
        let works = DataRight.allCases.flatMap { right in
            DataRequestState.allCases.map { state in
                (
                    "du-lieu-viec-\(right.rawValue)-\(state.rawValue)",
                    DataRequestWorkPage.render(
                        dataFile(right, state, isKept: state != .carriedOut),
                        opensCases: right != .access, typed: typed,
                        refusal: self("Không được."), notice: self("Đã xong."), in: adminContext)
                )
            }
        }
        let rows = DataRequestState.allCases.map { state in
            DataRequestRow(
                id: 5, code: dataCode, right: .access, state: state, receivedAt: Self.now,
                nextDay: Self.day("2026-11-20"), wasLate: state == .refused)
        }
        return works + [
            (
                "du-lieu-viec-cho",
                DataRequestWorkPage.render(
                    dataFile(.deletion, .accepted, isOpen: true), opensCases: true,
                    in: adminContext)
            ),
            (
                "du-lieu-danh-sach",
                DataRequestListPage.render(
                    Page(items: rows, older: PageCursor(key: 5, id: 5), newer: nil),
                    filter: .open, in: adminContext)
            ),
            (
                "du-lieu-danh-sach-trong",
                DataRequestListPage.render(
                    Page(items: [], older: nil, newer: nil), filter: .late, in: adminContext)
            ),
        ]
    }

    private var keptDataPages: [(name: String, html: HTML)] {
        let request = dataRequest(.correction, .accepted)
        let asker = Asker(
            name: self("Tên"), position: self("Chức vụ"), organisation: self("Tổ chức"),
            licence: self("Số"), address: self("Địa chỉ"), phone: self("0912"),
            email: self("a@vidu.vn"))
        let record = AskerRecord(
            code: code, kind: .petition, asker: asker, title: self("Tiêu đề"),
            body: self("Nội dung"), receivedAt: Self.now, showsName: true, consentVersion: 2,
            consentedAt: Self.now,
            supplements: [QuestionSupplement(id: 1, at: Self.now, text: self("Bổ sung"))],
            files: [
                QuestionAttachment(
                    number: 1, name: self("tep.pdf"), mediaType: "application/pdf", bytes: 9,
                    isPublic: false, isSupplement: true, digest: "aa")
            ])
        return [
            (
                "du-lieu-nguoi",
                DataRequestPersonPage.render(
                    DataRequestPerson(
                        name: self("Tên"), phone: self("0912"), email: self("a@vidu.vn")),
                    of: request, in: adminContext)
            ),
            ("du-lieu-ban-sao", DataRequestCopyPage.render(record, of: request, in: adminContext)),
            (
                "du-lieu-sua",
                DataRequestCorrectionPage.render(
                    AskerCorrection(asker), of: request,
                    errors: AskerCorrection.Field.allCases.map {
                        FieldError($0, self("Sửa mục này."))
                    }, in: adminContext)
            ),
        ]
    }
}
