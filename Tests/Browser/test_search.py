"""Staff find a name by a few letters, by keyboard and without script; a family prints its week."""

import re

from playwright.sync_api import expect


def test_the_office_finds_a_child_by_keyboard_with_a_slip(door):
    office = door.page("pryce", "/classes")
    box = office.get_by_role("searchbox", name="Search for a name or a class")
    box.focus()
    office.keyboard.type("amleia ash")
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", level=1)).to_have_text("Search")
    expect(office.locator("main")).to_contain_text("spelt nearly so")
    expect(box).to_have_value("amleia ash")
    office.get_by_role("link", name="Amelia Ashdown").first.click()
    expect(office.get_by_role("heading", level=1)).to_contain_text("Amelia Ashdown’s family")


def test_a_teacher_searches_on_a_phone_without_script_and_finds_only_their_own(door):
    teacher = door.page("linden", "/classes", java_script_enabled=False, viewport={"width": 320, "height": 640})
    teacher.get_by_role("searchbox").fill("oak")
    teacher.get_by_role("button", name="Search").click()
    expect(teacher.get_by_role("link", name="Oak").first).to_be_visible()
    assert teacher.evaluate("document.documentElement.scrollWidth") <= 320
    teacher.get_by_role("searchbox").fill("holly")
    teacher.get_by_role("button", name="Search").click()
    expect(teacher.locator("main")).not_to_contain_text("Classes and groups")


def test_a_teacher_finds_her_letter_by_its_title_with_a_slip(door):
    teacher = door.page("linden", "/classes")
    teacher.get_by_role("searchbox").fill("trip hrabour")
    teacher.keyboard.press("Enter")
    expect(teacher.get_by_role("heading", name="Letters home")).to_be_visible()
    teacher.get_by_role("link", name="Our trip to the harbour").first.click()
    expect(teacher.get_by_role("heading", level=1)).to_contain_text("Our trip to the harbour")


def test_a_family_has_no_search(door):
    mother = door.page("bea", "/children")
    expect(mother.get_by_role("searchbox")).to_have_count(0)
    assert mother.goto("/search?q=amelia").status == 404


def test_a_family_reads_its_week_on_a_phone_and_prints_it(door):
    mother = door.page("bea", "/children", viewport={"width": 320, "height": 640})
    mother.get_by_role("link", name="The week").click()
    expect(mother.get_by_role("heading", level=1)).to_contain_text("The week of Monday")
    assert mother.evaluate("document.documentElement.scrollWidth") <= 320
    mother.get_by_role("link", name="Week after").click()
    expect(mother.get_by_role("heading", level=1)).to_contain_text("The week of Monday")
    mother.emulate_media(media="print")
    expect(mother.get_by_text("Printed ")).to_be_visible()
    expect(mother.get_by_role("navigation")).to_have_count(0)
    assert sheets(mother) <= 2  # of three children, all that is on


def test_the_week_of_one_child_is_one_sheet(door):
    mother = door.page("anjali", "/week")
    mother.emulate_media(media="print")
    assert sheets(mother) == 1


def sheets(page):
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4")))
