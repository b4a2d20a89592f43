// Starts the bot and the fake Slack as processes of their own and stops them by their own ids.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const bot = process.env.GSSBOT_BOT ?? join(root, 'src/Bot/bin/Debug/net10.0/GssBot.Bot.dll');
const fake = join(root, 'tests/FakeSlack/bin/Debug/net10.0/GssBot.FakeSlack.dll');

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const stopper = (child) => () => new Promise((resolve) => {
  if (child.exitCode !== null) return resolve();
  child.once('exit', resolve);
  child.kill('SIGTERM');
});

/** The bot with these settings on a free loopback port; resolves once it answers. */
export async function startBot(settings) {
  const url = `http://127.0.0.1:${await freePort()}`;
  const folder = mkdtempSync(join(tmpdir(), 'gssbot-'));
  const child = spawn('dotnet', [bot], {
    cwd: folder,
    env: { ...process.env, ASPNETCORE_URLS: url, DOTNET_ENVIRONMENT: 'Production', Delivery__Directory: join(folder, 'pending'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => { output += text; });
  child.stderr.on('data', (text) => { output += text; });
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the bot stopped:\n${output}`);
    const up = await fetch(`${url}/healthz`).then(() => true, () => false);
    if (up) return { url, output: () => output, stop: stopper(child) };
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  await stopper(child)();
  throw new Error(`the bot did not answer:\n${output}`);
}

/** The fake Slack; resolves with the address of its API. */
export function startFake() {
  const child = spawn('dotnet', [fake], { stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the fake Slack stopped')));
    child.stdout.once('data', (text) => {
      const api = text.toString().trim();
      const calls = () => fetch(new URL('/files/calls.json', api)).then((answer) => answer.json());
      resolve({ api, calls, stop: () => { child.stdin.end(); return stopper(child)(); } });
    });
  });
}

/** Waits until it is true; fails after ten seconds. */
export async function until(condition, what) {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await condition();
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`waited in vain: ${what}`);
}
