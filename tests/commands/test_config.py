"""`ibt-kiosk config`: a signed configuration over the machine's own, from its author to every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.commands.metrics import ask
from kiosk.commands.starting import Asked, begin
from kiosk.staff.matter import Matter
from kiosk.system.lastgood import LastGood
from tests.commands.configdesk import OWN, ConfigDesk, furnished
from tests.content.configs.making import MOMENT, signature
from tests.content.packs.making import KEY, OTHER, PUBLIC, snapshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.content.signed.minisign import SecretKey

NEW = """\
[clinic]
phone_day = "555 0199"
[languages]
offered = ["en", "es"]
[reading]
text_size = 3
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> ConfigDesk:
    return furnished(tmp_path, capsys, monkeypatch)


def test_from_its_author_to_the_kiosk_and_back(desk: ConfigDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    desk.file.write_text(NEW)
    status, said = desk.run("sign", desk.file, "--key", desk.secret)
    assert status == 0, said
    assert "signed with the key 8883B5F1728286E3, 2026-09-21 14:13:20 UTC." in said
    assert f"[packs] keys: {PUBLIC}" in said
    changed = '  [clinic] phone_day: "555 0100" -> "555 0199"\n  [languages] offered: [] -> ["en", "es"]\n'
    changed += "  [reading] text_size: 0 -> 3\n"
    before = snapshot(desk.state)
    status, said = desk.here("verify", desk.file)
    assert (status, said) == (
        0,
        f"{desk.file} is good: signed with the key 8883B5F1728286E3, 2026-09-21 14:13:20 UTC.\n{changed}",
    )
    assert snapshot(desk.state) == before
    assert desk.here("show") == (0, f"No configuration is installed: {desk.own} counts alone.\n")
    status, said = desk.here("install", desk.file)
    assert (status, said.partition("\n")[2]) == (0, changed)
    assert desk.here("install", desk.file) == (
        0,
        f"{desk.file} is installed already. Nothing was changed.\n",
    )
    settings = desk.decide().opened.settings
    assert (settings.clinic.phone_day, settings.clinic.name) == ("555 0199", "A clinic")
    assert desk.here("show") == (0, f"{desk.installed()} lies over {desk.own}:\n{changed}before: none\n")
    status, said = desk.here("rollback")
    assert status == 0
    assert '  [clinic] phone_day: "555 0199" -> "555 0100"\n' in said
    assert desk.decide().opened.settings.clinic.phone_day == "555 0100"
    status, said = desk.here("rollback")
    assert (status, desk.decide().opened.settings.clinic.phone_day) == (0, "555 0199")


def test_every_command_has_the_same_options(desk: ConfigDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.install('[clinic]\nphone_day = "555 0199"\n[languages]\ndefault = "es"\n[counts]\nkept = false\n')
    decided = desk.decide()
    settings = decided.opened.settings
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(desk.folder))
    beginning = begin(Asked(desk.own))
    beginning.instance.release()
    assert beginning.settings == settings
    assert ask(settings).visits is None
    assert "¿Qué es?" in desk.command("text", "--config", desk.own)[1]
    assert "phone_day" not in desk.command("check", "--config", desk.own)[1]
    assert desk.command("status", "--config", desk.own)[0] == 2
    assert desk.command("pack", "list", "--config", desk.own)[0] == 0
    assert settings.clinic.phone_day == "555 0199"
    assert decided.opened.configured.overlay == desk.installed().parent.name
    assert decided.standing.config == (desk.own, OWN.encode()), "it is the own file that is remembered"


# What a configuration says, and what is told of it, with its line.
BAD: dict[str, tuple[str, tuple[str, ...]]] = {
    "no TOML": ("[clinic\n", (":1: ",)),
    "bytes that are no text": ("[clinic]\nname = \udcff\n", (":2: This line cannot be read as UTF-8",)),
    "nothing": ("", (":1: This configuration names no option.",)),
    "nothing but a remark": ("# phone_day = 5\n", (":1: This configuration names no option.",)),
    "an unknown option": ("[clinic]\nphone_dya = '1'\n", (':2: [clinic] has no option "phone_dya".',)),
    "an unknown table": ("[clinik]\nname = 'A'\n", (":1: There is no table [clinik].",)),
    "a value out of range": ("[idle]\nwarn_after_s = 5\n", (":2: [idle] warn_after_s",)),
    "a value of another kind": ("[motion]\nslide = 'no'\n", (":2: [motion] slide",)),
    "a number that is none": ("[clinic]\nphone_day = 'call us'\n", (":2: [clinic] phone_day",)),
    "a key to trust": (f"[packs]\nkeys = ['{PUBLIC}']\n", (":2: [packs] keys may stand only in",)),
    "no key to trust": ("[packs]\nkeys = []\n", (":2: [packs] keys may stand only in",)),
    "another state folder": ("[state]\nfolder = '/tmp'\n", (":2: [state] folder may stand only in",)),
    "another guide": ("[content]\nfolder = '../guide'\n", (":2: [content] folder may stand only in",)),
    "another folder of sign-offs": ("[review]\nfolder = ''\n", (":2: [review] folder may stand only in",)),
    "no logs": ("[log]\nfile = 'never'\n", (":2: [log] file may stand only in",)),
    "metrics anywhere": ("[metrics]\nfolder = '/etc'\n", (":2: [metrics] folder may stand only in",)),
    "a way out of the kiosk": ("[staff]\nmay_close = true\n", (":2: [staff] may_close may stand only in",)),
    "another engine": ("[speech]\nengine = 'x'\n", (":2: [speech] engine may stand only in",)),
    "another screen": ("[screen]\nname = 'HDMI-2'\n", (":2: [screen] name may stand only in",)),
    "a language that the guide lacks": (
        "[languages]\noffered = ['en', 'fr']\n",
        (':2: The guide on this kiosk cannot be read in "fr".',),
    ),
    "a default that is not offered": (
        "[languages]\noffered = ['es']\n",
        (':2: [languages] default is "en", which is not offered.',),
    ),
    "a language without its call-now": ("[languages]\ndefault = 'xx'\n", (":2: Families would lose",)),
    "a number less": (
        "\n[clinic]\nphone_day = ''\n",
        (":3: Families would lose the number",),
    ),
    "all at once": (
        "[clinic]\nname = 5\nphone_dya = ''\n[state]\nfolder = ''\n",
        (":2: ", ":3: ", ":5: [state] folder may stand only in"),
    ),
    "the same twice": ("[clinic]\nname = 'A'\nname = 'B'\n", (":3: ",)),
    "too many statements": ("".join(f"a{number} = 1\n" for number in range(2_100)), (":101: ",)),
}


@pytest.mark.parametrize("way", BAD)
def test_a_bad_one_is_refused_whole_and_nothing_is_changed(desk: ConfigDesk, way: str) -> None:
    desk.install('[clinic]\nphone_night = "555 0102"\n[reading]\ntext_size = 2\n')
    toml, told = BAD[way]
    data = toml.encode("utf-8", "surrogateescape")
    desk.file.write_bytes(data)
    desk.file.with_name("kiosk.toml.minisig").write_bytes(signature(f"timestamp:{MOMENT + 9}", data))
    before, settings = snapshot(desk.folder), desk.decide().opened.settings
    for deed in ("verify", "install"):
        status, said = desk.here(deed, desk.file)
        assert status == 1
        for words in told:
            assert f"{desk.file}{words}" in said
        assert said.splitlines()[-1].startswith(f"ibt-kiosk: {desk.file}: It cannot be used on this kiosk.")
    assert snapshot(desk.folder) == before
    assert desk.decide().opened.settings == settings


def test_what_one_from_before_has_told_may_not_be_forgotten_if_families_need_it(desk: ConfigDesk) -> None:
    desk.install('[clinic]\nphone_night = "555 0102"\n')
    desk.put("[reading]\ntext_size = 2\n", MOMENT + 1)
    status, said = desk.here("install", desk.file)
    assert status == 1
    assert ":1: Families would lose the number [clinic] phone_night." in said


@pytest.mark.parametrize(
    ("key", "moment", "words"),
    [
        (OTHER, MOMENT + 5, "which is not configured"),
        (KEY, MOMENT - 5, "was signed before the one that was installed last"),
        (KEY, MOMENT, "signed in the same second"),
    ],
)
def test_who_has_signed_it_and_when_counts(desk: ConfigDesk, key: SecretKey, moment: int, words: str) -> None:
    desk.install("[reading]\ntext_size = 2\n")
    desk.put("[reading]\ntext_size = 3\n", moment, key)
    before = snapshot(desk.state)
    for deed in ("verify", "install"):
        status, said = desk.here(deed, desk.file)
        assert (status, said.count("\n")) == (1, 1)
        assert words in said
    assert snapshot(desk.state) == before


def rot(desk: ConfigDesk) -> None:
    desk.installed().write_text('[clinic]\nphone_day = "1"\n')


def outgrow(desk: ConfigDesk) -> None:
    """Have the machine's own file change so that both together are no longer right."""
    desk.own.write_text(OWN + '[languages]\noffered = ["es"]\ndefault = "es"\n')


def upgrade(desk: ConfigDesk) -> None:
    """Have the program lose the language that visits start in."""
    for path in (desk.folder / "resources" / "guide" / "es").iterdir():
        path.unlink()


UNFIT: dict[str, tuple[str, Callable[[ConfigDesk], object], str]] = {
    "it has rotted": ("[reading]\ntext_size = 3\n", rot, "it is damaged, or was changed"),
    "it is gone": (
        "[reading]\ntext_size = 3\n",
        lambda desk: desk.installed().unlink(),
        "cannot be read",
    ),
    "the file that names it is broken": (
        "[reading]\ntext_size = 3\n",
        lambda desk: (desk.configs.folder / "current.json").write_text("{"),
        "This file is broken",
    ),
    "the own file has changed": (
        '[languages]\ndefault = "en"\n[reading]\ntext_size = 3\n',
        outgrow,
        "not offered",
    ),
    "the guide has changed": (
        '[languages]\ndefault = "es"\n[reading]\ntext_size = 3\n',
        upgrade,
        "families would lose something",
    ),
}


@pytest.mark.parametrize("way", UNFIT)
def test_one_that_fits_no_more_is_left_out_and_staff_are_told(desk: ConfigDesk, way: str) -> None:
    toml, spoil, words = UNFIT[way]
    desk.install(toml)
    assert desk.decide().opened.settings.reading.text_size == 3
    spoil(desk)
    decided = desk.decide()
    settings = decided.opened.settings
    assert (settings.reading.text_size, settings.clinic.phone_day) == (0, "555 0100")
    notes = dict(decided.notes)
    assert set(notes) - {Matter.CONTENT_PROBLEMS} == {Matter.CONFIG_PROBLEMS}
    assert words in notes[Matter.CONFIG_PROBLEMS]
    assert str(desk.configs.folder) in notes[Matter.CONFIG_PROBLEMS]
    assert any(words in str(problem) for problem in decided.problems)
    assert decided.opened.library.has(settings.languages.default)


@pytest.mark.parametrize("way", list(UNFIT)[:4])
def test_check_and_show_tell_of_it(desk: ConfigDesk, way: str) -> None:
    toml, spoil, words = UNFIT[way]
    desk.install(toml)
    spoil(desk)
    for command in (("check",), ("config", "show")):
        status, said = desk.command(*command, "--config", desk.own)
        assert status == 1
        assert words in said
        assert str(desk.configs.folder) in said


def test_a_problem_is_told_where_it_stands(desk: ConfigDesk) -> None:
    desk.install(
        '\n\n[hours]\nmonday = "09:00-09:00"\n[clinic.fasting]\nfr = "Rien"\n[languages]\noffered = ["en"]\n'
    )
    said = desk.command("check", "--config", desk.own)[1]
    assert f"{desk.installed()}:4: Warning: " in said
    assert f"{desk.installed()}:6: Warning: [clinic.fasting] has a text in" in said


def test_an_own_file_that_is_broken_beyond_use_leaves_what_lies_over_it(
    desk: ConfigDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.install("[reading]\ntext_size = 3\n")
    LastGood(desk.state).remember_config(desk.own, desk.own.read_bytes())
    # Where the own file is broken, only the usual state folder is known.
    monkeypatch.setenv("STATE_DIRECTORY", str(desk.state))
    desk.own.write_text(OWN[:40])
    decided = desk.decide()
    settings = decided.opened.settings
    assert (settings.reading.text_size, settings.clinic.phone_emergency) == (3, "911")
    assert [matter for matter, _ in decided.notes] == [Matter.CONFIG_LAST_GOOD]


def test_another_configuration_is_another_start(desk: ConfigDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(desk.folder))
    seen = set()
    for number in range(3):
        if number:
            desk.install(f"[reading]\ntext_size = {number}\n", MOMENT + number)
        beginning = begin(Asked(desk.own))
        beginning.instance.release()
        seen.add(beginning.log.start.made_of)
    assert len(seen) == 3


def test_sign_refuses_what_no_kiosk_would_take(desk: ConfigDesk) -> None:
    desk.file.write_text("[state]\nfolder = '/tmp'\n[clinic]\nphone_dya = ''\n")
    status, said = desk.run("sign", desk.file, "--key", desk.secret)
    assert status == 1
    assert [line.split(": ")[0] for line in said.splitlines()] == [
        f"{desk.file}:2",
        f"{desk.file}:4",
        "ibt-kiosk",
    ]
    assert not desk.file.with_name("kiosk.toml.minisig").exists()
    assert desk.run("sign", desk.folder / "none", "--key", desk.secret)[0] == 1
    desk.file.write_text("[reading]\ntext_size = 1\n")
    assert desk.run("sign", desk.file, "--key", desk.folder / "none")[0] == 1


def test_where_nothing_was_installed_there_is_nothing_to_take_back(desk: ConfigDesk) -> None:
    status, said = desk.here("rollback")
    assert (status, said.count("\n")) == (1, 1)
    assert "nothing to go back to" in said
