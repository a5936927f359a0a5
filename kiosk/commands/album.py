"""What a tour writes: pictures, `index.html` to look at them, `tour.json` with what is in them."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any, Self

from kiosk.ui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtGui import QPixmap

    from kiosk.app import Kiosk
    from kiosk.commands.shots import Shot
    from kiosk.ui.target import Target

_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>ibt-kiosk: every screen</title>
<style>
body {{ font: 16px/1.4 sans-serif; margin: 24px; background: #e8e8e8; }}
section {{ display: flex; flex-wrap: wrap; gap: 20px; }}
nav a {{ margin-right: 12px; }}
figure {{ margin: 0; width: {width}px; }}
img {{ width: 100%; border: 1px solid #888; background: #fff; }}
figcaption {{ overflow-wrap: anywhere; }}
</style>
<h1>Every screen: {count} pictures</h1>
<p>{facts}</p>
<nav>{links}</nav>
{groups}
</html>
"""

_GROUP = """<h2 id="{anchor}">{title} ({count})</h2>
<section>
{figures}
</section>"""

_FIGURE = """<figure><a href="{file}"><img src="{file}" alt="{name}" loading="lazy"></a>
<figcaption>{name}</figcaption></figure>"""

# What kind of screen an entry shows: the headings of the index.
_KINDS = {
    "attract": "The first screen",
    "home": "Home",
    "languages": "Languages",
    "reader": "The guide",
    "about": "About",
    "call": "When to call now",
    "words": "Words to know",
    "term": "What a word means",
    "idle-warning": "The question before a visit ends",
    "fault": "When nothing can be shown",
    "contact-sheet": "All drawings",
}
_MORE, _KIDS = "Tell me more", "For kids"


class Album:
    """Collects pictures; writes the two lists at the end."""

    def __init__(self, folder: Path, width_mm: int) -> None:
        self._folder = folder
        self._width_mm = width_mm
        self._entries: list[dict[str, Any]] = []

    def __len__(self) -> int:
        return len(self._entries)

    def __enter__(self) -> Self:
        # Pictures of an earlier tour would stand among those of this one.
        for old in self._folder.glob("[0-9][0-9][0-9]-*.png"):
            old.unlink()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._write_lists()

    def add(self, kiosk: Kiosk, shot: Shot) -> None:
        """Write a picture of what the program shows now, and note what is in it.

        Raises:
            OSError: If the picture cannot be written.
        """
        file = f"{len(self._entries) + 1:03}-{shot.name}.png"
        if not kiosk.window.grab().save(str(self._folder / file)):
            raise OSError(5, "the picture cannot be saved", file)
        self._entries.append(self._entry(kiosk, shot, file))

    def add_sheet(self, kiosk: Kiosk, name: str, sheet: QPixmap, words: list[str]) -> None:
        """Write a picture that is no screen: a contact sheet, with the `words` on it.

        Raises:
            OSError: If the picture cannot be written.
        """
        file = f"{len(self._entries) + 1:03}-{name}.png"
        if not sheet.save(str(self._folder / file)):
            raise OSError(5, "the picture cannot be saved", file)
        choices = kiosk.visit.choices
        nothing = dict.fromkeys(("section", "card", "part", "page", "pages"))
        entry = {
            "screen": "contact-sheet",
            "file": file,
            "lang": choices.language,
            "text_size": choices.text_size,
            "theme": choices.theme,
            "for_kids": False,
            "size": [sheet.width(), sheet.height()],
            "width_mm": self._width_mm,
        }
        self._entries.append(entry | nothing | {"text": words, "targets": []})

    def _entry(self, kiosk: Kiosk, shot: Shot, file: str) -> dict[str, Any]:
        window, choices = kiosk.window, kiosk.visit.choices
        shown = window.screen_shown
        page = shown.page if isinstance(shown, ReaderScreen) and window.on_top is shown else None
        return {
            "screen": str(shot.screen),
            "file": file,
            "lang": choices.language,
            "text_size": choices.text_size,
            "theme": choices.theme,
            "for_kids": choices.for_kids,
            "size": [window.width(), window.height()],
            "width_mm": self._width_mm,
            "section": page.section.heading.id if page else None,
            "card": page.card.id if page else None,
            "part": str(page.part) if page else None,
            "page": page.number if page else None,
            "pages": page.count if page else None,
            "text": window.words(),
            "targets": [self._target(kiosk, target) for target in window.targets()],
        }

    def _target(self, kiosk: Kiosk, target: Target) -> dict[str, Any]:
        corner = target.mapTo(kiosk.window, target.rect().topLeft())
        per_mm = kiosk.window.width() / self._width_mm
        width, height = target.width(), target.height()
        return {
            "name": target.accessibleName() or target.text(),
            "role": "button",
            "rect": [corner.x(), corner.y(), width, height],
            "mm": [round(width / per_mm, 2), round(height / per_mm, 2)],
            "enabled": target.isEnabled(),
        }

    def _write_lists(self) -> None:
        lists = json.dumps(self._entries, ensure_ascii=False, indent=1)
        (self._folder / "tour.json").write_text(lists + "\n", encoding="utf-8")
        groups: dict[str, list[str]] = {}
        for entry in self._entries:
            file = html.escape(entry["file"])
            figure = _FIGURE.format(file=file, name=file.removesuffix(".png"))
            groups.setdefault(_kind(entry), []).append(figure)
        first = self._entries[0]
        width, height = first["size"]
        facts = (
            f"{width} x {height} px, {self._width_mm} mm wide, language {first['lang']}, "
            f"text size {first['text_size']}, theme {first['theme']}"
        )
        page = _PAGE.format(
            width=260 if height > width else 440,
            count=len(self._entries),
            facts=html.escape(facts),
            links="".join(f'<a href="#kind-{n}">{html.escape(name)}</a>' for n, name in enumerate(groups)),
            groups="\n".join(
                _GROUP.format(
                    anchor=f"kind-{number}",
                    title=html.escape(name),
                    count=len(figures),
                    figures="\n".join(figures),
                )
                for number, (name, figures) in enumerate(groups.items())
            ),
        )
        (self._folder / "index.html").write_text(page, encoding="utf-8")


def _kind(entry: dict[str, Any]) -> str:
    """Return the heading of the index under which an entry stands."""
    if entry["for_kids"] and entry["screen"] in ("home", "reader", "about"):
        return _KIDS
    return _MORE if entry["part"] == "more" else _KINDS.get(entry["screen"], entry["screen"])
