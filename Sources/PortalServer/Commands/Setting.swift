import ArgumentParser
import Foundation
import HTTPKit

/// Something that can be set by a flag or by an environment variable; the flag wins.
struct Setting<Value: Sendable>: Sendable {
    /// The flag without its hyphens.
    let flag: String
    /// The environment variable.
    let variable: String
    /// What holds where neither is given, as it would be typed.
    let fallback: String
    /// What it means, with units.
    let meaning: String
    /// Reads what was typed; nil where it makes no sense.
    let read: @Sendable (String) -> Value?

    /// The value in force.
    ///
    /// - Throws: `ValidationError` that names the flag or the variable and what was wrong.
    func value(_ typed: String?, environment: [String: String]) throws -> Value {
        if let typed { return try checked(typed, from: "--" + flag) }
        if let set = environment[variable] { return try checked(set, from: variable) }
        return try checked(fallback, from: "--" + flag)
    }

    /// Whether the flag or the variable is given.
    func isGiven(_ typed: String?, environment: [String: String]) -> Bool {
        typed != nil || environment[variable] != nil
    }

    /// The help of the flag.
    var help: ArgumentHelp {
        let standing = fallback.isEmpty ? "" : "; mặc định \(fallback)"
        return ArgumentHelp("\(meaning) [\(variable)\(standing)]")
    }

    /// The setting's row in the documented table.
    var row: String { "| `--\(flag)` | `\(variable)` | `\(fallback)` | \(meaning) |" }

    private func checked(_ text: String, from origin: String) throws -> Value {
        guard let value = read(text) else {
            throw ValidationError("Giá trị “\(text)” của \(origin) không hợp lệ: \(meaning).")
        }
        return value
    }
}

extension Setting where Value == String {
    static func text(
        _ flag: String, _ variable: String, _ fallback: String, _ meaning: String
    ) -> Setting {
        Setting(flag: flag, variable: variable, fallback: fallback, meaning: meaning) { $0 }
    }
}

extension Setting where Value == Bool {
    /// A switch: `on` or `off`.
    static func toggle(
        _ flag: String, _ variable: String, _ fallback: String, _ meaning: String
    ) -> Setting {
        Setting(
            flag: flag, variable: variable, fallback: fallback, meaning: "\(meaning): on hoặc off"
        ) { ["on": true, "off": false][$0] }
    }
}

extension Setting where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of some words.
    static func choice(
        _ flag: String, _ variable: String, _ fallback: Value, _ meaning: String
    ) -> Setting {
        let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
        return Setting(
            flag: flag, variable: variable, fallback: fallback.rawValue,
            meaning: "\(meaning): \(words)"
        ) { Value(rawValue: $0) }
    }
}

extension Setting where Value == Int {
    static func number(
        _ flag: String, _ variable: String, _ fallback: Int, _ meaning: String,
        in range: ClosedRange<Int>
    ) -> Setting {
        Setting(
            flag: flag, variable: variable, fallback: String(fallback),
            meaning: "\(meaning), từ \(range.lowerBound) đến \(range.upperBound)"
        ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    }
}

extension Setting where Value == TrustedProxies {
    static func networks(_ flag: String, _ variable: String, _ meaning: String) -> Setting {
        Setting(flag: flag, variable: variable, fallback: "", meaning: meaning) { text in
            let names = text.split(separator: ",").map(String.init)
            let networks = names.compactMap { IPNetwork($0) }
            return networks.count == names.count ? TrustedProxies(networks) : nil
        }
    }
}

extension Setting where Value == RateLimit? {
    static func rate(
        _ flag: String, _ variable: String, _ fallback: String, _ meaning: String
    ) -> Setting {
        Setting(
            flag: flag, variable: variable, fallback: fallback,
            meaning: """
                \(meaning): mỗi giây (s) hoặc mỗi phút (min), sau dấu hai chấm là số được dồn một \
                lúc; off là không giới hạn
                """
        ) { text in
            // An optional in an optional: what cannot be read must not become "no limit".
            text == "off" ? .some(nil) : RateLimit(text).map(Optional.some)
        }
    }
}
