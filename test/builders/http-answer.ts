import type { HttpAnswer } from '../../src-main/platform/http-client.ts';

export function httpAnswer(status: number, text = '', changes: Partial<HttpAnswer> = {}): HttpAnswer {
  return { status, headers: {}, body: { kind: 'whole', text }, redirectHost: null, ...changes };
}

export function jsonAnswer(status: number, value: unknown, headers: HttpAnswer['headers'] = {}): HttpAnswer {
  return httpAnswer(status, JSON.stringify(value), { headers: { 'content-type': 'application/json', ...headers } });
}
