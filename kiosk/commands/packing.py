"""`ibt-kiosk pack build` and `pack sign`: what the authors of a pack do. Without Qt."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.base import paths
from kiosk.commands.check import ATTRACT
from kiosk.commands.keyfiles import refuse, secret_key, write
from kiosk.content.checking.checks import check_guide
from kiosk.content.layers import Layer, Pictures
from kiosk.content.packs.container import UNTRUSTED, joined, read_archive, split
from kiosk.content.packs.inspecting import read_pack
from kiosk.content.packs.manifest import WrongManifestError
from kiosk.content.packs.soundness import laid_over
from kiosk.content.packs.source import build, read_source
from kiosk.content.signed.minisign import MinisignError
from kiosk.content.signed.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.base.problems import Problem

ENDING: Final = ".ibtpack"


def build_pack(folder: Path, out: Path | None) -> int:
    """Check what a pack is built from as its authors' work, and write the pack; return the exit status.

    Args:
        folder: The folder with `pack.toml`.
        out: The file to write; by default named by id and version, in the working directory.
    """
    described, problems = read_source(folder)
    layer = Layer(folder, described.name)
    found = [*problems, *_authors_problems(layer)]
    wrong = list(dict.fromkeys(problem for problem in found if not problem.warning))
    data = b""
    if not wrong:
        data, problems = build(folder, described)
        wrong = list(problems)
    for problem in (*wrong, *dict.fromkeys(problem for problem in found if problem.warning)):
        print(problem)
    if wrong:
        print("Nothing was built.")
        return 1
    out = out or Path(f"{described.id}-{described.version}{ENDING}")
    if not write(out, data):
        return 1
    print(f"{out} is built: {described.name}, {len(data) / 1e6:.2f} MB. Nobody has signed it yet.")
    return 0


def _authors_problems(layer: Layer) -> list[Problem]:
    library = laid_over(paths.guide_folder(), layer)
    pictures = Pictures(paths.pictures_folder(), library.over)
    return [*library.problems(), *check_guide(library, pictures, ATTRACT)]


def sign_pack(file: Path, secret: Path, ask: Callable[[str], str] = getpass.getpass) -> int:
    """Sign a pack, in the place of who has signed it before; return the exit status.

    Args:
        file: The pack.
        secret: The file of the secret key, as minisign writes it.
        ask: Shows a question and returns what is typed, unseen.
    """
    try:
        found = split(read_pack(file))
        if found is None:
            return refuse(f"{file} is no content pack.")
        _, archive = found
        manifest, _, _ = read_archive(archive)
        key = secret_key(secret, ask)
    except OSError as error:
        return refuse(f"{secret} cannot be read: {error.strerror}.")
    except (Refused, WrongManifestError, MinisignError) as error:
        return refuse(str(error))
    signature = key.sign(archive, f"ibt-kiosk pack {manifest.id} {manifest.version}")
    if not write(file, joined(signature.lines(UNTRUSTED), archive)):
        return 1
    print(f"{file} is signed with the key {key.public.name}.")
    print(f"Kiosks trust it that have this line in the option [packs] keys: {key.public}")
    return 0
