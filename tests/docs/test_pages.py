"""What the pages of the handbook say is so: configuration, paths, links, words of the screen."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec
import pytest
from markdown_it import MarkdownIt

from kiosk.base.config import load_config
from kiosk.base.options import Settings
from kiosk.staff.matter import Matter
from tests.docs.pages import PAGES, ROOT, Block, Page, read, slug
from tools.handbook.parts import ENTRY_PAGES, FIRST, pages_of
from tools.pictures import LARGEST, PICTURES

if TYPE_CHECKING:
    from pathlib import Path

DOCS = ROOT / "docs"
TABLES = {field.name: field.type for field in msgspec.structs.fields(Settings)}

OTHER_TOML = (
    {"name", "direction", "invitation"},  # language.toml of a language of the guide
    {"CSF", "mcg"},  # speech.toml
)
"""The keys of TOML that is no configuration of the kiosk."""

PATH = re.compile(r"(kiosk|tests|tools|docs|resources|packaging)/[\w./*-]+")
MADE_BY_THE_READER = re.compile(r"/pt(/|\b)|_pt\.")
"""Paths of the language that a translator is told to begin."""

STAFF_PAGES = ("desk-card", "staff", "helping")
EMPHASIS = {
    "A family was reading?",
    "A red dot beside the wrench.",
    "If a family tells you that they see these signs now, they need help now, not a guide.",
    "Make it new for the next family.",
    "Open the panel.",
    'PIN forgotten, or "Please wait".',
    "Restart it.",
    "Staff.",
    '"The guide is resting right now."',
    "Wake it.",
    "Wipe it.",
    "now",
    "three seconds",
    "two opposite corners",
    "Ctrl+Alt+O",
    "Ctrl+Alt+Q",
    "Ctrl+Alt+S",
    "English",
    "Español",
    "العربية",
}
"""What staff's pages set bold that does not stand on the screen as it is here; keys besides."""


def pages() -> list[Page]:
    return [read(path) for path in PAGES]


def problems_of(block: Block, folder: Path) -> list[str]:
    """Return what is wrong with a block of TOML: as a configuration, if it is one."""
    try:
        keys = set(tomllib.loads(block.text))
    except tomllib.TOMLDecodeError as error:
        return [str(error)]
    if keys in OTHER_TOML:
        return []
    file = folder / "kiosk.toml"
    file.write_text(block.text, encoding="utf-8")
    return [str(problem) for problem in load_config(file).problems]


def test_every_configuration_in_a_page_is_right(tmp_path: Path) -> None:
    blocks = [block for page in pages() for block in page.blocks if block.language == "toml"]
    assert len(blocks) > 5
    found = {f"{block.page}:{block.line}": problems_of(block, tmp_path) for block in blocks}
    assert not {where: problems for where, problems in found.items() if problems}


def test_a_wrong_configuration_would_be_found(tmp_path: Path) -> None:
    for text in ("[screen]\nwidth = 3\n", "[screen]\nwidth_mm = 3\n", '[hours]\nmonday = "8-5"\n', "[["):
        assert problems_of(Block("page", 1, "toml", text), tmp_path)


def test_every_option_that_is_named_exists() -> None:
    """Options are named as `[table]`, `[table] option`, and `[touch_steady]` to `[touch_fist]`."""
    wrong = []
    for page in pages():
        for line, code in page.code:
            named = re.fullmatch(r"\[(\w+)\](?: (\w+)(?: = .*)?)?", code)
            if named is None:
                continue
            table, option = named.groups()
            known = (
                {field.name for field in msgspec.structs.fields(TABLES[table])} if table in TABLES else set()
            )
            if table not in TABLES or (option is not None and option not in known):
                wrong.append(f"{page.name}:{line}: {code}")
    # Of what is no table of ours: systemd's, Qt's …
    assert [each for each in wrong if "[Login]" not in each and "[[" not in each] == []


