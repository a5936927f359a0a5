"""`ibt-kiosk proof`: everything is on paper, on the paper, and the same every time."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.commands.proof import make_proof, proof
from kiosk.commands.reviewing import open_reviewed
from kiosk.content.layers import Pictures
from kiosk.content.model import Card, Heading
from kiosk.content.signing.review import items
from kiosk.ui.proof.paper import DPI, PAPERS, px
from kiosk.ui.proof.sheet import Margin
from tests.commands.signing import WHAT, Clinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from kiosk.ui.proof.proof import Proof
    from kiosk.ui.proof.sheet import Sheet

DAY = dt.date(2031, 5, 4)
LANGUAGES = ("en", "es", "ar")
_PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture
def clinic(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qapp: QApplication,  # noqa: ARG001 -- fonts need it
) -> Clinic:
    return Clinic(tmp_path, monkeypatch, capsys)


def laid_out(clinic: Clinic, lang: str = "en", paper: str = "a4", day: dt.date = DAY) -> Proof:
    return make_proof(open_reviewed(clinic.config, clinic.guide, lang, lambda: day), paper, day)


def always(day: dt.date) -> Callable[[], dt.date]:
    return lambda: day


def words(sheets: Iterator[Sheet] | tuple[Sheet, ...]) -> str:
    """Return all words on some sheets, with single spaces."""
    return " ".join(" ".join(piece.text for sheet in sheets for _, piece in sheet.placed).split())


def notes(made: Proof) -> dict[str, str]:
    """Return what stands at the right of the bands, by what stands at their left."""
    return {sheet.band.key: sheet.band.note.partition("  ·  ")[2] for sheet in made.sheets if sheet.band}


def look_for_spills(made: Proof) -> None:
    """Fail where a piece ends under its page, stands on another, or paints into the edges of the paper."""
    width, height = (round(side) for side in (made.frame.size.width(), made.frame.size.height()))
    scale = 60 / DPI
    for number, sheet in enumerate(made.sheets, 1):
        bottom = 0.0
        for top, piece in sheet.placed:
            assert top >= bottom - 0.01, piece.text
            bottom = top + piece.height
        assert bottom <= made.frame.column(sheet).height() + 0.01, f"page {number}"
        image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.scale(scale, scale)
        made.printer.draw(painter, sheet, number, len(made.sheets))
        painter.resetTransform()
        edge = round(px(12) * scale)
        painter.fillRect(image.rect().adjusted(edge, edge, -edge, -edge), Qt.GlobalColor.white)
        painter.end()
        assert is_white(image, image.rect()), f"page {number} paints into the edge"


def is_white(image: QImage, part: QRect) -> bool:
    copy = image.copy(part)
    rows = (bytes(cast("memoryview", copy.constScanLine(row))) for row in range(copy.height()))
    return all(set(row[: copy.width()]) <= {255} for row in rows)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_pdf_with_as_many_pages_as_it_says(clinic: Clinic, lang: str, paper: str, tmp_path: Path) -> None:
    out = tmp_path / "new" / "proof.pdf"
    status, told, err = clinic.run("proof", "--lang", lang, "--paper", paper, "--out", str(out))
    data = out.read_bytes()
    pages = len(_PAGE.findall(data))
    assert (status, told, err) == (0, f"{pages} pages in {out}\n", "")
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert pages == len(laid_out(clinic, lang, paper).sheets)


def test_the_same_guide_on_the_same_day_gives_the_same_bytes(clinic: Clinic, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.pdf", "b.pdf", "c.pdf")]
    days = (DAY, DAY, DAY + dt.timedelta(days=1))
    for file, day in zip(files, days, strict=True):
        assert proof(clinic.config, clinic.guide, file, "en", "a4", always(day)) == 0
    first, second, third = (file.read_bytes() for file in files)
    assert first == second
    # The three were written in the same second, so look: nothing tells of the moment of writing.
    moments = re.findall(rb'Date(?: \(D:|=")([\dT:-]{14,19})', first)
    assert len(moments) == 5
    assert set(moments) == {b"20310504000000", b"2031-05-04T00:00:00"}
    assert first != third


def test_each_process_gives_the_same_bytes(clinic: Clinic, tmp_path: Path) -> None:
    """Qt's hash tables begin with another number in each process, so their order is another one."""
    files = [tmp_path / f"{number}.pdf" for number in range(4)]
    code = "import datetime as dt, sys; from pathlib import Path; from kiosk.commands.proof import proof\n"
    code += f"proof(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), 'en', 'a4', lambda: {DAY!r})"
    code = code.replace("datetime.date", "dt.date")
    for file in files:
        command = [sys.executable, "-c", code, str(clinic.config), str(clinic.guide), str(file)]
        subprocess.run(command, check=True, timeout=60, stdout=subprocess.DEVNULL)
    assert len({file.read_bytes() for file in files}) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_that_is_signed_stands_on_paper(clinic: Clinic, lang: str) -> None:
    made = laid_out(clinic, lang)
    found = words(made.sheets)
    library = open_reviewed(clinic.config, clinic.guide, lang, lambda: DAY).library
    for item in items(library, lang, Pictures(clinic.pictures)).values():
        assert item.digest[:8] in found + " ".join(sheet.band.note for sheet in made.sheets if sheet.band)
        text = item.text
        if isinstance(text, Heading):
            expected = [text.title, text.short, text.subtitle]
        else:
            pictures = [text.picture, text.more_picture] if isinstance(text, Card) else [text.picture]
            expected = [block.text for block in text.body]
            expected += [words for picture in pictures if picture for words in (picture.alt, picture.caption)]
        if isinstance(text, Card):
            expected += [text.headline, text.child, text.shows, *(block.text for block in text.more)]
        for each in expected:
            assert each in found, each


