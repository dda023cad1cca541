"""Praise and concerns, from a teacher's press to a mother's open page, in the real product."""

import re

from playwright.sync_api import expect


def class_page(page, name):
    """The class page of a register's class, by the way that staff go."""
    page.goto("/classes")
    page.locator("main a", has_text=name).first.click()
    page.get_by_role("link", name="Praise and concerns").click()
    expect(page.locator("form[data-class]")).to_be_visible()
    return page


def tile(page, name):
    return page.locator(f"label.pupil[data-name^='{name}']")


def noted(page):
    """How many notes there are of the class today, as the server has them."""
    return page.evaluate(
        "async () => (await (await fetch(location.pathname + '/noted')).text()).split('/notes/').length - 1")


def test_a_press_is_on_the_mothers_open_page_within_a_second(own_door):
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Amelia", exact=True).click()
    expect(mother.locator(".live[data-state=live]")).to_be_visible()
    teacher = class_page(own_door.enter("linden").new_page(), "Oak")
    tile(teacher, "Amelia").click()
    tile(teacher, "Amelia").locator("input").press("2")
    expect(mother.get_by_text("Was kind to somebody")).to_be_visible(timeout=1000)
    expect(tile(teacher, "Amelia")).to_have_attribute("data-state", "saved")
    teacher.get_by_role("link", name="Noted that day").click()
    expect(teacher.locator("main")).to_contain_text("Amelia Ashdown: Was kind to somebody")


def test_what_is_taken_back_at_once_is_gone_from_her_page(own_door):
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Amelia", exact=True).click()
    expect(mother.locator(".live[data-state=live]")).to_be_visible()
    teacher = class_page(own_door.enter("linden").new_page(), "Oak")
    tile(teacher, "Amelia").click()
    teacher.get_by_role("button", name="Kindness").click()
    expect(mother.get_by_text("Was kind to somebody")).to_be_visible()
    teacher.get_by_role("button", name="Undo").click()
    expect(mother.get_by_text("Was kind to somebody")).to_have_count(0)


def test_thirty_are_praised_on_a_phone_with_the_network_cut(own_door):
    context = own_door.enter("linden", viewport={"width": 390, "height": 844}, has_touch=True)
    teacher = class_page(context.new_page(), "Oak")
    names = teacher.locator("label.pupil:not(.away)").evaluate_all("all => all.map(one => one.dataset.name)")
    before = noted(teacher)
    for place, name in enumerate(names):
        if place == len(names) // 3:
            context.set_offline(True)
        if place == 2 * len(names) // 3:
            context.set_offline(False)
        tile(teacher, name).click()
        teacher.get_by_role("button", name=re.compile("^Effort")).click()
    unsaved = teacher.locator("label.pupil:is([data-state=saving], [data-state=waiting], [data-state=failed])")
    expect(unsaved).to_have_count(0, timeout=60000)
    assert noted(teacher) == before + len(names)


def test_a_note_that_names_another_pupil_is_stopped_and_stays_typed(own_door):
    teacher = class_page(own_door.enter("linden").new_page(), "Oak")
    tile(teacher, "Amelia").click()
    teacher.get_by_text("Add a note").click()
    teacher.get_by_label("For home").fill("Helped Daniyal with his reading.")
    teacher.get_by_role("button", name="Kindness").click()
    expect(teacher.get_by_role("alert")).to_contain_text("“Daniyal” is another pupil’s name")
    expect(teacher.get_by_label("For home")).to_have_value("Helped Daniyal with his reading.")
    expect(tile(teacher, "Amelia").locator("input")).to_be_checked()


def test_the_class_page_works_without_script(own_door):
    teacher = class_page(own_door.enter("linden", java_script_enabled=False).new_page(), "Oak")
    tile(teacher, "Amelia").click()
    tile(teacher, "Simi").click()
    teacher.get_by_role("button", name="Great work").click()
    expect(teacher.get_by_role("status")).to_contain_text("Great work: Amelia and Simi")
    teacher.get_by_role("button", name="Take it back").click()
    expect(teacher.get_by_text("Great work: Amelia and Simi")).to_have_count(0)
