"""Contact details: a mother asks for a change, the office accepts it, in the real product."""

from playwright.sync_api import expect


def details(page):
    """Amelia's contact details, by the way that families go."""
    page.goto("/children")
    page.get_by_role("link", name="Amelia").first.click()
    page.get_by_role("link", name="Contact details").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Amelia: contact details")
    return page


def test_a_new_number_waits_for_the_office_and_then_counts(own_door):
    mother = details(own_door.enter("bea").new_page())
    mother.get_by_text("Change Work telephone, yours").click()
    mother.get_by_label("Work telephone").fill("020 7946 0")
    mother.get_by_role("button", name="Send to the office Work telephone").click()
    expect(mother.get_by_role("alert")).to_contain_text("Type the whole number")
    expect(mother.get_by_label("Work telephone")).to_have_value("020 7946 0")
    mother.get_by_label("Work telephone").fill("02079460018")
    mother.get_by_role("button", name="Send to the office Work telephone").click()
    expect(mother.locator("main")).to_contain_text("You asked for: 020 7946 0018")
    office = own_door.enter("pryce").new_page()
    office.goto("/schools/seaview/details")
    line = office.locator("#waiting-h").locator("xpath=../..").locator(".open-line", has_text="020 7946 0018")
    line.get_by_role("button", name="Accept").click()
    expect(office.locator("#waiting-h").locator("xpath=../..")).not_to_contain_text("020 7946 0018")
    mother.reload()
    expect(mother.get_by_role("link", name="020 7946 0018")).to_have_attribute("href", "tel:+442079460018")


def test_a_teacher_finds_whom_to_call_and_no_form(own_door):
    teacher = own_door.enter("linden").new_page()
    teacher.goto("/classes")
    teacher.get_by_label("Search for a name or a class").fill("Amelia Ashdown")
    teacher.get_by_role("button", name="Search").click()
    teacher.locator("main").get_by_role("link", name="Amelia Ashdown").first.click()
    teacher.get_by_role("link", name="Contact details").click()
    expect(teacher.get_by_role("heading", name="In an emergency")).to_be_visible()
    expect(teacher.locator("main form")).to_have_count(0)
