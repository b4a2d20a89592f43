// Slack's own clients find in the fake Slack what they find in Slack; then the bot is held to the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SocketModeClient } from '@slack/socket-mode';
import { WebClient } from '@slack/web-api';
import { startBot, startFake, until } from './lib/programs.mjs';

let slack; let web;

before(async () => {
  slack = await startFake();
  web = new WebClient('xoxb-1', { slackApiUrl: slack.api, logLevel: 'error' });
});

after(() => slack?.stop());

test('the web client posts a card (as a form) and gets a timestamp', async () => {
  const reply = await web.chat.postMessage({ channel: 'C1', text: 'hello', blocks: [{ type: 'section', text: { type: 'plain_text', text: 'x' } }] });
  assert.equal(reply.ok, true);
  assert.match(reply.ts, /^\d+\.\d+$/);
});

test('the web client waits as long as a 429 says and posts then', async () => {
  const start = Date.now();
  assert.equal((await web.chat.postMessage({ channel: 'C1', text: 'busy' })).ok, true);
  assert.ok(Date.now() - start >= 1000);
});

test('the web client sees a refusal as a platform error', async () => {
  await assert.rejects(web.views.open({ trigger_id: '1.2', view: { type: 'modal', title: { type: 'plain_text', text: 't' }, blocks: [] } }),
    (fault) => fault.code === 'slack_webapi_platform_error' && fault.data.error === 'expired_trigger_id');
});

test('blocks over a limit are refused as Slack refuses them', async () => {
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  await assert.rejects(web.chat.postMessage({ channel: 'C1', text: 'x', blocks }), (fault) => fault.data.error === 'invalid_blocks');
});

test('the web client learns whose token it has', async () => {
  const reply = await web.auth.test();
  assert.deepEqual([reply.team_id, reply.user_id], ['T1', 'UBOT']);
});

test('the socket client is greeted, gets an envelope, and its acknowledgement arrives', async () => {
  const client = new SocketModeClient({ appToken: 'xapp-1-A1-1-x', clientOptions: { slackApiUrl: slack.api }, logLevel: 'error' });
  client.on('slash_commands', ({ ack }) => ack({ response_type: 'ephemeral', text: 'ok' }));
  await client.start();
  const [frame] = await until(async () => { const { acknowledgements } = await slack.calls(); return acknowledgements.length > 0 && acknowledgements; }, 'an acknowledgement');
  await client.disconnect();
  assert.deepEqual(JSON.parse(frame), { envelope_id: 'e-1', payload: { response_type: 'ephemeral', text: 'ok' } });
});

test('the bot acknowledges the same envelope in the same shape', async () => {
  const before = (await slack.calls()).acknowledgements.length;
  const bot = await startBot({ Slack__AppToken: 'xapp-1-A1-1-x', Slack__BotToken: 'xoxb-1', Slack__TeamId: 'T1', Slack__ApiBaseUrl: slack.api, Slack__SocketConnections: '1' });
  try {
    const frames = await until(async () => { const { acknowledgements } = await slack.calls(); return acknowledgements.length > before && acknowledgements; }, 'an acknowledgement');
    const frame = JSON.parse(frames.at(-1));
    assert.deepEqual(Object.keys(frame), ['envelope_id', 'payload']);
    assert.equal(frame.envelope_id, 'e-1');
    assert.equal(frame.payload.response_type, 'ephemeral');
    assert.match(frame.payload.text, /GSS_S_FAILURE/);
  } finally {
    await bot.stop();
  }
});
