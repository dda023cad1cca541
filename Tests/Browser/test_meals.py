"""Lunch: a mother chooses, a lunchtime supervisor presses once, and the mother's page says what was eaten."""

from playwright.sync_api import expect


def test_the_week_is_read_and_chosen(own_door):
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Amelia").first.click()
    mother.get_by_role("link", name="Meals").first.click()
    mother.get_by_role("link", name="Next week").click()
    expect(mother.locator("main")).to_contain_text("Amelia must not eat milk")
    mother.get_by_label("Lunch from home").first.check()
    mother.get_by_role("button", name="Save these lunches").click()
    expect(mother.locator("main .notice[role=status]")).to_be_visible()


def test_one_press_at_lunch_is_on_the_mothers_page(own_door):
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Amelia").first.click()
    expect(mother.locator(".live[data-state=live]")).to_be_visible()
    minder = own_door.enter("dunne").new_page()
    minder.goto("/classes")
    minder.locator("main a", has_text="Oak").first.click()
    minder.get_by_role("link", name="Lunch", exact=True).click()
    undo = minder.get_by_role("button", name="Take it back Amelia Ashdown")
    if undo.count():
        undo.click()
    minder.get_by_label("Has today: Amelia Ashdown").select_option("home")
    minder.get_by_role("button", name="Ate most Amelia Ashdown").click()
    expect(mother.locator("main")).to_contain_text("Ate most of it.", timeout=4000)
