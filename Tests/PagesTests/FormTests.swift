import Pages
import Testing

struct FormTests {
    private let wrong = Filled(
        ["email": ["bea@"], "password": ["secret"], "days": ["mon", "wed"], "agree": ["yes"]],
        errors: [FieldError("email", "Type a whole address"), FieldError("days", "Choose a day")])

    @Test func `a form without errors has no summary`() { #expect(errorSummary(.english, .empty).isEmpty) }

    @Test func `the summary takes the focus and leads to each field`() {
        let summary = errorSummary(.english, wrong).string
        #expect(summary.contains("Please put 2 things right"))
        #expect(summary.contains(" tabindex=\"-1\" autofocus"))
        #expect(summary.contains("<a href=\"#f-email\">Type a whole address</a>"))
        #expect(summary.contains("<a href=\"#f-days\">Choose a day</a>"))
    }

    @Test func `what was typed stays, and its error is tied to the field`() {
        let line = field("email", "Email", in: wrong, hint: "We never share it", type: .email).string
        #expect(line.contains("value=\"bea@\""))
        #expect(line.contains("aria-describedby=\"f-email-hint f-email-error\""))
        #expect(line.contains("aria-invalid=\"true\""))
        #expect(line.contains("id=\"f-email-error\""))
    }

    @Test func `a field in order says nothing about errors`() {
        let line = field("name", "Name", in: wrong).string
        #expect(!line.contains("aria-") && !line.contains("class=\"error\""))
    }

    @Test func `a password is never sent back`() {
        let line = field("password", "Password", in: wrong, type: .password, autocomplete: "current-password").string
        #expect(!line.contains("secret") && !line.contains("value="))
        #expect(line.contains("autocomplete=\"current-password\""))
    }

    @Test func `chosen answers stay chosen`() {
        let days = [Choice("mon", "Monday"), Choice("tue", "Tuesday"), Choice("wed", "Wednesday")]
        let boxes = checkboxes("days", "Which days?", days, in: wrong).string
        #expect(boxes.contains("value=\"mon\" checked") && boxes.contains("value=\"wed\" checked"))
        #expect(!boxes.contains("value=\"tue\" checked"))
        #expect(boxes.contains("<fieldset class=\"field\" aria-describedby=\"f-days-error\""))
        #expect(select("days", "Day", days, in: wrong).string.contains("<option value=\"mon\" selected>"))
        #expect(checkbox("agree", "Agreed", in: wrong).string.contains(" checked"))
    }

    @Test func `a first line break in a text stays`() {
        // Browsers drop one line break right after <textarea>; ours is the one that goes.
        let area = textArea("n", "Note", in: Filled(["n": ["\nsecond"]])).string
        #expect(area.contains(">\n\nsecond</textarea>"))
    }

    @Test func `a form that changes something carries its token, and one that looks does not`() {
        #expect(
            form(to: "/x", csrf: "t&t", "").string.contains("<input type=\"hidden\" name=\"csrf\" value=\"t&amp;t\">"))
        #expect(!searchForm(to: "/x", "").string.contains("csrf"))
    }

    @Test func `two forms on one page keep their ids apart`() {
        let first = field("q", "Question", in: Filled(prefix: "q1")).string
        #expect(first.contains("id=\"q1-q\"") && first.contains("for=\"q1-q\"") && first.contains("name=\"q\""))
    }
}
