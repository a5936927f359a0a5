from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.facts import Fact, Ledger, Source, Term, read_ledger

from .guides import LEDGER, told

if TYPE_CHECKING:
    from pathlib import Path


def _read(folder: Path, text: str) -> Ledger:
    path = folder / "facts.toml"
    path.write_text(text, encoding="utf-8")
    return read_ledger(path)


def test_a_whole_ledger(tmp_path: Path) -> None:
    ledger = _read(tmp_path, LEDGER)
    assert ledger.problems == ()
    assert list(ledger.facts) == ["F001", "F002", "F003"]
    assert ledger.facts["F002"] == Fact(
        id="F002", topic="care", text="It beeps.", source="clinic", also=("seed",), verified=True, line=9
    )
    assert ledger.sources["clinic"] == Source(id="clinic", publisher="A clinic", title="A leaflet", line=31)
    assert ledger.terms == {
        "T01": Term(id="T01", term="Abdomen", say="AB-duh-men", definition="The belly.", line=36)
    }


def test_of_a_term_only_id_and_word_are_needed(tmp_path: Path) -> None:
    ledger = _read(tmp_path, LEDGER + '[[term]]\nid = "T02"\nterm = "Dose"\n')
    assert ledger.problems == ()
    assert ledger.terms["T02"] == Term(id="T02", term="Dose", line=41)


def test_other_tables_and_keys_are_the_authors_own(tmp_path: Path) -> None:
    assert _read(tmp_path, LEDGER + 'note = "x"\n[[wording]]\nid = "W1"\n[about]\nx = 1\n').problems == ()


@pytest.mark.parametrize(
    ("facts", "ids"),
    [
        (("F001",), ["seed"]),
        (("F002", "F001"), ["clinic", "seed"]),
        (("F999",), []),
        ((), []),
    ],
)
def test_the_sources_of_facts(tmp_path: Path, facts: tuple[str, ...], ids: list[str]) -> None:
    assert [source.id for source in _read(tmp_path, LEDGER).sources_of(facts)] == ids


@pytest.mark.parametrize(
    ("old", "new", "problems", "facts"),
    [
        ('id = "F002"', 'id = "F001"', [(9, "F001 stands in line 2 already.")], ["F001", "F003"]),
        (
            'topic = "seed-what"\n',
            "",
            [(2, "This [[fact]] is not complete: Object missing required field `topic`.")],
            ["F002", "F003"],
        ),
        (
            'id = "F001"\n',
            "",
            [(1, "This [[fact]] is not complete: Object missing required field `id`.")],
            ["F002", "F003"],
        ),
        (
            "verified = false",
            'verified = "no"',
            [(17, "This [[fact]] is not complete: Expected `bool`, got `str` - at `$.verified`.")],
            ["F001", "F002"],
        ),
        (
            'also = ["seed"]',
            'also = ["sed"]',
            [(9, 'F002 rests on "sed", which is no source of this file.')],
            ["F001", "F002", "F003"],
        ),
        ('text = "It beeps."', "text = It beeps.", [(11, ""), (9, "")], ["F001", "F003"]),
    ],
)
def test_a_ledger_with_a_mistake(
    tmp_path: Path, old: str, new: str, problems: list[tuple[int, str]], facts: list[str]
) -> None:
    assert LEDGER.count(old) == 1
    ledger = _read(tmp_path, LEDGER.replace(old, new))
    assert list(ledger.facts) == facts
    found = told(ledger.problems)
    assert sorted(line for line, _ in found) == sorted(line for line, _ in problems)
    for (_, wrong), (_, expected) in zip(found, problems, strict=True):
        assert not expected or wrong == expected


def test_one_bracket_too_few(tmp_path: Path) -> None:
    ledger = _read(tmp_path, LEDGER.replace("[[term]]", "[term]"))
    assert told(ledger.problems) == [(35, '"term" is not a list of entries.')]
    assert ledger.terms == {}
    assert len(ledger.facts) == 3


def test_no_ledger(tmp_path: Path) -> None:
    ledger = read_ledger(tmp_path / "facts.toml")
    assert (ledger.facts, ledger.sources, ledger.terms) == ({}, {}, {})
    assert told(ledger.problems) == [(1, "There is no such file.")]
