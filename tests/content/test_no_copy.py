"""The guide is written anew: no seven words in a row of the base document stand in it.

The document is not part of this repository; its runs of words are, as digests (tools/word_runs.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.base.paths import guide_folder
from kiosk.content.languages import language_codes
from kiosk.content.library import Library
from kiosk.content.model import Card
from kiosk.content.pieces import written_pieces, written_sections
from tools.word_runs import RUN_LENGTH, copied_runs, digest, main, read, runs_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.model import Heading, Term

FOLDER = guide_folder()
LANGUAGES = language_codes(FOLDER)

# The parts of the base document keep their headings. This is the only one that is seven words long.
KEPT_TITLE = "What are the risks and potential complications?"
KEPT = ("risks: title", "what are the risks and potential complications")

# A text of our own, to try the method on. It copies nothing.
DOCUMENT = """\
On market day the baker’s two geese walked to the “Blue Gate” (No. 7),
where a ﬁne straw hat hung. Nobody asked them why!
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(FOLDER, LANGUAGES, "en", {})


@pytest.fixture(scope="module")
def digests() -> frozenset[str]:
    return read()


def texts(library: Library, language: str) -> Iterator[tuple[str, str]]:
    """Yield all that a language says, with where it stands.

    What a family reads in one go is one text, so that a copied sentence is found when its words were made
    into a list as well.
    """
    for each in library.languages:
        if each.code == language:
            yield "language.toml", each.invitation
    words = library.words_heading(language)
    headings = [section.heading for section in written_sections(library, language).values()]
    for heading in [*headings, *([words] if words else [])]:
        yield from _of_heading(heading)
    for name, piece in written_pieces(library, language).items():
        yield name, _reading(piece)
        for picture in filter(None, (piece.picture, getattr(piece, "more_picture", None))):
            yield f"{name}: picture {picture.name}", f"{picture.alt} {picture.caption}"


def _of_heading(heading: Heading) -> Iterator[tuple[str, str]]:
    yield f"{heading.id}: title", heading.title
    yield f"{heading.id}: short title", heading.short
    yield f"{heading.id}: subtitle", heading.subtitle


def _reading(piece: Card | Term) -> str:
    body = [block.text for block in piece.body]
    if isinstance(piece, Card):
        more = [block.text for block in piece.more]
        return " ".join([piece.headline, *body, piece.child, piece.shows, *more])
    return " ".join([piece.word, piece.say, *piece.forms, *body])


def copied(library: Library, language: str, digests: frozenset[str]) -> list[tuple[str, str]]:
    return [(where, run) for where, text in texts(library, language) for run in copied_runs(text, digests)]


# ---- the guide


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_no_translation_copies(library: Library, language: str, digests: frozenset[str]) -> None:
    assert copied(library, language, digests) == []


def test_english_copies_nothing_but_one_heading(library: Library, digests: frozenset[str]) -> None:
    assert copied(library, "en", digests) == [KEPT]


def test_all_of_the_english_guide_is_looked_at(library: Library) -> None:
    looked_at = dict(texts(library, "en"))
    assert len(looked_at) > 200
    assert sum(len(words_of(text)) for text in looked_at.values()) > 10_000
    assert "pump card" in looked_at["call-now/do"]
    assert "spinal" in looked_at["words/catheter"]
    assert "needle" in looked_at["living/refill: picture refill"]


# ---- the digests


def test_the_file_holds_the_runs_of_the_base_document(digests: frozenset[str]) -> None:
    assert len(digests) > 500
    assert copied_runs(f"So: {KEPT_TITLE} Ask.", digests) == [KEPT[1]]


def test_the_tool_writes_digests_and_no_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, file = tmp_path / "document.txt", tmp_path / "runs.txt"
    document.write_text(DOCUMENT, encoding="utf-8")
    assert main([str(document), "--out", str(file)]) == 0
    assert (
        capsys.readouterr().out == f"{len(words_of(DOCUMENT)) - RUN_LENGTH + 1} runs of 7 words in {file}\n"
    )
    text = file.read_text(encoding="ascii")
    assert text.startswith("# What the guide must not copy")
    assert "geese" not in text
    assert read(file) == frozenset(map(digest, runs_of(DOCUMENT)))


@pytest.mark.parametrize(
    "lines", ["nonsense\n", "0011\n", "ff" * 8 + "\n" + "00" * 8 + "\n", ("00" * 8 + "\n") * 2]
)
def test_a_file_that_is_no_list_of_digests_is_refused(tmp_path: Path, lines: str) -> None:
    file = tmp_path / "runs.txt"
    file.write_text("# Digests\n" + lines, encoding="ascii")
    with pytest.raises(ValueError, match=r"not a digest|out of order|hexadecimal"):
        read(file)


# ---- the method


@pytest.mark.parametrize(
    "text",
    [
        "the baker's two geese walked to the",
        "One day THE BAKER'S TWO GEESE walked – to the Red Gate.",
        "the *baker’s*\n\n- two\n- geese\n- walked\n- to\n- the",
        "to the blue gate: no 7, where a gander sat",
        "where a fine straw hat hung. Nobody came.",
        "where a fine st\u00adraw hat hung. Nobody came.",
    ],
)
def test_a_planted_run_is_found(text: str) -> None:
    assert copied_runs(text, frozenset(map(digest, runs_of(DOCUMENT))))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the baker's two geese walked to",
        "the baker's three geese walked to a blue gate, no 7, where a new hat hung",
        "walked geese two baker's the to the blue",
    ],
)
def test_what_is_said_in_other_words_is_not(text: str) -> None:
    assert copied_runs(text, frozenset(map(digest, runs_of(DOCUMENT)))) == []
