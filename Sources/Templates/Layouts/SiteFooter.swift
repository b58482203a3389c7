import PortalCore

/// Who answers for the portal (Article 8), how to reach it, and the ways on.
struct SiteFooter: Component {
    let context: PageContext

    private var site: Site { context.site }

    var html: HTML {
        """
        <footer class="site-footer"><div class="wrap">
        <div class="footer-columns">
        <section aria-labelledby="chan-trang-don-vi">
        <h2 id="chan-trang-don-vi">\(site.name)</h2>
        \(StewardshipList(stewardship: site.stewardship))\
        </section>
        <section aria-labelledby="chan-trang-lien-he">
        <h2 id="chan-trang-lien-he">Liên hệ</h2>
        \(ContactList(contact: site.contact))\
        <p><a href="\(SiteAddresses.contact())">Trang liên hệ</a></p>
        <p><a href="\(DataRequestAddresses.about())">Dữ liệu cá nhân</a></p>
        \(if: site.status == .live, sending)\
        </section>
        \(sections)\
        </div>
        <p class="footer-end">Ghi rõ nguồn “\(site.name)” khi dùng lại thông tin. \
        <a href="\(FeedAddresses.rss())">Tin qua RSS</a> · \
        <a href="\(PublicationAddresses.list())">Hồ sơ công bố</a></p>
        </div></footer>

        """
    }

    private var sending: HTML {
        """
        <p><a href="\(PetitionAddresses.list())">Phản ánh, kiến nghị</a></p>
        <p><a href="\(IntakeAddresses.contribution())">Gửi tin, bài, ảnh</a></p>

        """
    }

    private var sections: HTML {
        let sections = context.profile.sections
        guard !sections.isEmpty else { return .empty }
        return """
            <nav aria-labelledby="chan-trang-chuyen-muc">
            <h2 id="chan-trang-chuyen-muc">Chuyên mục</h2>
            <ul>\(each: sections, link)</ul>
            </nav>

            """
    }

    private func link(_ section: Section) -> HTML {
        "<li><a href=\"\(ArticleAddresses.section(section.slug))\">\(section.title)</a></li>\n"
    }
}
