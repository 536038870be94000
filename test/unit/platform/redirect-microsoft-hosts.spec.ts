import { describe, expect, test } from 'vitest';
import {
  redirectMicrosoftHosts,
  redirectMicrosoftUrl,
} from '../../harness/headless-product/redirect-microsoft-hosts.ts';
import { httpAnswer } from '../../builders/http-answer.ts';

describe('the development origin', () => {
  test.each([
    [
      'https://login.microsoftonline.com/organizations/oauth2/v2.0/token?x=1',
      'http://127.0.0.1:9000/organizations/oauth2/v2.0/token?x=1',
    ],
    ['https://graph.microsoft.com/v1.0/me/sendMail', 'http://127.0.0.1:9000/v1.0/me/sendMail'],
    ['https://dod-graph.microsoft.us/v1.0/me', 'http://127.0.0.1:9000/hosts/dod-graph.microsoft.us/v1.0/me'],
    ['https://graph.microsoft.com.evil.example/v1.0/me', 'https://graph.microsoft.com.evil.example/v1.0/me'],
    ['https://example.com/', 'https://example.com/'],
    ['http://localhost:4711/', 'http://localhost:4711/'],
  ])('%s becomes %s', (url, expected) => {
    expect(redirectMicrosoftUrl(url, 'http://127.0.0.1:9000')).toBe(expected);
  });

  test('changes the address and nothing else of a request', async () => {
    const calls: unknown[] = [];
    const { signal } = new AbortController();
    const init = { method: 'POST', headers: { a: 'b' }, body: 'c', signal, maxAnswerBytes: 1 };
    const client = redirectMicrosoftHosts(
      async (...args) => (calls.push(args), httpAnswer(200)),
      'http://127.0.0.1:9000/',
    );
    await client('https://graph.microsoft.com/v1.0/me', init);

    expect(calls).toEqual([['http://127.0.0.1:9000/v1.0/me', init]]);
  });
});
