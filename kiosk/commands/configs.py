"""`ibt-kiosk config sign`, `verify`, `install`, `show`, `rollback`: for IT, a signed configuration. No Qt."""

from __future__ import annotations

import datetime as dt
import getpass
import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.declared import declared, value_of
from kiosk.base.overlay import Change, changes, lay_alone
from kiosk.base.owner import as_owner_of
from kiosk.base.values import one_line, shown
from kiosk.commands.configured import configs_folder, configured
from kiosk.commands.keyfiles import (
    given_keys,
    gone_back,
    is_roots_own,
    refuse,
    refuse_roots_own,
    secret_key,
    write,
)
from kiosk.commands.weighing import Scales
from kiosk.content.configs.installed import Configs, install, refuse_older
from kiosk.content.configs.signedconfig import ENDING, inspect, read_pair, read_toml, sign
from kiosk.content.packs.source import EPOCH
from kiosk.content.signed.minisign import MinisignError, keys_of
from kiosk.content.signed.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def sign_config(
    file: Path,
    secret: Path,
    ask: Callable[[str], str] = getpass.getpass,
    environ: Mapping[str, str] = os.environ,
) -> int:
    """Look through a configuration as far as that can be done elsewhere, and sign it; return the exit status.

    Args:
        file: The configuration; the signature is written beside it.
        secret: The file of the secret key, as minisign writes it.
        ask: Shows a question and returns what is typed, unseen.
        environ: The environment variables; SOURCE_DATE_EPOCH may tell the moment.
    """
    told = environ.get(EPOCH, "")
    if told and not re.fullmatch(r"[0-9]{1,11}", told):
        return refuse(f"${EPOCH} is no number of seconds.")
    try:
        toml = read_toml(file)
        problems = lay_alone(toml, file).problems
        for problem in problems:
            print(problem)
        if any(not problem.warning for problem in problems):
            return refuse(f"{file} is not signed.")
        key = secret_key(secret, ask)
        config = sign(toml, key, int(told) if told else int(time.time()))
    except OSError as error:
        return refuse(f"{secret} cannot be read: {error.strerror}.")
    except (Refused, MinisignError) as error:
        return refuse(str(error))
    beside = file.with_name(file.name + ENDING)
    if not write(beside, config.signature):
        return 1
    print(f"{beside} is written: signed with the key {config.key}, {_moment(config.timestamp)}.")
    print(f"Kiosks trust it that have this line in the option [packs] keys: {key.public}")
    return 0


def verify_config(file: Path, config: Path | None, keys: Sequence[str]) -> int:
    """Tell whether a configuration may be installed here; return the exit status. Nothing is changed.

    Args:
        file: The configuration; its signature stands beside it.
        config: The machine's own file, where the command line names one: it names the keys.
        keys: Public keys to trust instead, as texts or names of files.
    """
    settings = configured(config).settings
    try:
        found = inspect(*read_pair(file), given_keys(keys) or keys_of(settings.packs.keys))
        changed = Scales(config).weigh(found.toml, file)
        refuse_older(found, Configs(configs_folder(settings)).current())
    except (Refused, MinisignError) as error:
        return _refused(file, error)
    print(f"{file} is good: signed with the key {found.key}, {_moment(found.timestamp)}.")
    _tell(changed, "It would change nothing here.")
    return 0


def install_config(file: Path, config: Path | None) -> int:
    """Install a configuration; return the exit status.

    Args:
        file: The configuration; its signature stands beside it.
        config: The machine's own file, where the command line names one.
    """
    settings = configured(config).settings
    folder = configs_folder(settings)
    if is_roots_own(folder.parent):
        return refuse_roots_own(folder.parent)
    try:
        found = inspect(*read_pair(file), keys_of(settings.packs.keys))
        changed = Scales(config).weigh(found.toml, file)
        with as_owner_of(folder.parent if folder.parent.is_dir() else Path.cwd()):
            outcome = install(found, Configs(folder))
    except OSError as error:
        return refuse(f"{error.filename or folder.parent} cannot be used: {error.strerror}.")
    except Refused as refused:
        return _refused(file, refused, "Nothing was changed.")
    if not outcome.changed:
        print(f"{file} is installed already. Nothing was changed.")
        return 0
    print(f"{file} is installed. The kiosk uses it from its next start on.")
    _tell(changed, "It changes nothing.")
    return 0


def show_config(config: Path | None) -> int:
    """Tell each option that is laid over the machine's own file; return 1 where that cannot be, else 0."""
    found = configured(config)
    configs = Configs(configs_folder(found.own.settings))
    told, problem = configs.file.read()
    if problem is not None or found.notes:
        for wrong in (problem for problem in found.problems if problem not in found.own.problems):
            print(wrong)
        print(f"{found.path} counts alone.")
        return 1
    if found.over is None:
        print(f"No configuration is installed: {found.path} counts alone.")
    else:
        print(f"{found.over.path} lies over {found.path}:")
        named = found.over.loaded.named
        own, now = found.own.settings, found.settings
        for option in declared():
            if (option.table, option.name) in named:
                print(_line(Change(option, value_of(own, option), value_of(now, option))))
    if told is not None and told.previous is not None:
        print(f"before: {configs.folder / told.previous if told.previous else 'none'}")
    return 0


def go_back(config: Path | None) -> int:
    """Use the configuration from before again, or none; return the exit status."""
    scales = Scales(config)
    before = scales.settings()
    folder = configs_folder(before)
    outcome = gone_back(Configs(folder))
    if isinstance(outcome, str):
        return refuse(outcome)
    name = folder / outcome.current if outcome.current else "the machine's own configuration alone"
    print(f"The kiosk uses {name} from its next start on. The same command again takes this back.")
    _tell(changes(before, scales.settings()), "It changes nothing.")
    return 0


def _tell(changed: Sequence[Change], otherwise: str) -> None:
    for change in changed:
        print(_line(change))
    if not changed:
        print(f"  {otherwise}")


def _line(change: Change) -> str:
    table, name = change.key
    return one_line(f"  [{table}] {name}: {_value(change.before)} -> {_value(change.after)}")


def _value(value: object) -> str:
    """Return a value as TOML writes it; texts by language are pairs here."""
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return f"{{{', '.join(f'{code} = {shown(text)}' for code, text in value)}}}"
    return shown(value)


def _moment(timestamp: int) -> str:
    return f"{dt.datetime.fromtimestamp(timestamp, dt.UTC):%Y-%m-%d %H:%M:%S} UTC"


def _refused(file: Path, error: Exception, end: str = "") -> int:
    """Say why, each problem on its own line."""
    problems = getattr(error, "problems", ())
    for problem in problems:
        print(problem, file=sys.stderr)
    why = "It cannot be used on this kiosk." if problems else str(error)
    return refuse(f"{file}: {why} {end}")
