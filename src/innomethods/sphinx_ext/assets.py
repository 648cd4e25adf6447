"""Style sheet and script of the generated pages, made at build time from the library's own colours.

The reader's switch (`data-theme` on body) decides, then the system. The script only keeps the reader's place when the
language is switched; without it the links lead to the top of the page.
"""

from __future__ import annotations

from innomethods.reporting.drawings.styles import css_drawings
from innomethods.reporting.tokens import css_tokens

STYLE_NAME = "innomethods-content.css"
SCRIPT_NAME = "innomethods-language.js"

_OWN = """
.im-picture{margin:1.5rem 0 .25rem}
.im-picture .im-drawing.im-medium{display:block}
.im-picture .im-drawing.im-narrow{display:none}
@media (max-width:699.98px){
.im-picture .im-drawing.im-medium{display:none}
.im-picture .im-drawing.im-narrow{display:block}
}
@media print{
.im-picture .im-drawing.im-medium{display:block}
.im-picture .im-drawing.im-narrow{display:none}
}
.im-lead{font-size:1.125rem;line-height:1.55}
.im-small,.im-aside{font-size:.875rem;color:var(--im-ink2)}
.im-aside{font-weight:400}
.im-languages{font-size:.875rem}
dl.im-facts{margin:.75rem 0}
dl.im-facts>dt{font-weight:600}
dl.im-facts>dd{margin:0 0 .5rem}
dl.im-facts p{margin:0}
@media (min-width:700px){
dl.im-facts{display:grid;grid-template-columns:fit-content(13rem) 1fr;align-items:baseline;gap:.25rem 1.25rem}
article dl.im-facts>dt,article dl.im-facts>dd{margin:0}
article dl.im-letters{grid-template-columns:2rem 1fr}
}
.im-letters>dt>.colon{display:none}
article dl.im-items>dt{font-weight:600;margin-top:.5rem}
article dl.im-items>dd>:is(p,ul){margin:.125rem 0}
ul.im-small p{margin:0}
article dl.im-checks>dt,article dl.im-sources>dt{margin-top:.75rem;font-weight:600;color:var(--im-ink)}
dl.im-checks>dd{margin-top:.25rem}
dl.im-checks>dd>p,dl.im-sources>dd>p{margin:.25rem 0}
:target{scroll-margin-top:1rem}
article div.im-finding.container{border-left:4px solid var(--im-line);padding-left:1rem;margin:1rem 0}
article div.im-stub.container{border-color:var(--im-edge);background:var(--im-surface);padding:.25rem 1rem}
.im-not-found{font-style:italic;color:var(--im-ink2)}
ul.im-links p,ul.im-tight p{margin:0}
"""

# Marks are borders, which stay in forced colours and print; hidden words beside them are read aloud.
_MARKS = """
.im-unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.im-sign{position:relative;white-space:nowrap}
.im-sign::before{content:"";display:inline-block;box-sizing:border-box;width:.7em;height:.7em;border:.1em solid \
var(--im-blue);border-radius:50%;margin-right:.35em}
.im-seen::before{border-width:.35em;background:var(--im-blue)}
.im-remembered::before{border-left-width:.35em}
.im-unsourced::before{border-style:dotted}
.im-none::before{border-width:0 0 .1em;border-color:var(--im-edge);border-radius:0}
.im-none::before{width:.5em;height:0;vertical-align:.3em}
"""

# Furo lays a wrapper around each table, other themes don't.
_TABLES = """
article table.im-table{font-size:.9375rem;box-shadow:none;border-radius:0}
article table.im-table>caption{text-align:left;font-size:1rem;font-weight:700;color:var(--im-ink);padding:.25rem 0}
article table.im-table :is(td,th){border:0;border-bottom:1px solid var(--im-line);background:none}
article table.im-table :is(td,th){text-align:left;vertical-align:top;overflow-wrap:break-word}
article table.im-table thead th{border-bottom:2px solid var(--im-edge)}
article table.im-table :is(th,td) p{margin:.125rem 0;text-align:left}
article table.im-table ul{margin:0;padding-left:1rem}
article table.im-matrix{font-size:.8125rem;line-height:1.35}
article table.im-stages{font-size:.875rem}
article table.im-matrix :is(td,th){padding:.25rem .25rem}
article table.im-matrix .stub{font-weight:400}
article table.im-map{font-size:.75rem}
article table.im-map :is(td,th){padding:.25rem .2rem}
article table.im-map :is(.im-aside){display:block;font-size:inherit}
article table.im-matrix ul{list-style:none;padding:0}
article table.im-stages{margin-left:0}
article table.im-stages :is(td,thead th:not(.stub)) p{text-align:center}
article table.im-halves :is(td,th):not(.stub){width:42%}
@media screen and (min-width:700px){article table.im-figures tbody .stub{font-weight:400}}
.im-column{display:none}
@media screen and (max-width:699.98px){
article table.im-map,article .table-wrapper:has(>table.im-map){display:none}
article table.im-stacked thead{display:none}
article table.im-stacked,article table.im-stacked :is(tbody,tr,td,th,caption){display:block;width:auto}
article table.im-stacked tr{border-bottom:2px solid var(--im-edge);padding:.5rem 0}
article table.im-stacked :is(td,th),article table.im-halves :is(td,th):not(.stub){width:auto;border:0;padding:.125rem 0}
.im-column{display:inline;color:var(--im-ink2);font-weight:400}
article table.im-halves .im-column{font-weight:600}
}
"""

SCRIPT = """// Keeps the reader's place when the language is switched: the same anchor in the other page.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".im-languages a");
  if (!link) return;
  const above = [...document.querySelectorAll("article [id]:is(section, dt)")].filter(
    (part) => part.getBoundingClientRect().top < window.innerHeight / 3,
  );
  const place = window.scrollY > 200 && above.length ? above.at(-1).id : decodeURIComponent(location.hash.slice(1));
  if (place) link.hash = place;
});
"""


def style() -> str:
    """Return the style sheet: colours for light, dark and print, the drawings' classes, the pages' own few rules."""
    tokens = css_tokens(light="body", dark='body[data-theme="dark"]')
    return f"{tokens}{css_drawings()}{_OWN}{_MARKS}{_TABLES}"
