from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.plain import plain_text

from .guides import SPANISH, call_now, card, head, library, small_guide, term, words_head

if TYPE_CHECKING:
    from pathlib import Path


def test_the_whole_guide_in_reading_order(tmp_path: Path) -> None:
    first = (
        '## The pump is **round** {#round}\n\n![A pump.](pump "It is round.")\n\nCall {phone_day}.\n\n'
        "- One\n- Two\n\n1. Go\n2. Stay\n\n> For me.\n\n### Tell me more\n\nMore words.\n"
    )
    second = "## No picture {#two}\n\nWords.\n"
    files = {"en/10-what.md": head() + first + second, "en/20-risks.md": head("risks", subtitle="") + card()}
    guide = library(small_guide(tmp_path, files), values={"phone_day": "555"})
    assert list(plain_text(guide, "en")) == [
        "# About what",
        "A few words",
        "",
        "## The pump is round {#round}",
        "[A pump. It is round]",
        "Call 555.",
        "- One",
        "- Two",
        "1. Go",
        "2. Stay",
        "> For me.",
        "### More",
        "More words.",
        "",
        "## No picture {#two}",
        "[pump]",
        "Words.",
        "",
        "# About risks",
        "",
        "## A message {#one}",
        "[A pump]",
        "Some words.",
        "> For me.",
        "",
    ]


def test_what_more_shows_the_screen_call_now_and_the_glossary(tmp_path: Path) -> None:
    text = (
        "## A {#a}\n\nWords.\n\n### More\n\nShows: a needle.\n\n![A needle.](needle)\n\n"
        "{fasting: The general sentence.}\n"
    )
    word = "## Bolus {#bolus}\n\nSay: BOH-lus\nForms: bolus, boluses\n\n![A drop.](drop)\n\nOne dose.\n"
    files = {
        "en/10-what.md": head() + text,
        "en/call-now.md": call_now(too_little="", too_much="", do=""),
        "en/words.md": words_head() + term("pump") + word,
    }
    guide = library(small_guide(tmp_path, files), sentences={"fasting": {"en": "Our own."}})
    assert list(plain_text(guide, "en"))[3:] == [
        "## A {#a}",
        "[pump]",
        "Words.",
        "### More",
        "Shows: a needle.",
        "[A needle]",
        "Our own.",
        "",
        "# When to call now",
        "",
        "## Headline of say {#say}",
        "- My child has a pump.",
        "",
        "# Words to know",
        "Hard words",
        "",
        "## Bolus {#bolus}",
        "Say: BOH-lus",
        "Forms: bolus, boluses",
        "[A drop]",
        "One dose.",
        "",
        "## Pump {#pump}",
        "Forms: pump",
        "What it is.",
        "",
    ]


def test_gaps_of_a_translation_are_filled(tmp_path: Path) -> None:
    files = {"es/language.toml": SPANISH, "es/10-what.md": head(title="¿Qué?") + "## Dos {#two}\n\nx\n"}
    guide = library(small_guide(tmp_path, files), ("es",))
    assert list(plain_text(guide, "es"))[:5] == [
        "# ¿Qué?",
        "A few words",
        "",
        "## A message {#one}",
        "[A pump]",
    ]


def test_an_empty_guide_has_no_line(tmp_path: Path) -> None:
    assert list(plain_text(library(tmp_path), "en")) == []
