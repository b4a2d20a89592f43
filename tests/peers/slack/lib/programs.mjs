// Starts the fake Slack as a process of its own and stops it by its own id; the bot as every suite starts it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export { startBot } from '../../common/bot.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const fake = join(root, 'tests/FakeSlack/bin/Debug/net10.0/GssBot.FakeSlack.dll');

const stopper = (child) => () => new Promise((resolve) => {
  if (child.exitCode !== null) return resolve();
  child.once('exit', resolve);
  child.kill('SIGTERM');
});

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
