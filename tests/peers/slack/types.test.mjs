// Golden cards and manifests against Slack's own types. Each is checked alone, so that a failure names its file.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parse } from 'yaml';

const here = fileURLToPath(new URL('.', import.meta.url));
const golden = new URL('../../golden/slack/', import.meta.url);
const manifests = new URL('../../../manifests/slack/', import.meta.url);
const out = `${here}node_modules/.checked/`;
mkdirSync(out, { recursive: true });

const cards = readdirSync(golden).filter((name) => name.endsWith('.json'));
const sources = new Map([
  ...cards.map((name) => [`${name}.ts`, `import type { KnownBlock } from '@slack/types';\nexport const blocks: KnownBlock[] = ${JSON.stringify(JSON.parse(readFileSync(new URL(name, golden), 'utf8')).blocks)};\n`]),
  ...readdirSync(manifests).filter((name) => name.endsWith('.yaml')).map((name) => [`${name}.ts`, `import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js';\nexport const manifest: Manifest = ${JSON.stringify(parse(readFileSync(new URL(name, manifests), 'utf8')))};\n`]),
  ['bad-card.ts', "import type { KnownBlock } from '@slack/types';\nexport const blocks: KnownBlock[] = [{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}];\n"],
  ['bad-manifest.ts', "import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js';\nexport const manifest: Manifest = {\"display_information\":{\"name\":5}};\n"],
]);
for (const [name, source] of sources) writeFileSync(out + name, source);
const program = ts.createProgram([...sources.keys()].map((name) => out + name), {
  noEmit: true, strict: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [],
});
const faults = (name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(out + name)).map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));

for (const name of sources.keys()) {
  if (name.startsWith('bad-')) test(`${name} is refused, so the check can fail`, () => assert.notEqual(faults(name).length, 0));
  else test(`${name.replace(/\.ts$/, '')} is what Slack's types say`, () => assert.deepEqual(faults(name), []));
}

test('there are cards to check', () => assert.ok(cards.length >= 12));
