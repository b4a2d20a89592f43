// A log that is dropped or chosen is scanned, plain or packed.
import { gzipSync } from 'node:zlib';
import { startBot } from '../common/bot.mjs';
import { openBrowser } from '../common/browser.mjs';
import { check, equal, finish } from '../common/report.mjs';

const lines = '2026-03-01 12:00:00 ERROR 530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n2026-03-01 12:00:05 ERROR flux capacitor failed\n';
const log = Buffer.from(lines.repeat(30_000));
const bot = await startBot();
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(bot.url);
await page.fill('#text', 'my own words');

for (const [name, buffer] of [['site.log', log], ['site.log.gz', gzipSync(log)]]) {
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/scan'));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Scan a log file' }).click();
  await (await choosing).setFiles({ name, mimeType: '', buffer });
  equal(`${name}: taken`, (await answer).status(), 200);
  await page.locator('.breakdown').waitFor();
  const rows = await page.locator('.breakdown table').first().locator('tbody tr').allInnerTexts();
  check(`${name}: the cause with its count and who acts`, rows.length === 1 && rows[0].includes('30,000') && rows[0].includes('revocation list) of your CA') && rows[0].includes("the server's administrator"), rows.join());
  check(`${name}: what is not explained`, (await page.locator('.breakdown').innerText()).includes('flux capacitor failed'));
  await page.waitForTimeout(700);
}
equal('the box is left alone', await page.locator('#text').inputValue(), 'my own words');

await page.reload();
const dropped = await page.evaluateHandle((text) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'dropped.log'));
  return transfer;
}, lines);
await page.dispatchEvent('#text', 'drop', { dataTransfer: dropped });
await page.locator('.breakdown').waitFor();
check('a dropped file is scanned', (await page.locator('#cause').innerText()).startsWith('2 failures in 2 records'));

await page.waitForTimeout(700);
const none = page.waitForEvent('filechooser');
await page.getByRole('button', { name: 'Scan a log file' }).click();
await (await none).setFiles({ name: 'clean.log', mimeType: '', buffer: Buffer.from('all is well\n') });
await page.getByText('No failure in 1 record').waitFor();
check('a clean log is not said to be explained', !(await page.locator('.breakdown').innerText()).includes('%'));

await page.waitForTimeout(700);
const broken = page.waitForEvent('filechooser');
await page.getByRole('button', { name: 'Scan a log file' }).click();
await (await broken).setFiles({ name: 'broken.gz', mimeType: '', buffer: Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) });
await page.getByText('That is no whole gzip file.').waitFor();
check('a broken file is told so', true);

await browser.close();
await bot.stop();
finish('logs');
