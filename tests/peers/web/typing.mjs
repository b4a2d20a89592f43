// What somebody typed stays his: double clicks, examples, too much text, errors, going back.
import { startBot } from '../common/bot.mjs';
import { openBrowser } from '../common/browser.mjs';
import { check, equal, finish } from '../common/report.mjs';

const crl = '530-globus_gsi_callback_module: Could not verify credential\n530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.';
const expired = "The server's CRL (revocation list) of your CA has expired";
const bot = await startBot();
const browser = await openBrowser();

async function open(size = { width: 1280, height: 800 }, options = {}) {
  const page = await browser.newPage({ viewport: size, ...options });
  await page.goto(bot.url);
  return page;
}
const cause = (page) => page.locator('#cause').innerText();
const typed = (page) => page.locator('#text').inputValue();

/** A long text at once, as a paste comes. */
const put = (page, text) => page.locator('#text').evaluate((box, value) => { box.value = value; }, text);

// A double click asks once, and nothing that slid under the pointer is pressed by its second half.
for (const [width, height] of [[1280, 800], [1920, 1080], [800, 600], [390, 844]]) {
  for (const gap of [120, 250, 400]) {
    const page = await open({ width, height });
    let asked = 0;
    page.on('request', (request) => { asked += request.method() === 'POST' ? 1 : 0; });
    await page.fill('#text', crl);
    const button = await page.getByRole('button', { name: 'Explain' }).boundingBox();
    const [x, y] = [button.x + button.width / 2, button.y + button.height / 2];
    await page.mouse.click(x, y);
    await page.waitForTimeout(gap);
    await page.mouse.click(x, y);
    await page.locator('#cause').waitFor();
    await page.waitForTimeout(900);
    equal(`double click, ${width}x${height}, ${gap} ms`, [await cause(page), await typed(page), asked], [expired, crl, 1]);
    await page.close();
  }
}

{
  const page = await open();
  await page.fill('#text', 'my own words');
  const example = page.getByRole('button', { name: 'CRL has expired' });
  await example.click();
  await page.locator('#cause').waitFor();
  check('an example fills the box', (await typed(page)).includes('available CRL has expired'));
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: '851968', exact: true }).click();
  await page.waitForFunction(() => document.getElementById('text').value === '851968');
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: 'Bring my text back' }).click();
  equal('what was typed before two examples comes back', await typed(page), 'my own words');
  check('there is nothing more to bring back', await page.locator('#undo').isHidden());
  await page.close();
}

{
  const page = await open();
  let release;
  await page.route('**/', async (route) => {
    if (route.request().method() === 'POST') await new Promise((resolve) => { release = resolve; });
    await route.continue();
  });
  await page.fill('#text', crl);
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.locator('#text').press('End');
  await page.locator('#text').pressSequentially(' and more');
  const edited = await typed(page);
  release();
  await page.locator('#cause').waitFor();
  equal('what is typed while the answer is under way stays', await typed(page), edited);
  await page.close();
}

{
  const page = await open();
  let asked = 0;
  page.on('request', (request) => { asked += request.method() === 'POST' ? 1 : 0; });
  const long = `${`${'all is well, '.repeat(400)}\n`.repeat(210)}530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n`;
  await put(page, long);
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.locator('.note').waitFor();
  equal('a paste of more than 1 MiB stays and nothing is sent', [await typed(page), asked], [long, 0]);
  check('it says what to do', (await page.locator('.note').innerText()).includes('more than 1 MiB'));
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: 'Scan it as a log' }).click();
  await page.locator('.breakdown').waitFor();
  check('it can be scanned from there', (await page.locator('.breakdown').innerText()).includes(expired));
  equal('and stays all the same', (await typed(page)).length, long.length);
  await page.close();
}

for (const [name, act] of [
  ['the bot is gone', (route) => route.abort()],
  ['too many questions', (route) => route.fulfill({ status: 429 })],
  ['a fault of the bot', (route) => route.fulfill({ status: 500 })],
]) {
  const page = await open();
  await page.route('**/', (route) => (route.request().method() === 'POST' ? act(route) : route.continue()));
  await page.fill('#text', crl);
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.locator('.note').waitFor();
  equal(`${name}: the text stays`, await typed(page), crl);
  check(`${name}: it is said`, (await page.locator('.note').innerText()).endsWith('Your text is still in the box.'));
  await page.close();
}

{
  const page = await open();
  await page.clock.install();
  await page.route('**/', (route) => (route.request().method() === 'POST' ? undefined : route.continue()));
  await page.evaluate(() => { AbortSignal.timeout = () => AbortSignal.abort(new DOMException('', 'TimeoutError')); });
  await page.fill('#text', crl);
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.locator('.note').waitFor();
  equal('no answer in time: the text stays', [await typed(page), (await page.locator('.note').innerText()).startsWith('No answer came in time.')], [crl, true]);
  await page.close();
}

for (const [name, move] of [
  ['back', async (page) => { await page.goto(`${bot.url}/stats`); await page.goBack(); }],
  ['back and forward', async (page) => { await page.goto(`${bot.url}/stats`); await page.goBack(); await page.goForward(); await page.goBack(); }],
  ['reload', (page) => page.reload()],
]) {
  const page = await open();
  await page.locator('#text').click();
  await page.locator('#text').pressSequentially('typed by hand');
  await move(page);
  await page.waitForLoadState();
  equal(`${name} keeps what was typed`, await typed(page), 'typed by hand');
  await page.close();
}

// Without script.
{
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(bot.url);
  await page.fill('#text', 'my own words');
  await page.getByRole('button', { name: 'CRL has expired' }).click();
  equal('without script: an example is explained', await cause(page), expired);
  await page.getByRole('button', { name: 'Bring my text back' }).click();
  equal('without script: what was typed comes back', await typed(page), 'my own words');
  await put(page, `${'x '.repeat(512 * 1024)}y`);
  await page.getByRole('button', { name: 'Explain' }).click();
  equal('without script: too long a text stays', (await typed(page)).length, 1024 * 1024 + 1);
  await context.close();
}

await browser.close();
await bot.stop();
finish('typing');
