"""What can be known about Windows without it: names that must agree, and what is left out or kept there.

Nobody has run the program, its installer or the workflow there; these tests do not either.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.base.config import usual_place
from kiosk.commands import supervised
from tools.bundle import is_wanted_data, is_wanted_plugin, wanted_binaries, without_loose_links

ROOT = Path(__file__).parent.parent
WINDOWS = ROOT / "packaging" / "windows"
INSTALLER = (WINDOWS / "ibt-kiosk.iss").read_text(encoding="utf-8")
AUTOSTART = (WINDOWS / "autostart.ps1").read_text(encoding="utf-8")
SPEC = (ROOT / "build_spec.spec").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
HOW_TO = (ROOT / "docs" / "install-windows.md").read_text(encoding="utf-8")


def test_the_installer_is_told_the_version_and_that_is_one_for_windows() -> None:
    assert "#ifndef Version" in INSTALLER
    assert "AppVersion={#Version}" in INSTALLER
    assert '"/DVersion=$version"' in WORKFLOW
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__), "VersionInfoVersion takes numbers alone"


@pytest.mark.parametrize("program", ["ibt-kiosk.exe", "ibt-kioskw.exe"])
def test_both_programs_are_built_and_ended_before_their_files_are_replaced(program: str) -> None:
    assert f'executable("{program.removesuffix(".exe")}"' in SPEC
    assert f"EndProgram('{program}')" in INSTALLER
    assert f"/F /IM {program}" in INSTALLER


def test_every_file_that_the_installer_takes_from_here_is_here_or_built() -> None:
    sources = re.findall(r'^Source: "([^"]+)"', INSTALLER, re.MULTILINE)
    names = [source.replace("{#Root}\\", "../../").replace("\\", "/") for source in sources]
    ours = [name for name in names if not name.startswith(("{src}", "../../dist/"))]
    assert len(ours) == 2
    assert [name for name in ours if not (WINDOWS / name).is_file()] == []
    assert '"{#Root}\\dist\\ibt-kiosk\\*"' in INSTALLER


def test_the_configuration_is_put_where_the_program_looks_for_it() -> None:
    place = usual_place({"PROGRAMDATA": "{commonappdata}"}, "win32").as_posix().replace("/", "\\")
    assert place == r"{commonappdata}\ibt-kiosk\kiosk.toml"
    assert place in INSTALLER


def test_the_name_of_the_task_is_one() -> None:
    assert set(re.findall(r"/TN (\S+?)\b(?!-)", INSTALLER.replace("ibt-kiosk", "ibt_kiosk"))) == {"ibt_kiosk"}
    assert '$name = "ibt-kiosk"' in AUTOSTART
    assert 'Join-Path $PSScriptRoot "ibt-kioskw.exe"' in AUTOSTART
    assert '-Argument "run --supervised"' in AUTOSTART


@pytest.mark.parametrize("parameter", ["KIOSKUSER", "PURGE"])
def test_what_the_installer_takes_is_told_to_it(parameter: str) -> None:
    assert f"{{param:{parameter}|" in INSTALLER
    assert f"/{parameter}=" in HOW_TO


@pytest.mark.parametrize("text", [INSTALLER, AUTOSTART, HOW_TO[:600]])
def test_it_says_that_it_was_never_run(text: str) -> None:
    assert "never run" in text.replace("**", "")


def test_every_make_target_and_module_of_the_workflow_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"\bmake (\w+)", re.sub(r"^ *#.*$", "", WORKFLOW, flags=re.MULTILINE))
    wanted = [target for target in targets if re.search(rf"run: make {target}$", WORKFLOW, re.MULTILINE)]
    assert wanted == ["test", "build", "release"]
    assert [target for target in wanted if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
    for module in re.findall(r"-m (tools\.\w+)", WORKFLOW):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").is_file()
    for path in re.findall(r"\b(?:tests|tools|packaging)[/\\][\w/\\.-]+", WORKFLOW):
        assert (ROOT / path.replace("\\", "/")).exists()


def test_the_workflow_may_read_and_nothing_else() -> None:
    assert re.findall(r"^permissions:\n((?:  .*\n)+)", WORKFLOW, re.MULTILINE) == ["  contents: read\n"]
    assert WORKFLOW.count("permissions:") == 1
    assert WORKFLOW.count("persist-credentials: false") == WORKFLOW.count("actions/checkout@")
    assert "\t" not in WORKFLOW


def test_libraries_are_found_however_windows_writes_their_names() -> None:
    links = {
        "C:\\QtCore.pyd": ["C:\\x\\QT6CORE.DLL", "KERNEL32.dll"],
        "C:\\Qt6Core.dll": ["MSVCP140.dll"],
        "C:\\msvcp140.dll": [],
        "C:\\opengl32sw.dll": [],
        "C:\\python311.dll": ["VCRUNTIME140.dll"],
        "C:\\vcruntime140.dll": [],
    }
    entries = [
        ("PySide6\\QtCore.pyd", "C:\\QtCore.pyd", "EXTENSION"),
        ("PySide6\\Qt6Core.dll", "C:\\Qt6Core.dll", "BINARY"),
        ("PySide6\\msvcp140.dll", "C:\\msvcp140.dll", "BINARY"),
        ("python311.dll", "C:\\python311.dll", "BINARY"),
        ("VCRUNTIME140.dll", "C:\\vcruntime140.dll", "BINARY"),
        ("PySide6\\opengl32sw.dll", "C:\\opengl32sw.dll", "BINARY"),
    ]
    assert wanted_binaries(entries, links.__getitem__) == entries[:5]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qoffscreen.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6\\plugins\\texttospeech\\qtexttospeech_sapi.dll", True),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", False),
    ],
)
def test_plugins_of_windows_are_chosen_by_their_windows_names(name: str, wanted: bool) -> None:
    assert is_wanted_plugin(name) is wanted


@pytest.mark.parametrize("name", ["PySide6\\translations\\qt_de.qm", "qtawesome\\fonts\\remixicon-2.5.0.ttf"])
def test_data_is_chosen_by_its_windows_names(name: str) -> None:
    assert not is_wanted_data(name)


def test_links_to_libraries_that_are_left_out_are_left_out() -> None:
    kept = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    loose = ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK")
    data = ("resources/a.svg", "/a.svg", "DATA")
    there = [("PySide6/Qt/lib/libQt6Core.so.6", "/libQt6Core.so.6", "BINARY")]
    assert without_loose_links([kept, loose, data], there) == [kept, data]


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("C:\\Program Files\\ibt-kiosk\\ibt-kioskw.exe", "C:\\Program Files\\ibt-kiosk\\ibt-kiosk.exe"),
        ("C:\\Program Files\\ibt-kiosk\\ibt-kiosk.exe", "C:\\Program Files\\ibt-kiosk\\ibt-kiosk.exe"),
        ("/usr/lib/ibt-kiosk/ibt-kiosk", "/usr/lib/ibt-kiosk/ibt-kiosk"),
    ],
)
def test_the_parent_without_a_console_starts_the_program_that_can_tell_how_it_is(
    parent: str, child: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", parent)
    assert supervised.command_for(None, None, None, safe=False) == [child, "run"]
