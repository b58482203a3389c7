import Testing

@testable import PortalCore

/// What the trail calls things, in the words of those who read it.
struct AuditSubjectTests {
    @Test(arguments: [
        ("article 12", "bài viết 12"), ("answer template 3", "mẫu trả lời 3"),
        ("calendar 2026", "lịch năm 2026"), ("media 7", "tệp 7"),
        ("attachment 7", "tệp gửi kèm 7"), ("something 1", "something 1"),
        ("account nguoi.viet", "account nguoi.viet"), ("", ""),
    ])
    func isSaidInVietnamese(stored: String, said: String) {
        #expect(AuditSubject.name(of: stored) == said)
        #expect(AuditSubject.stored(said) == stored)
    }

    @Test func isFoundByBothWords() {
        for typed in ["Bài viết 12", "article 12"] {
            let search = AuditSearch([.subject: typed])
            #expect(search.subject == "article 12")
            // What was typed stays in the field.
            #expect(search.values[.subject] == typed)
        }
    }
}
