/// What phone numbers and e-mail addresses are accepted.
enum ContactRules {
    /// A Vietnamese phone number as digits with a leading 0, or nil: 9 to 11 digits after people's
    /// spaces, dots, hyphens and a leading `+84` are understood.
    static func phone(_ entered: String) -> String? {
        let kept = entered.filter { !" .-()\u{00A0}".contains($0) }
        let local = kept.hasPrefix("+84") ? "0" + kept.dropFirst(3) : kept
        let isNumber = local.utf8.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard isNumber, local.hasPrefix("0"), (9...11).contains(local.utf8.count) else {
            return nil
        }
        return local
    }

    /// An e-mail address of the usual form, or nil. Only a letter that arrives proves one.
    static func email(_ entered: String) -> String? {
        let parts = entered.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, entered.utf8.count <= 254 else { return nil }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = entered.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
        guard isPlain, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
        guard !entered.contains(where: { "<>\"(),;:\\[]".contains($0) }) else { return nil }
        return entered
    }
}
