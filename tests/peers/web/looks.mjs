// Every kind of card for axe-core, narrow and wide, light and dark; drawn to tests/peers/out/web to be looked at.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startBot } from '../common/bot.mjs';
import { openBrowser } from '../common/browser.mjs';
import { samples } from './samples.mjs';
import { check, equal, finish } from '../common/report.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = new URL('../out/web/', import.meta.url).pathname;
mkdirSync(shots, { recursive: true });
const bot = await startBot();
const browser = await openBrowser();
const log = Buffer.from('2026-03-01 12:00:00 ERROR 530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n2026-03-01 12:00:05 ERROR flux capacitor failed\n'.repeat(40));

async function explain(page, text) {
  await page.fill('#text', text);
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.locator('#cause').waitFor();
}
async function scan(page) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Scan a log file' }).click();
  await (await choosing).setFiles({ name: 'site.log', mimeType: '', buffer: log });
  await page.locator('.breakdown').waitFor();
}
const views = {
  empty: async () => {},
  ...Object.fromEntries(Object.entries(samples).map(([name, text]) => [name, (page) => explain(page, text)])),
  log: scan,
  long: async (page) => { await page.locator('#text').evaluate((box) => { box.value = 'words '.repeat(200_000); }); await page.getByRole('button', { name: 'Explain' }).click(); await page.locator('.note').waitFor(); },
};

for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1280]) {
    // axe-core is put into the page by the browser's driver; the page's own policy stays as it is for everything else.
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const refused = [];
    page.on('console', (message) => { if (message.type() === 'error') refused.push(message.text()); });
    for (const [name, act] of Object.entries(views)) {
      await page.goto(bot.url);
      await act(page);
      for (const details of await page.locator('details').all()) await details.evaluate((element) => { element.open = true; });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      equal(`${name}, ${width}, ${colorScheme}: axe`, violations.map((found) => `${found.id}: ${found.nodes[0].html.slice(0, 90)}`), []);
      check(`${name}, ${width}, ${colorScheme}: fits`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await page.evaluate(() => document.querySelectorAll('footer details').forEach((details) => { details.open = false; }));
      await page.screenshot({ path: `${shots}${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    equal(`${width}, ${colorScheme}: the policy refused nothing of the page's own`, refused, []);
    await context.close();
  }
}
await browser.close();
await bot.stop();
finish('looks');
