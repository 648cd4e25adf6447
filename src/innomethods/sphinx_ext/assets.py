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
dl.im-facts{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;align-items:baseline;gap:.25rem 1.25rem}
article dl.im-facts>dt,article dl.im-facts>dd{margin:0}
}
article dl.im-checks>dt,article dl.im-sources>dt{margin-top:.75rem;font-weight:600;color:var(--im-ink)}
dl.im-checks>dd{margin-top:.25rem}
dl.im-checks>dd>p,dl.im-sources>dd>p{margin:.25rem 0}
:target{scroll-margin-top:1rem}
article div.im-finding.container{border-left:4px solid var(--im-line);padding-left:1rem;margin:1rem 0}
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
    return f"{tokens}{css_drawings()}{_OWN}"
