@testable import PortalCore
@testable import Templates

/// The pages of the intake in each of their states.
extension FeatureSamples {
    var intakePages: [(name: String, html: HTML)] { publicIntakePages + registerPages }

    private var publicIntakePages: [(name: String, html: HTML)] {
        var contribution: [ContributionForm.Field: String] = [:]
        for field in ContributionForm.Field.allCases { contribution[field] = self("đã gõ") }
        var report: [ReportForm.Field: String] = [:]
        for field in ReportForm.Field.allCases { report[field] = self("đã gõ") }
        return [
            (
                "gui-bai",
                ContributionFormPage.render(
                    ContributionForm(), state: FormContext(token: self("the")), in: context)
            ),
            (
                "gui-bai-loi",
                ContributionFormPage.render(
                    ContributionForm(values: contribution), state: state(), in: context)
            ),
            (
                "phan-anh",
                ReportFormPage.render(
                    ReportForm(), state: FormContext(token: self("the")), in: context)
            ),
            (
                "phan-anh-loi",
                ReportFormPage.render(ReportForm(values: report), state: state(), in: context)
            ),
            ("bien-nhan-bai", IntakeReceiptPage.render(receipt(.contribution), in: context)),
            ("bien-nhan-phan-anh", IntakeReceiptPage.render(receipt(.report), in: context)),
        ]
    }

    private func state<Field: CaseIterable & Hashable & Sendable>() -> FormContext<Field> {
        FormContext(
            token: self("the"), errors: Field.allCases.map { FieldError($0, self("Sửa mục này.")) },
            notice: self("Đã hết hạn."))
    }

    private func receipt(_ way: IntakeWay) -> IntakeReceipt {
        IntakeReceipt(
            number: IntakeNumber(12, of: 2026), code: intakeCode, way: way,
            subject: self("Lễ hội ở bản"), receivedAt: Self.now, fileCount: 2)
    }

    private var intakeCode: IntakeCode {
        var generator = SystemRandomNumberGenerator()
        return IntakeCode(entered: "TN-7K3M-9QXZ") ?? IntakeCode(using: &generator)
    }

    var adminContext: AdminContext {
        AdminContext(
            page: context,
            workingOn: SiteLink(
                label: "", name: self("Cổng tỉnh"), shortName: self("Cổng tỉnh"), status: .live),
            person: self("Cán bộ"), navigation: [], token: self("the"), passwordDaysLeft: nil)
    }

    func entry(_ state: IntakeState, _ way: IntakeWay = .signedFile) -> IntakeEntry {
        IntakeEntry(
            id: 5, siteID: 1, number: IntakeNumber(12, of: 2026), code: intakeCode, way: way,
            subject: self("Quyết định mới"), text: self("Toàn văn"), note: self("Ghi chú"),
            organisation: self("Sở Tư pháp"), page: "/tin-tuc/bai",
            about: state == .done
                ? nil : IntakeSubject(itemID: 9, title: self("Bài đã đăng"), state: .published),
            ground: .defamation,
            receivedAt: Self.moment("2026-11-20"), registeredAt: Self.now,
            duty: way == .report ? nil : .document, due: way == .report ? nil : due, state: state,
            handlerID: 3, handler: self("Cán bộ"),
            declineGround: state == .declined ? .secrets : nil,
            declineReason: state == .declined ? self("Không phù hợp") : nil,
            articleItemID: state == .drafted ? 9 : nil, trouble: self("Thư quá lớn."), version: 2)
    }

