/// What was found out about the signatures of a PDF file: never more than was checked.
public struct SignatureReport: Sendable, Equatable {
    /// The signatures, in the order in which they were made.
    public let signatures: [CheckedSignature]
    /// Bytes that follow what the last checked signature covers; 0 where nothing does.
    public let appendedBytes: Int
    /// Whether there are more signatures than are looked at.
    public let isCut: Bool

    /// What is checked of no signature, said beside every report.
    public static let limits = """
        Cổng không kiểm tra chứng thư có bị thu hồi hay không và không kiểm tra dấu thời gian; thời \
        điểm ký là do người ký khai.
        """
}

/// One signature.
public struct CheckedSignature: Sendable, Equatable {
    /// What came of it.
    public enum Outcome: Sendable, Equatable {
        /// What it covers is as it was when it was signed, with the key of this certificate.
        case intact(SignerFacts)
        /// What it covers is no longer what was signed, or the signature is not of that key.
        case broken(Fault)
        /// Nothing can be said; the reason.
        case notChecked(Gap)
    }

    /// Why a signature does not hold.
    public enum Fault: Sendable, Equatable {
        /// The content was changed.
        case changedContent
        /// The signature is not one by the key of the certificate.
        case wrongSignature
        /// The certificate is another one than the signed one.
        case otherCertificate
    }

    /// Why nothing can be said of a signature.
    public enum Gap: Sendable, Equatable {
        /// It does not name exactly two ranges around itself.
        case unusualRanges
        /// It is in a format that is not read.
        case unknownFormat(String)
        /// It stamps a time and signs nothing.
        case timeStamp
        /// It is damaged, or not in the prescribed encoding.
        case unreadable
        /// Larger than is looked at.
        case tooLarge
        /// The algorithm is not among those that are checked.
        case unknownAlgorithm
        /// RSA-PSS with parameters other than the usual ones.
        case unusualPadding
        /// It lacks what binds it to the content.
        case noSignedAttributes
        /// It is of several signers, or of none.
        case notOneSigner
        /// The signer's certificate is not in it, or not to be read.
        case noCertificate

        /// The sentence for people.
        public var sentence: String {
            switch self {
            case .unusualRanges:
                "Vùng được ký không bao trọn tệp theo cách thông thường, nên không kiểm tra."
            case .unknownFormat(let name): "Định dạng chữ ký “\(name)” không được hỗ trợ kiểm tra."
            case .timeStamp: "Đây là dấu thời gian của tệp; Cổng không kiểm tra dấu thời gian."
            case .unreadable: "Chữ ký bị hỏng hoặc mã hóa không đúng chuẩn nên không đọc được."
            case .tooLarge: "Chữ ký quá lớn nên không kiểm tra."
            case .unknownAlgorithm: "Thuật toán ký không thuộc nhóm được kiểm tra."
            case .unusualPadding:
                "Chữ ký RSA-PSS dùng tham số khác thông thường nên không kiểm tra."
            case .noSignedAttributes: "Chữ ký thiếu thuộc tính ràng buộc với nội dung."
            case .notOneSigner: "Chữ ký không phải của đúng một người ký."
            case .noCertificate: "Trong tệp không có chứng thư của người ký."
            }
        }
    }

    /// What came of it.
    public let outcome: Outcome
    /// Bytes of the file that stand behind what it covers; 0 where it covers the file to its end.
    public let bytesAfter: Int
}

/// What a certificate says of a signer whose signature holds.
public struct SignerFacts: Sendable, Equatable {
    /// How far the certificate leads to somebody who is trusted.
    public enum Chain: Sendable, Equatable {
        /// To a root of the operator's list, named here.
        case trusted(root: String)
        /// To none of them.
        case untrusted
        /// To one of them, but not at the time that the signer claims.
        case outsideValidity
        /// The operator named no roots.
        case noRoots
    }

    /// The name in the certificate.
    public let name: String
    /// The organisation in the certificate; empty where it names none.
    public let organisation: String
    /// Who issued the certificate.
    public let issuer: String
    /// When it was signed, as the signer claims.
    public let claimedAt: Instant?
    /// How far the certificate is trusted.
    public let chain: Chain
    /// The last moment of the certificate's validity.
    public let validUntil: Instant
}
