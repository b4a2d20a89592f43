// Draws manifests/teams/{color,outline}.png from their SVG; run it after changing one: node draw-icons.mjs
import { readFileSync } from 'node:fs';
import { openBrowser } from '../common/browser.mjs';

const folder = new URL('../../../manifests/teams/', import.meta.url);
const browser = await openBrowser();
for (const [name, size] of [['color', 192], ['outline', 32]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
  await page.setContent(`<body style="margin:0">${svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}</body>`);
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, omitBackground: true });
}
await browser.close();
