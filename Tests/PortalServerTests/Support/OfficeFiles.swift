import Foundation

@testable import PortalCore

/// Small files of the kinds that offices write, with text in them.
enum OfficeFiles {
    /// A Word document with a paragraph for each line (ECMA-376), its parts stored as they are.
    static func docx(_ lines: [String]) -> [UInt8] {
        let paragraphs = lines.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        let types =
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>"
        return zip([
            ("[Content_Types].xml", types),
            ("word/document.xml", "<w:document><w:body>\(paragraphs)</w:body></w:document>"),
        ])
    }

    private static func zip(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        func number(_ value: Int, _ length: Int) -> [UInt8] {
            (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        for (name, text) in parts {
            let content = Array(text.utf8)
            let place = bytes.count
            let facts =
                [20, 0x800, 0, 0, 0].flatMap { number($0, 2) }
                + number(Int(CRC32.sum(of: content[...])), 4)
                + number(content.count, 4) + number(content.count, 4)
                + number(name.utf8.count, 2) + number(0, 2)
            bytes += Array("PK\u{3}\u{4}".utf8) + facts + Array(name.utf8) + content
            directory += Array("PK\u{1}\u{2}".utf8) + number(0x0314, 2) + facts
            directory += [0, 0, 0].flatMap { number($0, 2) } + number(0x81A4 << 16, 4)
            directory += number(place, 4) + Array(name.utf8)
        }
        let start = bytes.count
        bytes += directory + Array("PK\u{5}\u{6}".utf8)
        bytes += [0, 0, parts.count, parts.count].flatMap { number($0, 2) }
        return bytes + number(directory.count, 4) + number(start, 4) + number(0, 2)
    }

    /// A page of lines (ISO 32000-1) whose letters are told by a table of their own, as word
    /// processors write Vietnamese.
    static func pdf(_ lines: [String]) -> [UInt8] {
        let letters = Array(Set(lines.joined())).sorted()
        let codes = Dictionary(
            uniqueKeysWithValues: letters.enumerated().map { ($1, $0 + 33) })
        func hexadecimal(_ text: String) -> String {
            text.map { hex(codes[$0] ?? 32, 2) }.joined()
        }
        let shown = lines.map { "<\(hexadecimal($0))> Tj T*" }.joined(separator: "\n")
        let map = letters.map { letter in
            let units = String(letter).utf16.map { hex(Int($0), 4) }.joined()
            return "<\(hex(codes[letter] ?? 32, 2))> <\(units)>"
        }.joined(separator: "\n")
        let table = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Bang def
            /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange
            \(letters.count) beginbfchar
            \(map)
            endbfchar endcmap CMapName currentdict /CMap defineresource pop end end
            """
        let widths = letters.map { $0 == " " ? "300" : "600" }.joined(separator: " ")
        return file([
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 6 0 R
            /Resources << /Font << /F1 4 0 R >> >> >>
            """,
            """
            << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R
            /FirstChar 33 /LastChar \(32 + letters.count) /Widths [\(widths)] >>
            """,
            stream(table), stream("BT /F1 12 Tf 40 550 Td 20 TL\n\(shown)\nET"),
        ])
    }

    private static func stream(_ text: String) -> String {
        "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        let rows = places.map { String(format: "%010d 00000 n \n", $0) }.joined()
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(rows)"
        text +=
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private static func hex(_ value: Int, _ digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(digits - text.count, 0)) + text
    }
}
