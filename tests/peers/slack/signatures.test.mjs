// What our signer signs, judged by Slack's own library.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import bolt from '@slack/bolt';
import { sign } from './lib/signing.mjs';

const requests = JSON.parse(readFileSync(new URL('../../golden/slack/signed-requests.txt', import.meta.url), 'utf8'));
const judge = ({ Secret, Timestamp, Body, Signature }, later = 0) => bolt.isValidSlackRequest({
  signingSecret: Secret,
  body: Body,
  headers: { 'x-slack-signature': Signature, 'x-slack-request-timestamp': Number(Timestamp) },
  nowMilliseconds: (Number(Timestamp) + later) * 1000,
});

for (const [number, request] of requests.entries()) {
  test(`signed request ${number} is accepted by Bolt`, () => assert.equal(judge(request), true));
  test(`signed request ${number} with one more byte is not`, () => assert.equal(judge({ ...request, Body: `${request.Body} ` }), false));
  test(`signed request ${number} is not accepted six minutes later`, () => assert.equal(judge(request, 360), false));
  test(`signed request ${number} is what these tests sign, too`, () => assert.equal(sign(request.Timestamp, request.Body), request.Signature));
}
