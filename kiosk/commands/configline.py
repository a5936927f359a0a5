"""How the command line of `ibt-kiosk config` is read, and which command does what it asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.signedline import add_machine, add_sign, add_verify

if TYPE_CHECKING:
    import argparse


def add_config(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what IT needs for configurations in signed files."""
    config = commands.add_parser(
        "config",
        help="sign, verify, install or take back a configuration that lies over the machine's own",
        description="A configuration is a file kiosk.toml with kiosk.toml.minisig beside it, as `minisign -S`"
        " writes that. It lies over the machine's own file, option by option. docs/packs.md tells how one is"
        " made.",
    )
    deeds = config.add_subparsers(dest="deed", metavar="WHAT", title="what to do", required=True)
    add_sign(deeds, "configuration", " The signature is written beside the file, as FILE.minisig.")
    verify = add_verify(deeds, "configuration")
    install = deeds.add_parser(
        "install",
        help="install a configuration; the kiosk uses it from its next start on",
        description="The one before it is kept. Run it as the user who runs the kiosk, or as root.",
    )
    install.add_argument(
        "file", type=Path, metavar="FILE", help="the configuration; FILE.minisig stands beside it"
    )
    show = deeds.add_parser("show", help="tell each option that is laid over the machine's own file")
    back = deeds.add_parser("rollback", help="go back to the one from before, and again to this one")
    add_machine(verify, install, show, back)


def start_config(chosen: argparse.Namespace) -> int:
    """Do what the command line asks and return the exit status."""
    from kiosk.commands.configs import go_back, install_config, show_config, sign_config, verify_config

    match chosen.deed:
        case "sign":
            return sign_config(chosen.file, chosen.key)
        case "verify":
            return verify_config(chosen.file, chosen.config, chosen.key)
        case "install":
            return install_config(chosen.file, chosen.config)
        case "show":
            return show_config(chosen.config)
        case _:
            return go_back(chosen.config)
