"""How the command line of `ibt-kiosk pack` is read, and which command does what it asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.signedline import add_machine, add_sign, add_verify

if TYPE_CHECKING:
    import argparse


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
    add_sign(deeds, "pack")
    verify = add_verify(deeds, "pack")
    install = deeds.add_parser(
        "install",
        help="install a pack; families see it from the next start on",
        description="The pack before it is kept. Run it as the user who runs the kiosk, or as root.",
    )
    install.add_argument("file", type=Path, metavar="FILE", help="the pack")
    listing = deeds.add_parser("list", help="tell which pack is installed, and which was before")
    back = deeds.add_parser("rollback", help="go back to the pack from before, and again to this one")
    add_machine(verify, install, listing, back)


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
