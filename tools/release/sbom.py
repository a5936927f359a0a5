"""Writes the list of parts as CycloneDX 1.6, and checks it against the schema.

    python -m tools.release.sbom PARTS.json SBOM.json

cyclonedx-python-lib is no dependency of the kiosk: tools/release/run installs it below build/.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sys
import uuid
from importlib.metadata import version
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.tool import ToolRepository
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

_TYPES = {
    "application": ComponentType.APPLICATION,
    "library": ComponentType.LIBRARY,
    "data": ComponentType.DATA,
}
_NAMES = uuid.UUID("8d7a4a36-1a9c-5d0e-9d5f-2c9b6b0f3e71")
"""The namespace of our lists' serial numbers; drawn once."""


def bom_of(told: dict[str, Any]) -> Bom:
    """Return the list; its serial number is that of its content, so that the same content gives the same."""
    licenses = LicenseFactory()
    by_key = {part["key"]: _component(part, licenses) for part in told["parts"]}
    for part in told["parts"]:
        if part["within"]:
            by_key[part["within"]].components.add(by_key[part["key"]])
    root = by_key.pop("program")
    tops = [by_key[part["key"]] for part in told["parts"] if part["key"] in by_key and not part["within"]]
    content = json.dumps(told, sort_keys=True).encode()
    writer = Component(
        name="cyclonedx-python-lib",
        version=version("cyclonedx-python-lib"),
        type=ComponentType.LIBRARY,
        bom_ref="tool:cyclonedx-python-lib",
    )
    bom = Bom(
        components=tops,
        serial_number=uuid.uuid5(_NAMES, hashlib.sha256(content).hexdigest()),
        metadata=BomMetaData(
            component=root,
            timestamp=dt.datetime.fromtimestamp(told["date"], dt.UTC),
            tools=ToolRepository(components=[writer]),
        ),
    )
    bom.register_dependency(root, tops)
    return bom


def _component(part: dict[str, Any], licenses: LicenseFactory) -> Component:
    told = [("modules-in-the-executable", str(part["modules"]))] if part["modules"] else []
    told += [("compiled-into", part["seen_in"])] if part["seen_in"] else []
    told += [("known-from", part["known_from"])] if part["known_from"] else []
    told += [("license-text", f"_internal/licenses/{part['text']}")] if part["text"] else []
    told += [("link", each) for each in part["links"]]
    source = part["source"]
    return Component(
        name=part["name"],
        version=part["version"] or None,
        type=_TYPES[part["kind"]],
        bom_ref=part["key"],
        purl=PackageURL.from_string(part["purl"]) if part["purl"] else None,
        cpe=part["cpe"] or None,
        licenses=[licenses.make_from_string(part["license"])] if part["license"] else None,
        external_references=[ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(source))]
        if source
        else None,
        properties=[Property(name=f"ibt-kiosk:{name}", value=value) for name, value in told],
        components=[_file(part["key"], **file) for file in part["files"]],
    )


def _file(key: str, *, name: str, sha256: str) -> Component:
    return Component(
        name=name,
        type=ComponentType.FILE,
        bom_ref=f"{key}#{name}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256)],
    )


def main(parts: Path, out: Path) -> int:
    """Write it, check it, and say what is wrong."""
    bom = bom_of(json.loads(parts.read_text(encoding="utf-8")))
    text = JsonV1Dot6(bom).output_as_string(indent=2)
    mistake = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if mistake is not None:
        print(f"The SBOM is not valid CycloneDX 1.6: {mistake}", file=sys.stderr)
        return 1
    out.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