def test_every_path_that_is_named_exists() -> None:
    wrong = [
        f"{page.name}:{line}: {code}"
        for page in pages()
        for line, code in page.code
        if PATH.fullmatch(code) and not MADE_BY_THE_READER.search(code)
        if not any(ROOT.glob(code.rstrip("/")))
    ]
    assert wrong == []


def test_every_python_file_that_is_named_exists() -> None:
    there = {file.name for folder in ("kiosk", "tests", "tools") for file in (ROOT / folder).rglob("*.py")}
    named = [(page.name, code) for page in pages() for _, code in page.code if re.fullmatch(r"\w+\.py", code)]
    assert [each for each in named if each[1] not in there] == []


def leads_nowhere(page: Page, link: str) -> bool:
    """Return whether a link leads to a file or a heading that is not there."""
    if re.match(r"[a-z]+:", link):
        return False
    path, _, anchor = unquote(link).partition("#")
    here = ROOT / page.name
    target = (here.parent / path).resolve() if path else here
    if not target.exists() or not target.is_relative_to(ROOT):
        return True
    return bool(anchor) and anchor not in read(target).anchors


def test_every_link_leads_somewhere() -> None:
    found = [f"{page.name}: {link}" for page in pages() for link in page.links if leads_nowhere(page, link)]
    assert found == []


@pytest.mark.parametrize(
    "link", ["gone.md", "staff.md#gone", "#gone", "../../etc/passwd", "pictures/gone.png"]
)
def test_a_link_that_leads_nowhere_would_be_found(link: str) -> None:
    assert leads_nowhere(read(DOCS / "for-it.md"), link)


def test_headings_are_named_as_links_have_them() -> None:
    [_, inline, _] = MarkdownIt().parse("## What `ibt-kiosk check` tells: 3, 4. Sign")
    assert slug(inline) == "what-ibt-kiosk-check-tells-3-4-sign"


def test_every_page_belongs_to_one_part_of_the_handbook() -> None:
    listed = [page for entry in ENTRY_PAGES for page in pages_of(ROOT, entry)]
    assert len(listed) == len(set(listed))
    written = {path.relative_to(ROOT).with_suffix("").as_posix() for path in PAGES}
    missing = written - {*listed, *ENTRY_PAGES, FIRST, "README"}
    assert not missing, "add a row to the table of docs/for-….md"


def test_every_picture_has_words_for_those_who_cannot_see_it() -> None:
    bare = [f"{page.name}: {file}" for page in pages() for file, words in page.pictures if len(words) < 5]
    assert bare == []


def test_every_picture_is_shown_and_can_be_taken_anew() -> None:
    shown = {(ROOT / page.name).parent / file for page in pages() for file, _ in page.pictures}
    there = {file for file in (DOCS / "pictures").iterdir() if file.is_file()}
    assert there == shown
    assert {file.stem for file in there if file.suffix == ".png"} == {taken.file for taken in PICTURES}
    assert sum(file.stat().st_size for file in there) < LARGEST


def test_what_is_not_well_is_told_to_it_by_its_name() -> None:
    names = {matter.value for matter in Matter}
    for name in ("reliability", "repair"):
        rows = [
            line for line in (DOCS / f"{name}.md").read_text(encoding="utf-8").splitlines() if line[:1] == "|"
        ]
        firsts = " ".join(row.split("|")[1] for row in rows)
        assert names <= set(re.findall(r"`([\w-]+)`", firsts)), name


def test_words_of_the_screen_are_written_as_they_stand_there() -> None:
    sources = (ROOT / "resources" / "i18n" / "ibt-kiosk_es.ts").read_text(encoding="utf-8")
    words = set(re.findall(r"<source>(.*?)</source>", sources)) | EMPHASIS
    bold = {
        (name, said.rstrip("."))
        for name in STAFF_PAGES
        for said in read(DOCS / f"{name}.md").bold
        if said not in words and said.rstrip(".") not in words
    }
    assert not bold
