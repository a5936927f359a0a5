"""Looks whether a signature is by a key that is trusted. Nothing of what is signed is read before that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.content.signed.minisign import MinisignError, Signature, key_name
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.signed.minisign import PublicKey

_SIGN: Final = {"pack": "ibt-kiosk pack sign", "configuration": "ibt-kiosk config sign"}
AGAIN: Final = "Copy it anew, or ask whoever made it for it."


def refuse_without_key(keys: Sequence[PublicKey], what: str) -> None:
    """Refuse everything where no key is trusted.

    Args:
        keys: The keys that are trusted.
        what: What is signed: "pack".

    Raises:
        Refused: There is none.
    """
    if not keys:
        wrong = f"The option [packs] keys names no key, so no {what} is trusted."
        raise Refused(Why.NO_KEY, wrong, f"Write the public key of who signs your {what}s there.")


def verified(
    lines: list[str], message: bytes | memoryview, keys: Sequence[PublicKey], *, untrusted: str, what: str
) -> Signature:
    """Return the signature of a message.

    Args:
        lines: Its four lines; all empty where nobody has signed it.
        message: What is signed.
        keys: The keys that are trusted.
        untrusted: What the first line must say.
        what: What is signed: "pack".

    Raises:
        Refused: It is not signed by any of the keys, or not as it is now.
    """
    if not any(lines):
        raise Refused(Why.UNSIGNED, f"Nobody has signed this {what}.", f"Sign it with `{_SIGN[what]}`.")
    try:
        signature = Signature.read(lines, untrusted)
    except MinisignError as error:
        raise Refused(Why.FORGED, f"The signature cannot be read: {error}", AGAIN) from error
    named = [key for key in keys if key.number == signature.number]
    if not named:
        wrong = f"The {what} is signed with the key {key_name(signature.number)}, which is not configured."
        remedy = "If you trust that key, add its public half to the option [packs] keys."
        raise Refused(Why.OTHER_KEY, wrong, remedy)
    if not any(signature.fits(key, message) for key in named):
        wrong = f"The signature does not fit: the {what} is damaged, or somebody has changed it."
        raise Refused(Why.FORGED, wrong, AGAIN)
    return signature
