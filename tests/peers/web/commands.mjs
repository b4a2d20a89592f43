// Commands wrap, are copied whole, and say what is left to fill in.
import { startBot } from '../common/bot.mjs';
import { openBrowser } from '../common/browser.mjs';
import { samples } from './samples.mjs';
import { check, equal, finish } from '../common/report.mjs';

const bot = await startBot();
const browser = await openBrowser();

const wide = () => [...document.querySelectorAll('#answer *')]
  .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible')
  .map((part) => `${part.tagName}.${part.className}: ${part.textContent.slice(0, 40)}`);
const brokenWords = () => [...document.querySelectorAll('.command .line > span')]
  .filter((word) => word.getClientRects().length > 1 && word.textContent.length < 24).map((word) => word.textContent);

for (const width of [390, 1280]) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  for (const [name, text] of Object.entries(samples)) {
    await page.goto(bot.url);
    await page.fill('#text', text);
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.locator('#cause').waitFor();
    for (const details of await page.locator('details').all()) await details.evaluate((element) => { element.open = true; });
    equal(`${name}, ${width}: nothing is hidden behind a scroll bar`, await page.evaluate(wide), []);
    equal(`${name}, ${width}: no command is broken inside a word`, await page.evaluate(brokenWords), []);
    check(`${name}, ${width}: the page is no wider than the window`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    check(`${name}, ${width}: no backtick`, !(await page.locator('.card').evaluate((card) => [...card.children].filter((part) => part.tagName !== 'FOOTER').map((part) => part.innerText).join())).includes('`'));
    const buttons = await page.locator('.copy:visible').evaluateAll((all) => all.map((button) => button.getBoundingClientRect()).map((box) => box.left >= 0 && box.right <= innerWidth && box.height >= 44));
    check(`${name}, ${width}: each Copy is in the window`, buttons.every((inside) => inside), JSON.stringify(buttons));
  }
  await page.close();
}

const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
const page = await context.newPage();
await page.goto(bot.url);
await page.fill('#text', samples.kerberos);
await page.getByRole('button', { name: 'Explain' }).click();
await page.locator('#cause').waitFor();
await page.waitForTimeout(700);
const blocks = page.locator('.typed:has(pre.command)');
let open = 0;
for (let at = 0; at < await blocks.count(); at += 1) {
  const block = blocks.nth(at);
  const names = [...new Set(await block.locator('var').allInnerTexts())];
  await block.getByRole('button', { name: 'Copy' }).click();
  await block.getByText('Copied.').waitFor();
  const lines = await block.locator('.line').allTextContents();
  equal(`command ${at + 1} is copied as it stands`, await page.evaluate(() => navigator.clipboard.readText()), lines.join('\n'));
  equal(`command ${at + 1}: what is left to fill in`, await block.locator('.told').innerText(), names.length > 0 ? `Copied. Fill in ${names.join(', ')}.` : 'Copied.');
  open += names.length;
}
check('a placeholder was seen', open > 0);
const looks = await page.evaluate(() => {
  const of = (part) => [getComputedStyle(part).color, getComputedStyle(part).fontStyle];
  const mark = document.querySelector('.command var');
  return [of(mark), of(mark.closest('code'))];
});
check('a placeholder does not look like the rest', looks[0][0] !== looks[1][0] && looks[0][1] !== looks[1][1], JSON.stringify(looks));

await page.fill('#text', '851968');
await page.getByRole('button', { name: 'Explain' }).click();
await page.getByRole('heading', { name: 'Often seen with it' }).waitFor();
check('a program named in a sentence looks like what is typed', (await page.locator('li code').allInnerTexts()).includes('klist'));
await browser.close();
await bot.stop();
finish('commands');
