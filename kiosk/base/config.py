r"""Finds `kiosk.toml` and reads the settings from it.

Whatever the file says, there are settings afterwards: an option that is not right keeps its default, and a
problem tells where and why. The kiosk starts with a broken file; `ibt-kiosk check` is for mending it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from kiosk.base.declared import TABLES, declared, options_of
from kiosk.base.options import Languages, Settings
from kiosk.base.problems import Problem, did_you_mean
from kiosk.base.refusal import refusal
from kiosk.base.toml_lines import TomlText, read_toml
from kiosk.base.values import shortened, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.base.declared import Option

MAX_BYTES: Final = 1_000_000
MAX_STATEMENTS: Final = 2_000
"""How many statements are read; there are some hundred options, some with a text for each language."""
VARIABLE: Final = "IBT_KIOSK_CONFIG"

_BOM: Final = b"\xef\xbb\xbf"  # Windows editors put it before UTF-8
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


class Loaded(msgspec.Struct, frozen=True):
    """Settings, and what was wrong with the file that they come from, in the order of its lines.

    Attributes:
        settings: The settings.
        problems: What was wrong.
        lines: The line of each key that stands in the file, such as `("screen", "width_mm")`.
        data: The bytes of the file; None where there is none, or it could not be read.
        taken: The options that the file gives and that are right, such as `("screen", "width_mm")`.
        named: The options that the file gives, right or wrong.
    """

    settings: Settings
    problems: tuple[Problem, ...] = ()
    lines: Mapping[tuple[str, ...], int] = msgspec.field(default_factory=dict)
    data: bytes | None = None
    taken: frozenset[tuple[str, str]] = frozenset()
    named: frozenset[tuple[str, str]] = frozenset()


def find_config(explicit: Path | None, environ: Mapping[str, str], platform: str) -> Path | None:
    r"""Return the file to read, or None where there is none and nobody asked for one.

    A file that somebody asked for is returned even if it does not exist, so that `load_config` says so.

    Args:
        explicit: What the command line names with `--config`; comes before everything else.
        environ: The environment variables; `$IBT_KIOSK_CONFIG` comes second.
        platform: The system, as `sys.platform` names it. Its usual place comes last:
            `/etc/ibt-kiosk/kiosk.toml`, on Windows `%PROGRAMDATA%\ibt-kiosk\kiosk.toml`, on macOS
            `/Library/Application Support/ibt-kiosk/kiosk.toml`.
    """
    if explicit is not None:
        return explicit
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    usual = usual_place(environ, platform)
    try:
        return usual if usual.exists() else None
    except OSError:  # it may be there, but its folder cannot be looked into: reading it will tell
        return usual


def usual_place(environ: Mapping[str, str], platform: str) -> Path:
    """Return where the file stands on this system if nobody says otherwise; see `find_config`."""
    match platform:
        case "win32":
            folder = Path(environ.get("PROGRAMDATA", "C:\\ProgramData"))
        case "darwin":
            folder = Path("/Library/Application Support")
        case _:
            folder = Path("/etc")
    return folder / "ibt-kiosk" / "kiosk.toml"


def load_config(path: Path | None) -> Loaded:
    """Return the settings that the file tells, the defaults for the rest, and its problems; never raises."""
    if path is None:
        return Loaded(Settings())
    data = _read_bytes(path)
    if isinstance(data, Problem):
        return Loaded(Settings(), (data,))
    return load_text(data, path)


def load_text(data: bytes, path: Path, below: Settings | None = None) -> Loaded:
    """Return the settings that the bytes of a file tell; see `load_config`.

    Args:
        data: What the file holds, or held.
        path: The file, for the problems; its folder is where relative folders begin.
        below: What counts where the file tells nothing that is right; the defaults if not given.
    """
    text, undecoded = _decode(data, path)
    reading = _Reading(read_toml(text, path, most_statements=MAX_STATEMENTS), path, below or Settings())
    settings = reading.settings()
    problems = tuple(sorted([*undecoded, *reading.toml.problems, *reading.problems]))
    return Loaded(
        settings, problems, reading.toml.lines, data, frozenset(reading.taken), frozenset(reading.named)
    )


def advice(settings: Settings, path: Path) -> tuple[Problem, ...]:
    """Return warnings about options that are allowed to be empty, but should not be in a waiting room."""
    wanted = {
        "phone_day": "Write the number that families call during opening hours.",
        "phone_night": "Write the number that families call while the clinic is closed.",
        "phone_emergency": "Write the number that families call when it cannot wait.",
    }
    return tuple(
        Problem(
            path,
            1,
            f"[clinic] {name} is empty: what tells families when to call lacks it.",
            remedy,
            warning=True,
        )
        for name, remedy in wanted.items()
        if not getattr(settings.clinic, name)
    )


def _read_bytes(path: Path) -> bytes | Problem:
    try:
        if not path.exists():
            return Problem(
                path, 1, "This file does not exist.", "Write it, or name another one with --config."
            )
        if not path.is_file():
            return Problem(path, 1, "This is not a file.", "Name the file kiosk.toml with --config.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path
        reason = getattr(error, "strerror", None) or str(error)
        return Problem(
            path, 1, f"This file cannot be read: {reason}.", "Make it readable for the kiosk's user."
        )
    if len(data) > MAX_BYTES:
        return Problem(path, 1, "This file is larger than 1 MB.", "Name the file kiosk.toml with --config.")
    if data.startswith(_UTF_16):
        return Problem(path, 1, "This file is written in UTF-16.", "Save it as UTF-8.")
    return data


def _decode(data: bytes, path: Path) -> tuple[str, list[Problem]]:
    """Return the text, with nothing in place of the lines that are not UTF-8."""
    lines: list[str] = []
    bad: list[int] = []
    for number, line in enumerate(data.removeprefix(_BOM).split(b"\n"), start=1):
        try:
            lines.append(line.decode())
        except UnicodeDecodeError:
            lines.append("")
            bad.append(number)
    if not bad:
        return "\n".join(lines), []
    wrong = f"This line cannot be read as UTF-8{f', and {len(bad) - 1} more' if len(bad) > 1 else ''}."
    return "\n".join(lines), [Problem(path, bad[0], wrong, "Save the file as UTF-8.")]


class _Reading:
    """Takes the settings out of what the file says, option by option."""

    def __init__(self, toml: TomlText, path: Path, below: Settings) -> None:
        self.toml = toml
        self.problems: list[Problem] = []
        self.taken: set[tuple[str, str]] = set()
        self.named: set[tuple[str, str]] = set()
        self._path, self._below = path, below
        self._refused: set[tuple[str, str]] = set()
        self._text_lines: dict[tuple[str, str, str], str] = {}  # the language of each text, by its key

    def settings(self) -> Settings:
        """Return the settings; fills `problems`."""
        below = self._below
        tables: dict[str, Any] = {}
        for table in msgspec.structs.fields(Settings):
            said = self.toml.values.get(table.name, {})
            if isinstance(said, dict):
                right = self._table(table.name, said)
                tables[table.name] = msgspec.structs.replace(getattr(below, table.name), **right)
            else:
                self._tell(
                    (table.name,),
                    f"[{table.name}] is {shortened(shown(said))}, not a table.",
                    f"Write [{table.name}] on a line of its own, and its options below.",
                )
        for name, value in self.toml.values.items():
            if name not in TABLES:
                self._unknown_at_top(name, value)
        settings = msgspec.structs.replace(below, **tables)
        languages = self._checked(settings.languages)
        self._note_languages_not_offered(languages)
        return msgspec.structs.replace(settings, languages=languages)

    def _table(self, table: str, said: dict[str, object]) -> dict[str, object]:
        """Return the values of a table that are right."""
        options = options_of(table)
        right: dict[str, object] = {}
        for name, value in said.items():
            option = options.get(name)
            if option is None:
                wrong = f"[{table}] has no option {shortened(shown(name))}."
                self._tell((table, name), wrong, self._home_of(name) or did_you_mean(name, options))
                continue
            self.named.add((table, name))
            if option.by_language and isinstance(value, dict):
                right[name] = texts = tuple(self._texts(option, value))
                if texts:
                    self.taken.add((table, name))
                continue
            try:
                right[name] = self._place(option, option.take(value))
                self.taken.add((table, name))
            except msgspec.ValidationError:
                self._refused.add((table, name))
                self._tell((table, name), *refusal(option, value))
        return right

    def _texts(self, option: Option, said: dict[str, object]) -> Iterator[tuple[str, str]]:
        """Yield language and text of those that are right; an empty text is as good as none."""
        for code, value in said.items():
            key = option.table, option.name, code
            try:
                in_language = option.in_language(code)
            except msgspec.ValidationError:
                wrong = f"[{option.table}.{option.name}] has {shortened(shown(code))}, which is no language."
                self._tell(key, wrong, "Write a language tag such as en, and the text behind it.")
                continue
            try:
                text = in_language.take(value)
            except msgspec.ValidationError:
                self._tell(key, *refusal(in_language, value))
                continue
            if isinstance(text, str) and text.strip():
                self._text_lines[key] = code
                yield code, " ".join(text.split())

    def _note_languages_not_offered(self, languages: Languages) -> None:
        """Warn of texts in a language that nobody can choose."""
        for key, code in self._text_lines.items():
            if languages.offered and code not in languages.offered:
                wrong = f"[{'.'.join(key[:2])}] has a text in {shown(code)}, which is not offered."
                remedy = did_you_mean(code, languages.offered)
                self._tell(key, wrong, remedy, warning=True)

    def _place(self, option: Option, value: object) -> object:
        """Return the value; a folder told relative to the file is made relative to nothing."""
        return (
            str(self._path.parent / value) if option.is_folder and isinstance(value, str) and value else value
        )

    def _unknown_at_top(self, name: str, value: object) -> None:
        if isinstance(value, dict | list) and not self._home_of(name):
            self._tell((name,), f"There is no table [{name}].", did_you_mean(name, TABLES))
        else:
            wrong = f"{shortened(shown(name))} stands in no table."
            self._tell((name,), wrong, self._home_of(name) or "Write it below the line of its table.")

    def _home_of(self, name: str) -> str:
        """Return where an option of this name belongs; empty if there is none."""
        found = [option for option in declared() if option.name == name]
        if found and found[0].by_language:
            return f"Write the line [{found[0].table}.{name}], and the texts below it."
        homes = [f"[{option.table}]" for option in found]
        return f"It belongs below the line {' or '.join(homes)}." if homes else ""

    def _checked(self, languages: Languages) -> Languages:
        """Return the languages with a default that is offered."""
        if not languages.offered or languages.default in languages.offered:
            return languages
        first = languages.offered[0]
        offered, default = ("languages", "offered"), ("languages", "default")
        # Where one of them was refused, the other may be right: it was told already what to mend.
        if not self._refused & {offered, default}:
            self._tell(
                default if default in self.toml.lines else offered,
                f"[languages] default is {shown(languages.default)}, which is not offered.",
                f"Write default = {shown(first)}, or add {shown(languages.default)} to offered.",
            )
        return msgspec.structs.replace(languages, default=first)

    def _tell(self, key: tuple[str, ...], wrong: str, remedy: str, *, warning: bool = False) -> None:
        # A key within braces on one line has the line of what it stands in.
        line = next((self.toml.lines[key[:end]] for end in (3, 2, 1) if key[:end] in self.toml.lines), 1)
        self.problems.append(Problem(self._path, line, wrong, remedy, warning))
