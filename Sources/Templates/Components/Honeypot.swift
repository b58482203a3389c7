/// A field that people do not see and machines fill in.
struct Honeypot: Component {
    /// Its name; whatever comes in it is not from a person.
    static let name = "website"

    var html: HTML {
        """
        <div class="visually-hidden" aria-hidden="true"><label for="\(Self.name)">Bỏ trống ô này\
        </label><input type="text" id="\(Self.name)" name="\(Self.name)" tabindex="-1" \
        autocomplete="off"></div>

        """
    }
}
