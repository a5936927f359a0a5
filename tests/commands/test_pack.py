"""`ibt-kiosk pack`, from an author's folder to what families read, and back."""

from __future__ import annotations

import os
import stat
import subprocess
import tarfile
from pathlib import Path

import pytest

from kiosk.base import paths
from kiosk.cli import main
from kiosk.commands.fallback import decide
from kiosk.commands.packing import sign_pack
from kiosk.content.packs.container import split
from kiosk.staff.matter import Matter
from tests.commands.packdesk import FACTS, SECTION, SVG, TOML, Desk, furnished
from tests.content.flawless import card
from tests.content.guides import head, write
from tests.content.packs.making import PUBLIC, packed, snapshot
from tests.content.packs.test_minisign import protected


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    return furnished(tmp_path, capsys, monkeypatch)


def test_from_the_authors_folder_to_what_families_read_and_back(desk: Desk) -> None:
    status, said = desk.run("build", desk.source, "--out", desk.pack)
    assert status == 0
    assert "is built: north-clinic 1, " in said
    status, said = desk.run("sign", desk.pack, "--key", desk.secret)
    assert status == 0
    assert f"[packs] keys: {PUBLIC}" in said
    status, said = desk.run("verify", desk.pack, "--config", desk.config)
    assert status == 0
    assert "is good: north-clinic 1, signed with the key 8883B5F1728286E3." in said
    assert "our-clinic" not in desk.sections()
    status, said = desk.install()
    assert status == 0
    assert "north-clinic 1 is installed." in said
    assert desk.sections()[1] == "our-clinic"
    assert desk.install() == (0, "north-clinic 1 is installed already. Nothing was changed.\n")
    status, said = desk.run("list", "--config", desk.config)
    assert status == 0
    assert said.startswith("current: north-clinic 1\n  title           North Clinic's own pages\n")
    assert said.endswith("before: the guide that comes with the program\n")
    status, said = desk.run("rollback", "--config", desk.config)
    assert status == 0
    assert "Families see the guide that comes with the program" in said
    assert "our-clinic" not in desk.sections()


def test_the_same_folder_gives_the_same_bytes(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    for name in sorted(snapshot(desk.source), reverse=True):  # made in another order, with other modes
        if not name.endswith("/"):
            path = copy / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((desk.source / name).read_bytes())
            path.chmod(0o600)
            os.utime(path, (5, (desk.source / name).stat().st_mtime))
    assert desk.run("build", desk.source, "--out", "a.ibtpack")[0] == 0
    assert desk.run("build", copy, "--out", "b.ibtpack")[0] == 0
    assert Path("a.ibtpack").read_bytes() == Path("b.ibtpack").read_bytes()


def test_the_moment_may_be_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    desk.make()
    assert "made            2026-01-01 00:00 UTC" in desk.run("verify", desk.pack, "--key", PUBLIC)[1]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    status, said = desk.run("build", desk.source)
    assert status == 1
    assert "$SOURCE_DATE_EPOCH is no number of seconds." in said


def test_without_a_name_the_file_is_named_by_the_pack(desk: Desk) -> None:
    assert desk.run("build", desk.source)[0] == 0
    assert Path("north-clinic-1.ibtpack").is_file()


def test_tar_and_minisign_read_what_is_in_it(desk: Desk, tmp_path: Path) -> None:
    """As docs/packs.md tells it."""
    desk.make()
    commands = "tail -n +6 north.ibtpack > content.tar && sed -n 2,5p north.ibtpack > content.tar.minisig"
    subprocess.run(["/bin/sh", "-ec", commands], check=True, cwd=tmp_path)
    with tarfile.open(tmp_path / "content.tar") as archive:
        names = [member.name for member in archive]
        assert all(member.isreg() and stat.S_IMODE(member.mode) == 0o644 for member in archive)
    assert names == [
        "manifest.json",
        "guide/en/15-our-clinic.md",
        "guide/facts.toml",
        "pictures/our-door.svg",
    ]


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "no pack.toml": ({"pack.toml": ""}, "ours/pack.toml:1: The file is empty."),
    "no id": ({"pack.toml": 'version = "1"\ntitle = "A"\n'}, 'ours/pack.toml:1: "id" is missing.'),
    "an id that is none": (
        {"pack.toml": 'id = "North"\nversion = "1"\ntitle = "A"\n'},
        'ours/pack.toml:1: "North" can be no id of a pack.',
    ),
    "a version that is none": (
        {"pack.toml": 'id = "north"\nversion = "1.0b"\ntitle = "A"\n'},
        'ours/pack.toml:2: "1.0b" can be no version of a pack.',
    ),
    "an unknown key": (
        {"pack.toml": TOML.format(version=1) + 'vesrion = "2"\n'},
        'ours/pack.toml:4: "vesrion" is not',
    ),
    "a title too long": (
        {"pack.toml": TOML.format(version=1).replace("North", "N" * 90)},
        "ours/pack.toml:3: The title is longer than 80 characters.",
    ),
    "a file with no place": (
        {"guide/en/Plan of the house.docx": "words"},
        "ours/guide/en/Plan of the house.docx:1: There is no place for a file of this name in a pack.",
    ),
    "a card that rests on nothing": (
        {"guide/en/15-our-clinic.md": SECTION.replace("Facts: NC01\n", "")},
        "ours/guide/en/15-our-clinic.md:9: The card rests on no fact.",
    ),
    "a fact that is not there": (
        {"guide/facts.toml": FACTS.replace("NC01", "NC02")},
        "ours/guide/en/15-our-clinic.md:9: The ledger has no fact NC01.",
    ),
    "a drawing that is not there": (
        {"guide/en/15-our-clinic.md": SECTION.replace("](our-door", "](our-window")},
        'ours/guide/en/15-our-clinic.md:11: There is no drawing "our-window.svg".',
    ),
    "a drawing that runs something": (
        {"pictures/our-door.svg": SVG.replace("/>", "><script/></svg>")},
        "ours/pictures/our-door.svg:1: <script> has no place in a drawing.",
    ),
    "what must be told left out": (
        {
            "guide/facts.toml": FACTS
            + FACTS[FACTS.index("[[fact]]") :].replace("NC01", "NC02").replace("the way", "seed-way")
        },
        "ours/guide/facts.toml:13: No card rests on NC02, which is in the base document.",
    ),
}


