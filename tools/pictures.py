"""`make pictures`: takes the handbook's pictures of the program anew, as the tour comes by.

Each picture is of a stop of `ibt-kiosk tour`, some with a few targets pressed besides, on a screen of
1920x1080 pixels and 476 mm; it is kept two thirds as large. Its clinic is none, and its numbers are nobody's.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from kiosk.commands.opening import open_all
from kiosk.commands.shots import press
from kiosk.commands.tour import TourOptions, walk
from kiosk.ui.easing import Kind, Offer
from kiosk.ui.theme import HIGH_CONTRAST_DARK
from tools.pictograms import write_pictograms

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from kiosk.access.speech.speaker import Manner
    from kiosk.app import Kiosk
    from kiosk.commands.opening import Opened

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
LARGEST = 3_000_000
"""What all pictures together may have, in bytes."""

_SIZE, _WIDTH_MM, _KEPT_PX = (1920, 1080), 476, 1280
_CLINIC = """\
[clinic]
name = "Your clinic"
phone_day = "(555) 010-0199"
phone_night = "(555) 010-0142"
phone_emergency = "911"
"""
_PAGE = "process-place"
_SENTENCES_BEFORE = 2  # its headline and the first sentence


class SilentVoice(QObject):
    """A voice for every language that says nothing: pictures must not depend on those of the computer."""

    ready = Signal()
    finished = Signal()
    failed = Signal(str)

    def start(self) -> None:
        """Be there."""
        self.ready.emit()

    def close(self) -> None:
        """Let go of nothing."""

    def rest(self) -> None:
        """Let go of nothing."""

    def wake(self) -> None:
        """Take up nothing."""

    def has_voice(self, _language: str) -> bool:
        """Return True."""
        return True

    def say(self, _words: str, _manner: Manner) -> None:
        """Say nothing, until the picture is taken."""

    def stop(self) -> None:
        """Stop nothing."""


def _as_it_is(_kiosk: Kiosk, _voice: SilentVoice) -> None:
    """Press nothing."""


def _listen(kiosk: Kiosk, voice: SilentVoice) -> None:
    """Have the page read aloud, up to the second sentence of its text."""
    press(kiosk, kiosk.stage.reader.bar.listen)
    for _ in range(_SENTENCES_BEFORE):
        voice.finished.emit()


def _strong_colors(kiosk: Kiosk, _voice: SilentVoice) -> None:
    """Choose white on black, and go back to all that "Easier" offers."""
    easier = kiosk.stage.layers.easier
    press(kiosk, kiosk.stage.reader.bar.easier)
    press(kiosk, easier.offers[Offer.COLORS])
    wanted = Kind(Offer.COLORS, HIGH_CONTRAST_DARK.name)
    press(kiosk, next(target for target in easier.kinds[Offer.COLORS] if target.choice == wanted))
    if kiosk.window.on_top is easier and easier.offers[Offer.COLORS].isHidden():
        press(kiosk, easier.back)


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture.

    Attributes:
        file: Its name in docs/pictures/, without the ending.
        stop: The tour's stop.
        also: What is pressed there.
        language: Code of the language.
        reach: Whether all targets are brought down.
    """

    file: str
    stop: str
    also: Callable[[Kiosk, SilentVoice], None] = _as_it_is
    language: str = "en"
    reach: bool = False

    @property
    def walk(self) -> tuple[str, bool, object]:
        """What the walk depends on that passes there; what presses something leaves another screen behind."""
        return self.language, self.reach, None if self.also is _as_it_is else self.also


PICTURES = (
    Taken("first", "attract"),
    Taken("staff", "staff-quick"),
    Taken("panel-care", "staff-panel-care"),
    Taken("pin", "staff-pin"),
    Taken("cleaning", "staff-cleaning"),
    Taken("touch-test", "staff-touch-test"),
    Taken("hours-day", "staff-hours-day"),
    Taken("home", "home-1"),
    Taken("touch-game", "touch-game"),
    Taken("reader", _PAGE),
    Taken("call", "call-1"),
    Taken("easier", _PAGE, also=_strong_colors),
    Taken("listen", _PAGE, also=_listen),
    Taken("reach", "home-1", reach=True),
    Taken("kids-arabic", "kids-living-message", language="ar"),
)


def main() -> int:
    """Take all, or the named, pictures; return 1 where one is missing or all together are too large."""
    parser = argparse.ArgumentParser(prog="tools.pictures", description=__doc__)
    parser.add_argument("names", nargs="*", help="only these pictures")
    names = parser.parse_args().names
    wanted = [taken for taken in PICTURES if not names or taken.file in names]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "0")
    from kiosk.commands.run import make_application

    application = make_application()
    write_pictograms()
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "kiosk.toml"
        config.write_text(f'{_CLINIC}[state]\nfolder = "{folder}"\n', encoding="utf-8")
        opened = open_all(config, None)
        for ways in dict.fromkeys(taken.walk for taken in wanted):
            _take(application, opened, [taken for taken in wanted if taken.walk == ways])
    missing = [taken.file for taken in wanted if not (FOLDER / f"{taken.file}.png").is_file()]
    size = sum(file.stat().st_size for file in FOLDER.iterdir())
    print(f"{len(wanted)} pictures; all of docs/pictures/ has {size // 1000} kB")
    if missing or size > LARGEST:
        print(f"missing: {missing}; at most {LARGEST // 1000} kB are wanted", file=sys.stderr)
        return 1
    return 0


def _take(application: QApplication, opened: Opened, wanted: list[Taken]) -> None:
    """Walk until all wanted pictures have been taken, which one walk passes."""
    language, reach = wanted[0].language, wanted[0].reach
    left = {taken.stop: taken for taken in wanted}
    options = TourOptions(FOLDER, _SIZE, _WIDTH_MM, language, reach=reach)
    voice = SilentVoice()
    for number, (kiosk, shot) in enumerate(walk(application, opened, options, language, voice)):
        if number == 0:
            kiosk.access.look_for_voices()  # `run` does so once its first picture stands
        taken = left.pop(shot.name, None)
        if taken is not None:
            taken.also(kiosk, voice)
            _keep(kiosk, taken.file)
        if not left:
            break
    if left:
        raise RuntimeError(f"the tour does not stop at {', '.join(left)}")


def _keep(kiosk: Kiosk, name: str) -> None:
    whole = kiosk.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    kept = whole.scaledToWidth(_KEPT_PX, Qt.TransformationMode.SmoothTransformation)
    file = FOLDER / f"{name}.png"
    # 0 is the smallest file, not the worst picture: PNG loses nothing.
    if not kept.save(str(file), quality=0):
        raise OSError(f"{file} cannot be written")
    print(f"{file.name} {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    sys.exit(main())
