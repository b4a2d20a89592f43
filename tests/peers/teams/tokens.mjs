// The same tokens before the reference SDK's verifier and before the running bot: one verdict, except where the bot is stricter.
import { createServer } from 'node:http';
import { constants, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import connector from 'botframework-connector';
import { startBot } from '../common/bot.mjs';
import { check, equal, finish } from '../common/report.mjs';

const { ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = connector;
const app = '11111111-1111-1111-1111-111111111111';
const service = 'https://smba.trafficmanager.net/emea/';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements: ['msteams', 'webchat'] };

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hashes = { RS256: 'SHA256', RS384: 'SHA384', RS512: 'SHA512', PS256: 'SHA256' };
function mint(claims, header = {}) {
  const head = { alg: 'RS256', typ: 'JWT', kid: 'k1', ...header };
  const signed = `${part(head)}.${part(claims)}`;
  const key = head.alg === 'PS256' ? { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : privateKey;
  return `${signed}.${sign(hashes[head.alg], Buffer.from(signed), key).toString('base64url')}`;
}
const minutes = (n) => Math.floor(Date.now() / 1000) + n * 60;
const good = { iss: 'https://api.botframework.com', aud: app, serviceurl: service, nbf: minutes(-1), exp: minutes(10) };
const without = (name) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
const hmac = () => {
  const signed = `${part({ alg: 'HS256', kid: 'k1' })}.${part(good)}`;
  return `${signed}.${createHmac('sha256', publicKey.export({ type: 'spki', format: 'pem' })).update(signed).digest('base64url')}`;
};
const swapped = () => {
  const [head, , signature] = mint(good).split('.');
  return `${head}.${mint({ ...good, extra: 1 }).split('.')[1]}.${signature}`;
};

// name, header, and what differs in the activity; stricter: why the bot refuses what the reference accepts
const table = [
  ['good', `Bearer ${mint(good)}`],
  ['audience of another app', `Bearer ${mint({ ...good, aud: '22222222-2222-2222-2222-222222222222' })}`],
  ['audience missing', `Bearer ${mint(without('aud'))}`],
  ['another issuer', `Bearer ${mint({ ...good, iss: 'https://evil.example' })}`],
  ['issuer missing', `Bearer ${mint(without('iss'))}`],
  ['expired six minutes ago', `Bearer ${mint({ ...good, exp: minutes(-6) })}`],
  ['expired four minutes ago', `Bearer ${mint({ ...good, exp: minutes(-4) })}`],
  ['begins in six minutes', `Bearer ${mint({ ...good, nbf: minutes(6) })}`],
  ['begins in four minutes', `Bearer ${mint({ ...good, nbf: minutes(4) })}`],
  ['no expiry', `Bearer ${mint(without('exp'))}`, { stricter: 'a token that never ends can be stolen for ever' }],
  ['another service address', `Bearer ${mint(good)}`, { serviceUrl: 'https://evil.example/' }],
  ['service address missing', `Bearer ${mint(without('serviceurl'))}`],
  ['service address in camel case only', `Bearer ${mint({ ...without('serviceurl'), serviceUrl: service })}`],
  ['service address in other letters', `Bearer ${mint(good)}`, { serviceUrl: service.toUpperCase() }],
  ['service address without its last slash', `Bearer ${mint(good)}`, { serviceUrl: service.slice(0, -1) }],
  ['channel that the key may not speak for', `Bearer ${mint(good)}`, { channelId: 'slack' }],
  ['signature changed', `Bearer ${mint(good).slice(0, -6)}AAAAAA`],
  ['algorithm none', `Bearer ${part({ alg: 'none', kid: 'k1' })}.${part(good)}.`],
  ['key that nobody knows', `Bearer ${mint(good, { kid: 'zz' })}`],
  ['public key as secret', `Bearer ${hmac()}`],
  ['signed with PSS', `Bearer ${mint(good, { alg: 'PS256' })}`],
  ['signed with SHA-384', `Bearer ${mint(good, { alg: 'RS384' })}`],
  ['signed with SHA-512', `Bearer ${mint(good, { alg: 'RS512' })}`],
  ['claims of another token', `Bearer ${swapped()}`],
  ['another scheme', `Basic ${mint(good)}`],
  ['three parts in the header', `Bearer ${mint(good)} x`],
  ['no token', 'Bearer'],
  ['not a token', 'Bearer x.y.z'],
];

const keys = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  const own = `http://127.0.0.1:${keys.address().port}`;
  response.end(JSON.stringify(request.url === '/keys'
    ? { keys: [jwk] }
    : { issuer: good.iss, jwks_uri: `${own}/keys`, id_token_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'] }));
});
await new Promise((resolve) => keys.listen(0, '127.0.0.1', resolve));
const metadata = `http://127.0.0.1:${keys.address().port}/openidconfiguration`;
ChannelValidation.OpenIdMetadataEndpoint = metadata;

const { error } = console;
async function reference(header, activity) {
  console.error = () => {}; // It prints a stack for each token that it refuses.
  try {
    const call = { type: 'typing', recipient: {}, ...activity };
    return (await JwtTokenValidation.authenticateRequest(call, header, new SimpleCredentialProvider(app, ''), '')).isAuthenticated;
  } catch {
    return false;
  } finally {
    console.error = error;
  }
}

const tenant = '33333333-3333-3333-3333-333333333333';
const bot = await startBot({
  Teams__AppId: app,
  Teams__TenantId: tenant,
  Teams__ClientSecret: 'unused',
  Teams__OpenIdMetadataUrl: metadata,
});
const ours = async (header, activity) => {
  const body = { type: 'typing', id: '1', conversation: { id: 'c', tenantId: tenant }, recipient: { id: '28:b' }, from: { id: '29:u' }, ...activity };
  const response = await fetch(bot.messages, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: header }, body: JSON.stringify(body),
  });
  return response.status;
};

try {
  for (const [name, header, { stricter, ...change } = {}] of table) {
    const activity = { serviceUrl: service, channelId: 'msteams', ...change };
    const theirs = await reference(header, activity);
    equal(name, await ours(header, activity), theirs && !stricter ? 200 : 401);
    if (stricter) check(`${name}: the reference accepts it`, theirs, stricter);
  }
  // Stricter by design: the reference takes every channel that the key may speak for; this bot is for Teams alone.
  const webchat = { serviceUrl: service, channelId: 'webchat' };
  check('web chat: the reference accepts it', await reference(`Bearer ${mint(good)}`, webchat));
  equal('web chat', await ours(`Bearer ${mint(good)}`, webchat), 403);
  // Stricter by design: the reference sends its own token to any address that the token names.
  const elsewhere = { serviceUrl: 'https://evil.example/', channelId: 'msteams' };
  const forged = `Bearer ${mint({ ...good, serviceurl: elsewhere.serviceUrl })}`;
  check('foreign service host: the reference accepts it', await reference(forged, elsewhere));
  equal('foreign service host', await ours(forged, elsewhere), 403);
} finally {
  await bot.stop();
  keys.close();
}
finish('tokens');
