import PortalCore

extension AdministrativeUnit.Kind {
    /// What the kind is called.
    var name: String {
        switch self {
        case .province: "Tỉnh"
        case .district: "Cấp huyện (đến hết ngày 30/06/2025)"
        case .commune: "Xã"
        case .ward: "Phường"
        case .department: "Sở, ban, ngành"
        case .office: "Văn phòng"
        }
    }
}

extension Double {
    /// A number with one decimal, the Vietnamese way: `1.234,5`.
    var vietnamese: String {
        guard isFinite, abs(self) < 1e12 else { return "" }
        let tenths = Int64((self * 10).rounded())
        let whole = String(abs(tenths) / 10)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "." }
            grouped.append(digit)
        }
        return (tenths < 0 ? "-" : "") + grouped + ",\(abs(tenths) % 10)"
    }
}
