import PortalCore

/// The slim bar, the portal's name with the search, and the main menu.
struct SiteHeader: Component {
    let context: PageContext
    let showsSearch: Bool

    private var site: Site { context.site }

    var html: HTML {
        """
        <header class="site-header">
        <div class="bar"><div class="wrap">
        <p class="motto">Độc lập – Tự do – Hạnh phúc</p>
        <p><a href="\(DisplayAddresses.choices())">Cỡ chữ, màu</a></p>
        </div></div>
        <div class="wrap masthead">
        \(brand)
        \(if: showsSearch, SearchForm(id: "tim-nhanh", words: "").html)\
        </div>
        \(MainMenu(context: context))\
        </header>

        """
    }

    private var brand: HTML {
        """
        <div class="brand"><a href="\(HomeAddresses.home())">\(Emblem())\
        <span class="site-name">\(site.name)</span></a>\
        \(if: !site.isProvince, membership)</div>
        """
    }

    private var membership: HTML {
        """
        <p class="membership">thuộc <a href="\(context.origins.home(of: ""))">\
        Cổng Thông tin điện tử tỉnh Lai Châu</a></p>
        """
    }
}

/// The default mark: a star of our own drawing, in the colour of the text around it.
struct Emblem: Component {
    var html: HTML {
        """
        <svg class="emblem" viewBox="0 0 32 32" aria-hidden="true" focusable="false">\
        <path d="M16 1.6 19.6 11.1 29.7 11.5 21.8 17.8 24.5 27.6 16 22 7.5 27.6 10.2 17.8 2.3 11.5 \
        12.4 11.1Z"/></svg>
        """
    }
}

/// The search of this portal.
struct SearchForm: Component {
    /// The id of the input; a page may hold two such forms.
    let id: String
    /// What was looked for before.
    let words: String
    /// What the label says; hidden from sight in the header.
    var label: String?

    var html: HTML {
        """
        <form class="search" role="search" action="\(SearchAddresses.search())">
        <label for="\(id)"\(attribute: "class", label == nil ? "visually-hidden" : nil)>\
        \(label ?? "Tìm trên cổng")</label>
        <div class="search-line"><input type="search" id="\(id)" name="\(SearchAddresses.words)" \
        value="\(words)" placeholder="Nhập từ khóa" maxlength="200">\
        <button class="button primary">Tìm</button></div>
        </form>

        """
    }
}
