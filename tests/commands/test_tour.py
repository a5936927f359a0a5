"""`ibt-kiosk tour`: a picture of every screen and page, and a true list of what is in each."""

from __future__ import annotations

import html
import json
import os
import re
import struct
import subprocess
import sys
from contextlib import contextmanager
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.base.options import Settings
from kiosk.cli import main
from kiosk.commands.opening import open_library
from kiosk.ui.metrics import TARGET_FLOOR_MM, TARGET_GAP_FLOOR_MM
from tests.content.guides import card, head, small_guide

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.library import Library

TYPES: dict[str, type | tuple[type, ...]] = {
    "screen": str,
    "file": str,
    "lang": str,
    "text_size": int,
    "theme": str,
    "for_kids": bool,
    "size": list,
    "width_mm": int,
    "section": (str, type(None)),
    "card": (str, type(None)),
    "part": (str, type(None)),
    "page": (int, type(None)),
    "pages": (int, type(None)),
    "text": list,
    "targets": list,
}
FOR_STAFF = ("staff", "cleaning", "touch-test", "night")
TARGET_TYPES = {"name": str, "role": str, "rect": list, "mm": list, "enabled": bool}
SCREENS = [
    "attract",
    "staff",
    "cleaning",
    "touch-test",
    "night",
    "home",
    "easier",
    "touch-game",
    "switches",
    "reader",
    "about",
    "idle-warning",
    "fault",
    "contact-sheet",
]
REAL_SCREENS = [*SCREENS, "languages", "call", "words", "term"]
"""The small guide has one language, no words to know and nothing on when to call."""


