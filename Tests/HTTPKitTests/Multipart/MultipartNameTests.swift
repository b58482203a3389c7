import Testing

@testable import HTTPKit

struct DispositionTests {
    static let good: [(String, String?, String?)] = [
        ("form-data; name=\"a\"", "a", nil),
        ("form-data;name=a;filename=b.pdf", "a", "b.pdf"),
        ("form-data ; name = \"a\" ; filename = \"\"", "a", ""),
        ("form-data; name=\"họ tên\"; filename=\"Đơn đề nghị.pdf\"", "họ tên", "Đơn đề nghị.pdf"),
        ("form-data; name=\"a%22b\"; filename=\"x%0D%0Ay%41\"", "a\"b", "x\r\ny%41"),
        ("form-data; name=\"a\\\"b\\\\c\"", "a\"b\\c", nil),
        ("form-data; name=\"a\"; filename=\"C:\\Users\\lan\\x.doc\"", "a", "C:\\Users\\lan\\x.doc"),
        ("form-data; name=\"a;b=c\"; other=1", "a;b=c", nil),
    ]

    @Test("parameters as browsers and others write them", arguments: good)
    func parameters(_ value: String, _ name: String?, _ fileName: String?) throws {
        let found = try #require(DispositionParameters(value))
        #expect(found.name == name)
        #expect(found.fileName == fileName)
    }

    @Test(
        "malformed ones are refused",
        arguments: [
            "", "form-data; name", "form-data; name=", "form-data; name=\"a", "form-data name=a",
            "form-data; name=a; name=b", "form-data; filename=a; filename=b", "form-data;",
            "form-data; name=\"a\" x", "inline; name=a", "form-data; name=\"a\\\"",
        ])
    func malformed(_ value: String) {
        #expect(DispositionParameters(value) == nil)
    }
}

struct BoundaryTests {
    static let cases: [(String, String?)] = [
        ("multipart/form-data; boundary=abc", "abc"),
        ("Multipart/Form-Data;charset=utf-8;BOUNDARY=\"a b=c\"", "a b=c"),
        (
            "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk",
            "----WebKitFormBoundary7MA4YWxk"
        ),
        ("multipart/form-data", nil),
        ("multipart/form-data; boundary=", nil),
        ("multipart/form-data; boundary=\"\"", nil),
        ("multipart/form-data; boundary=\"a", nil),
        ("multipart/form-data; boundary=a; boundary=b", nil),
        ("multipart/form-data; boundary=a*b", nil),
        ("multipart/form-data; boundary=\"a \"", nil),
        ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
        ("multipart/mixed; boundary=a", nil),
        ("", nil),
    ]

    @Test("the boundary of a content type", arguments: cases)
    func boundary(_ contentType: String, _ expected: String?) {
        #expect(MultipartBoundary.find(in: contentType) == expected)
    }
}

struct UploadedFileNameTests {
    static let cases: [(String, String)] = [
        ("Đơn đề nghị.pdf", "Đơn đề nghị.pdf"),
        ("C:\\Users\\lan\\anh.jpg", "anh.jpg"),
        ("../../etc/passwd", "passwd"),
        ("/", "tep"),
        ("", "tep"),
        ("..", "tep"),
        (".htaccess", "htaccess"),
        ("a\u{0}b\r\nc.txt", "abc.txt"),
        ("anh\u{202E}gpj.exe", "anhgpj.exe"),
        ("a\u{200B}b", "ab"),
        ("bao cao. . ", "bao cao"),
        ("..\u{301}/etc", "etc"),
        (".\u{301}an", "\u{301}an"),
        ("a<b>:\"|?*.pdf", "ab.pdf"),
    ]

    @Test("names become harmless", arguments: cases)
    func sanitised(_ sent: String, _ expected: String) {
        #expect(UploadedFileName.sanitised(sent) == expected)
    }

    @Test("long names are cut between letters and keep their extension")
    func long() {
        let name = UploadedFileName.sanitised(String(repeating: "ế", count: 200) + ".docx")
        #expect(name.utf8.count <= UploadedFileName.longest)
        #expect(name.hasSuffix("ế.docx"))
        #expect(name.utf8.count > UploadedFileName.longest - 3)
        let bare = UploadedFileName.sanitised("a." + String(repeating: "b", count: 300))
        #expect(bare == "a")
    }
}