    private var registerPages: [(name: String, html: HTML)] {
        let list = Page(
            items: IntakeState.allCases.map { entry($0) }, older: PageCursor(key: 5, id: 5),
            newer: nil)
        let none = Page<IntakeEntry>(items: [], older: nil, newer: nil)
        let choices = IntakeDesk.Choices(
            units: [QuestionFile.Unit(id: 1, name: self("Sở Tư pháp"))], rules: [])
        let opened = opened(entry(.received))
        return [
            (
                "tiep-nhan",
                IntakeListPage.render(
                    list, filter: IntakeFilter(.all, way: .paper, words: self("tìm")),
                    in: adminContext)
            ),
            (
                "tiep-nhan-trong",
                IntakeListPage.render(none, filter: IntakeFilter(), in: adminContext)
            ),
            (
                "yeu-cau-thay-doi",
                ChangeListPage.render(
                    list, filter: IntakeFilter(.all, isChange: true, words: self("tìm")),
                    in: adminContext)
            ),
            (
                "yeu-cau-thay-doi-trong",
                ChangeListPage.render(none, filter: IntakeFilter(), in: adminContext)
            ),
            (
                "tiep-nhan-moi",
                IntakeNewPage.render(
                    IntakeForm(
                        values: Dictionary(
                            uniqueKeysWithValues: IntakeForm.Field.allCases.map {
                                ($0, self("đã gõ"))
                            })),
                    choices: choices,
                    errors: IntakeForm.Field.allCases.map { FieldError($0, self("Sửa.")) },
                    notice: self("Chọn lại tệp."), in: adminContext)
            ),
            (
                "tiep-nhan-bien-nhan",
                IntakePrintedReceiptPage.render(opened, in: adminContext)
            ),
            (
                "tiep-nhan-nguoi-gui",
                IntakeSenderPage.render(
                    IntakeSender(
                        name: self("Người gửi"), contact: self("0912"), showsName: true,
                        consentVersion: 1), of: opened.entry, in: adminContext)
            ),
        ]
            + IntakeState.allCases.map { state in
                (
                    "tiep-nhan-\(state.rawValue)",
                    IntakeEntryPage.render(
                        self.opened(entry(state, state == .done ? .report : .email)),
                        files: checkedFiles,
                        typed: .init(
                            action: .decline, reason: self("Vì"), ground: .secrets,
                            files: IntakeFileChoice(
                                taken: [8], alternatives: [8: self("Cờ hội")])),
                        refusal: self("Chưa được."), in: adminContext)
                )
            }
    }

    private func opened(_ entry: IntakeEntry) -> IntakeDesk.Opened {
        IntakeDesk.Opened(
            entry: entry, files: checkedFiles.map(\.file),
            events: [
                IntakeEvent(
                    at: Self.now, account: self("Cán bộ"), action: nil, note: self("Văn bản"))
            ],
            actions: IntakeAction.allCases, hasSender: true, maySeeSender: entry.state == .received)
    }

    /// A file with each result that the check of a signature has.
    var checkedFiles: [IntakeEntryPage.CheckedFile] {
        let chains: [SignerFacts.Chain] = [
            .trusted(root: self("Gốc")), .untrusted, .outsideValidity, .noRoots,
        ]
        let intact = chains.map { chain in
            CheckedSignature(
                outcome: .intact(
                    SignerFacts(
                        name: self("Văn phòng"), organisation: self("Ủy ban"),
                        issuer: self("Cơ quan cấp"), claimedAt: chain == .noRoots ? nil : Self.now,
                        chain: chain, validUntil: Self.moment("2030-01-01"))),
                bytesAfter: chain == .untrusted ? 1200 : 0)
        }
        let others = [
            CheckedSignature(outcome: .broken(.changedContent), bytesAfter: 0),
            CheckedSignature(outcome: .broken(.wrongSignature), bytesAfter: 0),
            CheckedSignature(outcome: .broken(.otherCertificate), bytesAfter: 0),
            CheckedSignature(
                outcome: .notChecked(.unknownFormat(self("adbe.x509"))), bytesAfter: 0),
        ]
        let report = SignatureReport(
            signatures: intact + others, appendedBytes: 1200, isCut: true)
        return [
            IntakeEntryPage.CheckedFile(
                file("QD 43 signed.pdf", .media(.pdf), id: 6), report: report),
            IntakeEntryPage.CheckedFile(file("khong ky.pdf", .media(.pdf)), report: nil),
            IntakeEntryPage.CheckedFile(file("thu-goc.eml", .letter, id: 9), report: nil),
            IntakeEntryPage.CheckedFile(file("anh.jpg", .media(.jpeg), id: 8), report: nil),
        ]
    }

    private func file(_ name: String, _ type: IntakeFileType, id: Int64 = 7) -> IntakeFile {
        IntakeFile(
            id: id, entryID: 5, name: self(name), type: type, size: 1_258_291,
            digest: String(repeating: "0f", count: 32))
    }
}
