import PortalCore
import Testing

@testable import PortalServer
@testable import Templates

/// Figures, votes, the look-up, similar questions and the narrowed list.
struct QuestionPublicTests {
    @Test func theLookUpNeedsTheCodeAndTheEndOfTheNumber() throws {
        try withPortal { portal in
            let plant = try PersonalDataTests.plant(3, on: "", portal)
            let form = try OpenForm(portal, QuestionAddresses.lookUp().string)
            func ask(_ digits: String) throws -> ReceivedAnswer {
                try form.send(
                    [("ma", plant.code.description), ("so-cuoi", digits)], to: portal)
            }
            let right = try ask("0003")
            #expect(right.status == 200 && right.text.contains("Ban Biên tập đã nhận"))
            #expect(
                right.text.contains("Cổng nhận câu hỏi") && right["cache-control"] == "no-store")
            for mark in plant.marks + [plant.name] { #expect(!right.text.contains(mark)) }
            for digits in ["", "0004", "3", "00030003"] {
                let wrong = try ask(digits)
                #expect(wrong.status == 422, "\(digits)")
                #expect(!wrong.text.contains("Ban Biên tập đã nhận"))
                #expect(wrong.text.contains("value=\"\(plant.code)\""))
            }
        }
    }

    @Test func aBrowserHasOneVote() throws {
        try withPortal { portal in
            let slug = try portal.core.database.slugs(of: "question", on: portal.site(""))[0]
            let target = QuestionAddresses.vote(slug).string
            func vote(_ choice: String, cookie: String?) throws -> ReceivedAnswer {
                var form = try OpenForm(portal, target)
                if let cookie { form.cookie += "; phieu=\(cookie)" }
                return try form.send([("co-ich", choice)], to: portal)
            }
            let first = try vote("co", cookie: nil)
            #expect(first.status == 303)
            let cookie = try first.cookie("phieu").orMissing
            #expect(try vote("khong", cookie: cookie).status == 303)
            #expect(try portal.core.database.count("question_vote") == 1)
            #expect(try vote("co", cookie: nil).status == 303)
            #expect(try portal.core.database.count("question_vote") == 2)
            #expect(try vote("co lẽ", cookie: cookie).status == 400)
            #expect(try portal.get(target + "?da=co").text.contains("Cảm ơn bạn"))
            #expect(try portal.get("/hoi-dap/" + slug).text.contains("href=\"\(target)\""))
        }
    }

    @Test func theListIsNarrowed() throws {
        try withPortal { portal in
            let facets = try portal.core.questions.facets(of: try portal.site(""))
            let unit = try facets.units.first.orMissing
            let all = try portal.core.questions.answered(
                of: try portal.site(""), page: .newest, limit: 100
            ).items
            let encoded = OpenForm.encoded(unit)
            let page = try portal.get("/hoi-dap?don-vi=\(encoded)").text
            for question in all {
                let isShown = page.contains("href=\"/hoi-dap/\(question.slug)\"")
                #expect(isShown == (question.unit == unit), "\(question.title)")
            }
            let none = try portal.get("/hoi-dap?linh-vuc=khong-co").text
            #expect(none.contains("Không có câu trả lời nào khớp"))
        }
    }

    @Test func theFiguresAreAPageAndAFile() throws {
        try withPortal { portal in
            _ = try PersonalDataTests.plant(1, on: "", portal)
            try portal.application.refresh()
            let page = try portal.get("/hoi-dap/so-lieu?nam=2026").text
            #expect(
                page.contains("Chưa chuyển đơn vị") && page.contains("Tính lúc 09:00 ngày 24/11"))
            #expect(page.contains("role=\"img\" aria-label=\"Biểu đồ: trong "))
            let file = try portal.get("/hoi-dap/so-lieu.csv?nam=2026")
            #expect(file["content-type"] == "text/csv; charset=utf-8")
            let lines = file.text.split(separator: "\r\n")
            #expect(lines.first?.hasPrefix("\u{FEFF}\"Đơn vị\",\"Tiếp nhận\"") == true)
            #expect(lines.contains { $0.hasPrefix("\"Chưa chuyển đơn vị\",\"1\",\"0\"") })
            #expect(try portal.get("/hoi-dap/so-lieu?nam=1999").status == 404)
        }
    }

    @Test func similarQuestionsAreOfferedBeforeSending() throws {
        try withPortal { portal in
            let site = try portal.site("")
            let known = try portal.core.questions.answered(of: site, page: .newest, limit: 1).items[
                0]
            let piece = try portal.get(
                QuestionAddresses.similar().string + "?q=" + OpenForm.encoded(known.title))
            #expect(piece.text.contains("href=\"/hoi-dap/\(known.slug)\""))
            #expect(!piece.text.contains("<html"))
            #expect(try portal.get(QuestionAddresses.similar().string + "?q=a").text.isEmpty)

            let before = try portal.core.database.count("question")
            let form = try OpenForm(portal, QuestionAddresses.askIndividual().string)
            let fields = FilledForms.individual.with("tieu-de", known.title)
            let review = try form.send(fields.with("xem-truoc", "co"), to: portal)
            #expect(review.status == 200 && review.text.contains("href=\"/hoi-dap/\(known.slug)\""))
            #expect(review.text.contains("value=\"Người Hỏi\""))
            #expect(try portal.core.database.count("question") == before)
        }
    }

    @Test func anAnswerBeginsWithATemplate() throws {
        try withPortal { portal in
            let work = try QuestionWorkTests.Case(portal)
            _ = try work.step(.assign, [(.unit, try work.unit("Sở Tư pháp"))], by: work.board)
            let page = QuestionWorkAddresses.templates(AdminSiteName(label: "sotuphap"))
            let empty = try work.officer.send([("ten-mau", "")], to: page, from: page)
            #expect(empty.status == 422 && empty.text.contains("Hãy đặt tên cho mẫu."))
            let saved = try work.officer.send(
                [("ten-mau", "Mẫu hộ tịch"), ("linh-vuc", ""), ("noi-dung", "Kính gửi bạn đọc,")],
                to: page, from: page)
            #expect(saved.status == 303)
            let template = try portal.core.answerTemplates.all(of: try portal.site("sotuphap"))[0]
            let item = QuestionWorkAddresses.item(work.item(on: "sotuphap"))
            #expect(try work.officer.get(item).text.contains("Mẫu hộ tịch"))
            let begun = try work.officer.get(
                item.with(query: [(QuestionWorkAddresses.template, String(template.id))]))
            #expect(begun.text.contains("Kính gửi bạn đọc,"))
            // Another portal's people neither see nor change it.
            let other = try SignedIn("nguoi.khac", [(.editor, on: "skhcn")], portal)
            let theirs = QuestionWorkAddresses.templates(AdminSiteName(label: "skhcn"))
            #expect(try !other.get(theirs).text.contains("Mẫu hộ tịch"))
            let theft = try other.send(
                [("so", String(template.id)), ("ten-mau", "Lấy"), ("noi-dung", "Lấy")],
                to: theirs, from: theirs)
            #expect(theft.status == 404)
            let removed = try work.officer.send(
                [("so", String(template.id)), ("xoa", "co")], to: page, from: page)
            #expect(removed.status == 303)
            #expect(try portal.core.answerTemplates.all(of: try portal.site("sotuphap")).isEmpty)
        }
    }
}
