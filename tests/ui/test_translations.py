"""The program's own words: all of them translated, found at run time, and none hard-coded."""

from __future__ import annotations

import ast
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.base.options import Settings
from kiosk.ui.dots import Dots, Position
from kiosk.ui.translations import Translations
from tests.driving import SCREENS, Driver, changed
from tests.pseudo import LEFT_TO_RIGHT, RIGHT_TO_LEFT, PseudoWords, english, write_guide
from tests.ui.looks import RIGHT_TO_LEFT as RIGHT
from tests.ui.looks import look
from tests.ui.walking import ALL_PAGES, _painted, _visit
from tools.translations import CODE, complaints, file_for, files, messages, release, update

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LANGUAGES = ("es", "ar")

each_file = pytest.mark.parametrize("file", files(), ids=[file.stem for file in files()])


class Bar(QObject):
    """Says words of the program's class of this name."""

    def home(self) -> str:
        return self.tr("Home")


class NamedDifferently(Bar):
    """Says words of the class that it derives from."""


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all languages, compiled."""
    folder = tmp_path_factory.mktemp("i18n")
    for file in files():
        shutil.copy(file, folder)
    release(folder)
    return folder


@pytest.fixture
def translations(qapp: QApplication, compiled: Path) -> Iterator[Translations]:
    """Return translations that are taken back at the end."""
    assert qapp is not None
    made = Translations(compiled)
    yield made
    made.use("en")


@pytest.fixture
def pseudo_words(qapp: QApplication) -> Iterator[None]:
    """Let the program say its own words in the pseudo-language."""
    words = PseudoWords()
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


def said_in(source: str) -> list[tuple[str, str]]:
    """Return context and words of everything that some code says; fail where they are not written out."""
    found = []

    def visit(node: ast.AST, name: str) -> None:
        if isinstance(node, ast.ClassDef):
            name = node.name
        if isinstance(node, ast.Call):
            function = ast.unparse(node.func)
            values = [arg.value if isinstance(arg, ast.Constant) else "" for arg in node.args]
            if function.endswith(".tr"):
                values.insert(0, name)
            if function.endswith((".tr", "QCoreApplication.translate", "QT_TRANSLATE_NOOP")):
                context, words = str(values[0]), str(values[1])
                assert context, f"line {node.lineno}: the context is not known"
                assert words, f"line {node.lineno}: the words are not written out"
                found.append((context, words))
        for child in ast.iter_child_nodes(node):
            visit(child, name)

    visit(ast.parse(source), "")
    return found


def test_there_are_files_for_spanish_and_arabic() -> None:
    assert {file_for(language) for language in LANGUAGES} <= set(files())


@each_file
def test_everything_that_the_program_says_is_translated(file: Path) -> None:
    assert list(complaints(file)) == [], "run python -m tools.translations update, then Qt Linguist"


@each_file
def test_the_files_are_as_the_tool_writes_them(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / file.name
    shutil.copy(file, copy)
    update(copy)
    assert copy.read_bytes() == file.read_bytes()


def test_the_tool_finds_what_the_code_says_under_the_name_of_the_class(tmp_path: Path) -> None:
    said = {words for path in CODE.rglob("*.py") for words in said_in(path.read_text(encoding="utf-8"))}
    update(tmp_path / "ibt-kiosk_es.ts")
    found = {(message.context, message.source) for message in messages(tmp_path / "ibt-kiosk_es.ts")}
    assert found == said


@pytest.mark.parametrize("source", ['class A:\n def f(self): self.tr(f"{x}")', 'widget.tr("words")'])
def test_words_that_the_tool_cannot_see_would_be_found(source: str) -> None:
    with pytest.raises(AssertionError, match="line"):
        said_in(source)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("<translation>Inicio<", '<translation type="unfinished">Inicio<', "marked as finished"),
        ("<translation>Inicio<", "<translation> <", "marked as finished"),
        ("<source>Home<", "<source>Domicile<", "is said no more"),
        ("Revisión: {name}", "Revisión: {nombre}", "has other names in braces"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    text = file_for("es").read_text(encoding="utf-8")
    assert text.count(old) == 1
    file = tmp_path / "ibt-kiosk_es.ts"
    file.write_text(text.replace(old, new), encoding="utf-8")
    told = list(complaints(file))
    assert any(complaint in line for line in told), told


def test_a_file_is_compiled_only_when_it_is_newer(tmp_path: Path) -> None:
    file = tmp_path / "ibt-kiosk_es.ts"
    shutil.copy(file_for("es"), file)
    (made,) = release(tmp_path)
    first = made.read_bytes()
    assert release(tmp_path) == []
    made.unlink()
    assert release(tmp_path) == [made]
    assert made.read_bytes() == first


def test_words_change_with_the_language_at_run_time(translations: Translations) -> None:
    widget = Bar()
    said = {}
    for language in ("en", "es", "ar", "en", "es"):
        translations.use(language)
        count = QCoreApplication.translate("Bar", "{number} of {count}").format(number=2, count=5)
        said[language] = (translations.language, widget.home(), count)
    assert said == {
        "en": ("en", "Home", "2 of 5"),
        "es": ("es", "Inicio", "2 de 5"),
        "ar": ("ar", "الرئيسية", "2 من 5"),
    }


def test_a_class_finds_the_words_of_the_class_that_it_derives_from(translations: Translations) -> None:
    translations.use("es")
    assert NamedDifferently().home() == "Inicio"


def test_a_region_without_a_file_speaks_its_language(translations: Translations) -> None:
    translations.use("es-MX")
    assert Bar().home() == "Inicio"
    translations.use("en-GB")
    assert Bar().home() == "Home"


@pytest.mark.logs
def test_a_missing_language_is_told_once_and_english_stays(
    translations: Translations, compiled: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for language in ("es", "vi", "es", "vi"):
        translations.use(language)
    assert Bar().home() == "Home"
    file = compiled / "ibt-kiosk_vi.qm"
    assert [record.getMessage() for record in caplog.records] == [
        f"The program's own words stay English in 'vi': {file} cannot be read."
    ]


@pytest.mark.logs
def test_a_broken_file_is_told_and_english_stays(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert qapp is not None
    (tmp_path / "ibt-kiosk_es.qm").write_bytes(b"this is no translation")
    Translations(tmp_path).use("es")
    assert Bar().home() == "Home"
    assert len(caplog.records) == 1


@pytest.mark.usefixtures("pseudo_words")
@pytest.mark.parametrize(("language", "most"), [(LEFT_TO_RIGHT, ALL_PAGES), (RIGHT_TO_LEFT, 3)])
def test_nothing_that_a_family_can_read_or_hear_is_hard_coded(
    qapp: QApplication, tmp_path: Path, language: str, most: int
) -> None:
    settings = changed(Settings(), "motion", slide=False)
    settings = changed(settings, "languages", offered=(language,), default=language)
    settings = changed(settings, "clinic", phone_day="555 0100", phone_night="555 0101")
    driver = Driver(qapp, SCREENS["1280x800"], settings, write_guide(tmp_path, language))
    found = {}
    try:
        for stop in _visit(driver, most):
            left = [word for text in _texts(driver) for word in english(text)]
            if left and not _tells_about_the_program(stop):
                found[stop] = left
    finally:
        driver.close()
    assert found == {}


def test_numbers_stand_in_the_order_of_the_language(translations: Translations) -> None:
    """A painter on a widget sets text from left to right, whatever the widget's direction is: look at it."""
    translations.use("ar")
    room = QWidget()
    dots = Dots(room)
    dots.resize(600, 160)
    dots.set_look(look("1280x800", 2, RIGHT))
    pictures = []
    for number in (13, 31):  # more pages than there are dots for: numbers alone, and as wide as each other
        dots.show_position(Position(number, 35))
        pictures.append(dots.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    room.deleteLater()
    one, other = pictures
    columns, rows = range(one.width()), range(one.height())
    changed_columns = [x for x in columns if any(one.pixel(x, y) != other.pixel(x, y) for y in rows)]
    inked_columns = [x for x in columns if any(one.pixel(x, y) != one.pixel(0, 0) for y in rows)]
    middle = (inked_columns[0] + inked_columns[-1]) / 2
    assert min(changed_columns) > middle, "the first number does not stand on the right"


def _texts(driver: Driver) -> Iterator[str]:
    """Yield all that is painted now, and what a screen reader says about it."""
    yield from (run.text for run in _painted(driver) if not run.is_icon)
    for widget in driver.kiosk.window.findChildren(QWidget):
        if widget.isVisible():
            yield widget.accessibleName()
            yield widget.accessibleDescription()


def _tells_about_the_program(stop: str) -> bool:
    """Return whether a page is one that `kiosk.content.about` writes: names of publishers, in English."""
    return stop.startswith(("about/sources-", "about/versions"))
