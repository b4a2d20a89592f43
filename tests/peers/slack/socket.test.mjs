// The bot's Socket Mode client against a server built with the library that Slack's own client uses.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { WebSocketServer } from 'ws';
import { startBot, until } from './lib/programs.mjs';

const sockets = []; const frames = []; const posts = []; let pongs = 0; let bot; let server;

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => {
      const method = request.url.replace('/api/', '');
      if (method === 'chat.postMessage') posts.push(JSON.parse(body));
      const url = `ws://127.0.0.1:${server.address().port}/link/?ticket=${sockets.length}`;
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(method === 'apps.connections.open' ? { ok: true, url } : { ok: true, team_id: 'T1', user_id: 'UBOT', ts: '1.2' }));
    });
  });
  new WebSocketServer({ server }).on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => frames.push(JSON.parse(data)));
    socket.on('pong', () => { pongs += 1; });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' }, debug_info: { host: 'x', approximate_connection_time: 18060 } }));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  bot = await startBot({
    Slack__AppToken: 'xapp-1-A1-1-x', Slack__BotToken: 'xoxb-1', Slack__TeamId: 'T1', Slack__SocketConnections: '1',
    Slack__ApiBaseUrl: `http://127.0.0.1:${server.address().port}/api/`,
  });
  await until(() => sockets.length === 1, 'the first socket');
});

after(async () => {
  await bot?.stop();
  for (const socket of sockets) socket.terminate();
  server?.close();
});

const ack = (id) => until(() => frames.find((frame) => frame.envelope_id === id), `acknowledgement ${id}`);

test('an event is answered, then acknowledged with nothing but its id', async () => {
  sockets[0].send(JSON.stringify({
    envelope_id: 'e-1', type: 'events_api', accepts_response_payload: false, retry_attempt: 0,
    payload: { type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: 'Ev1', event: { type: 'app_mention', user: 'U2', text: '<@UBOT> 851968', ts: '1.1', channel: 'C1' } },
  }));
  assert.deepEqual(await ack('e-1'), { envelope_id: 'e-1' });
  assert.equal(posts[0].thread_ts, '1.1');
});

test('a ping is answered', async () => {
  sockets[0].ping();
  await until(() => pongs > 0, 'a pong');
});

test('a fragmented envelope is read whole', async () => {
  const text = JSON.stringify({ envelope_id: 'e-2', type: 'slash_commands', accepts_response_payload: true, payload: { command: '/gsserr', text: '851968', team_id: 'T1' } });
  sockets[0].send(text.slice(0, 20), { fin: false });
  sockets[0].send(text.slice(20), { fin: true });
  assert.match((await ack('e-2')).payload.text, /GSS_S_FAILURE/);
});

test('a compressed offer, a binary frame and garbage do not end the socket', async () => {
  sockets[0].send('garbage');
  sockets[0].send(Buffer.from([0, 1, 2]));
  sockets[0].send(JSON.stringify({ envelope_id: 'e-3', type: 'slash_commands', payload: { command: '/gsserr', text: 'help', team_id: 'T1' } }));
  assert.deepEqual(await ack('e-3'), { envelope_id: 'e-3' });
});

test('when asked to refresh, the bot opens a new socket while the old one still serves', async () => {
  sockets[0].send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  await until(() => sockets.length === 2, 'the second socket');
  sockets[0].send(JSON.stringify({ envelope_id: 'e-4', type: 'slash_commands', payload: { command: '/gsserr', text: 'help', team_id: 'T1' } }));
  sockets[1].send(JSON.stringify({ envelope_id: 'e-5', type: 'slash_commands', payload: { command: '/gsserr', text: 'help', team_id: 'T1' } }));
  await Promise.all([ack('e-4'), ack('e-5')]);
});

test('a frame of more than a megabyte ends the socket and another is opened', async () => {
  sockets[1].send(JSON.stringify({ envelope_id: 'e-6', type: 'x'.repeat(1024 * 1024 + 1), payload: {} }));
  await until(() => sockets.length === 3, 'the third socket');
});

test('a stopped bot closes its sockets', async () => {
  const closed = new Promise((resolve) => { sockets.at(-1).once('close', resolve); });
  await bot.stop();
  await closed;
});
