"""Letters home, from a teacher's draft to a mother's answer, in the real product."""

from playwright.sync_api import expect


def test_a_letter_is_written_sent_and_answered(own_door):
    teacher = own_door.enter("linden").new_page()
    teacher.goto("/letters")
    teacher.get_by_role("link", name="Write a letter").click()
    teacher.get_by_label("Title").fill("Pancakes on Tuesday")
    teacher.get_by_label("Text", exact=True).fill("# What we need\n\n- eggs\n- flour\n\nThank you.")
    teacher.get_by_label("Oak", exact=True).check()
    teacher.get_by_label("Yes or No").check()
    teacher.get_by_label("Question").fill("Can you bring something?")
    teacher.get_by_label("Answer by").fill(teacher.evaluate("document.querySelector('#f-by').value || '2099-01-01'"))
    teacher.get_by_role("button", name="Save and look at it").click()
    expect(teacher.get_by_role("heading", name="What we need")).to_be_visible()
    expect(teacher.locator("#reach-h").locator("xpath=ancestor::section")).to_contain_text("children in")
    teacher.get_by_role("button", name="Send it now").click()
    expect(teacher.get_by_role("heading", name="Pancakes on Tuesday", level=1)).to_be_visible()

    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Read and answer Amelia, Pancakes on Tuesday").click()
    mother.get_by_label("Yes", exact=True).check()
    mother.get_by_role("button", name="Send answer").click()
    expect(mother.get_by_text("You answered on")).to_be_visible()
    mother.goto("/children")
    expect(mother.get_by_role("link", name="Read and answer Amelia, Pancakes on Tuesday")).to_have_count(0)

    teacher.reload()
    expect(teacher.locator("#replies-list-c")).to_have_text("Can you bring something?")
    expect(teacher.locator("main")).to_contain_text("Amelia Ashdown")


def test_the_office_puts_a_letter_on_paper_and_takes_the_file(own_door):
    office = own_door.enter("pryce").new_page()
    office.goto("/letters")
    office.get_by_role("link", name="Write a letter").first.click()
    office.get_by_label("Title").fill("The week ahead")
    office.get_by_label("Text", exact=True).fill("We look forward to it.")
    office.get_by_label("Everybody at the school").check()
    office.get_by_role("button", name="Save and look at it").click()
    office.get_by_role("button", name="Send it now").click()
    office.get_by_role("link", name="For those on paper").click()
    office.get_by_role("button", name="Make the PDF").click()
    # While it is made the page asks for itself again, without script.
    expect(office.get_by_role("link", name="File 1, PDF")).to_be_visible(timeout=30_000)
    with office.expect_download() as taken:
        office.get_by_role("link", name="File 1, PDF").click()
    assert taken.value.suggested_filename == "letters-1.pdf"
