"""A small guide that can be signed, and the commands of a clinician on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli import main
from tests.content.guides import ARABIC, SPANISH, card, head, small_guide

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WHAT = "en/10-what.md"
WHO = ("--name", "Dr. A. Name", "--role", "Pediatric neurologist")
DRAWINGS = ("overview", "call", "attract-1", "attract-2", "attract-3")
_WORDS = (
    'id = "words"\ntitle = "Words to know"\nsubtitle = "In short"\ntint = "stone"\npicture = "overview"\n'
)


def _card(name: str, headline: str, text: str = "Some words.") -> str:
    return card(name, headline, text).replace("(pump)", '(overview "A caption.")')


_MORE = "\n### Tell me more\n\nShows: a thin tube.\n\n![A tube.](call)\n\nIt is thin.\n\nFacts: F002"
GUIDE = {
    WHAT: head(picture="overview")
    + _card("one", "A message")
    + _card("two", "Another message", "The pump is **flat**.\n\n- One\n- Two").replace(
        "\nFacts: F001", _MORE
    ),
    "en/words.md": f"+++\n{_WORDS}+++\n\n## Pump {{#pump}}\n\nSay: PUHMP\nForms: pump, pumps\n\n"
    "A small box for medicine.\n\nFacts: T01, F001\n",
    "es/language.toml": SPANISH,
    "es/10-what.md": head(picture="overview") + _card("one", "Un mensaje", "Unas palabras."),
    "ar/language.toml": ARABIC,
    "ar/10-what.md": head(title="ما هي؟", picture="overview") + _card("one", "رسالة", "بعض **الكلمات** هنا."),
}


class Clinic:
    """A guide, its drawings, and a configuration that names a folder for sign-offs."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.guide = small_guide(folder / "guide", GUIDE)
        self.pictures = folder / "pictures"
        self.pictures.mkdir()
        for name in DRAWINGS:
            drawing = (
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M4 4h30v20z"/></svg>'
            )
            (self.pictures / f"{name}.svg").write_text(drawing, encoding="utf-8")
        monkeypatch.setattr("kiosk.base.paths.pictures_folder", lambda: self.pictures)
        self.config = folder / "kiosk.toml"
        self.config.write_text('[review]\nfolder = "signed"\n', encoding="utf-8")
        self.signed = folder / "signed"
        self._capsys = capsys

    def run(self, command: str, *words: str) -> tuple[int, str, str]:
        """Run a command; return its status and what it wrote."""
        self._capsys.readouterr()
        status = main([command, *words, "--config", str(self.config), "--content", str(self.guide)])
        told = self._capsys.readouterr()
        return status, told.out, told.err

    def sign(self, *words: str, lang: str = "en") -> tuple[int, str, str]:
        return self.run("signoff", "--lang", lang, *(words or WHO))

    def check(self) -> list[str]:
        """Return the lines of the check that tell of sign-offs."""
        _, out, _ = self.run("check")
        return [line for line in out.splitlines() if "sign-off" in line]

    def write(self, name: str, old: str, new: str) -> None:
        path = self.guide / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