@pytest.mark.parametrize("way", WRONG)
def test_what_check_finds_wrong_is_not_built(desk: Desk, way: str) -> None:
    files, wrong = WRONG[way]
    write(desk.source, files)
    status, said = desk.run("build", Path("ours"))
    assert status == 1
    assert wrong in said
    assert said.endswith("Nothing was built.\n")
    assert not list(Path().glob("*.ibtpack"))


def test_check_reads_the_folder_as_families_will(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(desk.source), "--config", str(desk.config)]) == 0
    said = capsys.readouterr().out
    place = desk.source / "guide/en/15-our-clinic.md"
    assert f'{place}:1: Warning: The section "our-clinic" is missing in "es".' in said
    assert decide(desk.config, desk.source).opened.library.pack == "north-clinic 1"
    assert decide(desk.config, desk.source).standing.content is None


def test_a_folder_with_a_guide_of_its_own_stands_in_place_of_the_pack(desk: Desk) -> None:
    desk.make()
    desk.configure(PUBLIC, f'[content]\nfolder = "{paths.guide_folder()}"\n')
    status, said = desk.install()
    assert status == 0
    assert "[content] folder names a guide" in said
    assert "our-clinic" not in desk.sections()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("", "The option [packs] keys names no key, so no pack is trusted."),
        ("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3", "which is not configured."),
    ],
)
def test_what_is_not_trusted_is_not_installed(desk: Desk, key: str, words: str) -> None:
    desk.make()
    desk.configure(key)
    before = snapshot(desk.state)
    for deed in ("verify", "install"):
        status, said = desk.run(deed, desk.pack, "--config", desk.config)
        assert status == 1
        assert words in said
        assert said.startswith(f"ibt-kiosk: {desk.pack}: ")
        assert said.count("\n") == 1
    assert snapshot(desk.state) == before


def test_an_older_one_is_refused_in_one_line(desk: Desk) -> None:
    desk.make("2")
    assert desk.install()[0] == 0
    desk.make("1")
    for deed in ("verify", "install"):
        status, said = desk.run(deed, desk.pack, "--config", desk.config)
        assert status == 1
        assert "The pack north-clinic 1 is older than version 2, which was installed before." in said


def test_a_key_is_named_by_its_line_or_by_its_file(desk: Desk, tmp_path: Path) -> None:
    desk.make()
    (tmp_path / "our.pub").write_text(f"untrusted comment: minisign public key\n{PUBLIC}\n")
    assert desk.run("verify", desk.pack, "--key", PUBLIC)[0] == 0
    assert desk.run("verify", desk.pack, "--key", "our.pub")[0] == 0
    status, said = desk.run("verify", desk.pack, "--key", "none.pub")
    assert (status, said.count("\n")) == (1, 1)
    assert "none.pub is no public key of minisign's." in said


