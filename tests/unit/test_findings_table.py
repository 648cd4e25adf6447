"""The closed table of finding codes: three languages, one set of placeholders, and words that readers can use."""

import re
from collections import Counter
from string import Formatter

import pytest

from innomethods.findings import (
    KINDS,
    FindingKind,
    appraisals,
    benefits,
    documents,
    finding,
    links,
    methods,
    ocds,
    procurement,
    projects,
    purchase_runs,
    routes,
    runs,
    sharing,
    shelf,
    truth,
)
from innomethods.findings import language as languages
from innomethods.wording import LANGUAGES, Wording

# The contract with those who make findings: severity, and the data they hand in.
HANDED_IN = {
    "E01": "error: id where",
    "E02": "error: what wanted hint",
    "E03": "error: method chain",
    "E04": "error: need reached",
    "E05": "error: criterion because",
    "E06": "error: output reached",
    "E07": "error:",
    "E08": "error:",
    "E09a": "error: target",
    "E09b": "error: target choice",
    "E10": "error:",
    "E11": "error: choice because",
    "E12": "error: fact because",
    "E13": "error: gives has",
    "E14": "error: overlay target because",
    "E15": "error: first second target field",
    "E16": "error: method because",
    "E17": "error: criterion because",
    "E18": "error: criterion because",
    "E19": "error: deadline prerequisite days",
    "E20": "error: what id first second",
    "E21": "error: method",
    "E23": "error:",
    "E24": "error:",
    "E25": "error: fact value wanted",
    "W01": "warning: gives",
    "W02": "warning:",
    "W03": "warning:",
    "W04": "warning: role phase",
    "W05": "warning: result first second",
    "W06": "warning: gives skipped",
    "W07": "warning: count limit",
    "W08": "warning:",
    "W09": "warning: check word",
    "W10": "warning: benefit missing keys",
    "W11": "warning: benefit due end",
    "W13": "warning: check missing",
    "W14": "warning: field languages",
    "W15": "warning: branch choice",
    "W17": "warning:",
    "W18": "warning: gives",
    "W19": "warning: overlay anchor",
    "W20": "warning: criterion",
    "W22": "warning: fact",
    "W23": "warning: overlay method because",
    "P01": "error: phase",
    "P02": "error: choice branches",
    "P03": "warning: gate body last",
    "P04": "warning: gate missed due next days",
    "P05": "warning: what day reason",
    "P06": "error: method kind",
    "P07": "warning: phase period days advice",
    "P08": "warning: role",
    "P10": "warning: paths",
    "P11": "error: what wanted hint",
    "P12": "warning: what",
    "P13": "error: because",
    "P14": "warning: body day",
    "P15": "warning: body start days",
    "P16": "warning: start on",
    "P17": "warning: body day due start",
    "P18": "warning: period other days",
    "P19": "warning: period days because",
    "P20": "error:",
    "P21": "warning: asked phases role there when",
    "P22": "warning: asked phase role there",
    "P23": "error: last phase role",
    "P24": "warning: law node own",
    "P25": "warning: body",
    "P26": "warning: field said other",
    "P31": "error: gate to",
    "P32": "warning: gate share",
    "P33": "warning:",
    "P34": "warning: gate legal to",
    "P35": "warning: gate legal own",
    "P36": "warning: gate share",
    "P41": "error: activity count",
    "P42": "error: way before after",
    "P43": "warning: activity day start",
    "P44": "warning: before after lead",
    "P45": "warning: month",
    "P46": "error: wanted hint",
    "P51": "warning: what year amount",
    "P52": "warning: without places hours",
    "P53": "warning: what because",
    "P54": "error: currencies",
    "P55": "warning: what phase",
    "P56": "warning: member",
    "P57": "warning: days missing phase role",
    "P61": "warning: node because hint",
    "P62": "warning: node reference days purchase step",
    "P63": "warning: purchase hint",
    "P64": "warning: what day node planned",
    "P65": "warning: procedure wanted way",
    "A01": "error:",
    "A02": "error:",
    "A03": "error: day because",
    "A04": "error: what currency first",
    "A05": "error: what year wanted",
    "A06": "error: base last",
    "A07": "error: what years period",
    "A08": "error: what wanted hint",
    "A10": "warning: years wanted rules",
    "A11": "error: what benefit",
    "A12": "warning: what",
    "A13": "error: what",
    "A14": "error: what because",
    "A15": "error: first second",
    "A16": "error: what year",
    "A17": "error: named used",
    "A19": "warning: option",
    "K01": "warning: purchase because",
    "K02": "warning: limit amount because",
    "K03": "error: currencies",
    "K04": "error: total",
    "K05": "error: first first_day second second_day",
    "K06": "error: day name start",
    "K07": "error: name where",
    "K08": "warning: count together limit amount",
    "K09": "warning: count together limit amount",
    "K10": "warning: count together limit amount",
    "K11": "warning: stated found",
    "K12": "warning: what because",
    "K13": "warning: what key",
    "K14": "error: fact value",
    "K15": "error: buyer sector",
    "K16": "warning: worth limit amount short",
    "K17": "warning: country known",
    "K20": "warning: stated because",
    "K21": "error: fact value wanted hint",
    "K22": "warning: fact hint",
    "K23": "warning: question because hint",
    "K24": "error: procedure because",
    "K25": "error: step days least reference",
    "K26": "error: sector because",
    "K27": "error: procedure hint",
    "K28": "error: what day first since reference",
    "K29": "error: facts because",
    "K35": "error: because",
    "K30": "error: procedure purchase change because open command",
    "K31": "error: purchase regime change open command",
    "K33": "warning: question filed filed_on logged logged_on held",
    "K32": "error: purchase was regime change open command",
    "K38": "warning: months most reference",
    "A20": "error: what amount",
    "A21": "warning: what year",
    "A22": "warning: year rules since",
    "A23": "warning:",
    "A24": "error: opening last",
    "A25": "warning: country hint",
    "A26": "error: line because",
    "A27": "warning: what rules row",
    "A28": "warning: what",
    "A29": "warning: what",
    "B01": "error: chain",
    "B02": "warning: step",
    "B03": "warning: benefit",
    "B04": "warning: benefit step",
    "B05": "warning: step kind profile known",
    "B06": "warning: first first_kind then then_kind",
    "B07": "warning: first then",
    "B08": "warning: benefit",
    "B09": "warning: step",
    "B11": "warning: benefit",
    "B12": "warning: benefit baseline effect",
    "B13": "warning: benefit value",
    "B14": "warning: benefit direction target baseline",
    "B15": "warning: value benefit baseline target",
    "B16": "warning: by benefit because",
    "B17": "warning: benefit",
    "B18": "warning: benefit first until due",
    "B19": "warning: leading benefit days",
    "B20": "warning: benefit design needed count",
    "B21": "warning: payer",
    "B22": "warning: benefit because",
    "B23": "warning: what kind benefit other",
    "B24": "warning: first second because",
    "B25": "error: measure first second",
    "B26": "warning: benefit day",
    "B27": "warning: because",
    "B28": "warning: name hint",
    "B29": "warning: what year benefit due",
    "B31": "error: value column",
    "B32": "error: value column",
    "B33": "error: value column",
    "B34": "error: measure day today",
    "B35": "error: measure hint",
    "B36": "error: measure day other",
    "B37": "error: column",
    "B38": "error: value column",
    "B39": "error: unit measure wanted",
    "R01": "error: what wanted hint",
    "R02": "error: path because",
    "R03": "error: path",
    "R04": "error: path",
    "R05": "error: path",
    "R06": "error: status",
    "R07": "error: role expected",
    "R08": "error: what",
    "R09": "error: outcome because permitted",
    "R10": "error: target legal",
    "R11": "error: choice branch",
    "R12": "error: branch choice branches",
    "R13": "error: path",
    "R14": "error: check",
    "R15": "error: check expected",
    "R16": "error: condition hint",
    "R17": "error: at earliest because",
    "R18": "error: state exits",
    "R19": "error: gate because",
    "R20": "error: path needs",
    "R21": "error: measure hint",
    "R22": "error: value expected",
    "R23": "error: what",
    "R24": "error: condition gate",
    "R25": "error: legal",
    "R26": "error: event",
    "R27": "error: position because mend",
    "R28": "error: because",
    "R40": "error: child because",
    "R41": "error: because field",
    "R42": "error: field",
    "R43": "warning: gate at because",
    "R44": "warning: path at title last first source",
    "R29": "error:",
    "R30": "error: path what",
    "R31": "error: path",
    "R32": "error: path",
    "R33": "error: was now because hint",
    "R34": "error: because",
    "R35": "error:",
    "S01": "error: field",
    "S02": "warning: what",
    "S03": "error: what until since",
    "S04": "error: id what",
    "S05": "error: what wanted hint",
    "S06": "error: what because",
    "S07": "error: what because",
    "S08": "warning: id minimum",
    "D01": "error: file reason",
    "D02": "error: file byte",
    "D03": "error: size limit",
    "D04": "error: limit",
    "D05": "error: limit",
    "D06": "error: limit",
    "D07": "error: tag",
    "D08": "error: key first",
    "D09": "error:",
    "D10": "error: problem",
    "D11": "error: key where hint",
    "D12": "error: key where value",
    "D13": "error: key expected got",
    "D14": "error: text",
    "D15": "error: key",
    "D16": "error: text",
    "D17": "error: text",
    "D18": "error: key value",
    "D19": "error: kind hint",
    "D20": "error: version known",
    "D21": "error: line",
    "D22": "error: value",
    "D23": "error: value what form",
    "D24": "error: language hint",
    "D25": "error: char where",
    "D26": "error:",
    "D27": "error: file",
    "D28": "error: value hint",
    "D29": "warning: char",
    "D30": "error: value expected hint",
    "D31": "error: key file",
    "L01": "error: language",
    "L02": "error: language words",
    "L03": "error: language words",
    "L04": "warning: language words",
    "L05": "error: language words",
    "L06": "error: language words",
    "L07": "error: language words limit",
    "L08": "error: language words instead",
    "L09": "error: language words",
    "L10": "warning: language words instead",
    "L11": "warning: language words",
    "L12": "warning: language words",
    "L13": "warning: language words limit",
    "L14": "error: language words instead",
    "L15": "warning: language words expected",
    "L16": "warning: language words",
    "L17": "warning: language words",
    "T01": "error: what source hint",
    "T02": "error: what",
    "T03": "error: what sources",
    "T04": "error: what sources",
    "T05": "error:",
    "T06": "warning: source",
    "T07": "warning: source",
    "O01": "error: what",
    "O02": "warning: value",
    "O03": "error: value got wanted",
    "O04": "warning: value",
    "O05": "error: value",
    "O06": "error: value codelist",
    "O07": "warning: value codelist",
    "O08": "error:",
    "O09": "error: what",
    "O10": "error: value",
    "O11": "warning:",
    "O12": "error: value",
    "O13": "warning: currency first",
    "O14": "error: end start",
    "O15": "warning: value",
    "O16": "error: value where",
    "O17": "error: value",
    "O18": "error: key",
    "O19": "error: count because",
    "O20": "warning: where",
    "O21": "warning: fact hint",
    "O22": "warning: method",
    "O23": "warning: value",
    "O24": "error: rule",
    "O25": "warning: count",
    "O26": "warning: count most",
    "O27": "warning: code",
    "O28": "warning: ids",
    "O29": "warning: signed day",
    "C01": "error: id first",
    "C02": "error: file id",
    "C03": "warning:",
    "C04": "warning: row name hint",
    "C05": "warning: file because hint",
}
PARTS = ("title", "message", "why", "mend")
BOKMAL = re.compile(
    r"\b(?:ikke|hva|hvem|hvordan|hvor|noen|noe|fra|mer|bare|være|gjøre|\w+(?:lig|lige|ligt))\b", re.IGNORECASE
)
MODULES = (
    methods,
    projects,
    benefits,
    appraisals,
    procurement,
    links,
    routes,
    purchase_runs,
    runs,
    sharing,
    shelf,
    documents,
    languages,
    truth,
    ocds,
)
EVERY_KIND = [kind for module in MODULES for kind in module.KINDS]
each_kind = pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.code)