def tour(out: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a tour as people do: it needs a process of its own for Qt's application."""
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-X", "dev", "-W", "error", "-m", "kiosk", "tour", "--out", str(out), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


class Album:
    """What a tour has written."""

    def __init__(self, folder: Path, library: Library, size: tuple[int, int], width_mm: int) -> None:
        self.folder, self.library, self.size, self.width_mm = folder, library, size, width_mm
        self.entries: list[dict[str, Any]] = json.loads((folder / "tour.json").read_text(encoding="utf-8"))
        self.is_small = size == (1024, 600)

    @property
    def screens(self) -> list[dict[str, Any]]:
        """The entries that show a screen: all but the contact sheets."""
        return [entry for entry in self.entries if entry["screen"] != "contact-sheet"]


def small(folder: Path) -> Path:
    """Write a guide of two sections."""
    cards = "".join(card(name, f"{name} message").replace("(pump)", "(overview)") for name in ("one", "two"))
    more = cards.replace("Facts:", "### Tell me more\n\nMore words.\n\nFacts:", 1)
    files = {"en/10-what.md": head(picture="overview") + more, "en/20-about.md": head("about") + cards}
    files["en/20-about.md"] = files["en/20-about.md"].replace('"pump"', '"overview"')
    return small_guide(folder, files)


@contextmanager
def one_at_a_time(file: Path) -> Iterator[bool]:
    """Wait until no other process of the test run is in here; tell whether this is the first one."""
    with file.open("a+") as lock:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        first = not lock.read()
        yield first
        lock.write("done")


@pytest.fixture(scope="session", params=["small", "real"])
def album(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Album:
    """Return a tour of a small guide on a small screen, or of the real one on a usual screen.

    The processes of a test run share them: each takes some seconds.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    out, content = shared / f"{request.param}-tour", shared / "small-guide"
    with one_at_a_time(shared / f"{request.param}.lock") as first:
        if first:
            words: list[str] = []
            if request.param == "small":
                small(content)
                words = ["--size", "1024x600", "--width-mm", "155", "--content", str(content)]
            done = tour(out, *words)
            assert (done.returncode, done.stdout) == (0, ""), done.stderr
            assert re.fullmatch(r"tour: \d+ pictures in .*-tour", done.stderr.splitlines()[-1])
    if request.param == "small":
        return Album(out, open_library(Settings(), content), (1024, 600), 155)
    return Album(out, open_library(Settings()), (1920, 1080), 476)


def test_every_entry_has_every_field_in_its_type(album: Album) -> None:
    assert album.entries
    for entry in album.entries:
        assert list(entry) == list(TYPES)
        for name, types in TYPES.items():
            assert isinstance(entry[name], types), (entry["file"], name)
        assert entry["width_mm"] == album.width_mm
        assert tuple(entry["size"]) == album.size or entry["screen"] == "contact-sheet"
        assert (entry["lang"], entry["theme"]) == ("en", "default")
        assert all(isinstance(text, str) and text for text in entry["text"])
        for target in entry["targets"]:
            assert {name: type(value) for name, value in target.items()} == TARGET_TYPES
            assert target["name"]
            assert target["role"] == "button"
            assert [type(number) for number in target["rect"]] == [int] * 4
            assert all(isinstance(number, float) for number in target["mm"])


def test_every_file_is_a_picture_of_the_screen(album: Album) -> None:
    names = [entry["file"] for entry in album.entries]
    assert len(set(names)) == len(names)
    assert {path.name for path in album.folder.iterdir()} == {*names, "tour.json", "index.html"}
    for entry in album.entries:
        start = (album.folder / entry["file"]).read_bytes()[:24]
        assert start[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", start[16:24]) == tuple(entry["size"])


def test_the_index_shows_every_file_and_nothing_from_elsewhere(album: Album) -> None:
    index = (album.folder / "index.html").read_text(encoding="utf-8")
    shown = [html.unescape(name) for name in re.findall(r'<img src="([^"]+)"', index)]
    assert sorted(shown) == [entry["file"] for entry in album.entries]
    assert "://" not in index


def test_the_index_has_a_heading_for_each_kind_of_screen_and_a_link_to_it(album: Album) -> None:
    index = (album.folder / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'<a href="#(kind-\d+)">([^<]+)</a>', index)
    headings = re.findall(r'<h2 id="(kind-\d+)">([^<]+) \((\d+)\)</h2>', index)
    assert links == [(anchor, title) for anchor, title, _ in headings]
    assert sum(int(count) for _, _, count in headings) == len(album.entries)
    titles = [title for _, title in links]
    wanted = {"The first screen", "Home", "The guide", "Tell me more", "About", "For kids", "All drawings"}
    assert wanted <= set(titles)
    if not album.is_small:
        assert {"Languages", "When to call now", "Words to know", "What a word means"} <= set(titles)


def test_every_screen_is_there(album: Album) -> None:
    wanted = SCREENS if album.is_small else REAL_SCREENS
    assert sorted({entry["screen"] for entry in album.entries}) == sorted(wanted)


def test_every_word_and_every_card_for_kids_is_there(album: Album) -> None:
    names = {entry["file"][4:].removesuffix(".png") for entry in album.entries}
    for term in album.library.terms("en"):
        assert f"term-{term.id}" in names
    for heading in album.library.headings("en"):
        if heading.id == "call" and album.is_small:
            continue
        for each in album.library.section("en", heading.id).cards:
            assert f"kids-{heading.id}-{each.id}" in names


def test_the_contact_sheets_name_every_drawing_of_the_guide(album: Album) -> None:
    sheets = [entry for entry in album.entries if entry["screen"] == "contact-sheet"]
    light, dark, soft = sheets
    assert light["file"].endswith("-contact-sheet-default.png")
    assert dark["file"].endswith("-contact-sheet-high-contrast-dark.png")
    assert soft["file"].endswith("-contact-sheet-soft.png")
    assert light["text"] == dark["text"] == soft["text"]
    assert len(set(light["text"])) == len(light["text"])
    used = {heading.picture for heading in album.library.headings("en")}
    for heading in album.library.headings("en"):
        for each in album.library.section("en", heading.id).cards:
            used |= {each.picture.name if each.picture else ""}
            used |= {each.more_picture.name if each.more_picture else ""}
    used |= {term.picture.name for term in album.library.terms("en") if term.picture}
    assert used - {""} <= set(light["text"])
    assert {"attract-1", "attract-2", "attract-3"} <= set(light["text"])
    assert light["size"] == dark["size"] == soft["size"]
    files = {(album.folder / entry["file"]).read_bytes() for entry in sheets}
    assert len(files) == len(sheets)


def test_every_page_of_every_card_is_there_in_order(album: Album) -> None:
    for heading in album.library.headings("en"):
        of_section = [entry for entry in album.entries if entry["section"] == heading.id]
        entries = [entry for entry in of_section if not entry["for_kids"]]
        body = [entry for entry in entries if entry["part"] == "body"]
        once = body[: body[0]["pages"]]
        assert [entry["page"] for entry in once] == list(range(1, body[0]["pages"] + 1))
        cards = album.library.section("en", heading.id).cards
        shown = list(dict.fromkeys(entry["card"] for entry in once))
        # The program adds to "about" what is counted, its sources and its version.
        by_program = ("counts", "sources-", "versions")
        added = [name for name in shown if heading.id == "about" and name.startswith(by_program)]
        assert shown == [card.id for card in cards] + added
        for each in cards:
            more = [entry for entry in entries if (entry["card"], entry["part"]) == (each.id, "more")]
            assert bool(more) is bool(each.more)
            if more:
                assert [entry["page"] for entry in more][: more[0]["pages"]] == list(
                    range(1, more[0]["pages"] + 1)
                )


def test_only_pages_of_the_guide_have_a_section(album: Album) -> None:
    for entry in album.entries:
        filled = entry["screen"] in ("reader", "about")
        assert not entry["for_kids"] or entry["screen"] in ("home", "reader", "about")
        for name in ("section", "card", "part", "page", "pages"):
            assert (entry[name] is not None) is filled, (entry["file"], name)
        assert (entry["section"] == "about") is (entry["screen"] == "about")


def test_nothing_lies_outside_the_screen(album: Album) -> None:
    width, height = album.size
    for entry in album.entries:
        for target in entry["targets"]:
            left, top, wide, high = target["rect"]
            assert left >= 0, (entry["file"], target)
            assert top >= 0, (entry["file"], target)
            assert left + wide <= width, (entry["file"], target)
            assert top + high <= height, (entry["file"], target)


def test_every_target_is_large_enough_and_apart_from_the_others(album: Album) -> None:
    px_per_mm = album.size[0] / album.width_mm
    floor, gap = TARGET_FLOOR_MM * px_per_mm, TARGET_GAP_FLOOR_MM * px_per_mm
    assert (TARGET_FLOOR_MM, TARGET_GAP_FLOOR_MM) == (12.7, 2.54)
    for entry in album.entries:
        for target in entry["targets"]:
            assert min(target["rect"][2:]) >= floor, (entry["file"], target)
            assert target["mm"] == [round(side / px_per_mm, 2) for side in target["rect"][2:]]
        # The screen that invites is one target; languages lie on it.
        if entry["screen"] != "attract":
            for one, other in combinations(entry["targets"], 2):
                assert apart(one["rect"], other["rect"]) >= gap, (entry["file"], one, other)


def apart(one: list[int], other: list[int]) -> int:
    """Return how far apart two rectangles are, in the direction in which they are farther."""
    sides = []
    for axis in (0, 1):
        first, second = sorted([(one[axis], one[axis + 2]), (other[axis], other[axis + 2])])
        sides.append(second[0] - first[0] - first[1])
    return max(sides)


def called(names: list[str], long: str, short: str) -> bool:
    return long in names or short in names


ON_LAYERS = {
    "languages": {"English", "Español", "العربية", "Close"},
    "easier": {"Back to normal", "Done"},
    "touch-game": {"Skip"},
    "switches": {"One button", "Two buttons", "Close"},
    "term": {"Close"},
}


def check_kids(entry: dict[str, Any], names: list[str]) -> None:
    if entry["screen"] in ("home", "reader", "about", "call", "words"):
        both = called(names, "For kids", "Kids"), called(names, "For adults", "Adults")
        assert both == (not entry["for_kids"], entry["for_kids"])


def test_every_screen_offers_what_it_should(album: Album) -> None:
    for entry in album.screens:
        names = [target["name"] for target in entry["targets"]]
        assert all(target["enabled"] for target in entry["targets"])
        check_kids(entry, names)
        match entry["screen"]:
            case "attract":
                # The field, Easier, Bring it down, Staff; in the real guide three languages and When to call.
                assert len(names) == (4 if album.is_small else 8)
                assert names[0] == "Easier"
                assert names[-1] == "Staff"
                assert album.is_small or names[-2] in ("When to call", "Call")
            case "idle-warning" | "fault" | "cleaning":
                assert len(names) == (entry["screen"] == "idle-warning")
            case "touch-test" | "night":
                assert len(names) == 1
            case layer if layer in ON_LAYERS:
                assert ON_LAYERS[layer] <= set(names)
            case "staff":
                assert {"Back", "Done", "No, go back", "Show it now", "Use them now"} & set(names)
            case "home":
                assert "About" in names
                assert called(names, "When to call", "Call") is not album.is_small
            case "call":
                assert {"Home", "More"} <= set(names)
                assert "When to call" not in names
            case _:
                assert {"Home", "Back"} <= set(names)
                assert called(names, "When to call", "Call") is not album.is_small


def test_a_second_tour_replaces_the_first_one_and_leaves_other_files(tmp_path: Path) -> None:
    content, out = small(tmp_path / "guide"), tmp_path / "out"
    out.mkdir()
    (out / "notes.png").write_text("mine", encoding="utf-8")
    (out / "999-old.png").write_text("old", encoding="utf-8")
    done = tour(out, "--size", "800x480", "--width-mm", "154", "--text-size", "1", "--content", str(content))
    assert done.returncode == 0, done.stderr
    album = Album(out, open_library(Settings(), content), (800, 480), 154)
    expected = {entry["file"] for entry in album.entries} | {"tour.json", "index.html", "notes.png"}
    assert {path.name for path in out.iterdir()} == expected
    assert {entry["text_size"] for entry in album.entries} == {1}


def test_a_tour_of_the_guide_with_all_targets_brought_down(tmp_path: Path) -> None:
    """None of them stands in the upper 40 % of the picture."""
    content, out = small(tmp_path / "guide"), tmp_path / "out"
    done = tour(out, "--reach", "--content", str(content))
    assert done.returncode == 0, done.stderr
    entries = Album(out, open_library(Settings(), content), (1920, 1080), 476).entries
    # Staff stand before it: their pages are not brought down.
    families = [entry for entry in entries if entry["screen"] not in FOR_STAFF]
    assert min(target["rect"][1] for entry in families for target in entry["targets"]) == 432


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("a file", encoding="utf-8")
    done = tour(out, "--content", str(small(tmp_path / "guide")))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"ibt-kiosk: {out} cannot be written: " in done.stderr


def test_a_guide_that_cannot_be_read_shows_the_calm_screen(tmp_path: Path) -> None:
    done = tour(tmp_path / "out", "--content", str(tmp_path / "nothing"))
    assert done.returncode == 0, done.stderr
    entries = json.loads((tmp_path / "out" / "tour.json").read_text(encoding="utf-8"))
    assert [entry["screen"] for entry in entries] == ["fault"]


def test_an_unknown_language_writes_nothing(tmp_path: Path) -> None:
    assert main(["tour", "--out", str(tmp_path / "out"), "--lang", "xx"]) == 2
    assert not (tmp_path / "out").exists()
