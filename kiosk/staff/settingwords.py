"""Tells options and their values in a receptionist's words; what people have no words for, by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.base.values import shown
from kiosk.staff.hours import ALL_DAY, DAYS, parse_day
from kiosk.staff.layers.hourwords import day_words, span_words
from kiosk.ui.listing import listed

if TYPE_CHECKING:
    from kiosk.base.overlay import Change

_MOST = 60
"""Characters of a text that are shown: enough to know which one it is."""


def change_words(change: Change, locale: QLocale) -> tuple[str, str]:
    """Return what an option is called, and its values before and from now on."""
    words = QCoreApplication.translate("StickSettings", "Now: {before}. New: {after}.")
    before, after = (value_words(change.key, value, locale) for value in (change.before, change.after))
    return name_words(change.key, locale), words.format(before=apart(before), after=apart(after))


def done_words(change: Change, locale: QLocale) -> tuple[str, str]:
    """Return what an option is called, and its value from now on."""
    return name_words(change.key, locale), apart(value_words(change.key, change.after, locale))


def name_words(key: tuple[str, str], locale: QLocale) -> str:
    """Return what an option is called; a name from the file where people have no word for it."""
    table, name = key
    if table == "hours" and name in DAYS:
        words = QCoreApplication.translate("StickSettings", "Opening hours: {day}")
        return words.format(day=day_words(locale, name))
    return _names().get(key) or apart(f"[{table}] {name}")


def value_words(key: tuple[str, str], value: object, locale: QLocale) -> str:
    """Return what a value is called."""
    table, name = key
    if table == "hours" and name in DAYS and isinstance(value, str):
        spans = parse_day(value)
        if spans == ALL_DAY:
            return QCoreApplication.translate("StickSettings", "open all day")
        return _listed(locale, span_words(locale, spans).splitlines()) if spans else _closed()
    if table == "languages":
        codes = value if isinstance(value, tuple) else (value,)
        named = [_language(str(code)) for code in codes]
        return _listed(locale, named) if named else QCoreApplication.translate("StickSettings", "all")
    known = _values().get((*key, value)) if isinstance(value, str | int) else None
    return known if known is not None else _plain(value, locale)


def apart(words: str) -> str:
    """Return words that have a reading direction of their own, whatever stands around them."""
    return f"\u2068{words}\u2069"


def _plain(value: object, locale: QLocale) -> str:
    match value:
        case bool():
            yes = QCoreApplication.translate("StickSettings", "yes")
            return yes if value else QCoreApplication.translate("StickSettings", "no")
        case "" | ():
            return QCoreApplication.translate("StickSettings", "none")
        case str():
            return _short(value)
        case tuple() if isinstance(value[0], tuple):
            return _listed(locale, [f"{_language(code)}: {_short(text)}" for code, text in value])
        case _:
            return shown(value)


def _listed(locale: QLocale, words: list[str]) -> str:
    return listed(locale, [apart(word) for word in words])


def _language(code: str) -> str:
    return QLocale(code).nativeLanguageName() or code


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _closed() -> str:
    return QCoreApplication.translate("StickSettings", "closed")


def _names() -> dict[tuple[str, str], str]:
    return {
        ("clinic", "name"): QCoreApplication.translate("StickSettings", "Name of the clinic"),
        ("clinic", "phone_day"): QCoreApplication.translate(
            "StickSettings", "Telephone number during opening hours"
        ),
        ("clinic", "phone_night"): QCoreApplication.translate(
            "StickSettings", "Telephone number while the clinic is closed"
        ),
        ("clinic", "phone_emergency"): QCoreApplication.translate(
            "StickSettings", "Telephone number for emergencies"
        ),
        ("clinic", "refill_interval"): QCoreApplication.translate(
            "StickSettings", "How often a child comes for a refill"
        ),
        ("clinic", "fasting"): QCoreApplication.translate(
            "StickSettings", "When a child stops to eat and drink before the operation"
        ),
        ("clinic", "hospital_stay"): QCoreApplication.translate(
            "StickSettings", "How long a child stays in the hospital"
        ),
        ("languages", "offered"): QCoreApplication.translate("StickSettings", "Languages to choose from"),
        ("languages", "default"): QCoreApplication.translate(
            "StickSettings", "Language in which each visit starts"
        ),
        ("reading", "text_size"): QCoreApplication.translate("StickSettings", "Size of the text, 1 to 4"),
        ("reading", "theme"): QCoreApplication.translate("StickSettings", "Colors"),
        ("motion", "slide"): QCoreApplication.translate("StickSettings", "Pages move when they are turned"),
        ("speech", "offered"): QCoreApplication.translate("StickSettings", "Reading aloud"),
        ("hours", "outside"): QCoreApplication.translate("StickSettings", "Screen while the room is closed"),
        ("counts", "kept"): QCoreApplication.translate("StickSettings", "Counting what families read"),
        ("idle", "warn_after_s"): QCoreApplication.translate(
            "StickSettings", "Seconds of silence before the kiosk asks whether somebody is there"
        ),
        ("idle", "answer_s"): QCoreApplication.translate(
            "StickSettings", "Seconds to answer before it starts over"
        ),
    }


def _values() -> dict[tuple[str, str, str | int], str]:
    return {
        ("reading", "text_size", 0): QCoreApplication.translate("StickSettings", "by the size of the screen"),
        ("reading", "theme", "default"): QCoreApplication.translate("StickSettings", "the usual ones"),
        ("reading", "theme", "high-contrast-light"): QCoreApplication.translate(
            "StickSettings", "strong contrast, light"
        ),
        ("reading", "theme", "high-contrast-dark"): QCoreApplication.translate(
            "StickSettings", "strong contrast, dark"
        ),
        ("reading", "theme", "soft"): QCoreApplication.translate("StickSettings", "soft"),
        ("hours", "outside", "dark"): QCoreApplication.translate("StickSettings", "dark"),
        ("hours", "outside", "as-always"): QCoreApplication.translate("StickSettings", "as always"),
    }
