"""With which option a refused action can be mended: what the command line adds to a refusal.

Here: options, by the finding's code and the action. Not here: why something is refused (`running`).
"""

from __future__ import annotations

from innomethods.wording import Wording


def option_for(code: str, action: str) -> Wording | None:
    """Return the option that mends a refusal of an action; None where there is none."""
    return _OPTIONS.get((code, action)) or _EVERYWHERE.get(code)


_REASON = Wording(nb="Skriv den med --reason.", nn="Skriv henne med --reason.", en="Write it with --reason.")
_BREACH = Wording(
    nb="Til det: --breach og --reason.",
    nn="Til det: --breach og --reason.",
    en="For that: --breach and --reason.",
)
_BACK = Wording(nb="Skriv stedet med --to.", nn="Skriv staden med --to.", en="Name the place with --to.")
_SHOWN = Wording(nb="Vis det med --evidence.", nn="Vis det med --evidence.", en="Show it with --evidence.")
_PROMISE = Wording(
    nb='Skriv vilkåret slik: --condition "id|hva som skal gjøres|rolle|2027-10-01".',
    nn='Skriv vilkåret slik: --condition "id|kva som skal gjerast|rolle|2027-10-01".',
    en='Write the condition so: --condition "id|what is to be done|role|2027-10-01".',
)
_ANSWER = Wording(
    nb="Ja eller nei: --yes eller --no. Henvisninger: --evidence. Tall fra 1 til 5: --rating. Måltall: run observe.",
    nn="Ja eller nei: --yes eller --no. Tilvisingar: --evidence. Tal frå 1 til 5: --rating. Måltal: run observe.",
    en="Yes or no: --yes or --no. References: --evidence. A number from 1 to 5: --rating. A measure: run observe.",
)
_OTHER = Wording(
    nb="Avgjør en annen rolle etter fullmakt: --delegation.",
    nn="Avgjer ei anna rolle etter fullmakt: --delegation.",
    en="If another role decides by delegation: --delegation.",
)
_EVERYWHERE = {"R08": _REASON}
_OPTIONS = {
    ("R09", "decide"): _BREACH,
    ("R10", "decide"): _BACK,
    ("R25", "decide"): _BACK,
    ("R23", "decide"): _PROMISE,
    ("R23", "close_condition"): _SHOWN,
    ("R15", "answer"): _ANSWER,
    ("R07", "decide"): _OTHER,
    ("R07", "choose"): _OTHER,
}
