// The same activities to a bot made with the reference SDK (botbuilder, no authentication) and to this bot in its anonymous
// mode on loopback: the same status and shape, except where the list says why not.
import { createServer } from 'node:http';
import botbuilder from 'botbuilder';
import { startBot } from '../common/bot.mjs';
import { check, equal, finish } from '../common/report.mjs';

const { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } = botbuilder;

class ReferenceBot extends TeamsActivityHandler {
  async handleTeamsMessagingExtensionQuery() {
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } };
  }

  async handleTeamsMessagingExtensionFetchTask() {
    return { task: { type: 'continue', value: { card: { contentType: 'application/vnd.microsoft.card.adaptive', content: {} } } } };
  }

  async handleTeamsMessagingExtensionSubmitAction() {
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } };
  }

  async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: {} };
  }
}

const asExpress = (response) => ({
  socket: response.socket,
  end: (...words) => response.end(...words),
  header: (name, value) => response.setHeader(name, value),
  status(code) { response.statusCode = code; return this; },
  send(body) { response.setHeader('content-type', 'application/json'); response.end(typeof body === 'string' ? body : JSON.stringify(body)); return this; },
});
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async () => {};
const logic = new ReferenceBot();
const reference = createServer(async (request, response) => {
  let text = '';
  for await (const piece of request) text += piece;
  let body;
  try { body = JSON.parse(text); } catch { body = undefined; }
  try {
    await adapter.process({ body, headers: request.headers, method: request.method }, asExpress(response), (turn) => logic.run(turn));
  } catch {
    if (!response.writableEnded) { response.statusCode = 500; response.end(); }
  }
});
// A connector that takes everything, for both bots.
const connector = createServer((request, response) => {
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end('{"id":"1"}');
});
for (const server of [reference, connector]) await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const at = (server) => `http://127.0.0.1:${server.address().port}`;
const bot = await startBot({ Teams__AllowAnonymousOnLoopback: 'true' });

let number = 0;
const base = () => ({
  channelId: 'msteams', serviceUrl: at(connector), id: `m${number += 1}`, from: { id: '29:u' }, recipient: { id: '28:b', name: 'GssBot' },
  conversation: { id: 'c1', conversationType: 'personal' },
});
async function post(url, activity, { raw, method = 'POST' } = {}) {
  const response = await fetch(url, {
    method, headers: { 'content-type': 'application/json' }, ...(method === 'GET' ? {} : { body: raw ?? JSON.stringify({ ...base(), ...activity }) }),
  });
  const text = await response.text();
  let shape = '';
  try { shape = shapeOf(JSON.parse(text)); } catch { shape = text.length > 0 ? 'text' : ''; }
  return { status: response.status, shape };
}
const shapeOf = (body) => body.type ?? (body.composeExtension ? `composeExtension:${body.composeExtension.type}` : body.task ? `task:${body.task.type}` : Object.keys(body).join());
const data = { ticket: 'a1;crl-expired-at-server;2;1;3;;;' };
const execute = (action) => ({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } });

const rows = [
  ['message', { type: 'message', text: '851968' }],
  ['search', { type: 'invoke', name: 'composeExtension/query', value: { commandId: 'lookup', parameters: [{ name: 'q', value: '851968' }] } }],
  ['message action', { type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'explainError', commandContext: 'compose' } }],
  ['insert', { type: 'invoke', name: 'composeExtension/submitAction', value: { commandId: 'explainError', commandContext: 'compose', data: { err: '851968' } } }],
  ['card button', execute({ type: 'Action.Execute', verb: 'helpful', data })],
  ['card button without a value', { type: 'invoke', name: 'adaptiveCard/action' }],
  ['card button of another type', execute({ type: 'Action.Submit', verb: 'helpful', data })],
  ['unknown invoke', { type: 'invoke', name: 'foo/bar', value: {} }],
  ['link that is not unfurled', { type: 'invoke', name: 'composeExtension/queryLink', value: { url: 'x' } }],
  ['task/fetch', { type: 'invoke', name: 'task/fetch', value: {} }],
  ['installation', { type: 'installationUpdate', action: 'add' }],
  ['first contact', { type: 'conversationUpdate', membersAdded: [{ id: '28:b' }] }],
  ['edited message', { type: 'messageUpdate', text: '851968', channelData: { eventType: 'editMessage' } }],
  ['reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['unknown activity', { type: 'zzz' }],
  ['not JSON', null, { raw: '{{' }],
  ['another verb', null, { method: 'GET' }],
];
// Where the two differ, and why that is meant.
const different = [
  ['no type', { type: undefined }, 500, 400, 'the .NET SDK answers 400; the JavaScript one throws'],
  ['thumb', { type: 'invoke', name: 'message/submitAction', value: { actionName: 'feedback', actionValue: { reaction: 'like' } } }, 501, 200, 'the reference bot has no handler; Teams wants 200'],
];

try {
  for (const [name, activity, options] of rows) {
    const [theirs, ours] = [await post(at(reference), activity, options), await post(bot.messages, activity, options)];
    equal(`${name}: status`, ours.status, theirs.status);
    if (theirs.status < 400 || theirs.shape.startsWith('application/')) equal(`${name}: shape`, ours.shape, theirs.shape);
  }
  for (const [name, activity, theirs, ours, why] of different) {
    equal(`${name}: reference (${why})`, (await post(at(reference), activity)).status, theirs);
    equal(`${name}: ours (${why})`, (await post(bot.messages, activity)).status, ours);
  }
  const garbage = { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer xx.yy.zz' }, body: JSON.stringify({ ...base(), type: 'typing' }) };
  equal('a bad token where none is asked for: the reference lets it in', (await fetch(at(reference), garbage)).status, 200);
  equal('a bad token where none is asked for: ours does not', (await fetch(bot.messages, garbage)).status, 401);
  check('nothing that was pasted is in the log', !bot.output().includes('851968'));
} finally {
  await bot.stop();
  reference.close();
  connector.close();
}
finish('reference bot');
