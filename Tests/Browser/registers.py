"""A register as its tests see it."""

import re

from playwright.sync_api import Locator, Page, expect


class Register:
    """An open register page."""

    def __init__(self, page: Page):
        self.page = page

    @staticmethod
    def opened(page: Page, name: str) -> "Register":
        """The register at hand of a class, from the list of registers."""
        page.goto("/classes")
        page.locator("main").get_by_role("link", name=re.compile(name)).first.click()
        expect(page.locator("tr[data-pupil]").first).to_be_visible()
        return Register(page)

    @property
    def rows(self) -> Locator:
        return self.page.locator("tr[data-pupil]")

    def row(self, pupil: str) -> Locator:
        return self.page.locator(f"tr[data-pupil='{pupil}']")

    def unmarked(self) -> list[str]:
        return self.page.eval_on_selector_all("tr[data-pupil][data-mark='']", "all => all.map(at => at.dataset.pupil)")

    def marks(self) -> dict[str, str]:
        pairs = self.page.eval_on_selector_all("tr[data-pupil]", "all => all.map(at => [at.dataset.pupil, at.dataset.mark])")
        return dict(pairs)

    def entries(self, pupil: str) -> int:
        """How many entries the mark of a pupil has had, as the page knows."""
        base = self.row(pupil).locator("input[name^='base:']")
        return int(base.get_attribute("value")) if base.count() else 0

    def button(self, pupil: str, code: str) -> Locator:
        return self.row(pupil).locator(f"button[name=mark][value='{pupil}:{code}']").first

    def press(self, pupil: str, code: str, why: str = "A slip of the finger"):
        """One mark by mouse; a reason where the register is closed and asks for it."""
        before = self.entries(pupil)
        self.button(pupil, code).click()
        reason = self.row(pupil).locator("[data-why] input:not([type=hidden])")
        saved = self.row(pupil).locator("[data-status][data-state=saved]")
        expect(reason.or_(saved).first).to_be_visible()
        if reason.count():
            reason.fill(why)
            reason.press("Enter")
        self.is_saved(pupil, code)
        assert self.entries(pupil) == before + 1

    def is_saved(self, pupil: str, code: str):
        expect(self.row(pupil)).to_have_attribute("data-mark", code)
        expect(self.row(pupil).locator("[data-status]")).to_have_attribute("data-state", "saved")

    def has_focus(self, pupil: str):
        expect(self.row(pupil).locator(":focus")).to_have_count(1)
