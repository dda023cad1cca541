"""A file, from the office's form to the family's page, in the real product."""

from playwright.sync_api import expect

PDF = b"""%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
"""


def paper():
    """A whole PDF of one empty page."""
    places = [PDF.index(b"%d 0 obj" % number) for number in (1, 2, 3)]
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(PDF)
    return PDF + table + end


def test_the_office_hands_out_a_paper_and_a_mother_saves_it(own_door):
    office = own_door.enter("pryce").new_page()
    office.goto("/schools/seaview/files")
    office.get_by_label("File", exact=True).set_input_files(
        {"name": "page.html", "mimeType": "text/html", "buffer": b"<script>alert(1)</script>"})
    office.get_by_label("What families read").fill("Uniform list")
    office.get_by_role("button", name="Hand it out").click()
    expect(office.get_by_role("alert")).to_contain_text("not a picture or a PDF")
    expect(office.get_by_label("What families read")).to_have_value("Uniform list")
    office.get_by_label("File", exact=True).set_input_files(
        {"name": "uniform.pdf", "mimeType": "application/pdf", "buffer": paper()})
    office.get_by_role("button", name="Hand it out").click()
    expect(office.get_by_role("link", name="Uniform list")).to_be_visible()
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Amelia", exact=True).first.click()
    mother.get_by_role("link", name="From the school").click()
    expect(mother.locator("img.shot")).to_have_js_property("complete", True)
    assert mother.locator("img.shot").first.evaluate("image => image.naturalWidth") > 0
    with mother.expect_download() as saved:
        mother.get_by_role("link", name="Uniform list").click()
    assert saved.value.suggested_filename == "Uniform list.pdf"
