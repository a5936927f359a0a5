"""The generated page and sample file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.base import reference
from kiosk.base.config import load_config
from kiosk.base.declared import declared
from kiosk.base.options import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize(
    ("name", "text"),
    [("options.md", reference.reference_page()), ("kiosk.sample.toml", reference.sample_file())],
)
def test_the_committed_files_are_up_to_date(name: str, text: str) -> None:
    committed = (DOCS / name).read_text(encoding="utf-8")
    assert committed == text, "run `python -m kiosk.base.reference`"


def test_write(tmp_path: Path) -> None:
    reference.write(tmp_path)
    assert (tmp_path / "options.md").read_bytes() == reference.reference_page().encode()
    assert (tmp_path / "kiosk.sample.toml").read_bytes() == reference.sample_file().encode()


def test_the_page_tells_every_option_with_its_range_and_default() -> None:
    page = reference.reference_page()
    assert (
        "| `width_mm` | a whole number: 100 to 2000 millimetres, or 0 (ask the display) | `0` "
        "| Width of the picture, measured without the frame. |\n"
    ) in page
    assert len(re.findall(r"^\| `", page, re.MULTILINE)) == len(declared())
    for row in re.findall(r"^\|.*$", page, re.MULTILINE):
        assert row.count("|") == 5, row


def test_the_sample_as_it_is_gives_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(reference.sample_file(), encoding="utf-8")
    loaded = load_config(file)
    assert loaded.problems == ()
    assert loaded.settings == Settings()


def test_the_sample_with_every_option_switched_on_gives_the_defaults(tmp_path: Path) -> None:
    text, count = re.subn(r"^#(?=\w)", "", reference.sample_file(), flags=re.MULTILINE)
    assert count == len(declared())
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    loaded = load_config(file)
    assert loaded.problems == ()
    assert loaded.settings == Settings()


def test_each_option_of_the_sample_can_be_changed_in_place(tmp_path: Path) -> None:
    """What is switched on is read as that option, in its own table."""
    file = tmp_path / "kiosk.toml"
    for option in declared():
        head, table, rest = reference.sample_file().partition(f"[{option.table}]\n")
        name = f"{option.name}.en" if option.by_language else option.name
        file.write_text(head + table + re.sub(rf"(?m)^#{name} = .*$", f"{name} = -1.5", rest, count=1))
        [problem] = load_config(file).problems
        place = (
            f"[{option.table}.{option.name}] en" if option.by_language else f"[{option.table}] {option.name}"
        )
        assert problem.wrong.startswith(f"{place} is -1.5, "), problem


def test_no_line_of_the_sample_is_too_long_for_a_terminal() -> None:
    assert max(map(len, reference.sample_file().splitlines())) <= 100
