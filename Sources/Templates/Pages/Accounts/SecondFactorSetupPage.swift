import PortalCore

/// Setting a second factor up: an application on the telephone that makes codes.
public enum SecondFactorSetupPage {
    /// - Parameters:
    ///   - code: the secret that is being set up.
    ///   - issuer: under which name the application files it.
    ///   - isDemanded: whether the role cannot do without.
    public static func render(
        _ code: OneTimeCode, account: Account, issuer: String, isDemanded: Bool, next: String?,
        kept: KeptForm?, form: FormContext<SecondFactorPage.Field>, in context: AdminContext
    ) -> HTML {
        let address = code.address(account: account.username, issuer: issuer)
        let link = WebAddress(authenticator: address)
        return GateLayout.document(
            title: "Thiết lập xác thực hai lớp", in: context.page,
            """
            \(ErrorSummary(form))\
            \(if: kept != nil, GateParts.waiting)\
            <h1>Thiết lập xác thực hai lớp</h1>
            \(if: isDemanded,
                "<p>Vai trò của bạn phải xác thực hai lớp trước khi làm việc.</p>\n")\
            <ol class="steps">
            <li>Cài một ứng dụng xác thực (chuẩn TOTP) trên điện thoại.</li>
            <li>Trong ứng dụng, chọn thêm tài khoản rồi quét mã này:
            \(with: QRCode(Array(address.utf8)), {
                QRCodeFigure($0, label: "Mã QR chứa khóa để ứng dụng xác thực quét").html
            })\
            <p>Không quét được? \(with: link, {
                "Nếu đang dùng chính điện thoại đó: <a href=\"\($0)\">thêm vào ứng dụng</a>. "
            })Hoặc chọn “nhập khóa thủ công” rồi nhập:</p>
            <p class="secret"><code>\(grouped(code.base32))</code></p>
            <p class="hint">Tài khoản: \(account.username) · loại: theo thời gian · 6 chữ số · \
            30 giây. Không đưa khóa này cho ai.</p></li>
            <li>Nhập mã mà ứng dụng đang hiện.</li>
            </ol>
            <form method="post" action="\(AccountAddresses.secondFactorSetup())">
            \(context.hiddenToken)
            \(GateParts.carried(next, kept))\
            \(TextField(
                .code, "Mã 6 chữ số trong ứng dụng", value: "", in: form,
                autocomplete: "one-time-code", maxLength: 40))\
            <p class="actions">\(Button("Bật xác thực hai lớp"))\
            \(if: !isDemanded, " <a href=\"\(AccountAddresses.own())\">Để sau</a>")</p>
            </form>

            """)
    }

    /// In groups of four, as people read it out.
    private static func grouped(_ secret: String) -> String {
        let letters = Array(secret)
        return stride(from: 0, to: letters.count, by: 4).map { start in
            String(letters[start..<min(start + 4, letters.count)])
        }.joined(separator: " ")
    }
}

/// The recovery codes, shown once.
public enum RecoveryCodesPage {
    /// - Parameters:
    ///   - next: where to go on.
    ///   - kept: the form that waits, to be sent on.
    public static func render(
        _ codes: [String], account: Account, next: String?, kept: KeptForm?,
        in context: AdminContext
    ) -> HTML {
        GateLayout.document(
            title: "Mã dự phòng", in: context.page,
            """
            <h1>Mã dự phòng</h1>
            <p>Xác thực hai lớp của tài khoản <strong>\(account.username)</strong> đã bật. Nếu mất \
            điện thoại, mỗi mã dưới đây thay mã xác thực được một lần.</p>
            \(Notice(
                .warning, "Các mã này chỉ hiện một lần",
                "<p>Hãy in trang này hoặc chép ra giấy và cất ở nơi an toàn.</p>\n"))
            <ul class="codes">\(each: codes, { "<li><code>\($0)</code></li>\n" })</ul>
            \(onward(next, kept, context))
            """)
    }

    private static func onward(
        _ next: String?, _ kept: KeptForm?, _ context: AdminContext
    ) -> HTML {
        guard let kept else {
            return """
                <p class="actions">\(ButtonLink(
                    "Tôi đã cất mã, tiếp tục", to: AccountAddresses.continuation(next)))</p>

                """
        }
        return """
            <form method="post" action="\(AccountAddresses.continuation(kept.target))">
            \(context.hiddenToken)
            \(kept.ownFields)\
            <p class="actions">\(Button("Tôi đã cất mã, gửi tiếp nội dung đang làm dở"))</p>
            </form>

            """
    }
}
