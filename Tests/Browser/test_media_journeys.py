"""The library: files sent with and without scripts, and chosen in the editor, by keyboard too."""

import random
import struct
import zlib

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from articles import NEW, SECTION, content, step
from checks import accessibility, press
from forms import fill
from staff import ADMIN, signed_in
from writing import text_of_editor, wait_for, wait_for_editor

LIBRARY = f"{ADMIN}/thu-vien"
SLOW_BYTES_A_SECOND = 300_000


def png(width: int, height: int, seed: int) -> bytes:
    """Noise, which no coding makes small."""
    noise = random.Random(seed)
    lines = b"".join(b"\0" + noise.randbytes(width * 3) for _ in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines))
            + chunk(b"IEND", b""))


@pytest.fixture(scope="module")
def editor(portal):
    return signed_in(portal, "nguoi.anh", "editor")


@pytest.fixture(scope="module")
def approver(portal):
    return signed_in(portal, "nguoi.duyet.anh", "approver")


@pytest.fixture
def files(tmp_path):
    def make(name: str, data: bytes) -> str:
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return make


def choose(browser, *paths: str) -> None:
    browser.driver.find_element(By.ID, "tep-moi").send_keys("\n".join(paths))


def test_files_are_sent_with_progress_and_refusals_stay(portal, browser, editor, files):
    editor.open_in(browser)
    browser.open(portal.at(LIBRARY))
    choose(browser, files("Đèo Ô Quý Hồ.png", png(500, 300, 1)),
           files("xau.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    conditions = {"offline": False, "latency": 0, "downloadThroughput": -1,
                  "uploadThroughput": SLOW_BYTES_A_SECOND}
    browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", conditions)
    browser.driver.find_element(By.CSS_SELECTOR, ".media-upload button").click()
    share = wait_for(browser, "[...document.querySelectorAll('.upload-list progress')]"
                              ".map((bar) => bar.value).find((value) => value > 0 && value < 1)")
    assert 0 < share < 1
    wait_for(browser, "document.querySelector('.media-upload [role=status]').textContent")
    conditions["uploadThroughput"] = -1
    browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", conditions)
    rows = browser.driver.find_elements(By.CSS_SELECTOR, ".upload-list li")
    assert "Đã nhận." in rows[0].text and "Ghi mô tả" in rows[0].text
    assert "Không nhận SVG" in rows[1].text and "Thử lại" in rows[1].text
    status = browser.driver.find_element(By.CSS_SELECTOR, ".media-upload [role=status]").text
    assert status.startswith("Đã nhận 1 trong 2 tệp")
    assert accessibility(browser) == []
    assert browser.messages() == [] or all("422" in text for text in browser.messages())
    browser.open(portal.at(LIBRARY))
    assert "Đèo Ô Quý Hồ" in browser.driver.find_element(By.CSS_SELECTOR, ".media-grid").text


def test_files_are_sent_without_scripts(portal, plain_browser, editor, files):
    editor.open_in(plain_browser)
    plain_browser.open(portal.at(LIBRARY))
    choose(plain_browser, files("Chợ phiên.png", png(40, 30, 2)), files("xau.html", b"<html>"))
    with plain_browser.next_page():
        plain_browser.driver.find_element(By.CSS_SELECTOR, ".media-upload button").click()
    notice = plain_browser.driver.find_element(By.CSS_SELECTOR, ".notice.error").text
    assert "Chợ phiên.png: đã nhận." in notice and "xau.html: Không nhận SVG, HTML" in notice
    with plain_browser.next_page():
        plain_browser.driver.find_element(By.LINK_TEXT, "Ghi mô tả").click()
    fill(plain_browser, {"mo-ta": "Người bán hàng thổ cẩm", "tac-gia": "Ban Biên tập"})
    with plain_browser.next_page():
        plain_browser.driver.find_element(By.XPATH, "//button[text()='Lưu mô tả']").click()
    assert "Đã lưu mô tả." in plain_browser.driver.page_source


def test_a_picture_is_chosen_described_and_published(portal, browser, editor, approver, files):
    editor.open_in(browser)
    browser.open(portal.at(LIBRARY))
    choose(browser, files("Ruộng bậc thang.png", png(700, 400, 3)))
    browser.driver.find_element(By.CSS_SELECTOR, ".media-upload button").click()
    wait_for(browser, "document.querySelector('.upload-list a')")

    browser.open(portal.at(NEW))
    wait_for_editor(browser)
    values = dict(content(editor, "Mùa vàng"))
    fill(browser, {name: values[name] for name in ("tieu-de", "tom-tat")})
    browser.driver.execute_script(
        "document.getElementById('muc-chuyen-muc').value = arguments[0]",
        SECTION.search(editor.get(NEW).text).group(1))
    browser.driver.execute_script(
        "const editor = tinymce.activeEditor; editor.setContent('<p>Lúa chín.</p><p></p>');"
        "editor.focus(); editor.selection.select(editor.getBody(), true);"
        "editor.selection.collapse(false)")
    browser.driver.find_element(By.CSS_SELECTOR, "[aria-label='Ảnh từ thư viện']").click()
    wait_for(browser, "document.querySelector('dialog.media-picker[open]')")
    assert accessibility(browser) == []
    # From here on by keyboard: the words, the picture, its description.
    press(browser, "ruong bac")
    wait_for(browser, "document.querySelectorAll('.media-choices button').length === 1")
    press(browser, Keys.TAB)
    wait_for(browser, "document.activeElement.type === 'file'")
    press(browser, Keys.TAB)
    press(browser, Keys.ENTER)
    wait_for(browser, "document.activeElement.id === 'chon-tep-mo-ta'")
    press(browser, Keys.ENTER)
    error = browser.driver.find_element(By.ID, "chon-tep-loi")
    assert "Hãy ghi mô tả" in error.text
    press(browser, "Ruộng bậc thang mùa lúa chín")
    press(browser, Keys.ENTER)
    wait_for(browser, "!document.querySelector('dialog')")
    assert 'alt="Ruộng bậc thang mùa lúa chín"' in text_of_editor(browser)

    # The lead picture, by the button beside its field.
    browser.driver.find_element(By.XPATH, "//button[text()='Chọn ảnh']").click()
    wait_for(browser, "document.querySelectorAll('.media-choices button').length > 0")
    browser.driver.find_element(
        By.XPATH, "//ul[contains(@class, 'media-choices')]//span[text()='Ruộng bậc thang']").click()
    wait_for(browser, "!document.querySelector('.picture-view').hidden")
    number = browser.driver.find_element(By.NAME, "anh-dai-dien").get_attribute("value")
    with browser.next_page():
        browser.driver.find_element(
            By.XPATH, "//button[normalize-space()='Lưu bản nháp']").click()
    page = browser.driver.current_url.split(str(portal.port))[1].split("?")[0]

    editor.send(f"{LIBRARY}/{number}", f"{LIBRARY}/{number}", ("ten", "Ruộng bậc thang"),
                ("mo-ta", "Ruộng bậc thang"), ("tac-gia", "Ban Biên tập"))
    step(editor, page, "trinh-duyet")
    step(approver, page, "duyet")
    step(approver, page, "dang")
    browser.forget()
    browser.open(portal.at("/tin-tuc"))
    thumbnail = browser.driver.find_element(By.CSS_SELECTOR, ".row.pictured img")
    assert thumbnail.get_attribute("alt") == ""
    with browser.next_page():
        browser.driver.find_element(By.LINK_TEXT, "Mùa vàng").click()
    for selector in (".lead-picture img", ".text-picture img"):
        wait_for(browser, f"document.querySelector('{selector}').naturalWidth > 0")
    assert browser.driver.find_element(
        By.CSS_SELECTOR, ".text-picture img").get_attribute("alt") == "Ruộng bậc thang mùa lúa chín"
    assert browser.driver.find_element(
        By.CSS_SELECTOR, "meta[property='og:image']").get_attribute("content").startswith("http")
    assert browser.messages() == []
