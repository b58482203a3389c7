import PortalCore

/// A picture of the library in the size that the reader's screen needs.
struct Picture: Component {
    /// Where it stands, which tells browsers how wide it will be.
    enum Place: Sendable {
        /// On top of an article.
        case lead
        /// In a text.
        case text
        /// In a list, beside a title that says more.
        case list

        var sizes: String {
            switch self {
            case .lead, .text: "(min-width: 46rem) 44rem, 100vw"
            case .list: "(min-width: 40rem) 11rem, 30vw"
            }
        }
    }

    private let picture: MediaPicture
    private let place: Place
    private let alternative: String
    /// The secret through which a draft is read; its pictures are not public.
    private let token: String?

    /// - Parameter alternative: the description here; nil for that of the library.
    init(
        _ picture: MediaPicture, _ place: Place, alternative: String? = nil, token: String? = nil
    ) {
        self.picture = picture
        self.place = place
        self.alternative = alternative ?? picture.description.alternative
        self.token = token
    }

    var html: HTML {
        """
        <img src="\(address)"\(attribute: "srcset", smaller)\
        \(attribute: "sizes", smaller.map { _ in place.sizes }) width="\(picture.size.width)" \
        height="\(picture.size.height)" alt="\(place == .list ? "" : alternative)"\
        \(attribute: "loading", place == .lead ? nil : "lazy") decoding="async">
        """
    }

    private var address: WebAddress {
        if let token {
            return MediaAddresses.shared(MediaAddresses.Shared(token: token, id: picture.id))
        }
        return picture.address
    }

    private var smaller: String? {
        guard token == nil, !picture.widths.isEmpty else { return nil }
        return picture.widths.map { width in
            let file = MediaAddresses.Rendition(
                id: picture.id, width: width, name: picture.slug + ".webp")
            return "\(MediaAddresses.rendition(file).string) \(width)w"
        }.joined(separator: ", ")
    }
}

extension MediaPicture {
    /// Where visitors have it.
    var address: WebAddress { MediaAddresses.file(MediaAddresses.File(id: id, name: fileName)) }

    /// What stands below it: what is to be seen, and who made it.
    var note: String? {
        let credit = description.credit.isEmpty ? "" : "Ảnh: " + description.credit
        let parts = [description.caption, credit].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

/// A picture with what stands below it.
struct PictureFigure: Component {
    let picture: MediaPicture
    let content: Picture
    /// For the style sheet.
    let name: StaticString

    var html: HTML {
        """
        <figure class="\(name.description)">\(content)\
        \(with: picture.note, { "<figcaption>\($0)</figcaption>" })</figure>

        """
    }
}

/// The text of an article with its pictures in the sizes that there are.
struct IllustratedText: Component {
    let body: ArticleBody
    let pictures: [Int64: MediaPicture]
    var token: String?

    var html: HTML {
        guard case .html(let text) = body, !pictures.isEmpty else { return "\(body)" }
        return "\(each: text.pieces, piece)"
    }

    private func piece(_ piece: RichTextPiece) -> HTML {
        switch piece {
        case .markup(let text): TrustedHTML(clean: text).html
        case .picture(let shown): picture(shown)
        }
    }

    private func picture(_ shown: RichTextPicture) -> HTML {
        let known = pictures.first { shown.address.hasPrefix("/tep/\($0.key)/") }?.value
        guard let known else { return .empty }
        let content = Picture(known, .text, alternative: shown.alternative, token: token)
        guard shown.standsAlone else { return content.html }
        return PictureFigure(picture: known, content: content, name: "text-picture").html
    }
}
