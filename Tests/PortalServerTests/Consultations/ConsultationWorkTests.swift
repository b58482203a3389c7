import HTTPKit
import PortalCore
import Templates
import Testing

@testable import PortalServer

/// A consultation prepared, opened, moderated and concluded through the admin's pages.
struct ConsultationWorkTests {
    static let site = AdminSiteName(label: "")

    /// A draft made through the forms, with all that is needed.
    static func draft(_ editor: StaffBrowser, title: String = "Dự thảo Quy định thử") throws
        -> AdminItem
    {
        let opens = editor.portal.clock.now.adding(seconds: 60)
        let fields: [(ConsultationForm.Field, String)] = [
            (.title, title), (.summary, "Tóm tắt thử."),
            (.opensAt, EnteredMoment.text(opens)),
            (.closesAt, EnteredMoment.text(opens.adding(seconds: 600))),
            (.receiverName, "Văn phòng"), (.receiverAddress, "Phường Tân Phong"),
            (.receiverEmail, "gop-y@vidu.vn"),
        ]
        let made = try editor.send(
            fields.map { ($0.0.rawValue, $0.1) }, to: ConsultationWorkAddresses.new(site))
        let number = try made["location"].orMissing.split(separator: "/").last.flatMap {
            Int64($0)
        }
        let item = AdminItem(site, try number.orMissing)
        try write("Điều 1. Phạm vi\n1. Một hai ba.\nĐiều 2. Phí\nMột nghìn đồng.", item, editor)
        return item
    }

    static func write(_ text: String, _ item: AdminItem, _ editor: StaffBrowser) throws {
        let page = ConsultationWorkAddresses.text(item)
        let shown = try editor.get(page).text
        let revision = try shown.components(between: "name=\"ban\" value=\"", and: "\"").orMissing
        let answer = try editor.send(
            [
                (DraftTextField.text.rawValue, text), (DraftTextField.note.rawValue, ""),
                (DraftTextField.revision.rawValue, revision),
            ], to: page)
        guard answer.status == 303 else { throw MissingFixture() }
    }

    static func take(
        _ action: ConsultationAction, _ item: AdminItem, _ staff: StaffBrowser,
        _ more: [(String, String)] = []
    ) throws -> ReceivedAnswer {
        try staff.send(
            [(ConsultationStepField.action.rawValue, action.rawValue)] + more,
            to: ConsultationWorkAddresses.step(item), from: ConsultationWorkAddresses.item(item))
    }

