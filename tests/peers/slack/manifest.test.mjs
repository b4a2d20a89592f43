// What types do not say: lengths, least scopes, and that both manifests are one app.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const read = (name) => parse(readFileSync(new URL(`../../../manifests/slack/${name}`, import.meta.url), 'utf8'));
const http = read('manifest.yaml');
const socket = read('manifest-socket-mode.yaml');

for (const [name, manifest] of [['HTTP', http], ['Socket Mode', socket]]) {
  const { display_information: shown, features, oauth_config: oauth, settings } = manifest;
  test(`${name}: every text has the length Slack allows`, () => {
    const lengths = [[shown.name, 1, 35], [shown.description, 1, 140], [shown.long_description, 175, 4000], [features.bot_user.display_name, 1, 80],
      ...features.slash_commands.flatMap((command) => [[command.command, 2, 32], [command.description, 1, 2000], [command.usage_hint, 1, 1000]]),
      ...features.shortcuts.flatMap((shortcut) => [[shortcut.name, 1, 24], [shortcut.description, 1, 150], [shortcut.callback_id, 1, 255]])];
    for (const [text, least, most] of lengths) assert.ok(text.length >= least && text.length <= most, `${text.length}: ${text}`);
    assert.match(features.bot_user.display_name, /^[a-z0-9._-]+$/);
  });
  test(`${name}: the ids are those the bot answers to`, () => {
    assert.deepEqual(features.slash_commands.map((command) => [command.command, command.should_escape]), [['/gsserr', false]]);
    assert.deepEqual(features.shortcuts.map((shortcut) => [shortcut.type, shortcut.callback_id]), [['message', 'explain_error'], ['global', 'open_paste']]);
  });
  test(`${name}: no right is asked for that is not used`, () => {
    assert.deepEqual(oauth.scopes, { bot: ['commands', 'chat:write', 'app_mentions:read', 'im:history'], bot_optional: ['files:read'] });
    assert.deepEqual(settings.event_subscriptions.bot_events, ['app_mention', 'message.im', 'app_home_opened', 'app_uninstalled', 'tokens_revoked']);
  });
}

const withoutUrls = (manifest) => JSON.parse(JSON.stringify(manifest, (key, value) => (key === 'url' || key === 'request_url' || key === 'socket_mode_enabled' ? undefined : value)));

test('both manifests are the same app but for the way in', () => assert.deepEqual(withoutUrls(socket), withoutUrls(http)));

test('HTTP has one address for everything, Socket Mode none', () => {
  const urls = (manifest) => [...JSON.stringify(manifest).matchAll(/"(?:request_)?url":"([^"]*)"/g)].map((match) => match[1]);
  assert.deepEqual(urls(http), Array(3).fill('https://gssbot.example.org/slack/events'));
  assert.deepEqual(urls(socket), []);
  assert.deepEqual([http.settings.socket_mode_enabled, socket.settings.socket_mode_enabled], [false, true]);
});
