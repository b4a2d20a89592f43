// The Microsoft 365 Agents Playground against the running bot, driven through Chromium as a user would.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../common/browser.mjs';
import { freePort, startBot } from '../common/bot.mjs';
import { check, finish } from '../common/report.mjs';

const here = new URL('.', import.meta.url).pathname;
const shots = new URL('../out/teams/', import.meta.url).pathname;
const crl = [
  'error: globus_ftp_control: gss_init_sec_context failed',
  '530-Login incorrect. : globus_gss_assist: Error accepting security context',
  '530-globus_gsi_callback_module: Could not verify credential',
  '530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired',
  '530 End.',
].join('\n');

mkdirSync(shots, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'gssbot-playground-'));
const bot = await startBot({ Teams__AllowAnonymousOnLoopback: 'true' });
const port = await freePort();
const site = `http://localhost:${port}/`;
const playground = spawn(
  process.execPath,
  ['-r', join(here, 'loopback.cjs'), join(here, 'node_modules/@microsoft/m365agentsplayground/cli.js'), 'start', '-e', bot.messages, '-c', 'msteams', '-p', `${port}`, '--dt'],
  { cwd: folder, env: { ...process.env, BROWSER: 'none' }, stdio: ['ignore', 'pipe', 'pipe'] },
);
let said = '';
for (const stream of [playground.stdout, playground.stderr]) stream.on('data', (text) => { said += text; });
const browser = await openBrowser();

async function open() {
  const page = await browser.newPage({ viewport: { width: 1300, height: 1100 } });
  page.setDefaultTimeout(20_000);
  for (let round = 0; ; round += 1) {
    try {
      await page.goto(site, { waitUntil: 'domcontentloaded' });
      break;
    } catch (fault) {
      if (round === 60) throw new Error(`the Playground did not start: ${fault}\n${said}`);
      await page.waitForTimeout(500);
    }
  }
  await page.waitForSelector('text=Type a message');
  return page;
}

const shown = async (page, text, seconds = 20) => page.getByText(text).last().waitFor({ timeout: seconds * 1000 }).then(() => true, () => false);

async function step(name, work) {
  const page = await open();
  try {
    await work(page);
  } catch (fault) {
    check(name, false, `${fault}`.slice(0, 300));
  }
  await page.screenshot({ path: join(shots, `${name.replaceAll(' ', '-')}.png`) });
  await page.close();
}

async function write(page, text, button = page.locator('button[aria-label="Send Message"]')) {
  const box = page.locator('[contenteditable=true]').first();
  await box.click({ force: true });
  await page.keyboard.insertText(text);
  await button.click();
}

try {
  await step('welcome', async (page) => check('a new conversation is welcomed', await shown(page, 'Hello, I am GssBot')));

  await step('personal message', async (page) => {
    await write(page, crl);
    check('a pasted error is answered by its card', await shown(page, 'What to do'));
    await page.getByRole('button', { name: 'Helpful', exact: true }).last().click();
    check('Helpful changes the card it sits on', await shown(page, 'Thank you, noted.'));
  });

  await step('not helpful', async (page) => {
    await write(page, crl);
    await shown(page, 'What to do');
    await page.getByRole('button', { name: 'Not helpful' }).last().click();
    check('Not helpful asks why', await shown(page, 'What was wrong?'));
    await page.getByText('The steps did not work').last().click();
    await page.getByRole('button', { name: 'Send', exact: true }).last().click();
    check('a reason is taken', await shown(page, 'Thank you, noted.'));
  });

  await step('number with decode', async (page) => {
    await write(page, 'major status 0x000d0000 from gss_init_sec_context');
    const button = page.getByRole('button', { name: 'Show decode' }).last();
    await button.click();
    check('Show decode opens the fields', await shown(page, 'GSS_ROUTINE_ERROR'));
  });

  await step('channel mention', async (page) => {
    await page.locator('button[aria-label^="My Team - General"]').click();
    const box = page.locator('[contenteditable=true]').first();
    await box.click({ force: true });
    await page.keyboard.type('@Te', { delay: 80 });
    await page.getByRole('menuitem').filter({ hasText: 'Test Bot' }).last().click();
    await page.keyboard.insertText(' 851968');
    await page.getByRole('button', { name: 'Post' }).click();
    check('a mention in a channel is answered', await shown(page, 'certain about the fields of the number'));
  });

  await step('search', async (page) => {
    await page.locator('button[aria-label="Trigger Message Extension App"]').first().click();
    await page.getByText('Search Command', { exact: true }).click();
    await page.getByPlaceholder('Enter a search term').fill('851968');
    await page.keyboard.press('Enter');
    check('a number gives the decode row', await shown(page, 'certain about the fields of the number'));
    await page.getByText('certain about the fields of the number').last().click();
    check('a row becomes a card', await page.getByText('GSS_ROUTINE_ERROR').last().waitFor().then(() => true, () => false));
  });

  await step('compose action', async (page) => {
    await page.locator('button[aria-label="Trigger Message Extension App"]').first().click();
    await page.getByText('Action Command', { exact: true }).click();
    await page.getByPlaceholder('Input command id').fill('explainError');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('textarea').last().fill(crl);
    await page.getByRole('button', { name: 'Explain' }).last().click();
    check('a paste becomes a card in the message being written', await shown(page, 'What to do'));
  });

  await step('message action', async (page) => {
    await page.locator('button[aria-label="Group Chat"]').click();
    await write(page, crl);
    await shown(page, '530-Login incorrect');
    await page.getByRole('button', { name: 'Show more information' }).last().click();
    await page.getByText(/action/i).last().click();
    await page.getByPlaceholder('Input command id').fill('explainError');
    await page.getByRole('button', { name: 'Create' }).click();
    check('the dialog shows the ready card', await shown(page, 'What to do'));
    check('the lines of the message were kept', await shown(page, 'Line 4, printed by'));
    await page.screenshot({ path: join(shots, 'message-action-dialog.png') });
    await page.getByRole('button', { name: 'Insert reply' }).last().click();
    await page.getByRole('button', { name: 'Insert reply' }).last().waitFor({ state: 'detached' });
    check('the card is put into the reply', await shown(page, 'What to do'));
  });

  check('nothing that was pasted is in the log', !bot.output().includes('CRL has expired'));
} finally {
  await browser.close();
  playground.kill('SIGTERM');
  await bot.stop();
  rmSync(folder, { recursive: true, force: true });
}
finish('playground');
