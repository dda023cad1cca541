"""Detentions, from a note to a mother's answer, in the real product."""

from playwright.sync_api import expect


def asks(page):
    """The ways to what a detention asks; letters ask too."""
    return page.locator("main a[href*='/detentions/']", has_text="Read and answer")


def open_notice(page):
    """Theo's detention, by the way that his mother goes."""
    page.goto("/children")
    asks(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("detention")
    return page


def test_a_mother_is_asked_and_her_answer_stands(own_door):
    mother = open_notice(own_door.enter("bea").new_page())
    expect(mother.locator("main")).to_contain_text("Homework for French was not handed in.")
    mother.get_by_text("We cannot", exact=True).click()
    mother.get_by_role("button", name="Tell school").click()
    expect(mother.get_by_role("alert")).to_contain_text("Say in a few words why.")
    mother.get_by_role("button", name="We know").click()
    expect(mother.locator("main")).to_contain_text("You said on")
    mother.goto("/children")
    expect(asks(mother)).to_have_count(0)


def test_a_press_is_on_the_mothers_open_page_and_a_clash_is_weighed_first(own_door):
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Theo").first.click()
    expect(mother.locator(".live[data-state=live]")).to_be_visible()
    office = own_door.enter("lowe").new_page()
    office.goto("/schools/harbour/detentions")
    office.locator("header:has(#coming-h) ~ ul a.way").first.click()
    expect(office.get_by_role("heading", level=1)).to_contain_text("detention")
    pupil = mother.url.split("/children/")[1].split("/")[0]
    office.goto(f"/pupils/{pupil}/detentions/new")
    place = office.get_by_label("When and where")
    value = place.locator("option").nth(2).get_attribute("value")
    place.select_option(value)
    office.get_by_label("Why").fill("Late to the lesson again.")
    office.get_by_role("button", name="Set it").click()
    again = office.get_by_role("button", name="Set it all the same")
    if again.count():
        expect(office.get_by_role("status")).to_contain_text("Not saved yet")
        again.click()
    expect(office.locator("main")).to_contain_text("Late to the lesson again.")
    expect(mother.get_by_text("Needs you")).to_be_visible()
    expect(asks(mother)).to_have_count(2)


def test_whoever_supervises_writes_down_who_came(own_door):
    teacher = own_door.enter("castell").new_page()
    teacher.goto("/detentions")
    teacher.locator("a.way").first.click()
    first = teacher.locator("#list-h").locator("xpath=ancestor::section").locator("li").first
    first.get_by_role("button", name="Came").click()
    expect(teacher.locator("main")).to_contain_text("1 of")