def test_facts_stand_with_their_sources(clinic: Clinic) -> None:
    made = laid_out(clinic)
    found = words(tuple(sheet for sheet in made.sheets if sheet.band and sheet.band.key == "what / two"))
    assert "It beeps. [A clinic,\u00a02; Base,\u00a01]".replace("\u00a0", " ") in found
    sources = words(tuple(sheet for sheet in made.sheets if sheet.band and sheet.band.key == "Sources"))
    assert sources == "Base. The base document. base.txt A clinic. A leaflet."


def test_a_translation_rests_on_the_facts_of_the_original(clinic: Clinic) -> None:
    clinic.write("es/10-what.md", "\nFacts: F001\n", "\n")
    assert "The pump is round." in words(laid_out(clinic, "es").sheets)


def test_what_is_not_translated_is_listed(clinic: Clinic) -> None:
    assert "what/two, words, words/pump" in words(laid_out(clinic, "es").sheets)
    assert "What is not translated" not in words(laid_out(clinic, "en").sheets)


def test_what_the_clinic_puts_in_is_listed_and_what_is_written_is_printed(clinic: Clinic) -> None:
    clinic.write(WHAT, "Some words.", "Call {phone_day}. {fasting: No food.}")
    with clinic.config.open("a", encoding="utf-8") as file:
        file.write('[clinic]\nphone_day = "555 0100"\n[clinic.fasting]\nen = "Nothing at all."\n')
    found = words(laid_out(clinic).sheets)
    assert "Call {phone_day}. No food." in found
    assert "phone_day: 555 0100" in found
    assert "fasting: Nothing at all." in found
    assert "phone_night: not set" in found


def test_the_list_of_parts_names_their_pages(clinic: Clinic) -> None:
    made = laid_out(clinic)
    first: dict[str, int] = {}
    for number, sheet in enumerate(made.sheets, 1):
        if sheet.band:
            first.setdefault(sheet.band.key.partition(" / ")[0], number)
    found = words(made.sheets)
    for title, key in (("About what", "what"), ("Words to know", "Words to know")):
        assert f"{title}\u2069 {first[key]}" in found


def test_each_page_tells_whether_it_is_signed(clinic: Clinic) -> None:
    assert notes(laid_out(clinic))["what / one"] == "not signed"
    today = dt.datetime.now().astimezone().date()
    clinic.sign("--name", "Dr. A", "--role", "Nurse", "--until", "2999-12-31")
    clinic.write(WHAT, "Another message", "A third message")
    clinic.write(WHAT, "Facts: F002", "Facts: F002\n\n## A new one {#new}\n\nWords.\n\nFacts: F001")
    made = laid_out(clinic, day=today)
    assert notes(made) == {
        "what / one": f"signed {today}",
        "what / two": f"changed since {today}",
        "what / new": f"new since {today}",
        "Words to know": "",
        "Sources": "",
    }
    assert f"Dr. A (Nurse) signed it on {today}, to count until 2999-12-31. 4 of 6 pieces" in words(
        made.sheets
    )
    assert notes(laid_out(clinic, day=dt.date(3000, 1, 1)))["what / one"] == "signed until 2999-12-31"


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_painted_off_the_page(clinic: Clinic, lang: str, paper: str) -> None:
    look_for_spills(laid_out(clinic, lang, paper))


