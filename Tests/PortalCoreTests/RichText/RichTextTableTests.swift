import Testing

@testable import PortalCore

/// What comes in, and what goes out, to the byte.
struct RichTextTableTests {
    private func clean(_ html: String) throws -> String {
        try RichTextSanitizer(policy: RichTextPolicy(ownDomains: ["laichau.gov.vn"]))
            .clean(html).text.html
    }

    private func expect(_ html: String, _ expected: String) throws {
        #expect(try clean(html) == expected)
        #expect(try clean(expected) == expected)
    }

    @Test(arguments: [
        ("", ""), ("   \n ", ""), ("Chào bạn", "<p>Chào bạn</p>"),
        ("<p>a\n  b</p>", "<p>a b</p>"), ("<p></p><p>&nbsp;</p><p><br></p>", ""),
        ("<div>a</div><div>b</div>", "<p>a</p>\n<p>b</p>"),
        ("<div><div>a</div>b</div>", "<p>a</p>\n<p>b</p>"),
        ("<h1>a</h1><h5>b</h5><h6>c</h6>", "<h2>a</h2>\n<h4>b</h4>\n<h4>c</h4>"),
        ("a<br>b<br>", "<p>a<br>b</p>"), ("<p>a</p><hr><p>b", "<p>a</p>\n<hr>\n<p>b</p>"),
        ("<blockquote>a<p>b</blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<section><article>a</article></section>", "<p>a</p>"),
        ("<pre>\n\n a\n  b</pre>", "<pre>\n\n a\n  b</pre>"), ("<pre>\na</pre>", "<pre>a</pre>"),
        (
            "<details><summary>a</summary>b</details>",
            "<details><summary>a</summary><p>b</p></details>"
        ),
        ("<details>b</details>", "<p>b</p>"),
        (
            "<dl><div><dt>a<dd>b</div><dd><ul><li>c</dl>",
            "<dl><dt>a</dt><dd>b</dd><dd><ul><li>c</li></ul></dd></dl>"
        ),
        (
            "<figure><img src=/tep/a.png alt='x'><figcaption><p>a</p><p>b</p></figcaption></figure>",
            "<figure><img src=\"/tep/a.png\" alt=\"x\"><figcaption>a<br>b</figcaption></figure>"
        ),
    ])
    func blocks(html: String, expected: String) throws { try expect(html, expected) }

    @Test(arguments: [
        ("<b>a</b> <i>b</i>", "<p><strong>a</strong> <em>b</em></p>"),
        (
            "<b>a<p>b</p>c</b>",
            "<p><strong>a</strong></p>\n<p><strong>b</strong></p>\n<p><strong>c</strong></p>"
        ),
        ("<b><strong>a</strong></b>", "<p><strong>a</strong></p>"),
        ("<b>a</b><b>b</b>", "<p><strong>ab</strong></p>"),
        ("<q>a</q><q>b</q>", "<p><q>a</q><q>b</q></p>"),
        ("2<sup>2<sup>2</sup></sup>", "<p>2<sup>2<sup>2</sup></sup></p>"),
        ("<a href=/x><p>a</p></a>", "<p><a href=\"/x\">a</a></p>"),
        ("<span style='font-weight:700'>a</span>", "<p><strong>a</strong></p>"),
        (
            "<span style='font-style:italic;text-decoration: underline'>a</span>",
            "<p><em><u>a</u></em></p>"
        ),
        ("<b style='font-weight:normal'>a</b>", "<p>a</p>"),
        ("<font color=red face=Arial>a&#58; b</font>", "<p>a: b</p>"),
        ("<s>a</s><del>b</del><strike>c</strike>", "<p><s>abc</s></p>"),
        ("<time datetime='2026-01-02'>a</time>", "<p><time datetime=\"2026-01-02\">a</time></p>"),
        ("<abbr title='a  \"b\"'>c</abbr>", "<p><abbr title=\"a &quot;b&quot;\">c</abbr></p>"),
        ("<em lang=en>a</em>", "<p><em lang=\"en\">a</em></p>"),
        ("a\u{A0}b &nbsp;c", "<p>a\u{A0}b \u{A0}c</p>"), ("e\u{323}\u{302}", "<p>\u{1EC7}</p>"),
        ("<p>&#824;a</p>", "<p>&#824;a</p>"),
        ("a &lt;b&gt; & \"c\"", "<p>a &lt;b&gt; &amp; \"c\"</p>"),
        ("<x-y>a</x-y><o:p>b</o:p>", "<p>ab</p>"), ("a\u{0}b&#1;c", "<p>abc</p>"),
    ])
    func lines(html: String, expected: String) throws { try expect(html, expected) }

