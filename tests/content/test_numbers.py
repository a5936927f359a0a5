from __future__ import annotations

import pytest

from kiosk.content.checking.numbers import numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("every 1 to 6 months", ["1", "6"]),
        ("cada 1 a 6 meses", ["1", "6"]),
        ("كل ١ إلى ٦ أشهر", ["1", "6"]),
        ("هر ۱ تا ۶ ماه", ["1", "6"]),
        ("100.4 °F (38 °C)", ["100.4", "38"]),
        ("100,4 °F (38 °C)", ["100.4", "38"]),
        ("١٠٠٫٤ درجة", ["100.4"]),
        ("1,000 or 1.000 or 1000 or 1\u202f000 or ١٬٠٠٠", ["1000"] * 5),
        ("0.125 and 0,125 and ٠,١٢٥", ["0.125"] * 3),
        ("2.5 and 2.50 and 2,5", ["2.5"] * 3),
        ("1.234,5 and 1,234.5", ["1234.5", "1234.5"]),
        ("10", ["10"]),
        ("1, 2 and 3.", ["1", "2", "3"]),
        ("at 12:30, 24/7", ["12", "30", "24", "7"]),
        ("Call {phone_day} or 911", ["{phone_day}", "911"]),
        ("{ clinic_name }", ["{clinic_name}"]),
        ("none", []),
    ],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert sorted(numbers([text]).elements()) == sorted(found)


def test_a_number_of_any_length_can_be_read() -> None:
    assert len(numbers(["9" * 10_000])) == 1


def test_they_are_counted_over_all_texts() -> None:
    assert numbers(["2 and 2", "2"]) == {"2": 3}
