"""Whether the guide rests on its ledger: all on verified facts, and nothing that must be told left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.base.problems import Problem
from kiosk.content.findings import nearest
from kiosk.content.model import Card

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.content.facts import Ledger
    from kiosk.content.model import Term

_SEED: Final = "seed-"  # topics whose facts must all reach the family


def check_facts(text: Card | Term, ledger: Ledger, *, needed: bool) -> Iterator[Problem]:
    """Yield a problem for each fact of a card, or of a word, that is unknown or not verified.

    Where the ledger has no fact at all, `check_ledger` tells so once.

    Args:
        text: The card or the word, as it is written.
        ledger: The facts.
        needed: Whether it must name at least one; a translation rests on the facts of its original.
    """
    is_card = isinstance(text, Card)
    known = {*ledger.facts, *(() if is_card else ledger.terms)}
    if needed and not text.facts:
        remedy = 'End it with "Facts:" and identifiers of the ledger.'
        yield Problem(text.path, text.line, f"The {'card' if is_card else 'word'} rests on no fact.", remedy)
    for name in text.facts:
        fact = ledger.facts.get(name)
        if name not in known and ledger.facts:
            remedy = nearest(name, known, "Name one that it has, or add it there.")
            yield Problem(text.path, text.line, f"The ledger has no fact {name}.", remedy)
        elif fact is not None and not fact.verified:
            remedy = "Leave it out until a clinician has confirmed it."
            yield Problem(text.path, text.line, f"{name} is not verified.", remedy)


def check_ledger(ledger: Ledger) -> Iterator[Problem]:
    """Yield what is wrong with the ledger itself."""
    yield from ledger.problems
    if not ledger.facts and not ledger.problems:
        wrong = "The ledger has no fact, so nothing that the guide says can be looked up in it."
        yield Problem(ledger.path, 1, wrong, "Write its facts, or copy the program's own ledger.")


def check_reached(ledger: Ledger, reached: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for every fact of the base document that no card rests on.

    Args:
        ledger: The facts.
        reached: The facts that cards of the default language name.
    """
    for fact in ledger.facts.values():
        if fact.topic.startswith(_SEED) and fact.id not in reached:
            wrong = f"No card rests on {fact.id}, which is in the base document."
            yield Problem(ledger.path_of(fact.id), fact.line, wrong, "Name it in the card that tells it.")


def check_explained(ledger: Ledger, reached: Collection[str], *, has_words: bool) -> Iterator[Problem]:
    """Yield a warning for every medical word of the ledger that the glossary does not explain.

    Args:
        ledger: The facts and words.
        reached: What the words of the default language's glossary name as their facts.
        has_words: Whether there is a glossary at all; a guide without one is told so once.
    """
    missing = [term for term in ledger.terms.values() if term.id not in reached]
    if missing and not has_words:
        wrong = f"The ledger names {len(missing)} medical words, and there is no words.md that explains them."
        yield Problem(ledger.path, missing[0].line, wrong, "Write words.md.", warning=True)
        return
    for term in missing:
        wrong = f'No word of words.md explains {term.id}, "{term.term}".'
        remedy = f'Explain it there, with "Facts: {term.id}".'
        yield Problem(ledger.path_of(term.id), term.line, wrong, remedy, warning=True)
