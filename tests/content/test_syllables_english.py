from __future__ import annotations

import pytest

from kiosk.content.checking.syllables_english import english_syllables

# Divided as they are spoken; each has its own syllables whatever the dialect.
DIVIDED = """
a cat dog pump tube spine brain nerve child clin-ic doc-tor nurse the their there here where more care
help helped need-ed want-ed called stopped moved closed tight-ened sleep sleeps sleep-y dose dos-es cause
caus-es place plac-es change chang-es box box-es wash wash-es watch watch-es bridge bridg-es
ta-ble lit-tle mus-cle mus-cles nee-dle gen-tle trou-ble han-dled set-tled dou-bled tun-neled curled
med-i-cine med-i-cines med-i-cal hos-pi-tal hos-pi-tals op-er-a-tion in-fec-tion ques-tion sta-tion re-gion
re-li-gion mil-lion o-pin-ion com-pan-ion so-cial spe-cial phy-si-cian pa-tient pa-tients an-cient de-li-cious
anx-ious cau-tious fash-ion cush-ion sug-ges-tion
tri-al tri-als di-al me-di-a pe-di-at-ric va-ri-ant bac-te-ri-a as-so-ci-ate in-i-ti-ate ap-pre-ci-ate gi-ant
pe-ri-od ra-di-o se-ri-ous pre-vi-ous ob-vi-ous cu-ri-ous vi-o-lent li-on ra-di-us cal-ci-um me-di-um
qui-et di-et so-ci-e-ty va-ri-e-ty anx-i-e-ty sci-ence cli-ent au-di-ence ex-pe-ri-ence ob-e-di-ent
ear-li-er hap-pi-er heav-i-er eas-i-er hap-pi-est friend friends field piece piec-es be-lieve chief
car-ried wor-ried tried tries stud-ies
man-u-al grad-u-al an-nu-al flu-ent in-flu-ence flu-id flu-ids con-tin-u-ous con-tin-ue con-tin-u-ing e-qual
lan-guage guard guide build built fruit juice quick quite re-quire fre-quent qual-i-ty
be-ing see-ing go-ing do-ing try-ing play-ing play play-er en-joy en-joy-ing an-y-one stayed played
vid-e-o the-o-ry ster-e-o peo-ple ar-e-a i-de-a i-de-as nau-se-a cre-ate cre-at-ed cre-a-tion the-a-ter
re-act re-ac-tion re-as-sure reach read-y real rea-son breathe breath head heart
spas-m spas-ms rhyth-m or-gan-is-m
care-ful care-less safe-ly like-ly large-ly move-ment an-nounce-ment a-gree-ment el-e-ment im-ple-ment
some-thing some-times some-one there-fore care-giv-er guide-line time-ta-ble safe-ty nine-ty home-work
u-nique league tongue queue cen-ter hun-dred nak-ed tired fire
po-em co-op-er-ate ge-og-ra-phy
don't can't won't aren't is-n't did-n't could-n't child's chil-dren's it's you're we'll
ap-point-ment e-mer-gen-cy in-for-ma-tion ther-a-py ther-a-pist wheel-chair in-struc-tions
im-por-tant to-geth-er to-day to-mor-row an-oth-er bat-ter-y com-put-er cal-en-dar tel-e-phone num-ber
morn-ing night week-end al-ler-gies an-es-the-si-ol-o-gist pos-si-ble pos-i-tive neg-a-tive
school swim-ming trav-el air-port mag-net scan-ner fe-ver itch-ing sweat-ing diz-zy con-fu-sion sei-zure
breath-ing swell-ing red-ness stitch-es heal-ing
"""

# Said in two ways in the US; the shorter one counts.
SHORTER = {
    "family": 2,
    "families": 2,
    "every": 2,
    "everything": 3,
    "everyone": 3,
    "different": 2,
    "difference": 2,
    "several": 2,
    "general": 2,
    "favorite": 2,
    "average": 2,
    "temperature": 3,
    "interest": 2,
    "evening": 2,
    "business": 2,
    "chocolate": 2,
    "camera": 2,
    "vegetable": 3,
    "usually": 3,
    "basically": 3,
}


AS_SPOKEN = {word.replace("-", ""): word.count("-") + 1 for word in DIVIDED.split()}


def test_the_table_is_long_enough() -> None:
    assert len(AS_SPOKEN) >= 200


@pytest.mark.parametrize(("word", "count"), (AS_SPOKEN | SHORTER).items())
def test_syllables(word: str, count: int) -> None:
    assert english_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Family", 2),
        ("“medicine,”", 3),
        ("step-by-step", 3),
        ("light-headed", 3),
        ("child’s", 1),
        ("isn’t", 2),
        ("MRI", 1),
        ("I", 1),
        ("911", 1),
        ("100.4", 1),
        ("–", 1),
        ("", 1),
    ],
)
def test_words_as_they_stand_in_a_text(word: str, count: int) -> None:
    assert english_syllables(word) == count
