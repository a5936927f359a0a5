"""Signatures in the format of minisign (https://jedisct1.github.io/minisign/): keys, signing, verifying.

Only the prehashed kind is known: Ed25519 over the BLAKE2b-512 digest of what is signed ("ED"). libsodium does
the arithmetic, through PyNaCl, which is loaded when it is first needed.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import struct
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

UNTRUSTED: Final = "untrusted comment: "
TRUSTED: Final = "trusted comment: "
MAX_COMMENT: Final = 500

_PLAIN: Final = b"Ed"
_PREHASHED: Final = b"ED"
_SCRYPT: Final = b"Sc"
_NO_KDF: Final = b"\0\0"
_BLAKE2B: Final = b"B2"
_SECRET: Final = struct.Struct("<2s2s2s32sQQ104s")
_MOST_MEMORY: Final = 2**31
"""What a secret key may ask for to be opened; minisign's own ask for 1 GiB."""


class MinisignError(ValueError):
    """A key or a signature is not as it has to be; the text tells what is wrong, as a sentence."""


class WrongPasswordError(MinisignError):
    """A secret key cannot be opened with this password."""


class PublicKey(Struct, frozen=True):
    """The public half of a key.

    Attributes:
        number: Eight bytes that tell keys apart.
        key: The key of Ed25519.
    """

    number: bytes
    key: bytes

    @classmethod
    def read(cls, text: str) -> PublicKey:
        """Read a key as minisign writes it: the line that begins with RW, or the file that has it.

        Raises:
            MinisignError: If it is none.
        """
        lines = [line for line in text.split("\n") if line.strip() and not line.startswith(UNTRUSTED)]
        data = _decoded(lines[0].strip(), 42) if len(lines) == 1 else None
        if data is None or data[:2] != _PLAIN:
            raise MinisignError("This is no public key of minisign's.")
        return cls(data[2:10], data[10:])

    def __str__(self) -> str:
        """Return the key as minisign writes it."""
        return base64.b64encode(_PLAIN + self.number + self.key).decode()

    @property
    def name(self) -> str:
        """The number as minisign tells it, to know the key by."""
        return key_name(self.number)


class Signature(Struct, frozen=True):
    """A signature.

    Attributes:
        number: The key's number.
        signature: The signature of the digest.
        comment: The trusted comment.
        over_all: The signature of the signature with the comment.
    """

    number: bytes
    signature: bytes
    comment: str
    over_all: bytes

    @classmethod
    def read(cls, lines: list[str], untrusted: str) -> Signature:
        """Read the four lines of a signature.

        Args:
            lines: The lines.
            untrusted: What the first one must say: nothing covers it, so it may say nothing else.

        Raises:
            MinisignError: If they are no signature, or one of another kind.
        """
        if len(lines) != 4 or lines[0] != untrusted or not lines[2].startswith(TRUSTED):
            raise MinisignError("These are not the lines of a signature.")
        data, over_all = _decoded(lines[1], 74), _decoded(lines[3], 64)
        comment = lines[2].removeprefix(TRUSTED)
        if (
            data is None
            or over_all is None
            or len(comment) > MAX_COMMENT
            or not comment.replace("\t", " ").isprintable()
        ):
            raise MinisignError("This signature is damaged.")
        if data[:2] != _PREHASHED:
            raise MinisignError("This signature is of another kind than minisign makes today.")
        return cls(data[2:10], data[10:], comment, over_all)

    def lines(self, untrusted: str) -> list[str]:
        """Return the four lines."""
        data = base64.b64encode(_PREHASHED + self.number + self.signature).decode()
        return [untrusted, data, f"{TRUSTED}{self.comment}", base64.b64encode(self.over_all).decode()]

    def fits(self, key: PublicKey, message: bytes | memoryview) -> bool:
        """Return whether a key has signed a message and the comment."""
        signed = (
            (_prehashed(message), self.signature),
            (self.signature + self.comment.encode(), self.over_all),
        )
        return key.number == self.number and all(_is_signed(key, *pair) for pair in signed)


