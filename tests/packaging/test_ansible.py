"""The Ansible role says the same thing in all places; `make ansible-test` runs it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROLE = ROOT / "packaging" / "ansible" / "roles" / "ibt_kiosk"


def text(name: str) -> str:
    return (ROLE / name).read_text(encoding="utf-8")


def test_every_variable_has_a_default_a_type_and_is_used() -> None:
    defaults = dict(re.findall(r"^(ibt_kiosk_\w+): (.*)$", text("defaults/main.yml"), re.MULTILINE))
    specs = text("meta/argument_specs.yml")
    declared = re.findall(
        r"^      (ibt_kiosk_\w+):\n        type: \w+\n(?:.*\n)+?        default: (.*)$", specs, re.MULTILINE
    )
    assert {name: value.strip('"') for name, value in declared} == {
        name: value.strip('"') for name, value in defaults.items()
    }
    tasks = "".join(file.read_text(encoding="utf-8") for file in sorted(ROLE.glob("*s/*.yml")))
    assert not [name for name in defaults if len(re.findall(rf"\b{name}\b", tasks)) < 2]


def test_every_variable_stands_in_the_handbook() -> None:
    page = (ROOT / "docs" / "fleet.md").read_text(encoding="utf-8")
    names = re.findall(r"^(ibt_kiosk_\w+):", text("defaults/main.yml"), re.MULTILINE)
    short = [name.removeprefix("ibt_kiosk_repository") for name in names]
    assert not [name for name in short if f"`{name}`" not in page and f"`…{name}`" not in page and name]


def test_files_are_put_in_place_with_owner_and_mode() -> None:
    for file in sorted((ROLE / "tasks").glob("*.yml")):
        for task in re.split(r"\n *- name: ", file.read_text(encoding="utf-8"))[1:]:
            if "ansible.builtin.copy:" in task:
                assert re.search(r"owner: .*\n +group: .*\n +mode: \"0\d{3}\"", task), task
