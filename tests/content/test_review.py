"""Sign-offs: what they cover, what voids them, and files in every state."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from kiosk.content.layers import Pictures
from kiosk.content.model import Card, Heading, Term
from kiosk.content.signing.review import Review, Reviews, items
from kiosk.content.signing.signoff import (
    MAX_NAME,
    read_signoff,
    signoff_path,
    withdraw_signoff,
    write_signoff,
    wrong_with,
)
from tests.content.guides import SPANISH, card, head, library, small_guide

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.base.problems import Problem

DAY = dt.date(2031, 5, 4)
WHAT = "en/10-what.md"
WORDS = 'id = "words"\ntitle = "Words to know"\nsubtitle = ""\ntint = "stone"\npicture = "pump"\n'
GUIDE = {
    WHAT: head() + card() + card("two", "Another message").replace("(pump)", "(tube)"),
    "en/20-risks.md": head("risks", picture="tube") + card().replace("![A pump.](pump)\n\n", ""),
    "en/words.md": f"+++\n{WORDS}+++\n\n## Pump {{#pump}}\n\nForms: pump\n\nA small box.\n\nFacts: F001\n",
    "es/language.toml": SPANISH,
    "es/10-what.md": head() + card(text="Unas palabras."),
}
KEYS = ["what", "what/one", "what/two", "risks", "risks/one", "words", "words/pump"]


class Desk:
    """A guide, its drawings, and a folder for sign-offs."""

    def __init__(self, folder: Path) -> None:
        self.guide = small_guide(folder / "guide", GUIDE)
        self.pictures = folder / "pictures"
        self.pictures.mkdir()
        for name in ("pump", "tube"):
            (self.pictures / f"{name}.svg").write_text(f"<svg>{name}</svg>", encoding="utf-8")
        self.folder = folder / "signed"
        self.day = DAY

    def reviews(self) -> Reviews:
        """Return the sign-offs as a program that starts now reads them."""
        return Reviews(
            self.folder, library(self.guide, ("en", "es")), Pictures(self.pictures), lambda: self.day
        )

    def sign(self, language: str = "en", until: dt.date | None = None, name: str = "Dr. A. Ñame") -> Path:
        signed = items(library(self.guide, ("en", "es")), language, Pictures(self.pictures))
        digests = {key: item.digest for key, item in signed.items()}
        review = Review(language, name, "Pediatric neurologist", self.day, until, digests, "1.2.3")
        return write_signoff(self.folder, review)

    def write(self, name: str, old: str, new: str) -> None:
        path = self.guide / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def uncovered(self, language: str = "en", keys: list[str] = KEYS) -> list[str]:
        reviews = self.reviews()
        return [key for key in keys if not reviews.covers(language, key)]

    def told(self) -> list[tuple[str, int, str, bool]]:
        return [
            (problem.path.name, problem.line, problem.wrong, problem.warning)
            for problem in self.reviews().problems()
        ]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_is_signed_in_a_guide(desk: Desk) -> None:
    found = items(library(desk.guide), "en", Pictures(desk.pictures))
    assert list(found) == KEYS
    kinds = {key: type(item.text) for key, item in found.items()}
    assert kinds["what"] is kinds["words"] is Heading
    assert kinds["what/one"] is Card
    assert kinds["words/pump"] is Term


def test_without_a_sign_off_nothing_is_covered_and_nothing_is_wrong(desk: Desk) -> None:
    assert desk.reviews().review("en") is None
    assert desk.uncovered() == KEYS
    assert not desk.reviews().complete("en")
    assert desk.told() == []


def test_a_sign_off_covers_all_that_was_there(desk: Desk) -> None:
    desk.sign()
    reviews = desk.reviews()
    review = reviews.review("en")
    assert review is not None
    assert (review.name, review.role, review.on) == ("Dr. A. Ñame", "Pediatric neurologist", DAY)
    assert (review.until, review.guide, list(review.digests)) == (None, "1.2.3", sorted(KEYS))
    assert desk.uncovered() == []
    assert reviews.complete("en")
    assert not reviews.covers("en", "what/none")
    assert desk.told() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "key", "told"),
    [
        (WHAT, "## A message", "## The message", "what/one", (9, 'The card "what/one"')),
        (WHAT, "Another message", "A third message", "what/two", (18, 'The card "what/two"')),
        (WHAT, "A few words", "Other words", "what", (1, 'The head of the section "what"')),
        ("en/words.md", "A small box", "A big box", "words/pump", (9, 'The word "pump"')),
    ],
)
def test_one_word_voids_its_own_card_alone(
    desk: Desk, name: str, old: str, new: str, key: str, told: tuple[int, str]
) -> None:
    desk.sign()
    desk.write(name, old, new)
    assert desk.uncovered() == [key]
    assert not desk.reviews().complete("en")
    line, what = told
    wrong = f"{what} or its drawing has changed since the sign-off of 2031-05-04."
    assert desk.told() == [(name.removeprefix("en/"), line, wrong, False)]
    assert 'run "ibt-kiosk signoff --lang en" again' in desk.reviews().problems()[0].remedy


@pytest.mark.parametrize(("drawing", "keys"), [("pump", ["what/one"]), ("tube", ["what/two", "risks/one"])])
def test_one_byte_of_a_drawing_voids_the_cards_that_show_it(
    desk: Desk, drawing: str, keys: list[str]
) -> None:
    # The card of "risks" names none of its own and shows that of its section.
    desk.sign()
    with (desk.pictures / f"{drawing}.svg").open("ab") as file:
        file.write(b" ")
    assert desk.uncovered() == keys


def test_new_cards_and_cards_that_are_gone(desk: Desk) -> None:
    path = desk.sign()
    desk.write(WHAT, "{#two}", "{#three}")
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "what/two" in text)
    assert desk.told() == [
        ("10-what.md", 18, 'The card "what/three" is new since the sign-off of 2031-05-04.', False),
        (path.name, line, '"what/two" was signed on 2031-05-04 and is no longer in the guide.', True),
    ]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (WHAT, "Facts: F001", "Facts: F001, F002"),
        (WHAT, "Some words.", "Some\n   words."),
        ("facts.toml", "The pump is round.", "The pump is flat."),
        (WHAT, 'tint = "sky"', 'tint = "mint"'),
    ],
)
def test_what_families_do_not_read_voids_nothing(desk: Desk, name: str, old: str, new: str) -> None:
    desk.sign()
    desk.write(name, old, new)
    assert desk.uncovered() == []


def test_a_translation_is_signed_on_its_own(desk: Desk) -> None:
    desk.sign("en")
    # What Spanish lacks is shown in English, and covered by the sign-off for English.
    assert desk.uncovered("es") == ["what", "what/one"]
    desk.sign("es")
    assert desk.uncovered("es") == []
    assert desk.reviews().complete("es")
    desk.write("es/10-what.md", "Unas palabras", "Otras palabras")
    assert desk.uncovered("es") == ["what/one"]
    assert desk.uncovered("en") == []
    desk.write(WHAT, "Another message", "A third message")
    assert desk.uncovered("es") == ["what/one", "what/two"]


@pytest.mark.parametrize(
    ("days", "covered", "told"),
    [
        (-31, True, []),
        (-30, True, []),
        (-29, True, ['The sign-off for "en" ends on 2031-05-04.']),
        (0, True, ['The sign-off for "en" ends on 2031-05-04.']),
        (1, False, ['The sign-off for "en" has ended on 2031-05-04.']),
    ],
)
def test_a_sign_off_ends(desk: Desk, days: int, covered: bool, told: list[str]) -> None:
    desk.day = DAY - dt.timedelta(days=400)
    path = desk.sign(until=DAY)
    reviews = desk.reviews()
    assert reviews.complete("en")
    desk.day = DAY + dt.timedelta(days=days)  # while the kiosk runs
    assert reviews.covers("en", "what/one") is covered
    assert reviews.complete("en") is covered
    assert reviews.review("en") is not None
    line = 1 + path.read_text(encoding="utf-8").splitlines().index("until = 2031-05-04")
    assert desk.told() == [(path.name, line, wrong, True) for wrong in told]


def test_a_clock_that_is_wrong_is_told(desk: Desk) -> None:
    desk.sign()
    desk.day = dt.date(1970, 1, 1)
    assert desk.uncovered() == []
    [(_, _, wrong, warning)] = desk.told()
    assert warning
    assert wrong == "This sign-off is dated 2031-05-04, a day that is still to come."


def test_a_file_that_was_cut_off_anywhere_is_no_sign_off(desk: Desk) -> None:
    path = desk.sign(until=DAY + dt.timedelta(days=99))
    whole = path.read_bytes()
    # Without its last line break it still says all that it said.
    for length in range(len(whole) - 1):
        path.write_bytes(whole[:length])
        review, _, problems = read_signoff(path, "en")
        assert review is None, length
        assert problems, length
        assert all(problem.path == path and not problem.warning for problem in problems)
    path.write_bytes(whole[:-1])
    assert read_signoff(path, "en")[0] is not None
    path.write_bytes(whole)
    assert read_signoff(path, "en")[2] == ()


def in_its_place(change: Callable[[str], str]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    return write


def field(name: str, value: str) -> Callable[[Path], None]:
    return in_its_place(lambda text: re.sub(rf"(?m)^{name} = .*$", f"{name} = {value}", text))


def utf_16(path: Path) -> None:
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_link_to_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nowhere")


BROKEN: dict[str, Callable[[Path], None]] = {
    "empty": in_its_place(lambda _: ""),
    "another name": field("name", '"Dr. B. Name"'),
    "another day": field("on", "2031-05-03"),
    "a later end": field("until", "2039-05-04"),
    "a date as text": field("on", '"2031-05-04"'),
    "a moment": field("on", "2031-05-04T00:00:00Z"),
    "a time": field("until", "10:00:00"),
    "a number as name": field("name", "7"),
    "an empty name": field("name", '""'),
    "a checksum of another form": field("checksum", '"x"'),
    "a later format": field("format", "2"),
    "an unknown field": in_its_place(lambda text: 'signed = "yes"\n' + text),
    "a missing field": in_its_place(lambda text: re.sub(r"(?m)^role.*\n", "", text)),
    "a digest of another form": in_its_place(lambda text: re.sub(r'(?m)^("what/one" = ).*$', r'\1"x"', text)),
    "another digest": in_its_place(lambda text: re.sub(r'(?m)^("what/one" = ").', r"\g<1>g", text)),
    "a digest less": in_its_place(lambda text: re.sub(r'(?m)^"what/one" = .*\n', "", text)),
    "digests that are none": in_its_place(lambda text: text.partition("[digests]")[0] + "digests = 3\n"),
    "no TOML": in_its_place(lambda text: text.replace("name = ", "name : ")),
    "UTF-16": utf_16,
    "zeros": in_its_place(lambda _: "\0" * 500),
    "a folder": a_folder,
    "a link to nowhere": a_link_to_nowhere,
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_told_and_counts_as_none(desk: Desk, broken: str) -> None:
    path = desk.sign(until=DAY)
    BROKEN[broken](path)
    reviews = desk.reviews()
    assert reviews.review("en") is None
    assert not reviews.covers("en", "what/one")
    problems: tuple[Problem, ...] = reviews.problems()
    assert problems
    for problem in problems:
        assert problem.path == path
        assert not problem.warning
        assert re.fullmatch(r"[^\n]+\.", problem.wrong), problem.wrong
        assert re.fullmatch(r"[^\n]+[.?]", problem.remedy), problem.remedy


def test_the_line_of_what_is_wrong(desk: Desk) -> None:
    path = desk.sign()
    field("role", "7")(path)
    line = path.read_text(encoding="utf-8").splitlines().index("role = 7") + 1
    assert [told[1] for told in desk.told()] == [line]


def test_a_sign_off_of_another_language_is_none(desk: Desk) -> None:
    desk.sign("en").rename(signoff_path(desk.folder, "es"))
    assert desk.reviews().review("es") is None
    assert [wrong for _, _, wrong, _ in desk.told()] == ['This sign-off is for "en".']


def test_signing_again_keeps_what_was_signed_before(desk: Desk) -> None:
    for name in ("Dr. A", "Dr. B", 'Dr. "C" \\ D'):
        desk.sign(name=name)
    review = desk.reviews().review("en")
    assert review is not None
    assert review.name == 'Dr. "C" \\ D'
    kept = sorted(path.name for path in desk.folder.iterdir())
    assert kept == ["signoff-en.2031-05-04-2.replaced", "signoff-en.2031-05-04.replaced", "signoff-en.toml"]
    assert "Dr. B" in (desk.folder / kept[0]).read_text(encoding="utf-8")


def test_a_sign_off_that_cannot_be_written_leaves_the_old_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.sign()
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        desk.sign(name="Dr. B")
    assert path.read_bytes() == before
    assert [file.name for file in desk.folder.iterdir()] == [path.name]


def test_whoever_runs_the_kiosk_can_read_it(desk: Desk) -> None:
    assert desk.sign().stat().st_mode & 0o444 == 0o444


def test_withdrawing_keeps_the_file_under_another_name(desk: Desk) -> None:
    text = desk.sign().read_bytes()
    kept = withdraw_signoff(desk.folder, "en", DAY)
    assert kept is not None
    assert kept.name == "signoff-en.2031-05-04.withdrawn"
    assert kept.read_bytes() == text
    assert desk.reviews().review("en") is None
    assert desk.told() == []
    assert withdraw_signoff(desk.folder, "en", DAY) is None


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("", "is empty"),
        (" \t ", "is empty"),
        ("a\nb", "has control characters in it"),
        ("a\x1bb", "has control characters in it"),
        ("a\u202eb", "has control characters in it"),
        ("a\u2028b", "has control characters in it"),
        ("a\udcffb", "has control characters in it"),
        ("x" * (MAX_NAME + 1), f"is longer than {MAX_NAME} characters"),
        ("x" * MAX_NAME, ""),
        ("د. أمل", ""),
        ("Zoë O’Neill-Ñame, MD", ""),
        ("नेहा क्\u200dष", ""),
    ],
)
def test_what_a_name_can_be(name: str, wrong: str) -> None:
    assert wrong_with(name) == wrong
