"""Who pays and gains, and what is counted as money: codes B2….

Not here: who looks for them (`benefits.mapping`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="B21",
        severity=Severity.WARNING,
        title=Wording(nb="Betaler uten å få noe", nn="Betaler utan å få noko", en="Payer without gain"),
        message=Wording(
            nb="«{payer}» betaler, men har ingen av gevinstene.",
            nn="«{payer}» betaler, men har ingen av gevinstane.",
            en="‘{payer}’ pays, but has none of the benefits.",
        ),
        why=Wording(
            nb="Den som betaler uten å få noe igjen, slutter ofte å betale.",
            nn="Den som betaler utan å få noko att, sluttar ofte å betale.",
            en="Those who pay and gain nothing often stop paying.",
        ),
        mend=Wording(
            nb="Vis hva den som betaler, har igjen for det, eller avtal hvem som skal dele kostnaden.",
            nn="Vis kva den som betaler, har att for det, eller avtal kven som skal dele kostnaden.",
            en="Show what the payer gains, or agree on who is to share the cost.",
        ),
    ),
    FindingKind(
        code="B22",
        severity=Severity.WARNING,
        title=Wording(
            nb="Frigjort tid regnet som penger", nn="Frigjord tid rekna som pengar", en="Freed time counted as money"
        ),
        message=Wording(
            nb="«{benefit}» er frigjort tid, men regnes som penger: {because}.",
            nn="«{benefit}» er frigjord tid, men blir rekna som pengar: {because}.",
            en="‘{benefit}’ is freed time, but counts as money: {because}.",
        ),
        why=Wording(
            nb="Frigjort tid blir ikke penger før noen kutter et budsjett.",
            nn="Frigjord tid blir ikkje pengar før nokon kuttar eit budsjett.",
            en="Freed time becomes money only when somebody cuts a budget.",
        ),
        mend=Wording(
            nb="Sett «kind: alternative-use», eller mål budsjettkuttet i kroner.",
            nn="Set «kind: alternative-use», eller mål budsjettkuttet i kroner.",
            en="Set ‘kind: alternative-use’, or measure the budget cut in money.",
        ),
    ),
    FindingKind(
        code="B23",
        severity=Severity.WARNING,
        title=Wording(nb="Typene er ulike", nn="Typane er ulike", en="The kinds differ"),
        message=Wording(
            nb="Beløpet «{what}» er av typen «{kind}», men gevinsten «{benefit}» er av typen «{other}».",
            nn="Beløpet «{what}» er av typen «{kind}», men gevinsten «{benefit}» er av typen «{other}».",
            en="The amount ‘{what}’ is of the kind ‘{kind}’, but the benefit ‘{benefit}’ of the kind ‘{other}’.",
        ),
        why=Wording(
            nb="Typen avgjør hvor gevinsten skal vises.",
            nn="Typen avgjer kvar gevinsten skal visast.",
            en="The kind decides where the benefit is to show.",
        ),
        mend=Wording(nb="Rett den ene.", nn="Rett den eine.", en="Correct one of them."),
    ),
    FindingKind(
        code="B24",
        severity=Severity.WARNING,
        title=Wording(nb="Samme krone to ganger", nn="Same krone to gonger", en="Same money counted twice"),
        message=Wording(
            nb="«{first}» og «{second}» ser ut til å være de samme pengene: {because}.",
            nn="«{first}» og «{second}» ser ut til å vere dei same pengane: {because}.",
            en="‘{first}’ and ‘{second}’ seem to be the same money: {because}.",
        ),
        why=Wording(
            nb="Da blir gevinsten for stor.",
            nn="Då blir gevinsten for stor.",
            en="The benefit then comes out too large.",
        ),
        mend=Wording(
            nb="Ta med bare den ene, eller vis at de er to ulike ting.",
            nn="Ta med berre den eine, eller vis at dei er to ulike ting.",
            en="Keep only one, or show that they are two different things.",
        ),
    ),
)
