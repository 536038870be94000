import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { LoopbackListener, type AnswerForm } from '../../../src-main/senders/sign-in/loopback-listener.ts';

const open: LoopbackListener[] = [];
afterEach(() => open.splice(0).forEach((listener) => listener.close('')));

async function listen(form: AnswerForm = 'form-post'): Promise<{ listener: LoopbackListener; origin: string }> {
  const listener = await LoopbackListener.open('state-1', form);
  open.push(listener);
  return { listener, origin: listener.redirectUri.replace('localhost', '127.0.0.1') };
}

const post = (origin: string, form: Record<string, string>) =>
  fetch(origin, { method: 'POST', body: new URLSearchParams(form) });

test('the browser gets its page only when the end is known, also after a reload', async () => {
  const { listener, origin } = await listen();
  let answered = 0;
  const pages = [1, 2].map(async () => {
    const response = await post(origin, { code: 'c', state: 'state-1' });
    answered += 1;
    return [response.status, response.headers.get('content-type'), await response.text()];
  });
  const answer = await listener.answer;
  // A further request is answered, so that the first two have had their chance.
  await post(origin, { code: 'c', state: 'other' });
  const answeredBefore = answered;
  listener.close('<p>ü</p>');

  expect([answer.get('code'), answeredBefore]).toEqual(['c', 0]);
  const page = [200, 'text/html; charset=utf-8', '<p>ü</p>'];
  expect((await Promise.all(pages)).filter((each) => each[0] === 200)).toEqual([page, page]);
});

test.each([
  ['another state', { code: 'c', state: 'other' }, 400],
  ['no state', { code: 'c' }, 400],
  ['neither code nor error', { state: 'state-1' }, 400],
  ['more than any answer has', { code: 'c'.repeat(100_000), state: 'state-1' }, 413],
] as [string, Record<string, string>, number][])(
  'a form with %s is refused, and the sign-in goes on',
  async (_, form, status) => {
    const { listener, origin } = await listen();
    const refused = (await post(origin, form)).status;
    const page = post(origin, { error: 'access_denied', state: 'state-1' });
    const answer = await listener.answer;
    listener.close('end');

    expect([refused, answer.get('error'), await (await page).text()]).toEqual([status, 'access_denied', 'end']);
  },
);

test.each([
  ['an answer in the address', '/?code=c&state=state-1', {}, 404],
  ['the icon of a page', '/favicon.ico', {}, 404],
  ['another form of text', '/', { method: 'POST', body: '{"code":"c"}' }, 415],
])('%s is no answer', async (_, path, init, status) => {
  const { origin } = await listen();

  expect((await fetch(new URL(path, origin), init)).status).toBe(status);
});

test('many connections that say nothing do not keep the browser out, nor cut off the page that waits', async () => {
  const { listener, origin } = await listen();
  const page = post(origin, { code: 'c', state: 'state-1' });
  await listener.answer;
  const silent = Array.from({ length: 100 }, () => connect(Number(new URL(origin).port), '127.0.0.1'));
  onTestFinished(() => silent.forEach((socket) => void socket.destroy()));
  await Promise.all(silent.map((socket) => once(socket.on('error', () => {}).resume(), 'connect')));
  const reload = await post(origin, { code: 'c', state: 'other' });
  listener.close('end');

  expect([reload.status, await (await page).text()]).toEqual([400, 'end']);
});

test('an answer in the address is taken where it was asked for, and a posted one is not', async () => {
  const { listener, origin } = await listen('query');
  const posted = (await post(origin, { code: 'c', state: 'state-1' })).status;
  const foreign = (await fetch(`${origin}?code=c&state=other`)).status;
  const page = fetch(`${origin}?code=c&state=state-1`);
  const answer = await listener.answer;
  listener.close('end');

  expect([posted, foreign, answer.get('code'), await (await page).text()]).toEqual([404, 400, 'c', 'end']);
});