class SecretKey:
    """The secret half of a key, opened."""

    def __init__(self, number: bytes, seed: bytes) -> None:
        """Take the key's number and the 32 bytes that the key is made of."""
        from nacl.signing import SigningKey

        self._key = SigningKey(seed)
        self.public = PublicKey(number, bytes(self._key.verify_key))

    @classmethod
    def read(cls, text: str, password: str | None = None) -> SecretKey:
        """Read a key as minisign writes it into a file.

        Args:
            text: The file.
            password: What it is protected with; None where it is not: see `needs_password`.

        Raises:
            WrongPasswordError: It is protected with another password.
            MinisignError: It is no secret key, or damaged.
        """
        algorithm, kdf, checksum, salt, passes, memory, data = _secret(text)
        if algorithm != _PLAIN or checksum != _BLAKE2B or kdf not in (_SCRYPT, _NO_KDF):
            raise MinisignError("This secret key is of another kind than minisign makes today.")
        if kdf == _SCRYPT:
            stream = _scrypt((password or "").encode(), salt, passes, memory)
            data = bytes(one ^ other for one, other in zip(data, stream, strict=True))
        number, key, told = data[:8], data[8:72], data[72:]
        sum_of_it = hashlib.blake2b(_PLAIN + number + key, digest_size=32).digest()
        # minisign 0.11 writes no sum into a key without a password.
        if told != sum_of_it and (kdf == _SCRYPT or any(told)):
            if kdf == _SCRYPT:
                raise WrongPasswordError("The secret key cannot be opened with this password.")
            raise MinisignError("This secret key is damaged.")
        opened = cls(number, key[:32])
        if opened.public.key != key[32:]:  # the public half stands behind the secret one
            raise MinisignError("This secret key is damaged.")
        return opened

    def sign(self, message: bytes | memoryview, comment: str) -> Signature:
        """Return the signature of a message, with a comment that is signed too."""
        signature = self._key.sign(_prehashed(message)).signature
        return Signature(
            self.public.number, signature, comment, self._key.sign(signature + comment.encode()).signature
        )


def needs_password(text: str) -> bool:
    """Return whether a secret key is protected with a password.

    Raises:
        MinisignError: It is no secret key.
    """
    return _secret(text)[1] == _SCRYPT


def keys_of(texts: Iterable[str]) -> list[PublicKey]:
    """Return the public keys that texts are; one that is none is passed over."""
    found: list[PublicKey] = []
    for text in texts:
        with contextlib.suppress(MinisignError):
            found.append(PublicKey.read(text))
    return found


def key_name(number: bytes) -> str:
    """Return a key's number as minisign tells it."""
    return f"{int.from_bytes(number, 'little'):016X}"


def _secret(text: str) -> tuple[bytes, bytes, bytes, bytes, int, int, bytes]:
    lines = [line for line in text.splitlines() if line.strip()]
    data = _decoded(lines[1].strip(), _SECRET.size) if len(lines) == 2 else None
    if data is None:
        raise MinisignError("This is no secret key of minisign's.")
    return _SECRET.unpack(data)


def _scrypt(password: bytes, salt: bytes, passes: int, memory: int) -> bytes:
    from nacl.pwhash import scrypt

    if memory > _MOST_MEMORY:
        raise MinisignError("This secret key asks for more memory than minisign's do.")
    return scrypt.kdf(104, password, salt, opslimit=passes, memlimit=memory)


def _decoded(text: str, size: int) -> bytes | None:
    """Return what Base64 stands for: None where that is not so many bytes, or could be written otherwise."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        return None
    return data if len(data) == size and base64.b64encode(data).decode() == text else None


def _prehashed(message: bytes | memoryview) -> bytes:
    return hashlib.blake2b(message).digest()


def _is_signed(key: PublicKey, message: bytes, signature: bytes) -> bool:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key.key).verify(message, signature)
    except BadSignatureError:
        return False
    return True
