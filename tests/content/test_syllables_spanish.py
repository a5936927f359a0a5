from __future__ import annotations

import unicodedata

import pytest

from kiosk.content.checking.syllables_spanish import spanish_syllables

# Divided as the Ortografía of the Real Academia Española does.
DIVIDED = """
la ni-ño bom-ba me-di-ca-men-to lí-qui-do mé-du-la es-pi-nal ca-té-ter o-pe-ra-ción ci-ru-gí-a ci-ru-ja-no
a-gu-ja a-bue-la mús-cu-lo rí-gi-do es-pas-ti-ci-dad ba-clo-fe-no do-lor nue-vo bien pie piel cie-lo
cuer-po cui-da-do cui-dar ciu-dad viu-da rui-do jui-cio fui muy hoy ley rey y a-yu-da a-yu-nas yo ya pla-ya
a-ho-ra al-co-hol prohi-bir pro-hí-be a-hí bú-ho ve-hí-cu-lo re-ha-bi-li-ta-ción hue-so hie-lo a-hú-ma
pa-ís ra-íz ma-íz dí-a te-ní-a o-ír re-ír le-í-do ca-í-da ba-úl gra-dú-a con-ti-nú-a con-ti-nuo e-va-lú-e
a-é-re-o hé-ro-e le-er cre-er po-e-ta te-a-tro o-cé-a-no pa-se-o ta-re-a ca-os dia-rre-a
quie-ro quien que a-quí quí-mi-ca pe-que-ño gue-rra se-guir se-guí guí-a guion si-guien-te á-gui-la
a-gua len-gua i-gual an-ti-guo pin-güi-no ver-güen-za lin-güís-ti-ca bi-lin-güe
cons-trui-do cons-tru-ye je-sui-ta cuí-de-se vein-tiún es-tu-diáis a-ve-ri-guáis Pa-ra-guay
an-ti-in-fla-ma-to-rio chi-i-ta
en-fer-me-ra hos-pi-tal pa-cien-te fie-bre in-fec-ción he-ri-da piel san-gre e-mer-gen-cia lla-me te-lé-fo-no
hi-jo hi-ja us-ted e-qui-po sue-ño sue-ños mie-do es-cue-la náu-se-a vein-te seis vi-vió au-to au-men-to
"""
AS_WRITTEN = {word.replace("-", ""): word.count("-") + 1 for word in DIVIDED.split()}


def test_the_table_is_long_enough() -> None:
    assert len(AS_WRITTEN) >= 100


@pytest.mark.parametrize(("word", "count"), AS_WRITTEN.items())
def test_syllables(word: str, count: int) -> None:
    assert spanish_syllables(word) == count
    assert spanish_syllables(word.capitalize()) == count
    assert spanish_syllables(unicodedata.normalize("NFD", word)) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("¿Qué?", 1), ("médico-paciente", 6), ("IRM", 1), ("O", 1), ("38", 1), ("«bomba»,", 2), ("", 1)],
)
def test_words_as_they_stand_in_a_text(word: str, count: int) -> None:
    assert spanish_syllables(word) == count
