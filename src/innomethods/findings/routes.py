"""What can be wrong with facts of a purchase, held against the rules of its country: K20 to K29, K35 and K38.

Not here: facts and values by themselves, nor who looks for them (`procurement`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="K20",
        severity=Severity.WARNING,
        title=Wording(nb="Fakta sier hver sitt", nn="Fakta seier kvar sitt", en="Facts contradict each other"),
        message=Wording(
            nb="Kjøpet er oppgitt som «{stated}», men {because}.",
            nn="Kjøpet er oppgitt som «{stated}», men {because}.",
            en="The purchase is stated as ‘{stated}’, but {because}.",
        ),
        why=Wording(
            nb="Hva som kjøpes, avgjør hvilke regler som gjelder, og feil valg er feil regler.",
            nn="Kva som blir kjøpt, avgjer kva reglar som gjeld, og feil val er feil reglar.",
            en="What is bought decides which rules apply, and the wrong choice means the wrong rules.",
        ),
        mend=Wording(
            nb="Undersøk hva som er hovedelementet i kontrakten, og rett det som er feil.",
            nn="Undersøk kva som er hovudelementet i kontrakten, og rett det som er feil.",
            en="Find out what the main element of the contract is, and mend what is wrong.",
        ),
    ),
    FindingKind(
        code="K21",
        severity=Severity.ERROR,
        title=Wording(nb="Svaret passer ikke", nn="Svaret passar ikkje", en="Answer doesn't fit"),
        message=Wording(
            nb="«{fact}» er besvart med «{value}», men svaret er {wanted}.",
            nn="«{fact}» er svart på med «{value}», men svaret er {wanted}.",
            en="‘{fact}’ is answered with ‘{value}’, but the answer is {wanted}.",
        ),
        why=Wording(
            nb="Et svar som ikke passer til spørsmålet, teller som ikke gitt.",
            nn="Eit svar som ikkje passar til spørsmålet, tel som ikkje gitt.",
            en="An answer that doesn't fit its question counts as not given.",
        ),
        mend=Wording(
            nb="{hint} Svar slik spørsmålet ber om.",
            nn="{hint} Svar slik spørsmålet ber om.",
            en="{hint} Answer as the question asks.",
        ),
    ),
    FindingKind(
        code="K22",
        severity=Severity.WARNING,
        title=Wording(nb="Ingen spør om dette", nn="Ingen spør om dette", en="Nobody asks about this"),
        message=Wording(
            nb="Reglene spør ikke om «{fact}».",
            nn="Reglane spør ikkje om «{fact}».",
            en="The rules don't ask about ‘{fact}’.",
        ),
        why=Wording(
            nb="Det ingen regel spør om, får ingen virkning for hvilken vei kjøpet kan gå.",
            nn="Det ingen regel spør om, får ingen verknad for kva veg kjøpet kan gå.",
            en="What no rule asks about has no effect on which way the purchase may go.",
        ),
        mend=Wording(
            nb="{hint} Bruk navnet som reglene har, eller ta det ut.",
            nn="{hint} Bruk namnet som reglane har, eller ta det ut.",
            en="{hint} Use the name that the rules have, or take it out.",
        ),
    ),
    FindingKind(
        code="K23",
        severity=Severity.WARNING,
        title=Wording(
            nb="Vurderingen avgjør ingenting", nn="Vurderinga avgjer ingenting", en="Assessment settles nothing"
        ),
        message=Wording(
            nb="Vurderingen av «{question}» har ingen virkning: {because}.",
            nn="Vurderinga av «{question}» har ingen verknad: {because}.",
            en="The assessment of ‘{question}’ has no effect: {because}.",
        ),
        why=Wording(
            nb="En vurdering avgjør bare det som loven lar stå åpent.",
            nn="Ei vurdering avgjer berre det som lova let stå ope.",
            en="An assessment settles only what the law leaves open.",
        ),
        mend=Wording(
            nb="{hint} Rett spørsmålet eller svaret, eller ta vurderingen ut.",
            nn="{hint} Rett spørsmålet eller svaret, eller ta vurderinga ut.",
            en="{hint} Mend the question or the answer, or take the assessment out.",
        ),
    ),
    FindingKind(
        code="K24",
        severity=Severity.ERROR,
        title=Wording(nb="Prosedyren er ikke lov", nn="Prosedyren er ikkje lov", en="Procedure isn't allowed"),
        message=Wording(
            nb="Prosedyren «{procedure}» er ikke åpen for dette kjøpet.",
            nn="Prosedyren «{procedure}» er ikkje open for dette kjøpet.",
            en="The procedure ‘{procedure}’ isn't open to this purchase.",
        ),
        why=Wording(
            nb="Å bruke en prosedyre uten hjemmel kan være en ulovlig direkte anskaffelse.",
            nn="Å bruke ein prosedyre utan heimel kan vere ei ulovleg direkte anskaffing.",
            en="Using a procedure without a ground may be an unlawful direct award.",
        ),
        mend=Wording(
            nb="{because} Velg en prosedyre som er lov, eller oppgi det som åpner for denne.",
            nn="{because} Vel ein prosedyre som er lov, eller oppgje det som opnar for denne.",
            en="{because} Choose a procedure that is allowed, or state what opens this one.",
        ),
    ),
    FindingKind(
        code="K25",
        severity=Severity.ERROR,
        title=Wording(nb="Fristen er for kort", nn="Fristen er for kort", en="Time limit is too short"),
        message=Wording(
            nb="Fristen for «{step}» er satt til {days} dager, og loven krever minst {least} ({reference}).",
            nn="Fristen for «{step}» er sett til {days} dagar, og lova krev minst {least} ({reference}).",
            en="‘{step}’ is given {days} days, and the law asks for at least {least} ({reference}).",
        ),
        why=Wording(
            nb="En for kort frist kan føre til at konkurransen må avlyses.",
            nn="Ein for kort frist kan føre til at konkurransen må avlysast.",
            en="Too short a time limit may mean that the competition must be cancelled.",
        ),
        mend=Wording(
            nb="Sett minst {least} dager, og mer hvis arbeidet med tilbudet krever det.",
            nn="Set minst {least} dagar, og meir om arbeidet med tilbodet krev det.",
            en="Set at least {least} days, and more if the tender takes more work.",
        ),
    ),
    FindingKind(
        code="K26",
        severity=Severity.ERROR,
        title=Wording(
            nb="Kjøpet følger en annen forskrift",
            nn="Kjøpet følgjer ei anna forskrift",
            en="Another regulation applies",
        ),
        message=Wording(
            nb="Sektoren er oppgitt som «{sector}», men fakta peker på en annen forskrift: {because}.",
            nn="Sektoren er oppgitt som «{sector}», men fakta peikar på ei anna forskrift: {because}.",
            en="The sector is stated as ‘{sector}’, but the facts point to another regulation: {because}.",
        ),
        why=Wording(
            nb="Hver sektor har sine terskelverdier og prosedyrer.",
            nn="Kvar sektor har sine terskelverdiar og prosedyrar.",
            en="Each sector has thresholds and procedures of its own.",
        ),
        mend=Wording(
            nb="Rett sektoren, eller det som er svart.",
            nn="Rett sektoren, eller det som er svart.",
            en="Mend the sector, or what was answered.",
        ),
    ),
    FindingKind(
        code="K27",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent prosedyre", nn="Ukjend prosedyre", en="Unknown procedure"),
        message=Wording(
            nb="Reglene har ingen prosedyre som heter «{procedure}».",
            nn="Reglane har ingen prosedyre som heiter «{procedure}».",
            en="The rules have no procedure called ‘{procedure}’.",
        ),
        why=Wording(
            nb="Bare for en prosedyre i reglene kan vi si om den er lov, og hvilke frister den har.",
            nn="Berre for ein prosedyre i reglane kan vi seie om han er lov, og kva fristar han har.",
            en="Only of a procedure in the rules can we say whether it is allowed, and which time limits it has.",
        ),
        mend=Wording(
            nb="{hint} Skriv den dere har valgt, slik den står der.",
            nn="{hint} Skriv den de har valt, slik han står der.",
            en="{hint} Write the one you have chosen as it stands there.",
        ),
    ),
    FindingKind(
        code="K28",
        severity=Severity.ERROR,
        title=Wording(nb="Dagen er før loven tillater", nn="Dagen er før lova tillèt", en="Day is too early"),
        message=Wording(
            nb="«{what}» er satt til {day}, og kan tidligst være {first}, regnet fra «{since}» ({reference}).",
            nn="«{what}» er sett til {day}, og kan tidlegast vere {first}, rekna frå «{since}» ({reference}).",
            en="‘{what}’ is set to {day}, and may be {first} at the earliest, counted from ‘{since}’ ({reference}).",
        ),
        why=Wording(
            nb="En for kort frist kan gjøre at konkurransen må avlyses, eller at kontrakten er uten virkning.",
            nn="Ein for kort frist kan gjere at konkurransen må avlysast, eller at kontrakten er utan verknad.",
            en="Too short a time may mean that the competition must be cancelled, or the contract held ineffective.",
        ),
        mend=Wording(
            nb="Flytt dagen, eller oppgi det som gir rett til en kortere frist.",
            nn="Flytt dagen, eller oppgje det som gir rett til ein kortare frist.",
            en="Move the day, or state what gives a right to a shorter time.",
        ),
    ),
    FindingKind(
        code="K29",
        severity=Severity.ERROR,
        title=Wording(
            nb="Svar som strider mot hverandre",
            nn="Svar som strir mot kvarandre",
            en="Answers that contradict each other",
        ),
        message=Wording(
            nb="Svarene om {facts} kan ikke stemme samtidig: {because}.",
            nn="Svara om {facts} kan ikkje stemme samtidig: {because}.",
            en="The answers to {facts} can't hold at the same time: {because}.",
        ),
        why=Wording(
            nb="Vi velger ikke mellom svar som strider mot hverandre, så det de avgjør, står åpent.",
            nn="Vi vel ikkje mellom svar som strir mot kvarandre, så det dei avgjer, står ope.",
            en="We don't choose between answers that contradict each other, so what they decide stays open.",
        ),
        mend=Wording(
            nb="Rett det svaret som er feil.", nn="Rett det svaret som er feil.", en="Mend the answer that is wrong."
        ),
    ),
    FindingKind(
        code="K35",
        severity=Severity.ERROR,
        title=Wording(nb="Reglene gir ikke svar", nn="Reglane gir ikkje svar", en="Rules give no answer"),
        message=Wording(
            nb="Reglene sier ikke entydig hva som gjelder for kjøpet.",
            nn="Reglane seier ikkje eintydig kva som gjeld for kjøpet.",
            en="The rules don't say clearly what applies to the purchase.",
        ),
        why=Wording(
            nb="Av regler som utelukker hverandre, skal nøyaktig én gjelde.",
            nn="Av reglar som utelukkar kvarandre, skal nøyaktig éin gjelde.",
            en="Of rules that exclude each other exactly one shall apply.",
        ),
        mend=Wording(
            nb="{because} Rett reglene dere har lagt ved prosjektet, eller vurderingen.",
            nn="{because} Rett reglane de har lagt ved prosjektet, eller vurderinga.",
            en="{because} Mend the rules you have laid beside the project, or the assessment.",
        ),
    ),
    FindingKind(
        code="K38",
        severity=Severity.WARNING,
        title=Wording(nb="Lang rammeavtale", nn="Lang rammeavtale", en="Long framework agreement"),
        message=Wording(
            nb="Rammeavtalen varer i {months} måneder, og loven tillater som regel høyst {most} ({reference}).",
            nn="Rammeavtalen varer i {months} månader, og lova tillèt som regel høgst {most} ({reference}).",
            en="The framework agreement lasts {months} months; the law as a rule allows {most} at most ({reference}).",
        ),
        why=Wording(
            nb="En lengre avtale stenger markedet ute, og er bare lov når særlige forhold taler for det.",
            nn="Ein lengre avtale stengjer marknaden ute, og er berre lov når særlege forhold taler for det.",
            en="A longer one keeps the market out, and is allowed for special reasons only.",
        ),
        mend=Wording(
            nb="Rett «months», eller skriv i dokumentene hvilke særlige forhold som taler for lengden.",
            nn="Rett «months», eller skriv i dokumenta kva særlege forhold som taler for lengda.",
            en="Correct ‘months’, or write the special reasons for the length in the documents.",
        ),
    ),
)
