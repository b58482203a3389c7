import HTTPKit
import Templates

/// Keeps a reader's display choices in the browser.
enum DisplayCookie {
    static let name = "hien-thi"

    /// One year, in seconds.
    private static let lifetime = 365 * 24 * 3600

    static func choices(in request: Request) -> DisplayChoices {
        request.cookie(name).flatMap(DisplayChoices.init(cookieValue:)) ?? DisplayChoices()
    }

    /// What a page depends on: empty for the usual choices, so that cookies which say nothing new
    /// make no pages of their own.
    static func key(_ request: Request) -> String {
        let choices = choices(in: request)
        return choices == DisplayChoices() ? "" : choices.cookieValue
    }

    static func cookie(_ choices: DisplayChoices, isSecure: Bool) -> SetCookie {
        SetCookie(name, choices.cookieValue, maxAge: lifetime, isSecure: isSecure)
    }
}
