"""The glossary's file. Its head has seven lines in all of these tests, so the first word stands in line 8."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.model import Block, BlockKind, Picture, Term
from kiosk.content.reading.words import read_terms

from .guides import term, told, words_head

if TYPE_CHECKING:
    from pathlib import Path


def _read(folder: Path, text: str) -> tuple[tuple[Term, ...], list[tuple[int, str]]]:
    path = folder / "words.md"
    path.write_text(words_head() + text, encoding="utf-8")
    terms, problems = read_terms(path, "en")
    return terms, told(problems)


def test_a_whole_word(tmp_path: Path) -> None:
    text = (
        "## Cerebral palsy (CP) {#cerebral-palsy}\n\nSay: suh-REE-brul PAWL-zee\n"
        "Forms: cerebral palsy, CP\nEveryday: yes\n\n"
        '![A girl.](cerebral-palsy "A walker helps.")\n\nIt makes **muscles** tight.\n\n- One.\n\n'
        "Facts: T10, F069\nOriginal: 3f2a9c1b\n"
    )
    (read,), problems = _read(tmp_path, text)
    assert problems == []
    assert read == Term(
        id="cerebral-palsy",
        word="Cerebral palsy (CP)",
        say="suh-REE-brul PAWL-zee",
        forms=("cerebral palsy", "CP"),
        everyday=True,
        body=(
            Block(BlockKind.PARAGRAPH, "It makes muscles tight.", read.body[0].bold, line=16),
            Block(BlockKind.BULLET, "One.", marker="•", line=18),
        ),
        picture=Picture("cerebral-palsy", "A girl.", "A walker helps.", 14),
        facts=("T10", "F069"),
        path=tmp_path / "words.md",
        line=8,
        language="en",
        original="3f2a9c1b",
    )


def test_what_may_lack(tmp_path: Path) -> None:
    (read,), problems = _read(tmp_path, "## Pump {#pump}\n\nForms: pump\n\nIt gives medicine.\n")
    assert problems == []
    assert (read.say, read.everyday, read.picture, read.facts, read.original) == ("", False, None, (), "")


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("Forms: pump, pumps", ("pump", "pumps")),
        ("Forms: مضخة، المضخة", ("مضخة", "المضخة")),
        ("Forms:  test   dose ;trial", ("test dose", "trial")),
        ("Forms: MRI.", ("MRI.",)),
    ],
)
def test_forms(tmp_path: Path, line: str, forms: tuple[str, ...]) -> None:
    (read,), problems = _read(tmp_path, f"## A word {{#word}}\n\n{line}\n\nWords.\n")
    assert (read.forms, problems) == (forms, [])


@pytest.mark.parametrize(
    ("text", "problems", "kept"),
    [
        # defined twice
        (
            term("pump") + term("dose") + term("pump", "pumps"),
            [(22, '"Pump" is explained in line 8 already; this one is left out.')],
            {"pump": ("pump",), "dose": ("dose",)},
        ),
        (
            term("pump") + "## pump {#other}\n\nForms: other\n\nWords.\n",
            [(15, '"pump" is explained in line 8 already; this one is left out.')],
            {"pump": ("pump",)},
        ),
        # forms that two words claim
        (
            term("pump", "pump, device") + term("dose", "dose, Device"),
            [(15, 'The form "Device" of "Dose" belongs to "Pump" already.')],
            {"pump": ("pump", "device"), "dose": ("dose",)},
        ),
        # no explanation
        (
            term("pump", text="") + term("dose", "dose, pump"),
            [(8, '"Pump" is not explained.')],
            {"dose": ("dose", "pump")},
        ),
        # no forms
        (
            "## Cerebral palsy (CP) {#cp}\n\nWords.\n",
            [(8, '"Cerebral palsy (CP)" has no forms.')],
            {"cp": ("Cerebral palsy",)},
        ),
        (
            "## Pump {#pump}\n\nForms:  ,\n\nWords.\n",
            [(10, '"Pump" has no forms.')],
            {"pump": ("Pump",)},
        ),
        (
            "## Pump {#pump}\n\nForms: pump,\n\nA.\n",
            [(10, "The forms end with a comma.")],
            {"pump": ("pump",)},
        ),
        # too short a form
        (
            term("pump", "pump, P, 3-D"),
            [(10, 'The form "P" is too short.'), (10, 'The form "3-D" is too short.')],
            {"pump": ("pump",)},
        ),
        (term("pump", "pump, Pump"), [(10, 'The form "Pump" is given twice.')], {"pump": ("pump",)}),
        # everyday
        (
            "## Pump {#pump}\n\nForms: pump\nEveryday: sometimes\n\nA.\n",
            [(11, '"sometimes" is neither yes nor no.')],
            {"pump": ("pump",)},
        ),
        # what only a card has
        (
            "## Pump {#pump}\n\nForms: pump\n\nA.\n\n> For me.\n",
            [(8, "A word has no line for the child.")],
            {"pump": ("pump",)},
        ),
        (
            "## Pump {#pump}\n\nForms: pump\n\nA.\n\n### More\n\nB.\n",
            [(8, 'A word has no part "more".')],
            {"pump": ("pump",)},
        ),
        # text before the first word
        (
            "\nHello.\n\n" + term("pump"),
            [(9, "This text stands before the first word.")],
            {"pump": ("pump",)},
        ),
        # labels
        (
            "## Pump {#pump}\n\nA.\n\nForms: pump\n",
            [(12, '"Forms:" stands in the wrong place.')],
            {"pump": ("pump",)},
        ),
        (
            "## Pump {#pump}\n\nForms: pump\n\nA.\n\nOriginal: yes\n",
            [(14, '"yes" is no digest of a card.')],
            {"pump": ("pump",)},
        ),
        ("## Pump {#pump}\n\nForms: pump\nSay:\n\nA.\n", [(11, '"Say:" says nothing.')], {"pump": ("pump",)}),
    ],
)
def test_mistakes(
    tmp_path: Path, text: str, problems: list[tuple[int, str]], kept: dict[str, tuple[str, ...]]
) -> None:
    terms, found = _read(tmp_path, text)
    assert found == problems
    assert {read.id: read.forms for read in terms} == kept
    assert all(read.body for read in terms)


def test_words_in_a_part_that_a_word_has_not_are_kept(tmp_path: Path) -> None:
    text = "## Pump {#pump}\n\nForms: pump\n\nA.\n\n> For me.\n\n### More\n\n![c](d)\n\nB.\n"
    (read,), _ = _read(tmp_path, text)
    assert [block.text for block in read.body] == ["A.", "For me.", "B."]
    assert read.picture == Picture("d", "c", line=18)


def test_no_words_at_all(tmp_path: Path) -> None:
    assert _read(tmp_path, "") == ((), [])
    assert read_terms(tmp_path / "no.md", "en")[0] == ()


@settings(deadline=None)  # a busy machine is no mistake
@given(
    st.lists(
        st.sampled_from(
            [
                *("## Pump {#pump}", "## {#a}", "##", "## B", "Forms: pump, b", "Forms:", "Say: x"),
                *("Everyday: no", "", "Words.", "- item", "> child", "### More", "![a](b)", "Facts: F1"),
                *("Shows: x", "{fasting: a"),
            ]
        ),
        max_size=20,
    )
)
def test_no_text_is_too_strange(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    text = "\n".join(lines)
    terms, problems = _read(tmp_path_factory.getbasetemp(), text)
    assert all(1 <= line <= 8 + len(lines) for line, _ in problems)
    assert len({read.id for read in terms}) == len(terms)
    forms = [form.lower() for read in terms for form in read.forms]
    assert len(set(forms)) == len(forms), "no spelling belongs to two words"
