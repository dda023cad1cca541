"""The whiteboard: a teacher's press comes up before the class, and nothing else does."""

from playwright.sync_api import expect
from test_notes import class_page, tile


def test_praise_comes_up_on_the_board_and_a_concern_does_not(own_door):
    context = own_door.enter("linden")
    board = class_page(context.new_page(), "Oak")
    board.get_by_role("button", name="Open the whiteboard").click()
    expect(board.get_by_role("heading", name="Oak, today")).to_be_visible()
    assert board.locator("a").count() == 0
    before = board.locator("main").inner_text()
    teacher = class_page(context.new_page(), "Oak")
    tile(teacher, "Amelia").click()
    teacher.get_by_role("button", name="Talking").click()
    expect(tile(teacher, "Amelia")).to_have_attribute("data-state", "saved")
    assert board.locator("main").inner_text() == before
    tile(teacher, "Maya").click()
    teacher.get_by_role("button", name="Kindness").click()
    expect(board.locator(".stars .fresh")).to_contain_text("Was kind to somebody")
    expect(board.locator(".stars .fresh")).to_contain_text("Maya")
    assert "Talking" not in board.content()


def test_the_board_holds_on_a_phone_and_in_a_large_room(own_door):
    for width, height in [(320, 568), (1920, 1080)]:
        context = own_door.enter("linden", viewport={"width": width, "height": height})
        board = class_page(context.new_page(), "Oak")
        board.get_by_role("button", name="Open the whiteboard").click()
        expect(board.locator("h1")).to_be_visible()
        assert board.evaluate("document.documentElement.scrollWidth") <= width
