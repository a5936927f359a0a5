"""The glossary's file, `words.md`: the words that the guide explains, and the spellings that are marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import structs

from kiosk.content.files import read_text
from kiosk.content.findings import Findings
from kiosk.content.marking import folded
from kiosk.content.model import Block, BlockKind, Term
from kiosk.content.reading.cardlines import cut, read_facts, read_headline, read_label_words, read_original
from kiosk.content.reading.headings import split
from kiosk.content.reading.labels import TERM_LABELS, take_labels
from kiosk.content.reading.limits import MAX_FORMS, MAX_SECTION_BYTES
from kiosk.content.reading.markdown import read_markdown
from kiosk.content.reading.runs import normalised
from kiosk.content.values import note_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.reading.cardlines import CardLines
    from kiosk.content.reading.labels import Label
    from kiosk.content.reading.markdown import CardText

_BETWEEN_FORMS = re.compile(r"[,،;؛]")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_FEWEST_LETTERS: Final = 2  # a single letter would be marked in every list and every formula
_EVERYDAY: Final = {"yes": True, "no": False}
_FORMS_SHAPE: Final = 'Write the spellings to mark, with commas between them: "Forms: pump, pumps".'


def read_terms(path: Path, language: str) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """Return the words of a glossary in the order of the file.

    A word without an explanation is left out, and so is one that was explained before.

    Args:
        path: The file.
        language: Code of the language that it is written in.
    """
    text, problems = read_text(path, MAX_SECTION_BYTES, within=path.parent.parent)
    if text is None:
        return (), problems
    findings = Findings(path)
    parts = split(text, findings)
    by_id: dict[str, Term] = {}
    by_word: dict[str, Term] = {}
    for lines in cut(parts.cards, parts.cards_line, findings):
        if lines.headline is None:
            remedy = 'Write "## The word" above it, or leave it out.'
            findings.wrong(lines.first_words, "This text stands before the first word.", remedy)
            continue
        term = _read_term(lines, lines.headline, language, findings)
        if not term.body:
            findings.wrong(term.line, f'"{term.word}" is not explained.', "Write what it means under it.")
        elif other := by_id.get(term.id) or by_word.get(folded(term.word)):
            wrong = f'"{term.word}" is explained in line {other.line} already; this one is left out.'
            findings.wrong(term.line, wrong, "Make one of the two.")
        else:
            by_id[term.id] = by_word[folded(term.word)] = term
    terms = tuple(_with_own_forms(by_id.values(), findings))
    return terms, findings.problems


def _read_term(lines: CardLines, headline: str, language: str, findings: Findings) -> Term:
    line = lines.first_line
    word, term_id = read_headline(headline, line, findings)
    labels = take_labels(lines.rest, lines.text_line, TERM_LABELS, findings)
    text = read_markdown("\n".join(lines.rest), lines.text_line, findings)
    term = Term(
        id=term_id,
        word=word,
        say=read_label_words(labels, "Say", findings),
        forms=_read_forms(labels, word, line, findings),
        everyday=_read_everyday(labels, findings),
        body=_read_body(text, line, findings),
        picture=text.picture or text.more_picture,
        facts=read_facts(labels, findings),
        path=findings.path,
        line=line,
        language=language,
        original=read_original(labels, findings),
    )
    note_names(term, findings)
    return term


def _read_body(text: CardText, line: int, findings: Findings) -> tuple[Block, ...]:
    """Return the explanation; words in the other parts of a card, which a word has not, are told and kept."""
    body = text.body
    if text.child:
        findings.wrong(line, "A word has no line for the child.", "Leave out the mark >.")
        body += (Block(BlockKind.PARAGRAPH, text.child, line=line),)
    if text.more or text.more_picture:
        remedy = "Leave out the line ###, and say it in one or two sentences."
        findings.wrong(line, 'A word has no part "more".', remedy)
    return body + text.more


def _read_forms(labels: Mapping[str, Label], word: str, line: int, findings: Findings) -> tuple[str, ...]:
    """Return the spellings of a word, each once; the word itself where none is given."""
    label = labels.get("Forms")
    written = [] if label is None else [normalised(form) for form in _BETWEEN_FORMS.split(label.value)]
    if not any(written):
        findings.wrong(label.line if label else line, f'"{word}" has no forms.', _FORMS_SHAPE)
        written = [_IN_BRACKETS.sub("", word)]
    if label and not written[-1] and len(written) > 1:
        findings.warn(label.line, "The forms end with a comma.", "Write all of them on one line.")
    where = label.line if label else line
    if len(written) > MAX_FORMS:
        wrong = f'"{word}" has {len(written)} forms; those after {MAX_FORMS} are left out.'
        findings.wrong(where, wrong, "Leave some of them out.")
    forms: dict[str, str] = {}
    for form in filter(None, written[:MAX_FORMS]):
        if sum(map(str.isalpha, form)) < _FEWEST_LETTERS:
            findings.wrong(where, f'The form "{form}" is too short.', "Leave out forms of a single letter.")
        elif folded(form) in forms:
            findings.warn(where, f'The form "{form}" is given twice.', "Large and small letters are alike.")
        else:
            forms[folded(form)] = form
    return tuple(forms.values())


def _read_everyday(labels: Mapping[str, Label], findings: Findings) -> bool:
    label = labels.get("Everyday")
    if label is None:
        return False
    said = _EVERYDAY.get(label.value.rstrip(".").lower())
    if said is None:
        remedy = 'Write "Everyday: yes", in English in every language, or leave the line out.'
        findings.wrong(label.line, f'"{label.value}" is neither yes nor no.', remedy)
    return bool(said)


def _with_own_forms(terms: Iterable[Term], findings: Findings) -> Iterator[Term]:
    """Yield the words, each without the forms that one before it has."""
    owners: dict[str, str] = {}
    for term in terms:
        forms = []
        for form in term.forms:
            owner = owners.setdefault(folded(form), term.word)
            if owner == term.word:
                forms.append(form)
            else:
                wrong = f'The form "{form}" of "{term.word}" belongs to "{owner}" already.'
                findings.wrong(term.line, wrong, "Leave it with one of the two.")
        yield structs.replace(term, forms=tuple(forms))
