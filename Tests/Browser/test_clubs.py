"""A club, from the list that a family chooses from to the register that it reads at home, in the real product."""

from playwright.sync_api import expect


def test_a_family_signs_up_chooses_the_way_home_and_leaves(own_door):
    mother = own_door.enter("anjali").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Maya").first.click()
    mother.get_by_role("link", name="Clubs", exact=True).click()
    expect(mother.get_by_role("heading", level=1)).to_contain_text("clubs")
    mother.locator("main a.way", has_text="Oak board games").click()
    if mother.get_by_text("has a place").count() == 0:
        mother.get_by_label("Collected", exact=True).check()
        mother.get_by_role("button", name="Sign Maya up").click()
        expect(mother.get_by_role("alert")).to_contain_text("Say who collects")
        mother.get_by_label("Who collects").fill("Grandma")
        mother.get_by_role("button", name="Sign Maya up").click()
        expect(mother.locator("main")).to_contain_text("Collected by Grandma")
    mother.get_by_text("Leave the club").first.click()
    mother.get_by_role("button", name="Leave the club").click()
    expect(mother.locator("main a.way", has_text="Oak board games")).not_to_contain_text("Has a place")


def test_whoever_leads_a_club_finds_it_on_their_first_page(door):
    teacher = door.enter("linden").new_page()
    teacher.goto("/classes")
    teacher.get_by_role("link", name="All your clubs").click()
    teacher.locator("main a.way", has_text="Oak board games").click()
    expect(teacher.get_by_role("heading", name="Who has a place")).to_be_visible()
    expect(teacher.locator("main")).to_contain_text("Registers")
