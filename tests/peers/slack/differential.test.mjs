// The same requests to Bolt and to the bot: same status, same kind of body. Where ours differs by design, it is said so.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import bolt from '@slack/bolt';
import { startBot, startFake } from './lib/programs.mjs';
import { form, secret, sign } from './lib/signing.mjs';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
let peer; let ours; let slack;

before(async () => {
  const receiver = new bolt.HTTPReceiver({ signingSecret: secret, logLevel: 'error' });
  const app = new bolt.App({ receiver, token: 'xoxb-1', botId: 'B1', botUserId: 'U1', logLevel: 'error' });
  app.command('/gsserr', async ({ ack }) => ack({ response_type: 'ephemeral', text: 'ok' }));
  app.event('app_mention', async () => {});
  app.event('message', async () => {});
  app.shortcut('explain_error', async ({ ack }) => ack());
  app.shortcut('open_paste', async ({ ack }) => ack());
  app.action('open_doc', async ({ ack }) => ack());
  app.view('paste', async ({ ack }) => ack({ response_action: 'errors', errors: { first: 'empty' } }));
  app.view('not_helpful', async ({ ack }) => ack());
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  peer = { url: `http://127.0.0.1:${server.address().port}/slack/events`, stop: () => receiver.stop() };
  slack = await startFake();
  const bot = await startBot({ Slack__SigningSecret: secret, Slack__BotToken: 'xoxb-1', Slack__TeamId: 'T1', Slack__ApiBaseUrl: slack.api });
  ours = { url: `${bot.url}/slack/events`, stop: bot.stop };
});

after(async () => {
  await peer?.stop();
  await ours?.stop();
  await slack?.stop();
});

const payload = (object) => form({ payload: JSON.stringify({ team: { id: 'T1' }, user: { id: 'U2' }, trigger_id: '1.2', ...object }) });
const command = (name, text) => form({ command: name, text, team_id: 'T1', channel_id: 'C1', user_id: 'U2', response_url: 'https://hooks.slack.com/commands/x', trigger_id: '1' });
const event = (id, inner) => JSON.stringify({ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: id, event_time: 1, event: inner });
const view = (callback) => payload({ type: 'view_submission', view: { id: 'V1', callback_id: callback, type: 'modal', state: { values: {} } } });

async function send(url, body, type, { headers = {}, age = 0 } = {}) {
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const reply = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': sign(timestamp, body), ...headers },
  });
  const text = await reply.text();
  return { status: reply.status, kind: text === '' ? 'empty' : (reply.headers.get('content-type') ?? '').split(';')[0], text };
}

const same = [
  ['a command', command('/gsserr', '851968 & <x>'), FORM],
  ['a command without text', command('/gsserr', ''), FORM],
  ['another command', command('/other', 'x'), FORM],
  ['the challenge', JSON.stringify({ type: 'url_verification', token: 't', challenge: 'abc123' }), JSON_TYPE],
  ['a certificate check', 'ssl_check=1&token=x', FORM],
  ['a mention', event('Ev1', { type: 'app_mention', user: 'U2', text: '<@U1> 851968', ts: '1.1', channel: 'C1' }), JSON_TYPE],
  ['a mention marked as a retry', event('Ev2', { type: 'app_mention', user: 'U2', text: '<@U1> 851968', ts: '1.2', channel: 'C1' }), JSON_TYPE, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } }],
  ['a direct message', event('Ev3', { type: 'message', channel_type: 'im', user: 'U2', text: '851968', ts: '1.3', channel: 'D1' }), JSON_TYPE],
  ['the message shortcut', payload({ type: 'message_action', callback_id: 'explain_error', channel: { id: 'C1' }, message: { type: 'message', text: '851968', ts: '1.1' }, message_ts: '1.1', response_url: 'https://hooks.slack.com/app/x' }), FORM],
  ['the global shortcut', payload({ type: 'shortcut', callback_id: 'open_paste' }), FORM],
  ['a button with an address', payload({ type: 'block_actions', container: { type: 'message' }, actions: [{ type: 'button', action_id: 'open_doc', block_id: 'b', action_ts: '1' }] }), FORM],
  ['an empty form', view('paste'), FORM],
  ['the feedback form', view('not_helpful'), FORM],
  ['a wrong signature', 'a=b', FORM, { headers: { 'x-slack-signature': 'v0=00' } }],
  ['a missing signature', 'a=b', FORM, { headers: { 'x-slack-signature': '' } }],
  ['a request six minutes old', 'a=b', FORM, { age: 360 }],
];

for (const [name, body, type, more] of same) {
  test(`${name} gets from the bot what Bolt gives`, async () => {
    const [theirs, mine] = await Promise.all([send(peer.url, body, type, more), send(ours.url, body, type, more)]);
    assert.equal(mine.status, theirs.status);
    if (theirs.status === 200) assert.equal(mine.kind === 'empty', theirs.kind === 'empty', `${mine.kind} and ${theirs.kind}`);
  });
}

test('the challenge is answered letter by letter as Bolt answers it', async () => {
  const body = JSON.stringify({ type: 'url_verification', token: 't', challenge: 'abc123' });
  const [theirs, mine] = await Promise.all([send(peer.url, body, JSON_TYPE), send(ours.url, body, JSON_TYPE)]);
  assert.deepEqual(JSON.parse(mine.text), JSON.parse(theirs.text));
});

test('a request from the future is accepted by Bolt and refused by design by us', async () => {
  const [theirs, mine] = await Promise.all([send(peer.url, 'ssl_check=1', FORM, { age: -3600 }), send(ours.url, 'ssl_check=1', FORM, { age: -3600 })]);
  assert.deepEqual([theirs.status, mine.status], [200, 401]);
});

test('an event nobody subscribed to is acknowledged by design by us, so that Slack does not send it again', async () => {
  const mine = await send(ours.url, event('Ev9', { type: 'brand_new' }), JSON_TYPE);
  assert.deepEqual([mine.status, mine.kind], [200, 'empty']);
});
