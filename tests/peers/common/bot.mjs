// Starts the built bot on a free loopback port and stops it by its process id.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const configuration = process.env.CONFIGURATION ?? 'Debug';
export const botDll = process.env.GSSBOT_BOT
  ?? new URL(`../../../src/Bot/bin/${configuration}/net10.0/GssBot.Bot.dll`, import.meta.url).pathname;

export const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** The bot with these settings on a free loopback port; resolves once it answers. */
export async function startBot(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gssbot-peers-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const bot = spawn('dotnet', [botDll], {
    cwd: folder,
    env: { ...process.env, ASPNETCORE_URLS: url, ASPNETCORE_ENVIRONMENT: 'Production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => { output += text; });
  const ended = new Promise((resolve) => bot.once('exit', resolve));
  const stop = async () => {
    bot.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let round = 0; round < 300; round += 1) {
    if (bot.exitCode !== null) throw new Error(`the bot did not start:\n${output}`);
    if (await fetch(`${url}/healthz`).then(() => true, () => false)) return { url, messages: `${url}/api/messages`, stop, output: () => output };
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  await stop();
  throw new Error(`the bot did not answer:\n${output}`);
}
