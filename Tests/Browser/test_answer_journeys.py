"""From a question to its published answer, as each of those who have a hand in it."""

import re
import sqlite3

from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

import checks
import forms
from reading import text
from test_question_journeys import LOOK_UP, PHONE_DIGITS, QUESTION, ask

UNIT_SITE, UNIT_NAME = "sotuphap", "Sở Tư pháp"
PEOPLE = {
    "ban.bien.tap.hoi.dap": ("board-member", ""),
    "can.bo.hoi.dap": ("editor", UNIT_SITE),
    "lanh.dao.hoi.dap": ("unit-leader", UNIT_SITE),
}
PASSWORD = re.compile(r"Mật khẩu lần đầu: (\S+)")


def accounts(portal) -> dict[str, str]:
    """An account for each, with the password it has; the change at first login has its own tests."""
    passwords = {}
    for name, (role, site) in PEOPLE.items():
        made = portal.run("user", "create", name, "--name", name, "--role", role, "--site", site)
        passwords[name] = PASSWORD.search(made).group(1)
    with sqlite3.connect(portal.data / "portal.sqlite") as database:
        database.execute("UPDATE account SET must_change_password = 0")
    return passwords


def sign_in(browser, portal, name: str, password: str) -> None:
    browser.forget()
    browser.open(portal.at("/quan-tri/dang-nhap"))
    browser.driver.find_element(By.CSS_SELECTOR, "[autocomplete=username]").send_keys(name)
    browser.driver.find_element(By.CSS_SELECTOR, "input[type=password]").send_keys(password)
    forms.send(browser)


def open_question(browser, portal, site: str, code: str) -> None:
    """Through the list of what waits, as somebody who works there; others' questions wait as well."""
    browser.open(portal.at(f"/quan-tri/cong/{site}/cau-hoi?loc=cho-toi&loai=question"))
    row = f"//table[contains(@class, 'work-list')]//tr[contains(., '{code}')]"
    with browser.next_page():
        browser.driver.find_element(By.XPATH, f"{row}/th//a").click()
    assert QUESTION["tieu-de"] in text(browser)


def take(browser, action: str, **values: str) -> None:
    driver = browser.driver
    driver.execute_script("for (const each of document.querySelectorAll('details')) each.open = true")
    for field, value in values.items():
        element = driver.find_element(By.ID, f"buoc-{action}-{field.replace('_', '-')}")
        if element.tag_name == "select":
            Select(element).select_by_visible_text(value)
        else:
            element.send_keys(value)
    forms.follow(browser, f"button[value='{action}']")


def fits_a_phone(browser) -> None:
    browser.view(360)
    assert checks.overflow(browser) == []
    browser.view(1280)
    assert checks.accessibility(browser) == []


def test_from_the_question_to_the_published_answer(browser, portal):
    code = ask(browser, portal)
    passwords = accounts(portal)
    with sqlite3.connect(portal.data / "portal.sqlite") as database:
        number, abstract = database.execute(
            "SELECT number, abstract FROM document GROUP BY number HAVING count(*) = 1 LIMIT 1"
        ).fetchone()

    sign_in(browser, portal, "ban.bien.tap.hoi.dap", passwords["ban.bien.tap.hoi.dap"])
    open_question(browser, portal, "tinh", code)
    fits_a_phone(browser)
    take(browser, "chuyen-don-vi", don_vi=UNIT_NAME)

    sign_in(browser, portal, "can.bo.hoi.dap", passwords["can.bo.hoi.dap"])
    open_question(browser, portal, UNIT_SITE, code)
    fits_a_phone(browser)
    answer = browser.driver.find_element(By.ID, "muc-tra-loi")
    answer.clear()
    answer.send_keys("Bạn nộp đơn tại bộ phận một cửa của phường.")
    browser.driver.find_element(By.ID, "muc-so-hieu-1").send_keys(number)
    forms.follow(browser, "form[data-documents] button.primary")
    filled = browser.driver.find_element(By.ID, "muc-trich-yeu-1").get_property("value")
    assert filled == abstract, "the document was not found by its number"

    sign_in(browser, portal, "lanh.dao.hoi.dap", passwords["lanh.dao.hoi.dap"])
    open_question(browser, portal, UNIT_SITE, code)
    take(browser, "duyet", nguoi_tra_loi="Giám đốc Sở Tư pháp")

    sign_in(browser, portal, "ban.bien.tap.hoi.dap", passwords["ban.bien.tap.hoi.dap"])
    open_question(browser, portal, "tinh", code)
    take(browser, "dang")

    browser.forget()
    browser.open(portal.at(LOOK_UP))
    forms.fill(browser, {"ma": code, "so-cuoi": QUESTION["dien-thoai"][-PHONE_DIGITS:]})
    forms.send(browser)
    fits_a_phone(browser)
    forms.follow(browser, ".question-status a[href^='/hoi-dap/']")
    shown = text(browser)
    for words in ("một cửa", number, "Giám đốc Sở Tư pháp", "chỉ có ý nghĩa tham khảo"):
        assert words in shown
    fits_a_phone(browser)
