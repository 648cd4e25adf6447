// Opens pages in headless Chromium and says, as JSON, what a reader would meet.
// node look.cjs '{"pages": ["/abs/a.html"], "widths": [1280, 390], "schemes": ["light", "dark"]}'
// Per page, width and scheme: axe violations, requests that leave the page's folder, console errors, sideways
// scroll, and for every visible drawing: texts outside it, texts that overlap, smallest text as shown.
const fs = require("fs");
const os = require("os");
const { pathToFileURL } = require("url");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/* Runs inside the page. axe does not judge text inside SVG, so its geometry is measured here. */
function drawings() {
  const faults = { outside: [], overlapping: [], smallest_text: null };
  for (const svg of document.querySelectorAll("svg[role=img]")) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0 || frame.height === 0) continue;
    const texts = [...svg.querySelectorAll("text")]
      .map((node) => ({ node, box: node.getBoundingClientRect(), words: node.textContent.trim() }))
      .filter(({ box, words }) => words && box.width > 0);
    for (const [i, { node, box, words }] of texts.entries()) {
      const zoom = node.getScreenCTM().a;
      const size = parseFloat(getComputedStyle(node).fontSize) * Math.abs(zoom || node.getScreenCTM().b);
      if (faults.smallest_text === null || size < faults.smallest_text) faults.smallest_text = Math.round(size * 10) / 10;
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        faults.outside.push(words);
      for (const other of texts.slice(i + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 1 && high > 3) faults.overlapping.push(`${words} / ${other.words}`);
      }
    }
  }
  return faults;
}

async function look(context, { path, width, scheme }) {
  const page = await context.newPage();
  const outside_requests = [], console_errors = [];
  page.on("request", (r) => { if (!/^(file|data|blob|about):/.test(r.url())) outside_requests.push(r.url()); });
  page.on("console", (m) => { if (m.type() === "error") console_errors.push(m.text()); });
  page.on("pageerror", (e) => console_errors.push(String(e)));
  await page.goto(pathToFileURL(path).href, { waitUntil: "load" });
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => axe.run(document, { runOnly: tags, preload: false }), TAGS);
  const found = {
    page: path, width, scheme, outside_requests, console_errors,
    violations: violations.map((v) => ({ id: v.id, impact: v.impact, help: v.help, at: v.nodes.map((n) => n.target.join(" ")) })),
    sideways: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    title: await page.title(),
    drawings: await page.evaluate(drawings),
  };
  await page.close();
  return found;
}

(async () => {
  const { pages, widths, schemes } = JSON.parse(process.argv[2]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  // As many pages at once as there are cores: laying out a long page and asking axe keep a core busy each.
  const looks = schemes.flatMap((scheme) => widths.flatMap((width) => pages.map((path) => ({ scheme, width, path }))));
  const seen = new Array(looks.length);
  let next = 0;
  const looker = async () => {
    let context = null, of = null;
    while (next < looks.length) {
      const at = next++;
      const { scheme, width, path } = looks[at];
      if (of !== `${scheme} ${width}`) {
        if (context) await context.close();
        context = await browser.newContext({ viewport: { width, height: width < 700 ? 844 : 800 }, colorScheme: scheme });
        of = `${scheme} ${width}`;
      }
      seen[at] = await look(context, looks[at]);
    }
    if (context) await context.close();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(os.cpus().length, looks.length) }, looker));
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(seen));
})().catch((error) => { console.error(error); process.exit(1); });
