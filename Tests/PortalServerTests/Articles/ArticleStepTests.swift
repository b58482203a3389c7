import Foundation
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Steps of the workflow as the pages offer and take them.
struct ArticleStepTests {
    @Test func fromDraftToThePublicPage() throws {
        try withNewsroom { room in
            let item = try room.create("Bài sẽ được công bố")
            #expect(try room.step(.submit, on: item, by: room.writer).status == 303)
            #expect(try room.step(.approve, on: item, by: room.approver).status == 303)
            #expect(try room.step(.publish, on: item, by: room.approver).status == 303)
            try room.portal.application.refresh()
            let page = try room.portal.get(try room.publicPath(of: item), on: Newsroom.label)
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>Bài sẽ được công bố</h1>"))
            #expect(page.text.contains("Hồ sơ công bố"))
        }
    }

    /// Which steps each role is offered on a draft that somebody else handed in.
    @Test(arguments: [
        (Role.contributor, [WorkflowAction]()),
        (.editor, [.takeBack]),
        (.approver, [.takeBack, .sendBack, .approve, .publishInEmergency]),
        (.unitLeader, [.takeBack, .sendBack, .approve, .publishInEmergency]),
        (.boardMember, [.takeBack, .sendBack, .approve, .publishInEmergency]),
    ])
    func eachRoleIsOfferedItsSteps(role: Role, steps: [WorkflowAction]) throws {
        try withNewsroom { room in
            let item = try room.create()
            try room.step(.submit, on: item, by: room.writer)
            let person = try room.portal.staff("nguoi.xem", [(role, on: Newsroom.label)])
            let page = try person.get(ArticleWorkAddresses.item(item))
            for action in WorkflowAction.allCases where action != .edit {
                let button = "name=\"buoc\" value=\"\(action.rawValue)\""
                #expect(page.text.contains(button) == steps.contains(action), "\(action)")
            }
        }
    }

    /// Whoever approves sees all that they answer for, and what a change changes.
    @Test func whoApprovesSeesAllThatIsApproved() throws {
        try withNewsroom { room in
            let item = try room.published("Bài đang đăng")
            _ = try room.save(
                item, "Bài được sửa", by: room.editor,
                [.sourceName: "Báo Lai Châu", .author: "Tác <giả> mới"])
            try room.step(.submit, on: item, by: room.editor)
            let page = try room.approver.get(ArticleWorkAddresses.item(item)).text
            for shown in ["Tin tức", "Tác &lt;giả&gt; mới", "Báo Lai Châu", "20/11/2026"] {
                #expect(page.contains(shown), "\(shown)")
            }
            let link = try page.components(
                between: "<p><a href=\"", and: "\">Xem phần sửa so với bản đang đăng"
            ).orMissing.replacing("&amp;", with: "&")
            let compared = try room.approver.get(link).text
            #expect(compared.contains("Từ bản 1 đến bản 2"))
        }
    }

