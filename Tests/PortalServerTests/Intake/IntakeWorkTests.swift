import Foundation
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The register in the admin, as those who keep it use it.
struct IntakeWorkTests {
    static let site = AdminSiteName(label: "")
    static let entry: [(String, String)] = [
        (IntakeForm.Field.way.rawValue, IntakeWay.signedFile.rawValue),
        (IntakeForm.Field.subject.rawValue, "Quyết định về lịch tiếp công dân"),
        (IntakeForm.Field.organisation.rawValue, "Văn phòng Thử"),
        (IntakeForm.Field.sender.rawValue, "Cán bộ Mốc"),
        (IntakeForm.Field.receivedDay.rawValue, "20/11/2026"),
        (IntakeForm.Field.receivedTime.rawValue, "08:30"),
        (IntakeForm.Field.text.rawValue, "Toàn văn quyết định."),
    ]

    static func register(
        _ fields: [(String, String)] = entry, files: [MultipartBody.File] = [],
        by staff: StaffBrowser, token: String? = nil
    ) throws -> ReceivedAnswer {
        let target = IntakeAddresses.new(site).string
        let body = MultipartBody(
            [(FormContext<Never>.tokenName, try token ?? staff.token())] + fields, files: files)
        return try staff.post(target, body: body)
    }

    static func item(_ answer: ReceivedAnswer) throws -> AdminItem {
        let path = try answer["location"].orMissing.split(separator: "?")[0]
        return AdminItem(site, try Int64(path.split(separator: "/").last.orMissing).orMissing)
    }

    static func step(
        _ action: IntakeAction, _ fields: [(String, String)] = [], on item: AdminItem,
        by staff: StaffBrowser, at address: Address<AdminItem> = IntakeAddresses.step
    ) throws -> ReceivedAnswer {
        let page = try staff.get(IntakeAddresses.item(item)).text
        let seen = page.components(
            between: "name=\"\(IntakeStepField.seen.rawValue)\" value=\"", and: "\"")
        return try staff.post(
            address(item).string,
            [
                (IntakeStepField.action.rawValue, action.rawValue),
                (IntakeStepField.seen.rawValue, seen ?? ""),
            ] + fields, token: try OpenForm.token(in: page).orMissing)
    }