    @Test(arguments: [
        ("<p style='text-align: center'>a", "<p class=\"align-center\">a</p>"),
        ("<p align=RIGHT>a", "<p class=\"align-right\">a</p>"),
        ("<p class='x align-justify'>a", "<p class=\"align-justify\">a</p>"),
        ("<p class=MsoNormal>a", "<p>a</p>"),
        (
            "<center>a<p>b</p><p align=left>c</center>",
            "<p class=\"align-center\">a</p>\n<p class=\"align-center\">b</p>\n<p>c</p>"
        ),
        (
            "<ol start=3 type=i reversed><li>a</ol>",
            "<ol start=\"3\" reversed=\"\" type=\"i\"><li>a</li></ol>"
        ),
        ("<ol start=1 type=disc><li>a</ol>", "<ol><li>a</li></ol>"),
        ("<ul type=square><li value=3>a</ul>", "<ul><li>a</li></ul>"),
        (
            "<img src=/media/a.png alt='' width=40px height=99999>",
            "<p><img src=\"/media/a.png\" alt=\"\" width=\"40\"></p>"
        ),
    ])
    func attributes(html: String, expected: String) throws { try expect(html, expected) }

    @Test(arguments: [
        (
            "<ul><li>a<ul><li>b</ul><li><p>c</p></ul>",
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"
        ),
        ("<ul><li>a</li><ul><li>b</ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ul>a<li>b</li>c</ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
        ("<ul><li></li></ul>", ""), ("<li>a", "<p>a</p>"),
        ("<ul><li>a<div></div>b<p>c</p></ul>", "<ul><li>a<br>b<p>c</p></li></ul>"),
        (
            "<table border=1><caption>a<tr><th scope=col>b<td colspan=2 rowspan=1>c</table>",
            "<table><caption>a</caption><tbody><tr><th scope=\"col\">b</th>"
                + "<td colspan=\"2\">c</td></tr></tbody></table>"
        ),
        (
            "<table><thead><tr><td>a</thead><tfoot><tr><td>b</tfoot></table>",
            "<table><thead><tr><td>a</td></tr></thead><tfoot><tr><td>b</td></tr></tfoot></table>"
        ),
        ("<table>x<tr><td></table>", "<p>x</p>\n<table><tbody><tr><td></td></tr></tbody></table>"),
        (
            "<table><tr><td><table><tr><td>a</table></table>",
            "<table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td></tr></tbody></table>"
        ),
        ("<h2>a<ul><li>b</ul>c</h2>", "<h2>a</h2>\n<ul><li>b</li></ul>\n<h2>c</h2>"),
    ])
    func structures(html: String, expected: String) throws { try expect(html, expected) }

    @Test(arguments: [
        ("/tin-tuc", "/tin-tuc", false), ("#a", "#a", false), ("a b", "a%20b", false),
        ("https://laichau.gov.vn/x", "https://laichau.gov.vn/x", false),
        ("https://skhcn.laichau.gov.vn", "https://skhcn.laichau.gov.vn", false),
        ("https://xlaichau.gov.vn", "https://xlaichau.gov.vn", true),
        ("HTTPS://A.vn:8443/?q=é", "HTTPS://A.vn:8443/?q=%C3%A9", true),
        ("mailto:a@b.vn", "mailto:a@b.vn", false), ("tel:+84 213", "tel:+84%20213", false),
        (" \n/x ", "/x", false), ("/a:b", "/a:b", false), ("?q=a:b", "?q=a:b", false),
    ])
    func links(entered: String, address: String, isForeign: Bool) throws {
        let rel = isForeign ? " rel=\"noopener nofollow\"" : ""
        try expect(
            "<a target=_blank href='\(entered)'>x</a>", "<p><a href=\"\(address)\"\(rel)>x</a></p>")
    }
}
