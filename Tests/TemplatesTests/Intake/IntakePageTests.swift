import Testing

@testable import PortalCore
@testable import Templates

/// What the pages of the intake say, and what they do not.
struct IntakePageTests {
    private static func page(_ name: String) throws -> String {
        try #require(FeatureSamples().pages.first { $0.name == name }).html.string
    }

    @Test func `asks for consent with unticked boxes only`() throws {
        for name in ["gui-bai", "phan-anh"] {
            let page = try Self.page(name)
            #expect(page.contains("name=\"dong-y\"") && !page.contains(" checked"))
        }
    }

    @Test func `sends files as a form that can carry them`() throws {
        for name in ["gui-bai", "tiep-nhan-moi"] {
            #expect(try Self.page(name).contains("enctype=\"multipart/form-data\""))
        }
    }

    @Test func `offers every prohibited act and the plain mistake`() throws {
        let page = try Self.page("phan-anh")
        #expect(page.contains("value=\"\(ReportForm.mistake)\""))
        for ground in ProhibitedGround.allCases {
            #expect(page.contains("value=\"\(ground.rawValue)\""))
        }
    }

    @Test func `leads from every item to the report with its address`() throws {
        for name in ["van-ban-mot", "hoi-dap-mot", "gop-y-mo"] {
            #expect(try Self.page(name).contains("href=\"/phan-anh-noi-dung?trang=%2F"), "\(name)")
        }
        let samples = FeatureSamples()
        let archived = samples.context(at: WebAddress(path: "/trang-thu"), status: .archived)
        #expect(ReportControl(context: archived).html.isEmpty)
    }

    @Test func `says of a signature what was checked and what was not`() throws {
        let page = try Self.page("tiep-nhan-received")
        #expect(page.contains("Dẫn đến gốc tin cậy “Gốc”"))
        #expect(page.contains("chưa xác minh được người ký"))
        #expect(page.contains("Nội dung tệp đã bị thay đổi sau khi ký"))
        #expect(page.contains("Chưa kiểm tra được"))
        #expect(page.contains("không kiểm tra chứng thư có bị thu hồi hay không"))
        #expect(page.contains("Tệp không có chữ ký số"))
    }

    /// Only what is trusted and unchanged to its end bears the mark of what is good.
    @Test func `calls good only what is verified whole`() {
        let samples = FeatureSamples()
        for checked in samples.checkedFiles {
            for signature in checked.report?.signatures ?? [] {
                let report = SignatureReport(
                    signatures: [signature], appendedBytes: signature.bytesAfter, isCut: false)
                let isGood = SignaturePanel(report: report).html.string.contains("tag good")
                guard case .intact(let facts) = signature.outcome, case .trusted = facts.chain
                else {
                    #expect(!isGood)
                    continue
                }
                #expect(isGood == (signature.bytesAfter == 0))
            }
        }
    }

    @Test func `names no sender but on the page for that`() throws {
        for (name, html) in FeatureSamples().intakePages where name != "tiep-nhan-nguoi-gui" {
            #expect(!html.string.contains("Người gửi</dt><dd>"), "\(name)")
        }
        #expect(try Self.page("tiep-nhan-received").contains("Xem người gửi"))
        #expect(try !Self.page("tiep-nhan-drafted").contains("Xem người gửi"))
    }

    @Test func `asks what is to be seen on pictures and offers no letter to the library`() throws {
        let page = try Self.page("tiep-nhan-received")
        #expect(page.contains("name=\"tep\" value=\"8\" checked"))
        #expect(page.contains("name=\"tep\" value=\"7\">"))
        #expect(!page.contains("name=\"tep\" value=\"9\""))
        #expect(page.contains("name=\"mo-ta-8\"") && !page.contains("name=\"mo-ta-7\""))
        #expect(page.contains(">Tạo bản sửa đổi</button>"))
    }

    @Test func `lists requests with the page, the unit, the state and the day`() throws {
        let page = try Self.page("yeu-cau-thay-doi")
        for word in ["Bài đã đăng", "/tin-tuc/bai", "Sở Tư pháp", "Đã tiếp nhận"] {
            #expect(page.contains(word), "\(word)")
        }
        #expect(page.contains("href=\"/quan-tri/cong/tinh/bai-viet/9\""))
    }
}