    @Test func fromTheSignedFileToTheDraft() throws {
        try withPortal { portal in
            let staff = try portal.staff("bien.tap", [(.editor, on: "")])
            let signed = try PackageFiles.signed("two")
            let answer = try Self.register(
                files: [
                    MultipartBody.File(
                        field: IntakeForm.Field.files.rawValue, name: "QD signed.pdf",
                        content: signed)
                ], by: staff)
            #expect(answer.status == 303)
            let item = try Self.item(answer)
            let page = try staff.get(try answer["location"].orMissing).text
            #expect(page.contains("Đã ghi vào sổ tiếp nhận."))
            #expect(page.contains("Số 1/2026") && page.contains("Chữ ký khớp nội dung"))
            #expect(page.contains("Cổng chưa được cấu hình gốc tin cậy"))
            // An editor may not see who sent it, not even that on a printed receipt.
            #expect(!page.contains("Cán bộ Mốc") && !page.contains("Xem người gửi"))
            let receipt = try staff.get(IntakeAddresses.printedReceipt(item)).text
            #expect(receipt.contains("Biên nhận số 1/2026") && !receipt.contains("Cán bộ Mốc"))
            let file = try page.components(
                between: "href=\"/quan-tri/cong/tinh/tiep-nhan/tep/", and: "\""
            )
            .orMissing
            let download = try staff.get("/quan-tri/cong/tinh/tiep-nhan/tep/\(file)")
            #expect(download.body == signed)
            #expect(download["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(download["x-content-type-options"] == "nosniff")
            #expect(download["cache-control"] == "no-store")
            let draft = try Self.step(
                .draft, on: item, by: staff, at: IntakeAddresses.draft)
            #expect(draft.status == 303)
            let article = try staff.get(try draft["location"].orMissing).text
            #expect(article.contains("Quyết định về lịch tiếp công dân"))
            #expect(article.contains("value=\"Văn phòng Thử\""))
            #expect(
                try staff.get(IntakeAddresses.item(item)).text.contains("Bài viết tạo từ mục này"))
        }
    }

    @Test func aRefusedFormKeepsWhatWasTyped() throws {
        try withPortal { portal in
            let staff = try portal.staff("bien.tap", [(.editor, on: "")])
            let answer = try Self.register(
                Self.entry.with(IntakeForm.Field.receivedDay.rawValue, "hôm qua"), by: staff)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Toàn văn quyết định."))
            #expect(answer.text.contains("value=\"hôm qua\""))
            #expect(try portal.core.database.count("intake_entry") == 0)
        }
    }

    @Test func decliningNeedsAReasonAndSaysSo() throws {
        try withPortal { portal in
            let staff = try portal.staff("lanh.dao", [(.unitLeader, on: "")])
            let item = try Self.item(try Self.register(by: staff))
            let ground = (IntakeStepField.ground.rawValue, ProhibitedGround.defamation.rawValue)
            #expect(try Self.step(.decline, [ground], on: item, by: staff).status == 422)
            let reason = (IntakeStepField.reason.rawValue, "Nội dung chưa đúng")
            #expect(try Self.step(.decline, [ground, reason], on: item, by: staff).status == 303)
            let page = try staff.get(IntakeAddresses.item(item)).text
            #expect(page.contains("Điều 6 khoản 1d") && page.contains("Nội dung chưa đúng"))
        }
    }

    @Test func theSenderIsSeenByThoseWithTheRight() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let leader = try portal.staff("lanh.dao", [(.unitLeader, on: "")])
            let item = try Self.item(try Self.register(by: editor))
            let address = IntakeAddresses.sender(item).string
            #expect(
                try editor.post(address, [], token: try editor.token()).status == 403)
            let page = try leader.post(address, [], token: try leader.token())
            #expect(page.status == 200 && page.text.contains("Cán bộ Mốc"))
            #expect(page["cache-control"] == "no-store")
            let acts = try portal.core.audit.page(
                AuditFilter(act: "intake.see-sender"), page: .newest, limit: 10)
            #expect(acts.items.count == 1)
        }
    }

    /// Every route of the register for every role, on the own site and on another one.
    @Test(arguments: Role.allCases)
    func everyRouteForEveryRole(role: Role) throws {
        try withPortal { portal in
            let keeper = try portal.staff("giu.so", [(.boardMember, on: "")])
            let item = try Self.item(
                try Self.register(
                    files: [
                        MultipartBody.File(
                            field: IntakeForm.Field.files.rawValue, name: "a.txt", content: [0x61])
                    ], by: keeper))
            let own = try portal.staff("o.day", [(role, on: "")])
            let stranger = try portal.staff("noi.khac", [(role, on: "skhcn")])
            let keeps = role.permissions.contains(.handleIntake)
            for address in [
                IntakeAddresses.list(Self.site), IntakeAddresses.changes(Self.site),
                IntakeAddresses.new(Self.site),
                IntakeAddresses.item(item), IntakeAddresses.printedReceipt(item),
                IntakeAddresses.file(AdminItem(Self.site, 1)),
            ] {
                let status = try own.get(address).status
                #expect(status == (keeps ? 200 : 403), "\(address.string) for \(role)")
                let foreign = try stranger.get(address).status
                #expect([403, 404].contains(foreign), "\(address.string) for \(role) elsewhere")
            }
            for (address, permission) in [
                (IntakeAddresses.step(item), Permission.handleIntake),
                (IntakeAddresses.draft(item), .writeContent),
                (IntakeAddresses.sender(item), .seeSenders),
                (IntakeAddresses.new(Self.site), .handleIntake),
            ] {
                let status = try own.post(address.string, [], token: try own.token()).status
                let isAdmitted = role.permissions.contains(permission)
                #expect((status != 403) == isAdmitted, "\(address.string) for \(role)")
                let foreign = try stranger.post(
                    address.string, [], token: try stranger.token()
                ).status
                #expect([403, 404].contains(foreign), "\(address.string) for \(role) elsewhere")
            }
            // The other site's own address finds nothing of this one.
            let elsewhere = AdminItem(AdminSiteName(label: "skhcn"), item.id)
            #expect([403, 404].contains(try stranger.get(IntakeAddresses.item(elsewhere)).status))
        }
    }

    @Test func myWorkCountsWhatWaits() throws {
        try withPortal { portal in
            let staff = try portal.staff("bien.tap", [(.editor, on: "")])
            let item = try Self.item(try Self.register(by: staff))
            #expect(try staff.get("/quan-tri").text.contains("mục tiếp nhận chưa có người xử lý"))
            #expect(try Self.step(.take, on: item, by: staff).status == 303)
            #expect(try staff.get("/quan-tri").text.contains("mục tiếp nhận của bạn"))
        }
    }
}

extension StaffBrowser {
    /// Sends a form with files.
    func post(_ target: String, body: MultipartBody) throws -> ReceivedAnswer {
        try post(
            target,
            head: [
                ("Content-Type", MultipartBody.contentType), ("Sec-Fetch-Site", "same-origin"),
            ], body: body.bytes)
    }
}
