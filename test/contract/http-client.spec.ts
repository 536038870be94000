/** The client for Node; Electron's is held to the same rules in `test/e2e/electron/http-client.spec.ts`. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpAnswer } from '../../src-main/platform/http-client.ts';
import { nodeHttpClient } from '../harness/headless-product/node-http-client.ts';
import {
  httpClientRules,
  ruleRequest,
  startHttpRuleServers,
  type HttpRuleServers,
  type SeenAnswer,
} from '../fixtures/http-client-rules.ts';

describe('HttpClient under Node', () => {
  let servers: HttpRuleServers;
  beforeAll(async () => {
    servers = await startHttpRuleServers();
  });
  afterAll(() => servers.stop());
  beforeEach(() => {
    servers.requests.length = 0;
  });

  test.each(httpClientRules)('$name', async ({ request, answer, expected }) => {
    servers.answerWith((response) => answer(response, servers));
    const asked = { ...ruleRequest, ...request, signal: new AbortController().signal };
    const seen = await nodeHttpClient(`http://${servers.host}/path?query`, asked).then(see, noAnswer);

    expect(seen).toEqual(expected(servers));
    expect([servers.elsewhereCount(), servers.requests]).toMatchObject([
      0,
      [{ method: 'POST', body: ruleRequest.body, headers: { authorization: 'Bearer secret' } }],
    ]);
  });

  test('an answer that comes byte by byte ends with the signal, and with it the connection', async () => {
    const closed = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    servers.answerWith((response) => {
      response.once('close', () => closed.resolve());
      response.writeHead(400).write('x', () => begun.resolve());
    });
    const cancel = new AbortController();
    const answer = nodeHttpClient(`http://${servers.host}/`, { ...ruleRequest, signal: cancel.signal });
    await begun.promise;
    cancel.abort();

    expect(['no-answer', 'broken-off']).toContain(ending(await answer.then(see, noAnswer)));
    await closed.promise;
  });
});

function see({ status, body, redirectHost, headers }: HttpAnswer): SeenAnswer {
  const text = body.kind === 'whole' ? body.text : body.kind;
  return { kind: 'answered', status, body: text, redirectHost, header: headers['request-id'] ?? '' };
}

function noAnswer(): SeenAnswer {
  return { kind: 'no-answer' };
}

function ending(seen: SeenAnswer): string {
  return seen.kind === 'answered' ? seen.body : seen.kind;
}
