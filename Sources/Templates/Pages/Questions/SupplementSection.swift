public import PortalCore

extension QuestionLookUpPage {
    /// What the asker sends, or sent, of a question that waits for it.
    public struct Supplement: Sendable {
        /// Where it stands.
        public enum Phase: Sendable {
            /// To be sent.
            case wanted
            /// Stored for good.
            case stored
            /// Nothing is waited for any more; what was typed is shown to be copied.
            case tooLate
        }

        /// Where it stands.
        public let phase: Phase
        /// What was typed; empty to begin with.
        public let form: SupplementForm
        let state: FormContext<SupplementForm.Field>

        /// Puts it together from its parts.
        public init(
            _ phase: Phase, _ form: SupplementForm = SupplementForm(),
            state: FormContext<SupplementForm.Field>
        ) {
            self.phase = phase
            self.form = form
            self.state = state
        }
    }
}

/// The form by which an asker sends what was missing, beside the state of the question. Code and
/// digits go along in the body: they open the question once more, which no machine does by chance.
struct SupplementSection: Component {
    let supplement: QuestionLookUpPage.Supplement
    let entered: [QuestionLookUpPage.Field: String]

    /// Where it stands on the page.
    static let place = WebAddress(fragment: "gui-bo-sung")

    var html: HTML {
        guard supplement.phase == .wanted else { return .empty }
        return """
            <section aria-labelledby="gui-bo-sung"><h2 id="gui-bo-sung">Gửi thông tin bổ sung</h2>
            <form class="long" method="post" enctype="multipart/form-data" \
            action="\(QuestionAddresses.supplement())">
            \(supplement.state.hiddenToken)
            \(each: QuestionLookUpPage.Field.allCases, carried)\(text)\(files)\
            \(Button("Gửi bổ sung"))
            </form></section>

            """
    }

    private func carried(_ field: QuestionLookUpPage.Field) -> HTML {
        "<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(entered[field] ?? "")\">\n"
    }

    private var text: TextArea<SupplementForm.Field> {
        TextArea(
            .text, "Thông tin bổ sung", value: supplement.form[.text], in: supplement.state,
            hint: "Chỉ người xử lý đọc được, không đăng công khai.")
    }

    private var files: FileField<SupplementForm.Field> {
        FileField(
            .files, "Ảnh hoặc tệp PDF", in: supplement.state,
            hint: "Nhiều nhất \(QuestionFiles.most) tệp, mỗi tệp không quá "
                + "\(QuestionFiles.longest >> 20) MB. Đừng gửi ảnh giấy tờ tùy thân.",
            accept: "image/jpeg,image/png,application/pdf")
    }
}

/// What became of what was sent, on top of the page.
struct SupplementNotice: Component {
    let supplement: QuestionLookUpPage.Supplement

    var html: HTML {
        switch supplement.phase {
        case .wanted: ErrorSummary(supplement.state).html
        case .stored:
            Notice(
                .success, "Đã nhận thông tin bổ sung",
                "<p>Thời hạn trả lời được tính tiếp; hạn mới ghi ở dưới.</p>\n"
            ).html
        case .tooLate: tooLate
        }
    }

    private var tooLate: HTML {
        """
        \(Notice(.warning, "Không còn chờ bổ sung", """
            <p>Trong lúc bạn viết, thông tin còn thiếu đã được ghi nhận hoặc nội dung bạn gửi đã được xử lý \
            tiếp, nên nội dung dưới đây chưa được gửi. Nếu vẫn cần, bạn chép lại và liên hệ cơ quan \
            trả lời.</p>

            """))\
        \(if: !supplement.form[.text].isEmpty, """
            <div class="field"><label for="da-viet">Những gì bạn đã viết</label>
            <textarea id="da-viet" rows="8" readonly>
            \(supplement.form[.text])</textarea></div>

            """)
        """
    }
}
