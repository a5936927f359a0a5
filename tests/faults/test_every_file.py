"""Every file that the program reads, broken in every way: a family sees a guide, and `check` names the file.

What must hold, for each file and each way:

- nothing is raised; the screen that invites, the home screen and a topic are drawn; "When to call now" is
  there (but where the program's own file of it is broken, of which no copy is kept);
- the clinic's telephone numbers are those that they were;
- all topics are there, but for one whose own file is broken;
- `check` names the file, unless what is left of it is a whole file again, as Markdown cut off after a
  sentence is.

`make test` tries some ways on each file, `make files` all: small files are cut at every length, larger ones
at 200 random ones.
"""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from kiosk.commands.check import check
from kiosk.system.kept import KEPT
from kiosk.system.lastgood import CONFIG_FILE, CONTENT_FILE
from tests.faults.clinic import PHONES, TOPICS, Clinic, look
from tests.faults.damage import Damage, cuts, damaged, others

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.logs

_GUIDE = (
    "en/language.toml",
    "en/10-what.md",
    "en/words.md",
    "en/call-now.md",
    "en/speech.toml",
    "es/language.toml",
    "es/10-what.md",
    "facts.toml",
)
_STATE = (
    "staff.json",
    "counts.json",
    "lockout.json",
    "pin.json",
    "status.json",
    "starts.json",
    "packs/current.json",
    "config/current.json",
    CONFIG_FILE,
    CONTENT_FILE,
)
_PROGRAM = "program/resources"
FILES = (
    "kiosk.toml",
    *(f"guide/{name}" for name in _GUIDE),
    *(f"{_PROGRAM}/guide/{name}" for name in _GUIDE),
    *(f"state/{name}" for name in _STATE),
    "state/last-good/content-*/en/10-what.md",
    "state/packs/north-clinic-1-*/manifest.json",
    "state/packs/north-clinic-1-*/guide/en/15-our.md",
    "state/packs/north-clinic-1-*/pictures/door.svg",
    "state/config/*/kiosk.toml",
    "state/config/*/kiosk.toml.minisig",
    "state/review/signoff-en.toml",
    f"{_PROGRAM}/pictures/palette.toml",
    f"{_PROGRAM}/pictures/overview.svg",
    f"{_PROGRAM}/pictures/attract-1.svg",
    f"{_PROGRAM}/i18n/ibt-kiosk_es.qm",
    f"{_PROGRAM}/fonts/AtkinsonHyperlegibleNext_400Regular.ttf",
)
# What may be missing: nothing then tells that it was ever there, or another file is named that needs it.
_OPTIONAL = (".json", ".md", "speech.toml", "signoff-en.toml")


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    clinic = Clinic(tmp_path_factory.mktemp("clinic"))
    clinic.furnish()
    with pytest.MonkeyPatch.context() as patch:
        clinic.settle(patch)
        clinic.live()
    return clinic


@pytest.fixture
def clinic(furnished: Clinic, monkeypatch: pytest.MonkeyPatch) -> Clinic:
    furnished.settle(monkeypatch)
    return furnished


def is_broken(path: Path, data: bytes, whole: bytes) -> bool:
    """Return whether what is left of a file cannot be taken for a whole one; told apart from the program."""
    if data.strip() == whole.strip():
        return False
    if not data.strip() or b"\0" in data or path.suffix in (".json", ".ttf", ".qm", ".minisig"):
        return True
    try:
        text = data.decode()
        if path.suffix == ".toml":
            tomllib.loads(text)
            # Of these two a digest is kept.
            return path.name.startswith("signoff") or "config" in path.parts
        if path.suffix == ".svg":
            ET.fromstring(text)  # noqa: S314 -- our own drawing
            return False
    except (ValueError, ET.ParseError):
        return True
    return text.count("+++\n") < 2 or "last-good" in path.parts


def try_file(
    application: QApplication, clinic: Clinic, name: str, damage: Damage, capsys: pytest.CaptureFixture[str]
) -> None:
    """Break a file, look at the kiosk as a family does, and let `check` tell."""
    (path,) = clinic.root.glob(name)
    before = path.read_bytes()
    config = clinic.plain if name.startswith((f"{_PROGRAM}/guide", "state/packs")) else clinic.own
    missing_ok = {"what"} if path.name == "10-what.md" else {"words"} if path.name == "words.md" else set()
    with damaged(path, damage):
        seen = look(application, config, whole=damage.name in ("zeros", "removed"))
        capsys.readouterr()
        check(config, None)
        told = capsys.readouterr().out
    assert set(TOPICS) - set(seen.topics) <= missing_ok
    assert seen.call or name == f"{_PROGRAM}/guide/en/call-now.md"
    clinic_shown = seen.decided.opened.settings.clinic
    assert (clinic_shown.phone_day, clinic_shown.phone_night, clinic_shown.phone_emergency) == PHONES
    if damage.data is not None:
        must_be_named = is_broken(path, damage.data, before)
    else:
        must_be_named = damage.name != "removed" or not path.name.endswith(_OPTIONAL)
    # Of a copy that is kept the whole folder is to be deleted.
    named = path.parents[1] if "last-good" in name and path.suffix == ".md" else path
    if path.suffix == ".minisig":
        named = path.with_suffix("")  # the file whose signature it is
    if path.name == "overview.svg" and damage.name == "removed":
        named = Path(path.name)  # what is told of is the card that names it
    assert str(named) in told or not must_be_named, told


def tries(path: Path, *, every: bool) -> list[Damage]:
    data = path.read_bytes()
    found = [*cuts(data, every=every), *others(data)]
    return found if every else random.Random(path.name).sample(found, 2)  # noqa: S311 -- no secret


def test_all_that_is_kept_is_tried() -> None:
    assert set(KEPT) == set(_STATE)


@pytest.mark.parametrize("name", FILES)
def test_some_ways(qapp: QApplication, clinic: Clinic, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (path,) = clinic.root.glob(name)
    for damage in tries(path, every=False):
        try_file(qapp, clinic, name, damage, capsys)


@pytest.mark.faults
@pytest.mark.parametrize("name", FILES)
def test_every_way(qapp: QApplication, clinic: Clinic, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (path,) = clinic.root.glob(name)
    wrong: dict[str, str] = {}
    for damage in tries(path, every=True):
        try:
            try_file(qapp, clinic, name, damage, capsys)
        except AssertionError as error:
            wrong[damage.name] = str(error)
    assert wrong == {}
