/// Why a file is not taken.
public enum MediaRejection: Error, Sendable, Equatable {
    case empty
    /// Larger than this many bytes.
    case tooLarge(limit: Int)
    /// None of the types that are taken.
    case unknownType
    /// SVG, HTML or XML, which can carry programs.
    case markup
    /// It begins like one of the types and does not go on like it.
    case damaged
    /// One of the types in a variant that browsers or our tools do not read.
    case unsupportedVariant
    /// One type in front and another one behind or beside it.
    case mixed
    /// More pixels than this.
    case tooManyPixels(limit: Int)
    /// A side longer than this.
    case tooLongSide(limit: Int)
    /// More frames than this, or too many pixels in all of them.
    case tooMuchAnimation(frames: Int)
    /// More files in an archive than this.
    case tooManyEntries(limit: Int)
    /// An archive that becomes too large when it is unpacked.
    case expandsTooFar
    case encrypted
    /// An archive in an archive.
    case nestedArchive(name: String)
    /// A name in an archive that would be written elsewhere when it is unpacked.
    case unsafeName(name: String)
    /// A program in an archive.
    case program(name: String)
    /// An office document with macros.
    case macros
    /// The name ends like another type than the content is.
    case wrongName(ending: String, format: MediaFormat)
    /// What the scanner found.
    case infected(name: String)
    /// The scanner could not be asked, and nothing is taken unscanned.
    case notScanned
    /// In place of a file comes one of the same type only, since its address tells the type.
    case otherFormat(MediaFormat)
    /// All files of the site together would be more than this.
    case siteIsFull(limit: Int64)
    /// More files at once than this.
    case tooManyFiles(limit: Int)
    /// Too many others are sending files.
    case noRoom

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .empty: "Tệp rỗng, không có nội dung."
        case .tooLarge(let limit):
            "Tệp lớn quá \(limit >> 20) MB. Hãy giảm dung lượng rồi tải lên lại."
        case .unknownType:
            """
            Không nhận loại tệp này. Thư viện nhận ảnh JPEG, PNG, WebP, GIF và tệp PDF, DOCX, XLSX, \
            ODT, ZIP; loại tệp được xác định theo nội dung, không theo tên.
            """
        case .markup:
            "Không nhận SVG, HTML hoặc XML vì có thể chứa mã chạy được. Hãy xuất thành PNG hoặc PDF."
        case .damaged: "Tệp bị hỏng hoặc bị cắt dở. Hãy mở lại, lưu lại rồi tải lên."
        case .unsupportedVariant:
            "Tệp thuộc dạng ít dùng mà trình duyệt không mở được. Hãy lưu lại ở dạng thông thường."
        case .mixed:
            "Tệp chứa lẫn nội dung của một loại tệp khác nên không được nhận, để an toàn cho người đọc."
        case .tooManyPixels(let limit):
            "Ảnh có quá nhiều điểm ảnh (tối đa \(limit / 1_000_000) triệu). Hãy thu nhỏ ảnh."
        case .tooLongSide(let limit): "Ảnh có cạnh dài quá \(limit) điểm ảnh. Hãy thu nhỏ ảnh."
        case .tooMuchAnimation(let frames):
            "Ảnh động quá dài hoặc quá lớn (tối đa \(frames) khung hình)."
        case .tooManyEntries(let limit): "Tệp nén chứa quá \(limit) tệp."
        case .expandsTooFar: "Tệp nén sẽ bung ra quá lớn nên không được nhận."
        case .encrypted:
            "Tệp có mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu rồi tải lên lại."
        case .nestedArchive(let name):
            "Trong tệp nén có tệp nén khác (\(name)). Hãy tải từng tệp nén lên riêng."
        case .unsafeName(let name):
            "Trong tệp nén có đường dẫn không an toàn (\(name)). Hãy nén lại."
        case .program(let name):
            "Trong tệp nén có chương trình chạy được (\(name)) nên không được nhận."
        case .macros: "Tệp có macro nên không được nhận. Hãy lưu lại thành DOCX hoặc XLSX thường."
        case .wrongName(let ending, let format):
            """
            Tên tệp có đuôi “.\(ending)” nhưng nội dung là \(format.name). Hãy đặt lại đuôi \
            “.\(format.fileExtension)” hoặc chọn đúng tệp.
            """
        case .notScanned:
            "Chưa quét được vi-rút nên chưa nhận tệp. Hãy thử lại sau ít phút hoặc báo quản trị viên."
        case .otherFormat(let format):
            """
            Tệp thay thế phải cùng loại với tệp đang có (\(format.name)) để giữ nguyên địa chỉ. \
            Hãy chuyển sang loại đó, hoặc tải lên thành tệp mới.
            """
        case .siteIsFull(let limit):
            """
            Thư viện của cổng đã gần đủ dung lượng cho phép (\(limit >> 20) MB). Hãy xóa bớt tệp \
            không dùng hoặc đề nghị quản trị viên tăng dung lượng.
            """
        case .noRoom: "Đang có nhiều người gửi tệp. Hãy chọn lại tệp và gửi lại sau ít phút."
        case .tooManyFiles(let limit): "Mỗi lần tải lên nhiều nhất \(limit) tệp."
        case .infected(let name): "Phần mềm diệt vi-rút báo tệp có mã độc (\(name))."
        }
    }
}
