import { describe, expect, test } from 'vitest';
import {
  createRequestDispatcher,
  RefusedRequest,
  type RequestHandlers,
} from '../../../src-main/ipc/request-dispatcher.ts';
import type { WindowHandle } from '../../../src-main/platform/shell.ts';
import { requests } from '../../../src-shared/contract/contract.ts';
import { optionsForm } from '../../builders/settings.ts';

const sender: WindowHandle = { id: '1', kind: 'options', setUnsaved: () => {}, keepOpen: () => {}, close: () => {} };

function dispatcher() {
  const calls: unknown[][] = [];
  const logged: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(requests).map((name) => [
      name,
      (...args: unknown[]) => (calls.push([name, ...args]), `answer of ${name}`),
    ]),
  ) as unknown as RequestHandlers;
  return { calls, logged, handlers, ...createRequestDispatcher(handlers, (message) => logged.push(message)) };
}

test('a good call reaches its handler with the parsed argument and its window, and gives its answer', async () => {
  const { calls, dispatch } = dispatcher();

  expect(await dispatch('options.save', optionsForm(), sender)).toBe('answer of options.save');
  expect(calls).toEqual([['options.save', optionsForm(), sender]]);
});

test('what the contract does not know of an argument does not get through', async () => {
  const { calls, dispatch } = dispatcher();
  await dispatch('notices.dismiss', { id: 'journal', also: 'this' }, sender);

  expect(calls).toEqual([['notices.dismiss', { id: 'journal' }, sender]]);
});

describe('a call is refused, and no handler is called', () => {
  test.each([
    ['unknown', 'secret.name'],
    ['one of Object', 'toString'],
    ['the prototype', '__proto__'],
    ['the constructor', 'constructor'],
    ['empty', ''],
    ['no text', { toString: (): string => 'options.load' }],
    ['nothing', undefined],
  ])('where its name is %s', async (_, name) => {
    const { calls, logged, dispatch } = dispatcher();

    await expect(dispatch(name, undefined, sender)).rejects.toThrow(
      new RefusedRequest('An unknown request was refused.'),
    );
    expect([calls, logged]).toEqual([[], ['An unknown request was refused.']]);
  });

  test.each([
    ['options.save', { ...optionsForm(), route: { ...optionsForm().route, recipients: 5 } }, 'route.recipients'],
    ['options.save', 'secret', '(argument)'],
    ['options.load', { unexpected: 'secret' }, '(argument)'],
    [
      'account.start-sign-in',
      { application: { kind: 'custom', clientId: 'secret' }, shouldSendAsOthers: 'secret' },
      'application.tenantId, shouldSendAsOthers',
    ],
    ['application-settings.finish', { kind: 'secret' }, 'kind'],
    ['desktop.open', 'https://secret.example/', '(argument)'],
    ['tray.choose', 'secret', '(argument)'],
    ['window.set-unsaved', 'secret', '(argument)'],
    ['notices.dismiss', null, '(argument)'],
  ])('where its argument is wrong: %s %j is named by its place, never by its value', async (name, input, place) => {
    const { calls, logged, dispatch } = dispatcher();
    const message = `The request ${name} was refused: its argument does not fit the contract at ${place}.`;

    await expect(dispatch(name, input, sender)).rejects.toThrow(new RefusedRequest(message));
    expect([calls, logged]).toEqual([[], [message]]);
    expect(message).not.toMatch(/secret/);
  });

  test('where looking at its argument throws', async () => {
    const { calls, logged, dispatch } = dispatcher();
    const trap = {
      get id(): string {
        throw new Error('looked at');
      },
    };

    await expect(dispatch('notices.dismiss', trap, sender)).rejects.toThrow(RefusedRequest);
    expect([calls, logged]).toEqual([[], ['The request notices.dismiss was refused: its argument cannot be read.']]);
  });

  test('where an argument tries to reach the prototype', async () => {
    const { calls, dispatch } = dispatcher();
    await dispatch('notices.dismiss', JSON.parse('{"id":"a","__proto__":{"isAdmin":true}}'), sender);

    expect(calls).toEqual([['notices.dismiss', { id: 'a' }, sender]]);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});

test('a handler that fails is not called refused; the log says why', async () => {
  const { handlers, logged, dispatch } = dispatcher();
  Object.assign(handlers, { 'options.load': () => Promise.reject(new Error('bug')) });

  await expect(dispatch('options.load', undefined, sender)).rejects.toThrow(new Error('bug'));
  expect(logged).toEqual(['The request options.load failed: bug']);
});
