"""Take the pictures of these pages anew: `python docs/pictures.py`, after `make run`, with Debian's chromium installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
REPORT = (HERE.parent / "outputs" / "report.html").as_uri()
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
FACT = "#01_velmont_resultats:192-212"


def open_page(browser: Browser, address: str, width: int, height: int, scheme: str = "light", language: str = "en-GB") -> Page:
    page = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale=language).new_page()  # type: ignore[arg-type]
    page.goto(address)
    page.wait_for_timeout(300)
    return page


def save(page: Page, name: str) -> None:
    """A picture with few colours is a third of the size."""
    path = HERE / "pictures" / f"{name}.png"
    page.screenshot(path=path)
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--output", path, "64", path], check=True)


def main() -> None:
    """Take them all."""
    releve = Path(sys.executable).with_name("releve")
    command = [releve, "review", "serve", HERE.parent / "outputs", "--gold", HERE.parent / "corpus" / "gold", "--port", "8771"]
    desk = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert desk.stdout is not None
    address = desk.stdout.readline().split()[-1]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = open_page(browser, REPORT + FACT, 1280, 760)
        page.locator("mark.on").first.hover()
        save(page, "report")
        save(open_page(browser, REPORT + FACT, 1280, 760, "dark", "fr-FR"), "report-dark")
        save(open_page(browser, REPORT, 390, 760), "report-phone")
        save(open_page(browser, REPORT + "#figures", 1280, 900), "report-figures")
        page = open_page(browser, address, 1280, 760)
        page.get_by_role("textbox").fill("Claire")
        page.keyboard.press("Enter")
        page.wait_for_url("**/fact/**")
        page.wait_for_timeout(300)
        save(page, "desk")
        browser.close()
    desk.terminate()


if __name__ == "__main__":
    main()
