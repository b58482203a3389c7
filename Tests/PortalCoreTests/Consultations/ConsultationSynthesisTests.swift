import Foundation
import GRDB
import Testing

@testable import PortalCore

/// The synthesis and its table for spreadsheet programs.
struct ConsultationSynthesisTests {
    @Test(arguments: [
        ("Đồng ý", "\"Đồng ý\""), ("=1+1", "\"'=1+1\""), ("+84", "\"'+84\""), ("-1", "\"'-1\""),
        ("@SUM(A1)", "\"'@SUM(A1)\""), ("  =cmd", "\"'  =cmd\""), ("\t=1", "\"'\t=1\""),
        ("＝1", "\"'＝1\""), ("a\"b", "\"a\"\"b\""), ("=\"x\"", "\"'=\"\"x\"\"\""), ("", "\"\""),
        ("a,b\nc", "\"a,b\nc\""), ("\n=1", "\"'\n=1\""),
    ])
    func aCellIsNeverAFormula(text: String, expected: String) {
        #expect(SynthesisTable.cell(text) == expected)
    }

    @Test func isPutTogetherByPiecesAndExportedWithoutContacts() throws {
        let scene = try ConsultationScene()
        let id = try scene.published()
        for clause in ["dieu-2", "dieu-1", "dieu-2", nil] {
            let comment = try scene.comment(on: id, clause: clause, contact: "moc-lien-he@vidu.vn")
            try scene.decide(.release, on: comment, of: id)
        }
        _ = try scene.comment(on: id)
        let synthesis = try #require(
            try scene.base.portal.commentDesk.synthesis(
                of: id, on: scene.site, isExport: true, by: scene.editor, now: .morning))
        #expect(synthesis.parts.map(\.anchor) == ["dieu-1", "dieu-2", ""])
        #expect(synthesis.parts.map(\.comments.count) == [1, 2, 1])
        #expect(synthesis.parts[1].positions.counts == [.change: 2])
        #expect(synthesis.tally.waiting == 1)
        let text = SynthesisTable.text(synthesis)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        #expect(text.components(separatedBy: "\r\n").count == 6)
        #expect(!text.contains("moc-lien-he"))
        let acts = try scene.base.read { db in
            try db.rows("SELECT act FROM audit_entry WHERE act LIKE 'consultation.export%'") {
                $0[0] as String
            }
        }
        #expect(acts == ["consultation.export"])
    }

    /// Comments on what a later version dropped stay in the synthesis.
    @Test func nothingIsLostWithAPiece() {
        let comment = CommentRecord(
            id: 1, state: .released, clause: "dieu-9", clauseLabel: "Điều 9", position: nil,
            body: "Ý kiến", organisation: nil, name: nil, showsName: false, hasContact: false,
            receivedAt: .morning, reason: nil, reply: nil)
        let parts = ConsultationSynthesis.parts(of: [comment], in: DraftText("Điều 1. A"))
        #expect(parts.map(\.heading) == ["Điều 9 (bản trước)"])
        #expect(parts.first?.positions.unsaid == 1)
    }
}