def test_a_protected_key_asks_for_its_password(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.make()
    desk.secret.write_text(protected("sécret"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return "sécret" if len(asked) == 1 else "secret"

    before = desk.pack.read_bytes()
    assert sign_pack(desk.pack, desk.secret, answer) == 0
    assert desk.pack.read_bytes() == before, "the same key signs in the same way"
    assert sign_pack(desk.pack, desk.secret, answer) == 1
    assert "cannot be opened with this password" in capsys.readouterr().err
    assert desk.pack.read_bytes() == before
    assert len(asked) == 2


@pytest.mark.parametrize("text", ["", "words", PUBLIC])
def test_what_is_no_secret_key_signs_nothing(desk: Desk, text: str) -> None:
    assert desk.run("build", desk.source, "--out", desk.pack)[0] == 0
    desk.secret.write_text(text)
    before = desk.pack.read_bytes()
    status, said = desk.run("sign", desk.pack, "--key", desk.secret)
    assert (status, said.count("\n")) == (1, 1)
    assert desk.pack.read_bytes() == before
    assert desk.run("sign", desk.pack, "--key", "none")[0] == 1
    assert desk.run("sign", "none", "--key", desk.secret)[0] == 1


def test_what_is_signed_may_be_signed_anew(desk: Desk) -> None:
    desk.make()
    found = split(desk.pack.read_bytes())
    assert found is not None
    assert desk.run("sign", desk.pack, "--key", desk.secret)[0] == 0
    assert split(desk.pack.read_bytes()) == found


def test_where_nothing_is_installed_there_is_nothing_to_list_or_to_take_back(desk: Desk) -> None:
    assert desk.run("list", "--config", desk.config) == (
        0,
        "No pack is installed: families read the guide that comes with the program.\n",
    )
    status, said = desk.run("rollback", "--config", desk.config)
    assert status == 1
    assert "There is nothing to go back to" in said


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root acts as another user")
def test_what_root_installs_belongs_to_the_kiosks_user(desk: Desk, tmp_path: Path) -> None:
    desk.make()
    tmp_path.chmod(0o755)
    os.chown(desk.state, 65534, 65534)
    for folder in (tmp_path, *tmp_path.parents):
        if not folder.stat().st_mode & stat.S_IXOTH:
            pytest.skip("another user cannot look into this folder")
    assert desk.install()[0] == 0
    assert os.geteuid() == 0
    for path in desk.state.rglob("*"):
        assert path.stat().st_uid == 65534
    desk.config.write_text(desk.config.read_text().replace('"state"', '"none"'))
    status, said = desk.install()
    assert status == 1
    assert "Make it for the user who runs the kiosk" in said


def rotten(desk: Desk, version: str) -> Path:
    """Spoil what is installed, and return the file."""
    [folder] = (desk.state / "packs").glob(f"north-clinic-{version}-*")
    path = folder / "guide/en/15-our-clinic.md"
    path.write_text("rot")
    return path


def test_a_pack_that_has_rotted_gives_way_and_staff_are_told(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    for version in ("1", "2"):
        desk.make(version)
        assert desk.install()[0] == 0
    assert decide(desk.config, None).notes == ()
    path = rotten(desk, "2")
    decided = decide(desk.config, None)
    assert decided.opened.library.pack == "north-clinic 1"
    [(matter, detail)] = decided.notes
    assert matter is Matter.CONTENT_LAST_GOOD
    assert str(path) in detail
    assert str(path) in str(decided.problems[0])
    assert main(["check", "--config", str(desk.config)]) == 1
    assert f"{path}:1: This file of the pack is damaged, or was changed." in capsys.readouterr().out
    assert desk.run("list", "--config", desk.config)[0] == 1
    rotten(desk, "1")
    decided = decide(desk.config, None)
    assert decided.opened.library.pack == ""
    assert decided.opened.library.has("en")
    assert [matter for matter, _ in decided.notes] == [Matter.CONTENT_BUNDLED]


def test_a_pack_may_bring_a_language(desk: Desk) -> None:
    toml = 'name = "Français"\ndirection = "ltr"\ninvitation = "Touchez"\n'.encode()
    desk.pack.write_bytes(packed({"guide/fr/language.toml": toml}))
    status, said = desk.install()
    assert status == 1
    assert "guide/fr:1: No section of this language can be read" in said
    assert list(desk.state.iterdir()) == []
    section = (head(title="Quoi") + card("one", "Un message", facts="")).encode()
    desk.pack.write_bytes(packed({"guide/fr/language.toml": toml, "guide/fr/10-what.md": section}))
    status, said = desk.install()
    assert status == 0, said
    library = decide(desk.config, None).opened.library
    assert [language.code for language in library.languages] == ["en", "es", "fr"]
    assert [shown.headline for shown in library.section("fr", "what").cards] == ["Un message"]
