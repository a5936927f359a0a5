"""How the command line of `ibt-kiosk pack` is read, and which command does what it asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

_CONFIG = "the configuration to read"


def add_pack(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what authors and IT need for content packs."""
    pack = commands.add_parser(
        "pack",
        help="build, sign, verify, install or take back a content pack",
        description="A content pack is one signed file with a clinic's own sections, drawings and languages. "
        "docs/packs.md tells how one is made.",
    )
    deeds = pack.add_subparsers(dest="deed", metavar="WHAT", title="what to do", required=True)
    build = deeds.add_parser(
        "build",
        help="check a folder and make a pack of it",
        description="Refuses, with file and line, what `ibt-kiosk check --content DIR` finds wrong. The same "
        "folder gives the same bytes.",
    )
    build.add_argument("folder", type=Path, metavar="DIR", help="the folder with pack.toml in it")
    build.add_argument(
        "--out", type=Path, metavar="FILE", help="the file to write (ID-VERSION.ibtpack in this folder)"
    )
    sign = deeds.add_parser(
        "sign",
        help="sign a pack with a secret key of minisign",
        description="Where the key is protected, asks for its password, or reads it from a line of the "
        "standard input.",
    )
    sign.add_argument("file", type=Path, metavar="FILE", help="the pack")
    sign.add_argument("--key", type=Path, metavar="SECRET", required=True, help="the file of the secret key")
    verify = deeds.add_parser(
        "verify",
        help="tell whether a pack may be installed here; changes nothing",
        description="Exit status 1 where it may not; one line tells why.",
    )
    verify.add_argument("file", type=Path, metavar="FILE", help="the pack")
    verify.add_argument(
        "--key",
        action="append",
        default=[],
        metavar="KEY",
        help="a public key to trust in place of those of the configuration: its line, or its file",
    )
    install = deeds.add_parser(
        "install",
        help="install a pack; families see it from the next start on",
        description="The pack before it is kept. Run it as the user who runs the kiosk, or as root.",
    )
    install.add_argument("file", type=Path, metavar="FILE", help="the pack")
    listing = deeds.add_parser("list", help="tell which pack is installed, and which was before")
    back = deeds.add_parser("rollback", help="go back to the pack from before, and again to this one")
    for deed in (verify, install, listing, back):
        deed.add_argument("--config", type=Path, metavar="FILE", help=_CONFIG)


def start_pack(chosen: argparse.Namespace) -> int:
    """Do what the command line asks and return the exit status."""
    if chosen.deed in ("build", "sign"):
        from kiosk.commands.packing import build_pack, sign_pack

        if chosen.deed == "build":
            return build_pack(chosen.folder, chosen.out)
        return sign_pack(chosen.file, chosen.key)
    from kiosk.commands.packs import go_back, install_pack, list_packs, verify_pack

    match chosen.deed:
        case "verify":
            return verify_pack(chosen.file, chosen.config, chosen.key)
        case "install":
            return install_pack(chosen.file, chosen.config)
        case "list":
            return list_packs(chosen.config)
        case _:
            return go_back(chosen.config)