    @Test func goesThroughTheFormsFromTheDraftToTheOutcome() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let leader = try portal.staff("lanh.dao", [(.unitLeader, on: "")])
            let item = try Self.draft(editor)
            #expect(try Self.take(.submit, item, editor).status == 303)
            // An editor does not open it, and is told so.
            let refused = try Self.take(.publish, item, editor)
            #expect(refused.status == 422 && refused.text.contains("người duyệt"))
            #expect(try portal.get("/gop-y/du-thao-quy-dinh-thu").status == 404)
            #expect(try Self.take(.publish, item, leader).status == 303)
            try portal.application.refresh()
            let address = "/gop-y/du-thao-quy-dinh-thu"
            #expect(try portal.get(address).text.contains("Chưa mở"))
            portal.clock.now = portal.clock.now.adding(seconds: 61)
            try comment(on: address, portal)
            portal.clock.now = portal.clock.now.adding(seconds: 600)
            try conclude(item, leader)
            try portal.application.refresh()
            let page = try portal.get(address).text
            #expect(page.contains("Chúng tôi đã hỏi") && page.contains("Đã giảm mức phí."))
            #expect(page.contains("Cơ quan soạn thảo: Tiếp thu"))
            #expect(try portal.get("/gop-y?ket-qua=da-co").text.contains(address))
            #expect(!(try portal.get("/gop-y?ket-qua=cho").text.contains(address)))
            #expect(try portal.get("/lay-y-kien/\(item.id)").status == 303)
        }
    }

    private func comment(on address: String, _ portal: TestPortal) throws {
        let open = try OpenForm(portal, address + "/gui-y-kien?dieu=dieu-2")
        let answer = try open.send(
            [
                ("dieu", "dieu-2"), ("quan-diem", "change"), ("y-kien", "Đề nghị giảm mức phí."),
                ("tu-cach", "to-chuc"), ("to-chuc", "Hợp tác xã thử"),
                ("lien-he", "moc-rieng@vidu.vn"), ("dong-y", "co"),
            ], to: portal)
        #expect(answer.status == 303)
    }

    private func conclude(_ item: AdminItem, _ leader: StaffBrowser) throws {
        let desk = try leader.get("/quan-tri").text
        #expect(desk.contains("chưa công bố kết quả"))
        for (filter, isListed) in [
            ("tat-ca", true), ("cho-mo", false), ("cho-duyet", true), ("cho-ket-qua", true),
        ] {
            let list = try leader.get("/quan-tri/cong/tinh/lay-y-kien?loc=\(filter)").text
            #expect(list.contains("Dự thảo Quy định thử") == isListed, "\(filter)")
            #expect(
                filter == "cho-mo" || filter == "tat-ca"
                    || desk.contains("lay-y-kien?loc=\(filter)"))
        }
        let outcome = [
            ("ket-qua", "revised"), ("da-hoi", "Chúng tôi hỏi về mức phí."),
            ("da-gop-y", "Một ý kiến đề nghị giảm."), ("da-lam", "Đã giảm mức phí."),
        ]
        let target = ConsultationWorkAddresses.outcome(item)
        let early = try leader.send(outcome, to: target)
        #expect(early.status == 422 && early.text.contains("chưa duyệt"))
        #expect(early.text.contains("Đã giảm mức phí."))
        let list = try leader.get(ConsultationWorkAddresses.comments(item)).text
        #expect(list.contains("Hợp tác xã thử") && !list.contains("moc-rieng"))
        let number = try list.components(between: "id=\"y-kien-", and: "\"").orMissing
        let seen = try leader.send(
            [("y-kien", number)], to: ConsultationWorkAddresses.contact(item),
            from: ConsultationWorkAddresses.comments(item))
        #expect(seen.text.contains("moc-rieng@vidu.vn"))
        #expect(
            try leader.send(
                [("y-kien", number), ("quyet-dinh", "approved")],
                to: ConsultationWorkAddresses.comments(item)
            ).status == 303)
        let synthesis = ConsultationWorkAddresses.synthesis(item)
        try wrongRepliesComeBack(number, to: synthesis, leader)
        // After closing one still replies.
        #expect(
            try leader.send(
                [("y-kien", number), ("tiep-thu", "accepted"), ("giai-trinh", "Đã tiếp thu.")],
                to: synthesis
            ).status == 303)
        let table = try leader.send(
            [], to: ConsultationWorkAddresses.table(item), from: synthesis)
        #expect(table.text.contains("Đề nghị giảm mức phí.") && !table.text.contains("moc-rieng"))
        #expect(table["content-type"] == "text/csv; charset=utf-8")
        #expect(try leader.send(outcome, to: target).status == 303)
        // And after the outcome puts right what was wrong.
        #expect(
            try leader.send(
                [("y-kien", number), ("tiep-thu", "partly"), ("giai-trinh", "Giảm một nửa.")],
                to: synthesis
            ).status == 303)
        #expect(try leader.get(synthesis).text.contains("<strong>Tiếp thu một phần</strong>"))
    }

    /// What was typed, ticked and chosen stays; nothing is chosen for anybody.
    private func wrongRepliesComeBack(
        _ comment: String, to synthesis: WebAddress, _ leader: StaffBrowser
    ) throws {
        let shown = try leader.get(synthesis).text
        #expect(shown.contains("name=\"tiep-thu\" required><option value=\"\">"))
        #expect(!shown.contains(" selected"))
        let unchosen = try leader.send(
            [("y-kien", comment), ("tiep-thu", ""), ("giai-trinh", "Trái luật.")], to: synthesis)
        #expect(unchosen.status == 422 && unchosen.text.contains("Hãy chọn kết quả"))
        #expect(unchosen.text.contains("Trái luật.") && unchosen.text.contains(" checked"))
        #expect(!unchosen.text.contains(" selected"))
        let unticked = try leader.send(
            [("tiep-thu", "rejected"), ("giai-trinh", "Trái luật.")], to: synthesis)
        #expect(unticked.status == 422 && unticked.text.contains("Trái luật."))
        #expect(unticked.text.contains("value=\"rejected\" selected"))
    }

    /// An end before the time, and a draft that is taken back, as the leader does it and readers see it.
    @Test func endsEarlyOrIsTakenBackWithTheReasonInTheOpen() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let leader = try portal.staff("lanh.dao", [(.unitLeader, on: "")])
            for (action, shown) in [
                (ConsultationAction.closeEarly, "Lý do đóng sớm: Đã có nghị định <mới>."),
                (.withdraw, "Dự thảo đã được rút"),
            ] {
                let item = try Self.draft(editor, title: "Dự thảo \(action)")
                _ = try Self.take(.submit, item, editor)
                _ = try Self.take(.publish, item, leader)
                portal.clock.now = portal.clock.now.adding(seconds: 61)
                let number = Int64(item.id)
                let slug = try portal.core.consultations.slug(
                    of: number, on: try portal.site("")
                ).orMissing
                try portal.application.refresh()
                let open = try OpenForm(portal, "/gop-y/\(slug)/gui-y-kien")
                let refused = try Self.take(action, item, editor, [("ly-do", "Lý do")])
                #expect(refused.status == 422 && refused.text.contains("người duyệt"))
                let empty = try Self.take(action, item, leader, [("ly-do", " ")])
                #expect(empty.status == 422 && empty.text.contains("Cần ghi lý do."))
                let done = try Self.take(
                    action, item, leader, [("ly-do", "Đã có nghị định <mới>.")])
                #expect(done.status == 303)
                try portal.application.refresh()
                let page = try portal.get("/gop-y/\(slug)").text
                #expect(page.contains(HTML(text: shown).string))
                #expect(page.contains("Đã có nghị định &lt;mới&gt;."))
                #expect(!page.contains("/gui-y-kien\""))
                let late = try open.send(FilledForms.comment, to: portal)
                #expect(late.status == 409 && late.text.contains("Tôi đồng ý với dự thảo này."))
                let list = try portal.get("/gop-y").text
                #expect(list.contains("/gop-y/\(slug)"))
                #expect(list.contains("Đã rút") == (action == .withdraw))
                #expect(
                    try leader.get(ConsultationWorkAddresses.item(item)).text
                        .contains("Đã có nghị định &lt;mới&gt;."))
            }
        }
    }

    /// The contact of a commenter is in no public byte, whatever is decided.
    @Test func noPublicPageShowsAContact() throws {
        try withPortal { portal in
            let slug = CommentFormTests.slug
            let closes = try CommentFormTests.closing(portal)
            portal.clock.now = closes.adding(seconds: -60)
            for (index, shows) in [true, false, true].enumerated() {
                try portal.core.consultations.comment(
                    CommentForm(values: [
                        .body: "Ý kiến mốc số \(index) về dự thảo", .name: "Mốc Tên \(index)",
                        .contact: "moc\(index)-lien-he@vidu.vn", .consent: "co",
                        .showName: shows ? "co" : "", .clause: "dieu-2",
                    ]), on: slug, of: portal.site(""), submissionKey: "moc\(index)",
                    now: portal.clock.now)
            }
            let waiting = try portal.core.commentModeration.waiting(limit: 9)
            for comment in waiting.prefix(2) {
                try portal.core.commentModeration.approve(comment.id, now: portal.clock.now)
            }
            try portal.application.refresh()
            var shown = 0
            for target in try PublicPages(portal: portal, label: "").targets() {
                let text = try portal.get(target).text
                #expect(!text.contains("lien-he@vidu.vn"), "\(target)")
                #expect(!text.contains("Mốc Tên 1") && !text.contains("Mốc Tên 2"), "\(target)")
                shown += text.contains("Mốc Tên 0") ? 1 : 0
            }
            #expect(shown > 0)
        }
    }

    @Test func whoHasNoRightReachesNoPage() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let item = try Self.draft(editor)
            let writer = try portal.staff("cong.tac", [(.contributor, on: "")])
            let stranger = try portal.staff("nguoi.la", [(.unitLeader, on: "skhcn")])
            for address in [
                ConsultationWorkAddresses.item(item), ConsultationWorkAddresses.text(item),
                ConsultationWorkAddresses.comments(item), ConsultationWorkAddresses.synthesis(item),
            ] {
                #expect(try writer.get(address).status == 403)
                #expect(try stranger.get(address).status == 404)
                #expect(try editor.get(address).status == 200)
            }
            // The same number on another site is nobody's.
            let elsewhere = AdminItem(AdminSiteName(label: "skhcn"), item.id)
            #expect(try stranger.get(ConsultationWorkAddresses.item(elsewhere)).status == 404)
        }
    }

    @Test func hostileWordsStayWordsInTheAdmin() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let script = "\"'><script>alert(1)</script>"
            let item = try Self.draft(editor, title: "Dự thảo \(script)")
            try Self.write("Điều 1. \(script)\n1. \(script)", item, editor)
            for address in [
                ConsultationWorkAddresses.item(item), ConsultationWorkAddresses.text(item),
                ConsultationWorkAddresses.data(item), ConsultationWorkAddresses.synthesis(item),
                ConsultationWorkAddresses.list(Self.site),
            ] {
                let page = try editor.get(address).text
                #expect(page.contains("&lt;script&gt;alert(1)"), "\(address.string)")
                #expect(!page.contains("<script>alert"), "\(address.string)")
            }
        }
    }
}
