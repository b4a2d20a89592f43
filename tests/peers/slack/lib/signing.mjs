import { createHmac } from 'node:crypto';

export const secret = '8f742231b10e8888abcd99yyyzzz85a5';

export const sign = (timestamp, body, key = secret) => `v0=${createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex')}`;

export const form = (fields) => new URLSearchParams(fields).toString();
