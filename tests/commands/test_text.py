"""`ibt-kiosk text`: the whole guide, in the order in which it is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.base.options import Settings
from kiosk.cli import main
from kiosk.commands.opening import open_library
from kiosk.content.model import Part
from tests.content.guides import SPANISH, card, head, small_guide

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def plain(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["text", *words]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out.splitlines()


def test_every_card_of_the_guide_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    lines = iter(plain(capsys))
    library = open_library(Settings())
    for heading in library.headings("en"):
        assert f"# {heading.title}" in lines
        for each in library.section("en", heading.id).cards:
            # `in` reads on from where the last one stood: all of it is there, and in this order.
            assert f"## {each.headline} {{#{each.id}}}" in lines
            for block in each.part(Part.BODY)[1:]:
                assert any(line.endswith(block.text) for line in lines), block.text
            assert not each.child or f"> {each.child}" in lines
            for block in each.part(Part.MORE)[1:] if each.more else ():
                assert any(line.endswith(block.text) for line in lines), block.text


def test_a_small_guide_to_the_letter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = "Some **bold** words.\n\n1. First.\n2. Second.\n\n- A thing."
    section = head(title="What is it?") + card(text=body).replace(
        "Facts:", "### Tell me more\n\nMore.\n\nFacts:"
    )
    assert plain(capsys, "--content", str(small_guide(tmp_path, {"en/10-what.md": section}))) == [
        "# What is it?",
        "A few words",
        "",
        "## A message {#one}",
        "[A pump]",
        "Some bold words.",
        "1. First.",
        "2. Second.",
        "- A thing.",
        "> For me.",
        "### More",
        "More.",
        "",
    ]


def test_the_wanted_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        "es/language.toml": SPANISH,
        "es/10-what.md": head(title="¿Qué es?") + card(text="Unas palabras."),
    }
    config = tmp_path / "kiosk.toml"
    config.write_text('[languages]\noffered = ["en", "es"]\n', encoding="utf-8")
    words = ["--content", str(small_guide(tmp_path / "guide", files)), "--config", str(config)]
    assert "Some words." in plain(capsys, *words)
    assert "Unas palabras." in plain(capsys, *words, "--lang", "es")


def test_the_values_of_the_clinic_stand_in_the_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[clinic]\nphone_day = "555 0100"\n', encoding="utf-8")
    told = "\n".join(plain(capsys, "--config", str(config)))
    assert "555 0100" in told
    assert not re.search(r"\{(?!#)", told)
