import PortalCore

/// A portal's contact data; what is not known is left out.
struct ContactList: Component {
    let contact: Contact

    var html: HTML {
        guard !contact.isEmpty else {
            return "<p>Thông tin liên hệ đang được cập nhật.</p>\n"
        }
        return FactList([
            ("Địa chỉ", contact.address.map(HTML.init(text:))),
            ("Điện thoại", contact.phone.map { link("tel:" + $0.filter(isDialled), $0) }),
            ("Fax", contact.fax.map(HTML.init(text:))),
            ("Thư điện tử", contact.email.map { link("mailto:" + $0, $0) }),
        ]).html
    }

    private func isDialled(_ character: Character) -> Bool {
        character == "+" || (character.isASCII && character.isNumber)
    }

    /// Plain text where the data does not make an address.
    private func link(_ address: String, _ text: String) -> HTML {
        guard let address = WebAddress(entered: address) else { return HTML(text: text) }
        return "<a href=\"\(address)\">\(text)</a>"
    }
}
