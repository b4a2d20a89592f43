// The app package as the bot's own command writes it, against the schema that Teams publishes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { botDll } from '../common/bot.mjs';
import { check, equal, finish } from '../common/report.mjs';

const require = createRequire(import.meta.url);
const schemaFile = join(require.resolve('@microsoft/app-manifest/package.json'), '../build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json');

/** The files of a small zip, by name. */
function unzip(zip) {
  const files = {};
  let at = zip.readUInt32LE(zip.length - 6); // where the directory begins, as the last record says
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = zip.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const folder = mkdtempSync(join(tmpdir(), 'gssbot-package-'));
try {
  const file = join(folder, 'app.zip');
  const words = ['teams-package', '--app-id', '11111111-1111-1111-1111-111111111111', '--site-url', 'https://grid.example.org', '--out', file];
  const made = spawnSync('dotnet', [botDll, ...words], { cwd: folder, encoding: 'utf8' });
  equal('the command writes the package', made.status, 0);
  const files = unzip(readFileSync(file));
  equal('the package holds three files', Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
  for (const [name, size] of [['color.png', 192], ['outline.png', 32]]) equal(`${name}: size`, [files[name].readUInt32BE(16), files[name].readUInt32BE(20)], [size, size]);

  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const manifest = JSON.parse(files['manifest.json']);
  check('the manifest follows its schema', validate(manifest), JSON.stringify(validate.errors));
  check('a manifest without icons does not', !validate({ ...manifest, icons: undefined }));
  check('a manifest with a key of its own does not', !validate({ ...manifest, colour: 'blue' }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
finish('app package');
