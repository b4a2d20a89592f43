// Every reviewed card: type-checked, read and drawn by Microsoft's renderer with both Teams looks, wide and narrow.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { openBrowser } from '../common/browser.mjs';
import { check, equal, finish } from '../common/report.mjs';

const here = new URL('.', import.meta.url).pathname;
const golden = new URL('../../golden/teams/', import.meta.url).pathname;
const shots = new URL('../out/teams/cards/', import.meta.url).pathname;
const names = readdirSync(golden).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
const cards = Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(golden, `${name}.json`), 'utf8'))]));

function typeErrors(sources) {
  const folder = mkdtempSync(join(here, 'types-'));
  try {
    for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, `${name}.ts`), source);
    const words = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022'];
    const tsc = spawnSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), ...words, ...Object.keys(sources).map((name) => join(folder, `${name}.ts`))], { encoding: 'utf8' });
    return tsc.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const typed = (card) => `import type { IAdaptiveCard } from '@microsoft/teams.cards';\nexport const card: IAdaptiveCard = ${JSON.stringify(card)};\n`;

const errors = typeErrors(Object.fromEntries(names.map((name) => [name, typed(cards[name])])));
for (const name of names) {
  const own = errors.split('\n').filter((line) => line.includes(`/${name}.ts`)).join(' ');
  check(`${name}: types`, own === '' && !errors.includes('error TS1'), own.slice(0, 400));
}
const broken = typeErrors({ size: typed({ ...cards.help, body: [{ type: 'TextBlock', text: 'x', size: 'Huge' }] }) });
check('the type check can fail', broken.includes('error TS'), broken);

const bundle = buildSync({
  stdin: {
    resolveDir: here,
    contents: `
      import * as AC from 'adaptivecards';
      import MarkdownIt from 'markdown-it';
      const markdown = new MarkdownIt();
      AC.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdown.render(text); result.didProcess = true; };
      window.cards = AC; // keeps the elements that register themselves
      window.draw = (json, config) => {
        const card = new AC.AdaptiveCard();
        card.hostConfig = new AC.HostConfig(config);
        const context = new AC.SerializationContext(AC.Versions.v1_5);
        card.parse(json, context);
        document.getElementById('card').replaceChildren(card.render());
        const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
        return { events, failures: card.validateProperties().validationEvents.map((event) => event.message) };
      };`,
  },
  bundle: true, write: false, format: 'iife',
}).outputFiles[0].text;

mkdirSync(shots, { recursive: true });
const browser = await openBrowser();
for (const theme of ['light', 'dark']) {
  const config = JSON.parse(readFileSync(join(here, `host-config-${theme}.json`), 'utf8'));
  for (const width of [480, 320]) {
    const page = await browser.newPage({ viewport: { width: width + 40, height: 600 } });
    const [paper, ink] = theme === 'dark' ? ['#292828', '#fff'] : ['#fff', '#000'];
    await page.setContent(`<body style="margin:16px;font-family:sans-serif;background:${paper};color:${ink}">
      <div id="card" style="width:${width}px;border:1px solid #888;border-radius:6px;overflow:hidden"></div>
      <style>.ac-pushButton{margin:2px;padding:5px 10px}</style></body>`);
    await page.addScriptTag({ content: bundle });
    for (const name of names) {
      const drawn = await page.evaluate(([card, look]) => window.draw(card, look), [cards[name], config]);
      // The renderer's pattern for "lang" keeps its place between two cards, so it refuses every second "en".
      const unknown = drawn.events.filter((event) => !event.includes('"CodeBlock"') && event !== 'Invalid value "en" for property "lang".');
      equal(`${name}, ${theme}, ${width}: unknown parts`, unknown, []);
      equal(`${name}, ${theme}, ${width}: faults`, drawn.failures, []);
      const box = await page.evaluate(() => {
        const card = document.getElementById('card');
        return { wide: [...card.querySelectorAll('*')].filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && getComputedStyle(part).overflow === 'hidden').length, text: card.innerText, links: [...card.querySelectorAll('a')].map((link) => link.href) };
      });
      check(`${name}, ${theme}, ${width}: has text`, box.text.length > 20);
      if (width === 480 && theme === 'light') {
        check(`${name}: no link but ours`, box.links.every((link) => !link.includes('evil.example')), box.links.join());
        check(`${name}: no mark is obeyed or left over`, !box.text.includes('\\_') && !box.text.includes('\\*') && !box.text.includes('1/1/2026'), box.text.slice(0, 200));
      }
      await page.screenshot({ path: join(shots, `${name}-${theme}-${width}.png`), fullPage: true });
    }
    await page.close();
  }
}

// What opens on demand opens.
const page = await browser.newPage({ viewport: { width: 520, height: 600 } });
await page.setContent('<body><div id="card"></div></body>');
await page.addScriptTag({ content: bundle });
await page.evaluate(([card, look]) => window.draw(card, look), [cards.known, JSON.parse(readFileSync(join(here, 'host-config-light.json'), 'utf8'))]);
check('the decode is closed at first', !(await page.getByText('GSS_ROUTINE_ERROR').isVisible()));
await page.getByRole('button', { name: 'Show decode' }).click();
check('Show decode opens it', await page.getByText('GSS_ROUTINE_ERROR').isVisible());
await browser.close();
finish('cards');
