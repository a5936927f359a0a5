"""The built program: what may be in it, how large it may be, and that it runs without this checkout."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from kiosk.ui.icons import DRAWN, Icon
from tools.build import LISTED, MOST_MB, build, files_of, prove, size_mb, unlisted
from tools.bundle import is_wanted_data, is_wanted_plugin, wanted_binaries, with_few_names


@pytest.mark.skipif(sys.platform != "linux", reason="the list of files is that of Linux")
@pytest.mark.skipif(shutil.which("strip") is None, reason="needs binutils")
def test_the_built_program_runs_is_small_and_holds_only_what_is_listed(tmp_path: Path) -> None:
    folder = build(tmp_path / "dist", tmp_path / "work")
    assert unlisted(folder) == []
    assert size_mb(folder) <= MOST_MB
    prove(folder / "ibt-kiosk")


def test_the_table_of_pictograms_has_those_that_are_drawn(tmp_path: Path) -> None:
    import qtawesome

    table = Path(qtawesome.__file__).parent / "fonts" / "phosphor-charmap-1.3.0.json"
    other = ("resources/a.svg", "/somewhere/a.svg", "DATA")
    short, same = with_few_names([("qtawesome/fonts/x.json", str(table), "DATA"), other], DRAWN, tmp_path)
    assert same == other
    assert (short[0], short[2]) == ("qtawesome/fonts/x.json", "DATA")
    all_names, few = (json.loads(Path(file).read_text(encoding="utf-8")) for file in (table, short[1]))
    assert few == {name: all_names[name] for name in DRAWN}
    assert {icon.value for icon in Icon if icon is not Icon.NONE} <= few.keys()


def test_a_file_that_is_not_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "libgtk-3.so.0").touch()
    (tmp_path / "ibt-kiosk").touch()
    assert unlisted(tmp_path) == ["_internal/libgtk-3.so"]


def test_numbers_of_versions_and_of_drawings_do_not_matter(tmp_path: Path) -> None:
    pictures = tmp_path / "_internal" / "resources" / "pictures"
    pictures.mkdir(parents=True)
    for name in ("a.svg", "b.svg"):
        (pictures / name).touch()
    (tmp_path / "libz.so.1.2.13").touch()
    assert files_of(tmp_path) == ["_internal/resources/pictures/*.svg", "libz.so"]


@pytest.mark.parametrize("name", ["QtNetwork", "QtQml", "WebEngine", "libssl", "libgtk", "_ssl"])
def test_what_a_kiosk_has_no_use_for_is_not_listed(name: str) -> None:
    assert name not in LISTED.read_text(encoding="utf-8")


def test_the_one_library_for_networks_is_there_for_the_voices_alone() -> None:
    """Qt's speech module links QtMultimedia, and that QtNetwork; no module of Python's makes use of it."""
    listed = LISTED.read_text(encoding="utf-8").splitlines()
    found = [name for name in listed if re.search(r"network|tls|curl|dtls|sctp", name, re.IGNORECASE)]
    assert [name.rpartition("/")[2] for name in found] == ["libQt6Network.so"] * 2


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/wayland-decoration-client/libadwaita.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/QtCore.abi3.so", True),
    ],
)
def test_only_plugins_that_the_kiosk_loads_are_wanted(name: str, wanted: bool) -> None:
    assert is_wanted_plugin(name) is wanted


def test_libraries_stay_only_where_something_that_stays_links_them() -> None:
    links = {"/QtCore": ["/x/libQt6Core.so.6"], "/libQt6Core": ["libicu.so"], "/libicu": [], "/libQt6Qml": []}
    entries = [
        ("PySide6/QtCore.abi3.so", "/QtCore", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/libQt6Core", "BINARY"),
        ("PySide6/Qt/lib/libicu.so", "/libicu", "BINARY"),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/libQt6Qml", "BINARY"),
    ]
    assert wanted_binaries(entries, links.__getitem__) == entries[:3]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("qtawesome/fonts/phosphor-1.3.0.ttf", True),
        ("qtawesome/fonts/remixicon-2.5.0.ttf", False),
        ("PySide6/Qt/translations/qt_de.qm", False),
        ("pynacl-1.6.2.dist-info/METADATA", False),
        ("resources/guide/en/10-overview.md", True),
    ],
)
def test_only_data_that_the_kiosk_reads_is_wanted(name: str, wanted: bool) -> None:
    assert is_wanted_data(name) is wanted


def test_libraries_that_the_machine_keeps_up_to_date_are_left_to_it() -> None:
    entries = [
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6", "BINARY"),
        ("libz.so.1", "/lib/aarch64-linux-gnu/libz.so.1", "BINARY"),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", "BINARY"),
    ]
    assert wanted_binaries(entries, lambda _file: []) == entries[2:]
