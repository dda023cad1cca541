"""What a family sees, and sees change."""

import datetime
import re

from playwright.sync_api import expect
from registers import Register


def child(door, handle: str, name: str) -> str:
    """The id of somebody's child."""
    page = door.page(handle, "/children")
    link = page.locator("main h2 a").filter(has_text=name).first
    return re.search(r"/children/([^/]+)/", link.get_attribute("href")).group(1)


def register_of(door, handle: str, name: str) -> Register:
    return Register.opened(door.enter(handle).new_page(), name)


def other_mark(register: Register, pupil: str) -> str:
    """A mark that the pupil does not have now."""
    here = register.page.locator("form.register").get_attribute("data-here")
    return here if register.marks()[pupil] != here else "N"


def test_a_mark_appears_on_the_mothers_open_page_by_itself(own_door):
    amelia = child(own_door, "bea", "Amelia")
    mother = own_door.page("bea", f"/children/{amelia}/today")
    expect(mother.locator(".live")).to_have_attribute("data-state", "live")
    mother.evaluate("window.isStillHere = true")
    version = mother.locator("[data-live]").get_attribute("data-version")
    oak = register_of(own_door, "linden", "Oak")
    oak.press(amelia, other_mark(oak, amelia))
    expect(mother.locator("[data-live]")).not_to_have_attribute("data-version", version)
    expect(mother.get_by_role("status")).to_contain_text("Amelia:")
    assert mother.evaluate("window.isStillHere"), "the page changed without being loaded again"


def test_marks_of_children_at_two_schools_reach_one_page(own_door):
    mother = own_door.page("bea", "/children")
    expect(mother.locator(".live")).to_have_attribute("data-state", "live")
    for teacher, group, name in [("linden", "Oak", "Amelia"), ("castell", "9B", "Theo")]:
        pupil = child(own_door, "bea", name)
        card = mother.locator(f"article[aria-labelledby='c-{pupil}']")
        before = card.inner_text()
        register = register_of(own_door, teacher, group)
        register.press(pupil, other_mark(register, pupil))
        expect(card).not_to_have_text(before, use_inner_text=True)


def test_a_page_left_open_catches_up_after_a_break(own_door):
    amelia = child(own_door, "bea", "Amelia")
    mother = own_door.page("bea", f"/children/{amelia}/today")
    expect(mother.locator(".live")).to_have_attribute("data-state", "live")
    version = mother.locator("[data-live]").get_attribute("data-version")
    mother.context.set_offline(True)
    oak = register_of(own_door, "linden", "Oak")
    oak.press(amelia, other_mark(oak, amelia))
    mother.context.set_offline(False)
    expect(mother.locator("[data-live]")).not_to_have_attribute("data-version", version, timeout=15_000)


def test_the_today_page_is_right_without_script(own_door):
    amelia = child(own_door, "bea", "Amelia")
    plain = own_door.page("bea", f"/children/{amelia}/today", java_script_enabled=False)
    expect(plain.get_by_role("heading", level=1)).to_contain_text("Amelia")


def test_what_is_new_stays_new_until_somebody_says_so(own_door):
    page = own_door.page("bea", "/children")
    seen = page.get_by_role("button", name="I’ve seen these")
    expect(seen).to_be_visible()
    page.reload()
    expect(seen).to_be_visible()
    seen.click()
    expect(page).to_have_url(re.compile(r"/children$"))
    expect(seen).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Nothing new since you last looked")


def test_an_absence_report_with_faults_keeps_what_was_typed(own_door):
    maya = child(own_door, "anjali", "Maya")
    page = own_door.page("anjali", f"/children/{maya}/absences/new")
    page.get_by_label("Something else").check()
    page.get_by_label("Which day?").fill("2020-01-06")
    page.get_by_label("Morning", exact=True).check()
    page.get_by_label("Last day").fill("2020-01-07")
    page.get_by_role("button", name="Tell school").click()
    expect(page).to_have_title(re.compile("^Error: "))
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    assert summary.get_by_role("link").count() == 2
    expect(page.get_by_label("Something else")).to_be_checked()
    expect(page.get_by_label("Morning", exact=True)).to_be_checked()
    expect(page.get_by_label("Which day?")).to_have_value("2020-01-06")
    expect(page.get_by_label("Last day")).to_have_value("2020-01-07")
    summary.get_by_role("link").first.click()
    expect(page.get_by_label("Which day?")).to_be_focused()


def test_an_absence_is_reported_seen_by_the_teacher_and_taken_back(own_door):
    maya = child(own_door, "anjali", "Maya")
    page = own_door.page("anjali", f"/children/{maya}/absences/new")
    page.get_by_label("An appointment").check()
    page.get_by_label("Which day?").fill(next_school_day(page, maya))
    page.get_by_label("Morning", exact=True).check()
    page.get_by_label("Anything school should know?").fill("Dentist at nine")
    page.get_by_role("button", name="Tell school").click()
    expect(page.locator("main")).to_contain_text("School has your message")
    expect(page.locator("main")).to_contain_text("Dentist at nine")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator("main")).to_contain_text("Taken back")


def next_school_day(page, pupil: str) -> str:
    """The first day to come that the school accepts, as a family would find it: a fortnight today is one."""
    today = page.get_by_label("Which day?").input_value()
    year, month, day = (int(part) for part in today.split("-"))
    return (datetime.date(year, month, day) + datetime.timedelta(days=14)).isoformat()


def test_signing_out_everywhere_ends_the_other_browsers_page(own_door):
    maya = child(own_door, "anjali", "Maya")
    pages = []
    for _ in range(2):
        page = own_door.context().new_page()
        own_door.sign_in(page, "anjali")
        pages.append(page)
    here, there = pages
    there.goto(f"/children/{maya}/today")
    expect(there.locator(".live")).to_have_attribute("data-state", "live")
    here.goto("/account")
    here.get_by_role("button", name="Sign out everywhere").click()
    expect(here.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(there.locator(".live")).to_have_attribute("data-state", "ended")
    there.reload()
    expect(there.get_by_role("heading", level=1)).to_have_text("Sign in")
