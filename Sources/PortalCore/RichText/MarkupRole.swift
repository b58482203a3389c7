/// What becomes of an element of the text as received.
enum MarkupRole: Sendable, Equatable {
    /// A block of lines: paragraph, heading, preformatted text.
    case lines(RichTag)
    /// Something about the words within.
    case mark(RichTag)
    /// A block without a meaning of its own: its contents stand for it.
    case group
    /// Words without a meaning of their own.
    case plain
    case list(RichTag)
    case definitions
    case quote
    case figure
    case details
    case table
    case lineBreak
    case rule
    case image
    /// Left out with all that is in it.
    case dropped

    /// By the name in lower case; what nobody knows is only a wrapping.
    static func of(_ name: String) -> MarkupRole { roles[name] ?? .plain }

    /// Whether browsers know an element of that name.
    static func knows(_ name: String) -> Bool { roles[name] != nil }

    private static let roles: [String: MarkupRole] = {
        var roles: [String: MarkupRole] = [:]
        for (words, role) in names {
            for name in words.split(separator: " ") { roles[String(name)] = role }
        }
        return roles
    }()

    private static let names: [(String, MarkupRole)] = [
        ("p", .lines(.p)), ("h1 h2", .lines(.h2)), ("h3", .lines(.h3)),
        ("h4 h5 h6", .lines(.h4)), ("pre listing", .lines(.pre)),
        ("a", .mark(.a)), ("abbr acronym", .mark(.abbr)), ("cite", .mark(.cite)),
        ("code kbd samp tt", .mark(.code)), ("em i dfn var", .mark(.em)),
        ("mark", .mark(.mark)), ("q", .mark(.q)), ("s strike del", .mark(.s)),
        ("small", .mark(.small)), ("strong b", .mark(.strong)), ("sub", .mark(.sub)),
        ("sup", .mark(.sup)), ("time", .mark(.time)), ("u ins", .mark(.u)),
        ("ul dir menu", .list(.ul)), ("ol", .list(.ol)), ("dl", .definitions),
        ("blockquote", .quote), ("figure", .figure), ("details", .details), ("table", .table),
        ("br", .lineBreak), ("hr", .rule), ("img image", .image),
        (
            """
            address article aside blink body caption center dd dialog div dt fieldset figcaption footer \
            form header hgroup html legend li main marquee nav search section summary tbody td tfoot th \
            thead tr
            """, .group
        ),
        ("bdi bdo big data font label nobr picture rb rp rt rtc ruby slot span", .plain),
        (
            """
            applet area audio base basefont bgsound button canvas col colgroup command datalist \
            embed fencedframe frame frameset head iframe input keygen link map math meta \
            meter noembed noframes noscript object optgroup option output param plaintext portal \
            progress script select source style svg template textarea title track video wbr xml \
            xmp
            """, .dropped
        ),
    ]
}
