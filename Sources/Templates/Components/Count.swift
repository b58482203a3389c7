/// A number of things, grouped the Vietnamese way: `1.234`.
struct Count: Component {
    let number: Int

    init(_ number: Int) {
        self.number = number
    }

    var html: HTML { HTML(text: text) }

    var text: String {
        let digits = Array(String(number.magnitude))
        var result = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(".") }
            result.append(digit)
        }
        return result
    }
}
