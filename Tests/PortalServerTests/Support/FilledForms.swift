import PortalCore

/// Forms filled in so that they are accepted.
enum FilledForms {
    static let individual: [(String, String)] = fields([
        .title: "Thủ tục cấp lại giấy khai sinh thế nào?",
        .body: "Tôi bị mất bản chính giấy khai sinh, cần làm gì để được cấp lại?",
        .name: "Người Hỏi", .address: "Bản Thử, xã Mường Than", .phone: "0912 345 678",
        .email: "nguoi.hoi@vidu.vn", .consent: "co",
    ])

    static let organisation: [(String, String)] =
        individual
        + fields([
            .organisation: "Hợp tác xã Thử", .licence: "12/GP-UBND", .position: "Giám đốc",
        ])

    /// Of an individual; with the fields of `organisation` that of an organisation.
    static let petition: [(String, String)] =
        individual.with(
            QuestionForm.Field.title.rawValue, "Nên bỏ bản sao có chứng thực trong hồ sơ")
        + [
            (PetitionForm.Own.rule.rawValue, "Thủ tục cấp bản sao trích lục"),
            (PetitionForm.Own.provision.rawValue, "Bước nộp bản sao"),
            (PetitionForm.Own.difficulty.rawValue, PetitionDifficulty.burdensome.rawValue),
            (PetitionForm.Own.proposal.rawValue, "Bỏ bản sao có chứng thực."),
        ]

    static let comment: [(String, String)] = [
        (CommentForm.Field.body.rawValue, "Tôi đồng ý với dự thảo này.")
    ]

    static let contribution: [(String, String)] = [
        (ContributionForm.Field.title.rawValue, "Lễ hội xuống đồng ở bản Thử"),
        (ContributionForm.Field.text.rawValue, "Bài viết về lễ hội xuống đồng."),
        (ContributionForm.Field.name.rawValue, "Người Gửi"),
        (ContributionForm.Field.contact.rawValue, "0912 345 678"),
        (ContributionForm.Field.rights.rawValue, "co"),
        (ContributionForm.Field.consent.rawValue, "co"),
    ]

    static let report: [(String, String)] = [
        (ReportForm.Field.page.rawValue, "/tin-tuc/bai-co-loi"),
        (ReportForm.Field.ground.rawValue, ReportForm.mistake),
        (ReportForm.Field.text.rawValue, "Tên xã ở đoạn hai viết sai."),
    ]

    static let feedback: [(String, String)] = [
        (FeedbackForm.Field.text.rawValue, "Chữ trên bản đồ nhỏ, khó đọc.")
    ]

    static func fields(_ values: [QuestionForm.Field: String]) -> [(String, String)] {
        QuestionForm.Field.allCases.compactMap { field in
            values[field].map { (field.rawValue, $0) }
        }
    }
}

extension [(String, String)] {
    /// The same fields with one changed or added.
    func with(_ name: String, _ value: String) -> [(String, String)] {
        filter { $0.0 != name } + [(name, value)]
    }
}
