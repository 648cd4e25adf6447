// Reads and draws diagrams in headless Chromium: BPMN with bpmn-moddle and bpmn-js, Mermaid with Mermaid itself.
// node draw.cjs '{"files": ["/abs/a.bpmn", "/abs/b.mmd"]}'; a picture x.png is left beside each file.
// Per file, as JSON: what the reader warns of, how many elements are drawn, names that overlap or lie on other elements.
const fs = require("fs");
const { chromium } = require("playwright-core");

/* Runs inside the page. */
async function drawBpmn(xml) {
  const place = document.getElementById("place");
  place.innerHTML = "";
  const viewer = new BpmnJS({ container: place });
  const { warnings } = await viewer.importXML(xml);
  viewer.get("canvas").zoom("fit-viewport");
  const all = viewer.get("elementRegistry").getAll();
  const boxes = all.filter((one) => one.labelTarget && one.width).map((one) => {
    const text = viewer.get("elementRegistry").getGraphics(one).querySelector("text");
    const seen = text ? text.getBBox() : { x: 0, y: 0, width: 0, height: 0 };
    return { name: one.businessObject.name || "", x: one.x + seen.x, y: one.y + seen.y, w: seen.width, h: seen.height };
  });
  const tasks = all.filter((one) => one.type === "bpmn:UserTask").map((one) => ({ name: one.businessObject.name, x: one.x, y: one.y, w: one.width, h: one.height }));
  const apart = (a, b) => a.x + a.w <= b.x + 1 || b.x + b.w <= a.x + 1 || a.y + a.h <= b.y + 2 || b.y + b.h <= a.y + 2;
  const overlapping = [];
  boxes.forEach((a, i) => [...boxes.slice(i + 1), ...tasks].forEach((b) => { if (!apart(a, b)) overlapping.push(`${a.name} / ${b.name}`); }));
  tasks.forEach((a, i) => tasks.slice(i + 1).forEach((b) => { if (!apart(a, b)) overlapping.push(`${a.name} / ${b.name}`); }));
  return { warnings: warnings.map((one) => one.message), drawn: all.length, overlapping };
}

/* Runs inside the page. */
async function drawMermaid(text) {
  const place = document.getElementById("place");
  place.innerHTML = "";
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  const { svg } = await mermaid.render("chart", text);
  place.innerHTML = svg;
  const shown = [...place.querySelectorAll("text")].map((one) => one.textContent.trim());
  const nodes = [...place.querySelectorAll("g.node")].map((one) => one.textContent.trim());
  const links = place.querySelectorAll("path.flowchart-link").length;
  return { warnings: [], drawn: place.querySelectorAll("rect.task").length, shown, nodes, links };
}

(async () => {
  const { files } = JSON.parse(process.argv[2]);
  const { BpmnModdle } = await import("bpmn-moddle");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  const seen = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 800 } });
    await page.setContent('<div id="place" style="width:1600px;height:800px"></div>');
    await page.addScriptTag({ path: require.resolve("bpmn-js/dist/bpmn-viewer.production.min.js") });
    await page.addScriptTag({ path: require.resolve("mermaid/dist/mermaid.min.js") });
    for (const file of files) {
      const text = fs.readFileSync(file, "utf8");
      const one = { file, error: null };
      try {
        if (file.endsWith(".bpmn")) {
          const read = await new BpmnModdle().fromXML(text);
          Object.assign(one, await page.evaluate(drawBpmn, text));
          one.warnings.push(...read.warnings.map((warning) => warning.message));
        } else Object.assign(one, await page.evaluate(drawMermaid, text));
      } catch (error) { one.error = String(error); }
      seen.push(one);
      await page.screenshot({ path: file.replace(/\.\w+$/, ".png") });
    }
  } finally {
    await browser.close();
  }
  console.log(JSON.stringify(seen));
})();
