/// The field that people do not see.
public enum HoneypotField {
    /// Its name; whatever comes in it is not from a person.
    public static let name = "website"
}

/// A field that people do not see and machines fill in.
struct Honeypot: Component {
    var html: HTML {
        """
        <div class="visually-hidden" aria-hidden="true"><label for="\(HoneypotField.name)">Bỏ trống ô này\
        </label><input type="text" id="\(HoneypotField.name)" name="\(HoneypotField.name)" tabindex="-1" \
        autocomplete="off"></div>

        """
    }
}
