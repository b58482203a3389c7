import Foundation

/// What a new password has to be (Article 16.2).
public struct PasswordRules: Sendable {
    /// Characters.
    public var shortest = 10
    /// Characters; more would only cost time.
    public var longest = 200
    /// Earlier passwords that may not come back.
    public var remembered = 5
    /// So many days before its last day the owner is told that the change is near.
    public var warningDays = 14

    /// The regulation's numbers.
    public init() {}

    /// How old a password is.
    public enum Age: Sendable, Equatable {
        case fresh
        /// To be changed within so many days; none are left on the last day.
        case ageing(daysLeft: Int)
        case expired
    }

    /// How old a password is by the day in Viet Nam; to the end of its last day it may be used.
    public func age(due: CalendarDay, now: Instant) -> Age {
        let left = due.number - now.day.number
        if left < 0 { return .expired }
        return left <= warningDays ? .ageing(daysLeft: left) : .fresh
    }

    /// Why a password is refused; nil where it may be used.
    ///
    /// - Parameters:
    ///   - names: the user name, the person's name and the like: their words may not stand in it.
    func complaint(about password: String, names: [String]) -> String? {
        let count = password.count
        if count < shortest { return "Mật khẩu cần ít nhất \(shortest) ký tự." }
        if count > longest { return "Mật khẩu dài quá \(longest) ký tự." }
        let folded = Self.folded(password)
        if Set(folded).count < 4 {
            return "Mật khẩu lặp lại quá ít ký tự; hãy dùng câu hoặc cụm từ khó đoán."
        }
        if CommonPasswords.contains(folded) {
            return "Mật khẩu này quá phổ biến nên dễ bị đoán; hãy chọn mật khẩu khác."
        }
        let words = names.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map(Self.folded)
        if words.contains(where: { $0.count >= 3 && folded.contains($0) }) {
            return "Mật khẩu không được chứa tên hoặc tên đăng nhập của bạn."
        }
        return nil
    }

    /// Lower-case letters without marks.
    static func folded(_ text: some StringProtocol) -> String {
        String(text).replacing("đ", with: "d").replacing("Đ", with: "d")
            .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }
}

/// Passwords that everybody tries first.
enum CommonPasswords {
    /// Whether a folded password is one of them, also with digits or signs around it.
    static func contains(_ password: String) -> Bool {
        let folded = password.filter { !$0.isWhitespace }
        let core = folded.trimmingCharacters(
            in: .decimalDigits.union(.punctuationCharacters).union(.symbols))
        let isSequence = isRun(folded)
        return isSequence || roots.contains(folded) || roots.contains(core) || core.isEmpty
    }

    /// Keys or digits one after the other, such as `1234567890` or `qwertyuiop`.
    private static func isRun(_ text: String) -> Bool {
        let runs = [
            "01234567890123456789", "98765432109876543210", "qwertyuiopasdfghjklzxcvbnm",
            "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn", "q1w2e3r4t5y6u7i8o9p0",
        ]
        return runs.contains { $0.contains(text) }
    }

    private static let roots: Set<String> = [
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "matkhau", "matkhaumoi", "matkhaucuatoi",
        "admin", "administrator", "quantri", "quantrivien", "root", "welcome", "letmein",
        "iloveyou",
        "anhyeuem", "emyeuanh", "yeuemnhieu", "vietnam", "vietnamvodich", "laichau", "tinhlaichau",
        "laichaugovvn", "ubndtinh", "ubndtinhlaichau", "congthongtin", "congthongtindientu",
        "congchuc", "vanphong", "bientap", "banbientap", "hanoi", "hanoivietnam", "saigon",
        "tuyetmat",
        "khongcopass", "khongbiet", "khongcomatkhau", "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl",
        "zxcvbnm", "dragon", "monkey", "football", "baseball", "sunshine", "princess", "superman",
        "trustno", "master", "shadow", "michael", "changeme", "default", "secret", "testtest",
        "test",
        "guest", "user", "login", "abcabc", "abcdef", "aaaaaa", "hochiminh", "bacho", "thudo",
        "ngaymai", "hanhphuc", "giadinh", "conyeu", "mattroi", "computer", "internet",
    ]
}
