from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.system.voices import INSTALL, ThisComputer, missing_voices

FILE = Path("kiosk.toml")
ALL = frozenset({"sd_dummy", "sd_espeak-ng"})


@dataclass
class Computer:
    programs: frozenset[str] = frozenset({"speech-dispatcher"})
    libraries: frozenset[str] = frozenset({"pulse"})
    modules: frozenset[str] = ALL
    languages: frozenset[str] = frozenset({"en", "es", "ar"})

    def has_program(self, name: str) -> bool:
        return name in self.programs

    def has_library(self, name: str) -> bool:
        return name in self.libraries

    def speech_modules(self) -> frozenset[str]:
        return self.modules

    def espeak_languages(self) -> frozenset[str]:
        return self.languages


@pytest.mark.parametrize(
    "computer",
    [
        Computer(programs=frozenset()),
        Computer(libraries=frozenset()),
        Computer(modules=frozenset({"sd_dummy", "sd_generic"})),
    ],
)
def test_without_an_engine_there_is_one_warning_that_tells_what_to_install(computer: Computer) -> None:
    (problem,) = missing_voices(("en", "es"), FILE, computer, "linux")
    assert problem.warning
    assert problem.remedy == INSTALL
    assert "apt-get install speech-dispatcher" in str(problem)


def test_each_language_without_a_voice_is_told() -> None:
    found = list(missing_voices(("en", "es-419", "xx", "yy"), FILE, Computer(), "linux"))
    assert [problem.warning for problem in found] == [True, True]
    assert '"xx"' in found[0].wrong
    assert '"yy"' in found[1].wrong


@pytest.mark.parametrize(
    "computer", [Computer(languages=frozenset()), Computer(modules=frozenset({"sd_rhvoice"}))]
)
def test_an_engine_that_cannot_be_asked_is_trusted(computer: Computer) -> None:
    assert not list(missing_voices(("xx",), FILE, computer, "linux"))


def test_other_systems_bring_their_voices() -> None:
    assert not list(missing_voices(("en",), FILE, Computer(programs=frozenset()), "win32"))


def test_this_computer_answers() -> None:
    computer = ThisComputer()
    assert not computer.has_program("no-such-program-at-all")
    assert not computer.has_library("no-such-library-at-all")
    assert all(name.startswith("sd_") for name in computer.speech_modules())
    assert all(code.isalpha() for code in computer.espeak_languages())
