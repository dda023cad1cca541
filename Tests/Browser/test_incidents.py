"""What happened among several pupils, and a suspension, from school to an open page at home, in the real product."""

from playwright.sync_api import expect


def open_today(door, who, child):
    page = door.enter(who).new_page()
    page.goto("/children")
    page.get_by_role("link", name=child).first.click()
    expect(page.locator(".live[data-state=live]")).to_be_visible()
    return page


def test_each_family_reads_its_own_childs_part_on_its_open_page(own_door):
    amelias = open_today(own_door, "bea", "Amelia")
    mayas = open_today(own_door, "anjali", "Maya")
    teacher = own_door.enter("linden").new_page()
    teacher.goto("/classes")
    teacher.locator("main a", has_text="Oak").first.click()
    teacher.get_by_role("link", name="Praise and concerns").click()
    teacher.get_by_role("link", name="Several pupils? Write down what happened").click()
    for name in ["Amelia Ashdown", "Maya Patel"]:
        teacher.get_by_label(name).check()
    teacher.get_by_role("button", name="Go on").click()
    teacher.get_by_role("textbox", name="What happened", exact=True).fill("Maya pulled Amelia's hair.")
    teacher.get_by_label("Where", exact=True).select_option("Playground")
    teacher.get_by_role("group", name="What was Amelia’s part?").get_by_label("It happened to them").check()
    teacher.get_by_label("For Amelia’s family").fill("Maya pulled her hair.")
    teacher.get_by_role("group", name="What was Maya’s part?").get_by_label("Saw it").check()
    teacher.get_by_label("For Maya’s family").fill("Your child saw two others argue.")
    teacher.get_by_label("When Maya’s family is told").select_option("at once")
    teacher.get_by_role("button", name="Save").click()
    expect(teacher.get_by_role("alert")).to_contain_text("“Maya” is another pupil’s name")
    teacher.get_by_label("For Amelia’s family").fill("Another child pulled your child’s hair.")
    teacher.get_by_role("button", name="Save").click()
    expect(amelias.get_by_text("Something happened that was not all right for Amelia")).to_be_visible()
    expect(mayas.get_by_text("Maya saw something happen")).to_be_visible()
    expect(amelias.locator("main")).not_to_contain_text("Maya")
    expect(mayas.locator("main")).not_to_contain_text("Amelia")


def test_a_suspension_is_on_the_open_page_and_its_letter_prints(own_door):
    father = open_today(own_door, "callum", "Theo")
    head = own_door.enter("brandt").new_page()
    head.goto("/schools/harbour/exclusions/new")
    head.get_by_label("Name", exact=True).fill("theo ash")
    head.get_by_role("button", name="Find").click()
    head.get_by_role("link", name="Go on").first.click()
    head.get_by_label("Suspension", exact=True).check()
    head.get_by_label("Until", exact=True).fill(head.get_by_label("From", exact=True).input_value())
    head.get_by_label("Reason", exact=True).select_option("TH")
    head.get_by_label("What happened").fill("Your child took something that was not his.")
    head.get_by_role("button", name="Decide it, and send the letter").click()
    expect(father.get_by_text("Theo is suspended from school")).to_be_visible()
    father.get_by_role("link", name="Read the letter").first.click()
    father.emulate_media(media="print")
    expect(father.get_by_role("heading", name="What you can do if you disagree")).to_be_visible()
