// Draws every golden card as Slack would, to be looked at: tests/peers/out/slack/*.png
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { findBrowser } from '../common/browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const golden = fileURLToPath(new URL('../../golden/slack/', import.meta.url));
const out = fileURLToPath(new URL('../out/slack/', import.meta.url));
const chromium = findBrowser();

mkdirSync(out, { recursive: true });
const bundle = `${here}node_modules/.checked/render.mjs`;
await build({
  entryPoints: [`${here}render.jsx`], bundle: true, platform: 'node', format: 'esm', jsx: 'automatic', outfile: bundle, logLevel: 'error',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const { page } = await import(bundle);
const style = readFileSync(join(dirname(createRequire(import.meta.url).resolve('slack-blocks-to-jsx')), 'style.css'), 'utf8');
const logo = `data:image/svg+xml;base64,${readFileSync(new URL('../../../manifests/teams/color.svg', import.meta.url)).toString('base64')}`;

const plain = (blocks) => blocks.flatMap((block) => JSON.stringify(block).match(/"text":"((?:[^"\\]|\\.)*)"/g) ?? []);

for (const name of readdirSync(golden).filter((file) => file.endsWith('.json'))) {
  test(`${name} is drawn`, () => {
    const { blocks } = JSON.parse(readFileSync(join(golden, name), 'utf8'));
    const html = join(out, name.replace('.json', '.html'));
    const png = html.replace('.html', '.png');
    const drawn = page(blocks, style, logo);
    writeFileSync(html, drawn);
    execFileSync(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--host-resolver-rules=MAP * ~NOTFOUND',
      '--window-size=760,1500', `--screenshot=${png}`, `file://${html}`], { stdio: 'ignore', timeout: 60_000 });
    assert.ok(statSync(png).size > 10_000);
    assert.ok(plain(blocks).length > 5);
    assert.ok(drawn.includes(blocks[0].text.text.slice(0, 20).replaceAll("'", '&#x27;')), 'the heading is on the page');
  });
}
