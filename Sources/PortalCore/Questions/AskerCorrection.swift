/// What is put right of who sent a question or petition, as it was typed.
public struct AskerCorrection: Sendable, Equatable {
    /// The fields that people can have put right; the raw values are the names in the form.
    public enum Field: String, Sendable, CaseIterable {
        case name = "ho-ten"
        case address = "dia-chi"
        case phone = "dien-thoai"
        case email = "thu-dien-tu"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed.
    public init(values: [Field: String]) {
        self.values = values
    }

    /// The fields as they are kept.
    init(_ asker: Asker) {
        values = [
            .name: asker.name, .address: asker.address, .phone: asker.phone,
            .email: asker.email ?? "",
        ]
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    private static let name = TextRule(length: 2...100, missing: "Hãy ghi họ và tên.")
    private static let address = TextRule(length: 5...300, missing: "Hãy ghi địa chỉ.")

    /// The fields by the rules of the forms that they came from, or all that is wrong.
    func checked() -> Result<Checked, InvalidForm<Field>> {
        var check = FormCheck(values)
        let name = check.text(.name, Self.name)
        let address = check.text(.address, Self.address)
        let phone = check.phone(.phone)
        let email = check.email(.email)
        return check.result { Checked(name: name, address: address, phone: phone, email: email) }
    }

    /// Valid fields.
    struct Checked: Equatable {
        let name: String
        let address: String
        let phone: String
        let email: String?

        /// The fields that differ from what is kept, by their names in the form.
        func changes(from asker: Asker) -> [String] {
            let pairs: [(Field, Bool)] = [
                (.name, name != asker.name), (.address, address != asker.address),
                (.phone, phone != asker.phone), (.email, email != asker.email),
            ]
            return pairs.filter(\.1).map(\.0.rawValue)
        }
    }
}
