/// Why a text was not taken.
public enum RichTextError: Error, Sendable, Equatable {
    /// More bytes than allowed.
    case tooLong(limit: Int)
    /// More elements than allowed.
    case tooManyElements(limit: Int)
    /// Elements nest more deeply than allowed.
    case tooDeep(limit: Int)
    /// More attributes than allowed, on one element or in all.
    case tooManyAttributes(limit: Int)
    /// Repairing the text costs more memory or time than allowed.
    case tooComplex

    /// What the editor reads.
    public var message: String {
        switch self {
        case .tooLong(let limit):
            "Nội dung quá dài: nhiều nhất \(limit / 1_024) KB kể cả thẻ định dạng."
        case .tooManyElements(let limit):
            "Nội dung có quá nhiều thẻ định dạng: nhiều nhất \(limit) thẻ."
        case .tooDeep(let limit):
            "Các thẻ định dạng lồng nhau quá sâu: nhiều nhất \(limit) lớp."
        case .tooManyAttributes(let limit):
            "Thẻ định dạng có quá nhiều thuộc tính: nhiều nhất \(limit)."
        case .tooComplex:
            "Định dạng của nội dung bị hỏng nặng, không đọc được. Bạn hãy dán lại dưới dạng văn bản."
        }
    }
}