def placeholders(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def dummy(code: str) -> dict[str, object]:
    return {name: f"<{name}>" for name in HANDED_IN[code].partition(":")[2].split()}


def texts(kind: FindingKind, language: str) -> dict[str, str]:
    return {part: getattr(getattr(kind, part), language) for part in PARTS}


def test_the_list_of_codes_is_closed_and_without_doubles() -> None:
    codes = [kind.code for kind in EVERY_KIND]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(HANDED_IN) == set(KINDS)


def test_each_module_holds_its_own_letters() -> None:
    letters = {
        methods: "EW",
        projects: "P",
        benefits: "B",
        links: "P",
        appraisals: "A",
        procurement: "K",
        routes: "K",
        purchase_runs: "K",
        runs: "R",
        sharing: "S",
        shelf: "C",
        documents: "D",
        languages: "L",
        truth: "T",
        ocds: "O",
    }
    assert all(kind.code[0] in own for module, own in letters.items() for kind in module.KINDS)


@each_kind
def test_code_and_severity_are_as_agreed(kind: FindingKind) -> None:
    assert re.fullmatch(r"[ABEKOWPRSCDLT]\d\d[a-z]?", kind.code)
    assert kind.severity == HANDED_IN[kind.code].partition(":")[0]


@each_kind
def test_every_text_has_all_three_languages(kind: FindingKind) -> None:
    assert [part for part in PARTS if getattr(kind, part).missing()] == []


@each_kind
def test_the_languages_have_the_same_placeholders(kind: FindingKind) -> None:
    for part in PARTS:
        found = [placeholders(texts(kind, language)[part]) for language in LANGUAGES]
        assert found[0] == found[1] == found[2], part
    assert not placeholders(kind.title.text("en"))
    assert not placeholders(kind.why.text("en"))


@each_kind
def test_texts_ask_for_no_data_that_is_not_handed_in(kind: FindingKind) -> None:
    asked = placeholders(kind.message.text("en")) + placeholders(kind.mend.text("en"))
    assert set(asked) <= set(dummy(kind.code))


@each_kind
def test_nynorsk_is_not_bokmal(kind: FindingKind) -> None:
    assert {part: BOKMAL.findall(text) for part, text in texts(kind, "nn").items() if BOKMAL.search(text)} == {}


@each_kind
def test_signs_are_those_of_print(kind: FindingKind) -> None:
    for language in ("nb", "nn"):
        assert [text for text in texts(kind, language).values() if '"' in text or "'" in text] == []
    for language in LANGUAGES:
        for part, text in texts(kind, language).items():
            assert text == " ".join(text.split()), part
            assert text.count("«") == text.count("»")
            assert text.endswith((".", "?")) is (part != "title"), text


@each_kind
def test_titles_are_short_and_findings_at_most_three_sentences(kind: FindingKind) -> None:
    for language in LANGUAGES:
        shown = texts(kind, language)
        assert len(shown["title"].split()) <= 5
        assert len(re.findall(r"[.?](?= |$)", shown["why"])) == 1
        # A hint is a sentence of its own.
        said = f"{shown['message']} {shown['mend']}".replace("{hint}", "Hint.")
        assert len(re.findall(r"[.?](?= |$)", said)) <= 3


@each_kind
def test_no_placeholder_stands_inside_a_word_or_before_a_genitive(kind: FindingKind) -> None:
    for language in LANGUAGES:
        for text in (kind.message.text(language), kind.mend.text(language)):
            assert not re.search(r"\w\{|\}\w|\}[’']?s\b", text), text


@each_kind
def test_a_finding_can_be_made_of_it(kind: FindingKind) -> None:
    data = dummy(kind.code)
    made = finding(kind.code, "need/collect", **data)
    assert (made.code, made.severity, made.path) == (kind.code, kind.severity, "need/collect")
    for language in LANGUAGES:
        line = made.text(language)
        assert not re.search(r"[{}]", line)
        asked = placeholders(kind.message.text("en")) + placeholders(kind.mend.text("en"))
        assert all(str(data[name]) in line for name in asked)


def test_data_in_several_languages_answers_in_each() -> None:
    hint = Wording(nb="Mente dere «need»?", nn="Meinte de «need»?", en="Did you mean ‘need’?")
    made = finding("E02", "need", what=Wording(nb="rolle", nn="rolle", en="role"), wanted="ned", hint=hint)
    assert made.mend.text("nn") == "Meinte de «need»? Rett namnet, eller definer det."
    assert made.message.text("en") == "Unknown role: ‘ned’."