LONG = {
    "a headline": ("## A message", f"## {'A long message. ' * 60}"),
    "a word": ("Some words.", "x" * 4000),
    "a text": ("Some words.", "Some words that go on. " * 900),
    "a list": ("Some words.", "- An item.\n" * 200),
    "a description": ("![A pump.]", f"![{'A pump beside a pump. ' * 200}]"),
    "a caption": ('"A caption."', f'"{"A caption that goes on. " * 150}"'),
    "a child's line": ("> For me.", f"> {'For me and for you. ' * 300}"),
    "facts": ("Facts: F001", "Facts: " + ", ".join(f"F{number:03}" for number in range(1, 200))),
    "signs beyond the 65,536th": ("Some words.", "**🎈🎈** and 🧸 and 🧸 and more of it than fits " * 240),
}


@pytest.mark.logs
@pytest.mark.parametrize("long", LONG)
def test_what_is_far_too_long_flows_on(clinic: Clinic, long: str) -> None:
    old, new = LONG[long]
    clinic.write(WHAT, old, new)
    made = laid_out(clinic)
    look_for_spills(made)
    first, *onward = [
        sheet for sheet in made.sheets if sheet.band and sheet.band.key.startswith("what / one")
    ]
    assert onward
    assert first.first
    assert all(sheet.band and sheet.band.key == "what / one, continued" for sheet in onward)
    assert not any(sheet.first for sheet in onward)


def test_a_word_and_its_explanation_stand_on_one_page(clinic: Clinic) -> None:
    text = "It means much.\n\n"
    terms = "".join(
        f"\n## Word {number} {{#w{number}}}\n\nForms: wordx{number}\n\n{text * (number % 5 + 1)}Facts: F001\n"
        for number in range(60)
    )
    clinic.write("en/words.md", "Facts: T01, F001\n", f"Facts: T01, F001\n{terms}")
    made = laid_out(clinic)
    pages = [sheet for sheet in made.sheets if sheet.band and sheet.band.key.startswith("Words to know")]
    assert len(pages) > 3
    for page in pages:
        assert re.match(r"(The head of|words / )", page.placed[0][1].text)
        assert page.margin is Margin.PLAIN


def test_a_language_that_reads_from_right_to_left_has_the_mirror_image(clinic: Clinic) -> None:
    for lang, mirrored in (("en", False), ("ar", True)):
        made = laid_out(clinic, lang)
        [page] = [sheet for sheet in made.sheets if sheet.band and sheet.band.key == "what / one"]
        column, margin = made.frame.column(page), made.frame.margin(page)
        assert (column.left() > margin.right()) is mirrored
        assert column.intersected(margin).isEmpty()


@pytest.mark.parametrize(
    ("lang", "text", "at_left"), [("en", "Some words.", True), ("ar", "بعض الكلمات هنا.", False)]
)
def test_a_text_begins_where_its_language_begins_to_read(
    clinic: Clinic, lang: str, text: str, at_left: bool
) -> None:
    made = laid_out(clinic, lang)
    piece = next(piece for sheet in made.sheets for _, piece in sheet.placed if piece.text == text)
    image = QImage(round(made.frame.column_width), round(piece.height), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    piece.paint(painter, QPointF(0, 0))
    painter.end()
    third = image.width() // 3
    left, right = (QRect(x, 0, third, image.height()) for x in (0, image.width() - third))
    assert is_white(image, left) is not at_left
    assert is_white(image, right) is at_left


def test_a_drawing_that_is_missing_is_told_on_the_page(clinic: Clinic) -> None:
    (clinic.pictures / "call.svg").unlink()
    assert "The drawing “call” cannot be shown." in words(laid_out(clinic).sheets)


def test_a_language_that_is_not_there(clinic: Clinic, tmp_path: Path) -> None:
    status, told, err = clinic.run("proof", "--lang", "fr", "--out", str(tmp_path / "x.pdf"))
    assert (status, told) == (2, "")
    assert err == "ibt-kiosk: the guide has no language 'fr' that can be read. It has: ar, en, es.\n"


def test_a_file_that_cannot_be_written(clinic: Clinic, tmp_path: Path) -> None:
    status, told, err = clinic.run("proof", "--out", str(tmp_path))
    assert (status, told) == (1, "")
    assert err == f"ibt-kiosk: {tmp_path} cannot be written: Is a directory.\n"
