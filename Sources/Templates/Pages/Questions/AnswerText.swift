import PortalCore

/// The answer itself: the unit, what it says, and the leader who answers (Article 13.7).
struct AnswerText: Component {
    let question: AnsweredQuestion

    var html: HTML {
        """
        <section class="answer" aria-labelledby="tra-loi">
        <h2 id="tra-loi">\(question.summary.unit) trả lời</h2>
        <div class="prose">
        \(TrustedHTML.structured(question.answer))\
        </div>
        \(with: question.answeredBy, {
            "<p class=\"source-line\"><span>Người trả lời: \($0)</span></p>\n"
        })\
        </section>

        """
    }
}
