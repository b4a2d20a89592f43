// Chromium that reaches nothing but this machine. Found by GSSBOT_CHROMIUM, else by its usual names on the PATH.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const findBrowser = () => process.env.GSSBOT_CHROMIUM
  ?? process.env.PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));

export async function openBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium: set GSSBOT_CHROMIUM or install chromium');
  // Each suite runs in its own folder and brings its own copy.
  const { chromium } = createRequire(join(process.cwd(), 'package.json'))('playwright-core');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1'],
  });
}