    /// The step that leads on stands first; what takes something away says what readers see then.
    @Test func theNextStepComesFirst() throws {
        try withNewsroom { room in
            let item = try room.create()
            try room.step(.submit, on: item, by: room.writer)
            let waiting = try room.approver.get(ArticleWorkAddresses.item(item)).text
            let first = waiting.components(between: "name=\"buoc\" value=\"", and: "\"")
            #expect(first == WorkflowAction.approve.rawValue)
            #expect(
                try room.writer.get(ArticleWorkAddresses.item(item)).text
                    .contains("Bài đang chờ người khác duyệt."))
            try room.step(.approve, on: item, by: room.approver)
            try room.step(.publish, on: item, by: room.approver)
            let live = try room.approver.get(ArticleWorkAddresses.item(item)).text
            #expect(live.contains("Muốn sửa: sửa ở biểu mẫu rồi lưu."))
            #expect(live.contains("không ai đọc được bài và ảnh nữa"))
            // There is no draft to share.
            #expect(!live.contains("Tạo liên kết chia sẻ bản nháp"))
        }
    }

    /// What is prohibited does not stay readable under a notice (Article 6).
    @Test func whatIsProhibitedIsRemovedAndNotWithdrawn() throws {
        try withNewsroom { room in
            let item = try room.published("Bài bị cấm")
            let path = try room.publicPath(of: item)
            let why: [ArticleStepField: String] = [
                .comment: "Nội dung bị cấm.", .ground: ProhibitedGround.defamation.rawValue,
            ]
            let refused = try room.step(.withdraw, on: item, by: room.approver, why)
            #expect(refused.status == 422)
            #expect(refused.text.contains("phải gỡ hẳn"))
            #expect(try room.state(of: item) == .published)
            #expect(try room.step(.removeAsError, on: item, by: room.approver, why).status == 303)
            try room.portal.application.refresh()
            let gone = try room.portal.get(path, on: Newsroom.label)
            #expect(gone.status == 410)
            #expect(!gone.text.contains("Nội dung của bài."))
            let page = try room.approver.get(ArticleWorkAddresses.item(item)).text
            #expect(page.contains(ProhibitedGround.defamation.name))
        }
    }

    /// Whoever presses twice is told that it is done, and it is done once.
    @Test func aStepThatIsSentTwiceIsTakenOnce() throws {
        try withNewsroom { room in
            let item = try room.create()
            let why: [ArticleStepField: String] = [.comment: "Lý do."]
            let before = try room.portal.core.database.count("article_event")
            let steps: [(WorkflowAction, StaffBrowser)] = [
                (.submit, room.writer), (.sendBack, room.approver), (.submit, room.writer),
                (.approve, room.approver), (.publish, room.approver), (.withdraw, room.approver),
                (.restore, room.approver), (.removeAsError, room.approver),
            ]
            for (action, person) in steps {
                let revision = try room.revision(of: item)
                for _ in 1...2 {
                    let answer = try room.step(
                        action, on: item, by: person, revision: revision, why)
                    #expect(answer.status == 303, "\(action)")
                }
            }
            let after = try room.portal.core.database.count("article_event")
            #expect(after == before + steps.count)
            // Another's press is another matter, and so is a later one.
            let other = try room.portal.staff("nguoi.khac", [(.approver, on: Newsroom.label)])
            #expect(try room.step(.removeAsError, on: item, by: other, why).status == 422)
            room.portal.clock.advance(seconds: 61)
            #expect(try room.step(.removeAsError, on: item, by: room.approver, why).status == 422)
        }
    }

    /// What was typed with a step that is refused stands in its form again.
    @Test func aRefusedStepKeepsWhatWasTyped() throws {
        try withNewsroom { room in
            let item = try room.published()
            let answer = try room.step(
                .merge, on: item, by: room.approver,
                [.target: "/tin-tuc/khong-co", .comment: "Trùng <bài> khác"])
            #expect(answer.status == 422)
            #expect(answer.text.contains("<details open><summary>Gộp vào bài khác…</summary>"))
            #expect(answer.text.contains("value=\"/tin-tuc/khong-co\""))
            #expect(answer.text.contains("Trùng &lt;bài&gt; khác</textarea>"))
            #expect(answer.text.components(separatedBy: "<details open>").count == 2)
        }
    }

    /// What is not offered is refused, too, with the reason in words, and changes nothing.
    @Test(arguments: [
        (Role.contributor, WorkflowAction.approve), (.contributor, .publish),
        (.contributor, .publishInEmergency), (.contributor, .takeBack), (.editor, .approve),
        (.editor, .sendBack), (.approver, .publish), (.approver, .withdraw),
        (.approver, .confirmEmergency), (.unitLeader, .restore),
    ])
    func whatIsNotOfferedIsRefused(role: Role, action: WorkflowAction) throws {
        try withNewsroom { room in
            let item = try room.create()
            try room.step(.submit, on: item, by: room.writer)
            let before = try room.state(of: item)
            let person = try room.portal.staff("nguoi.thu", [(role, on: Newsroom.label)])
            let answer = try room.step(action, on: item, by: person, [.comment: "Lý do."])
            #expect(answer.status == 422)
            #expect(answer.text.contains("Chưa thực hiện được"))
            #expect(try room.state(of: item) == before)
        }
    }

    @Test func administratorsDoNotWorkOnArticles() throws {
        try withNewsroom { room in
            let item = try room.create()
            let administrator = try room.portal.staff(
                "quan.tri", [(.administrator, on: Newsroom.label)])
            #expect(try administrator.get(ArticleWorkAddresses.item(item)).status == 403)
            #expect(try administrator.get(ArticleWorkAddresses.list(room.site)).status == 403)
        }
    }

    // MARK: Four eyes

    @Test func whoWroteItDoesNotApproveIt() throws {
        try withNewsroom { room in
            let item = try room.create(by: room.approver)
            try room.step(.submit, on: item, by: room.approver)
            // That it waits for another is said before they look for the button.
            #expect(
                try room.approver.get(ArticleWorkAddresses.item(item)).text
                    .contains("cần một người khác có quyền duyệt"))
            let answer = try room.step(.approve, on: item, by: room.approver)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Người viết hoặc trình bài không tự duyệt"))
            let other = try room.portal.staff("lanh.dao", [(.unitLeader, on: Newsroom.label)])
            #expect(try room.step(.approve, on: item, by: other).status == 303)
        }
    }

    /// Approved is what was seen: a version saved meanwhile is not approved with it.
    @Test func aVersionThatWasNotSeenIsNotApproved() throws {
        try withNewsroom { room in
            let item = try room.create()
            let seen = try room.revision(of: item)
            _ = try room.save(item, "Sửa sau khi đã xem", by: room.editor)
            try room.step(.submit, on: item, by: room.editor)
            let answer = try room.step(.approve, on: item, by: room.approver, revision: seen)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Chưa thực hiện được"))
            #expect(try room.state(of: item).draft == .submitted)
        }
    }

    @Test func anEmergencyLeavesABannerAndATaskUntilAnotherApproves() throws {
        try withNewsroom { room in
            let item = try room.create("Cảnh báo lũ quét")
            let leader = try room.portal.staff("lanh.dao", [(.unitLeader, on: Newsroom.label)])
            #expect(
                try room.step(.publishInEmergency, on: item, by: leader).text
                    .contains("Chưa thực hiện được"))
            let done = try room.step(
                .publishInEmergency, on: item, by: leader, [.comment: "Lũ đang về."])
            #expect(done.status == 303)
            #expect(
                try room.portal.get(try room.publicPath(of: item), on: Newsroom.label).status == 200
            )
            let page = try room.approver.get(ArticleWorkAddresses.item(item))
            #expect(page.text.contains("Bài đăng khẩn, chưa có người thứ hai duyệt"))
            #expect(try room.approver.get("/quan-tri").text.contains("bài đăng khẩn chờ duyệt lại"))
            #expect(!(try leader.get("/quan-tri").text.contains("bài đăng khẩn chờ duyệt lại")))
            #expect(try room.step(.confirmEmergency, on: item, by: leader).status == 422)
            #expect(try room.step(.confirmEmergency, on: item, by: room.approver).status == 303)
            let after = try room.approver.get(ArticleWorkAddresses.item(item))
            #expect(!after.text.contains("chưa có người thứ hai duyệt"))
        }
    }

    // MARK: Reasons, checks, times

    @Test func sendingBackNeedsAReasonThatTheAuthorReads() throws {
        try withNewsroom { room in
            let item = try room.create()
            try room.step(.submit, on: item, by: room.writer)
            #expect(try room.step(.sendBack, on: item, by: room.approver).status == 422)
            let ground = ProhibitedGround.secrets
            #expect(
                try room.step(
                    .sendBack, on: item, by: room.approver,
                    [.comment: "Thiếu nguồn của số liệu.", .ground: ground.rawValue]
                ).status == 303)
            let page = try room.writer.get(ArticleWorkAddresses.item(item))
            #expect(page.text.contains("Thiếu nguồn của số liệu."))
            #expect(page.text.contains(ground.name))
            #expect(try room.writer.get("/quan-tri").text.contains("bài bị trả lại cho bạn"))
        }
    }

    @Test func whatBlocksIsNamedAndStops() throws {
        try withNewsroom { room in
            let item = try room.create(
                "Thiếu tác giả", [.author: "", .body: "Gọi 0912 345 678, căn cước 012345678901."])
            let page = try room.writer.get(ArticleWorkAddresses.item(item))
            for finding in [
                "Chưa ghi tác giả hoặc cơ quan", "giống số điện thoại", "giống số căn cước",
            ] { #expect(page.text.contains(finding), "\(finding)") }
            let answer = try room.step(.submit, on: item, by: room.writer)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Chưa ghi tác giả hoặc cơ quan"))
        }
    }

    @Test func deadLinksInsideThePortalAreNamed() throws {
        try withNewsroom { room in
            let item = try room.create(
                "Liên kết hỏng", [.body: "Xem [bài cũ](/tin-tuc/khong-co-bai-nay) ở đây."])
            let page = try room.writer.get(ArticleWorkAddresses.item(item))
            #expect(page.text.contains("/tin-tuc/khong-co-bai-nay, nơi không có gì"))
        }
    }

    @Test(arguments: [
        ("", 422), ("khong-phai-gio", 422), ("2026-11-23T08:00", 422), ("2026-11-25T08:00", 303),
    ])
    func aTimeToPublishLiesAhead(time: String, status: Int) throws {
        try withNewsroom { room in
            let item = try room.create()
            try room.step(.submit, on: item, by: room.writer)
            try room.step(.approve, on: item, by: room.approver)
            let answer = try room.step(
                .schedule, on: item, by: room.approver, [.publishAt: time])
            #expect(answer.status == status)
        }
    }

    @Test func datesThatCannotBeReadChangeNothing() throws {
        try withNewsroom { room in
            let item = try room.create()
            let address = ArticleWorkAddresses.dates(item)
            let page = ArticleWorkAddresses.item(item)
            let good = try room.approver.send(
                [(ArticleDatesField.review.rawValue, "2027-01-15")], to: address, from: page)
            #expect(good.status == 200)
            #expect(good.text.contains("xem lại 15/01/2027"))
            let bad = try room.approver.send(
                [(ArticleDatesField.review.rawValue, "mai")], to: address, from: page)
            #expect(bad.status == 422)
            #expect(bad.text.contains("“mai” chưa đúng dạng"))
            #expect(try room.stored(item).reviewOn == CalendarDay("2027-01-15"))
            #expect(try room.writer.send([], to: address, from: page).status == 403)
        }
    }

    @Test func whatIsWithdrawnSaysWhy() throws {
        try withNewsroom { room in
            let item = try room.published()
            let path = try room.publicPath(of: item)
            try room.step(
                .withdraw, on: item, by: room.approver, [.comment: "Số liệu đã thay đổi."])
            try room.portal.application.refresh()
            let page = try room.portal.get(path, on: Newsroom.label)
            #expect(page.text.contains("Số liệu đã thay đổi."))
            try room.step(.removeAsError, on: item, by: room.approver, [.comment: "Đăng nhầm."])
            try room.portal.application.refresh()
            let gone = try room.portal.get(path, on: Newsroom.label)
            #expect(gone.status == 410)
            #expect(!gone.text.contains("Nội dung của bài."))
        }
    }

    @Test func mergingLeadsToTheOther() throws {
        try withNewsroom { room in
            let item = try room.published("Bài cũ")
            let target = try room.published("Bài mới")
            let unknown = try room.step(
                .merge, on: item, by: room.approver, [.target: "khong-co"])
            #expect(unknown.status == 422)
            let place = try room.publicPath(of: target)
            #expect(
                try room.step(.merge, on: item, by: room.approver, [.target: place]).status == 303)
            try room.portal.application.refresh()
            let answer = try room.portal.get(try room.publicPath(of: item), on: Newsroom.label)
            #expect(answer.status == 308)
            #expect(answer["location"] == place)
        }
    }
}
