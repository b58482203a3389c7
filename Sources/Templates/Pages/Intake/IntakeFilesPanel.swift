import PortalCore

/// The files of an entry, each with what was found out about its signatures.
struct IntakeFilesPanel: Component {
    let files: [IntakeEntryPage.CheckedFile]
    let site: AdminSiteName

    var html: HTML {
        guard !files.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Tệp</h2>
            \(each: files, file)</section>

            """
    }

    private func file(_ checked: IntakeEntryPage.CheckedFile) -> HTML {
        let file = checked.file
        return """
            <div class="handed-file"><p><a href="\(IntakeAddresses.file(AdminItem(site, file.id)))" \
            download>\(file.name)</a><br>
            <span class="hint">\(file.type.name), \(FileSize(file.size)), SHA-256 \
            <code>\(file.digest)</code></span></p>
            \(with: checked.report, { SignaturePanel(report: $0).html })\
            \(if: isUnsigned(checked), "<p class=\"hint\">Tệp không có chữ ký số.</p>\n")\
            </div>

            """
    }

    private func isUnsigned(_ checked: IntakeEntryPage.CheckedFile) -> Bool {
        checked.report == nil && checked.file.type == .media(.pdf)
    }
}

/// What was found out about the signatures of a file, and what was not.
struct SignaturePanel: Component {
    let report: SignatureReport

    var html: HTML {
        """
        <ol class="signatures">\(each: report.signatures, { signature($0) })</ol>
        \(if: report.isCut, "<p>Tệp còn chữ ký khác chưa được xem.</p>\n")\
        \(if: report.appendedBytes > 0, appended)\
        <p class="hint">\(SignatureReport.limits)</p>

        """
    }

    private var appended: HTML {
        Notice(
            .warning, "Tệp được thêm nội dung sau chữ ký cuối cùng kiểm tra được",
            """
            <p>\(FileSize(Int64(report.appendedBytes))) ở cuối tệp không nằm trong vùng được ký; nội dung hiện \
            khi mở tệp có thể khác nội dung đã ký.</p>

            """
        ).html
    }

    private func signature(_ signature: CheckedSignature) -> HTML {
        switch signature.outcome {
        case .intact(let facts): intact(facts, signature.bytesAfter)
        case .broken(let fault):
            """
            <li><p>\(StatusTag(.late, "Chữ ký không khớp"))</p><p>\(fault.sentence)</p></li>

            """
        case .notChecked(let gap):
            """
            <li><p>\(StatusTag(.neutral, "Chưa kiểm tra được"))</p><p>\(gap.sentence)</p></li>

            """
        }
    }

    private func intact(_ facts: SignerFacts, _ after: Int) -> HTML {
        """
        <li><p>\(StatusTag(isWhole(facts, after) ? .good : .soon, "Chữ ký khớp nội dung"))</p>
        \(FactList([
            ("Người ký", HTML(text: facts.name)),
            ("Tổ chức trong chứng thư", HTML(text: facts.organisation)),
            ("Thời điểm ký, theo người ký khai",
                facts.claimedAt.map { DateTime($0).html } ?? "Không ghi"),
            ("Chứng thư", chain(facts)),
            ("Vùng được ký", after == 0
                ? "Toàn bộ tệp, không thay đổi từ khi ký"
                : "Phần đầu tệp, không thay đổi từ khi ký; sau đó tệp được ghi thêm \(FileSize(Int64(after)))"),
        ]))</li>

        """
    }

    private func isWhole(_ facts: SignerFacts, _ after: Int) -> Bool {
        if case .trusted = facts.chain { return after == 0 || report.appendedBytes == 0 }
        return false
    }

    private func chain(_ facts: SignerFacts) -> HTML {
        let issued: HTML = "Do \(facts.issuer) cấp, hạn đến \(DateTime(facts.validUntil))."
        return switch facts.chain {
        case .trusted(let root): "\(issued) Dẫn đến gốc tin cậy “\(root)”."
        case .untrusted:
            "\(issued) Không dẫn đến gốc tin cậy nào của Cổng, nên chưa xác minh được người ký."
        case .outsideValidity:
            "\(issued) Dẫn đến gốc tin cậy nhưng không có hiệu lực vào thời điểm ký đã khai."
        case .noRoots:
            "\(issued) Cổng chưa được cấu hình gốc tin cậy, nên chưa xác minh được người ký."
        }
    }
}

extension CheckedSignature.Fault {
    /// The sentence for people.
    fileprivate var sentence: String {
        switch self {
        case .changedContent: "Nội dung tệp đã bị thay đổi sau khi ký."
        case .wrongSignature: "Chữ ký không phải do khóa của chứng thư kèm theo tạo ra."
        case .otherCertificate: "Chứng thư kèm theo không phải chứng thư mà người ký đã dùng."
        }
    }
}
