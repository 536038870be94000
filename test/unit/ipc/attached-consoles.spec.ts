import { expect, test } from 'vitest';
import { AttachedConsoles } from '../../../src-main/ipc/attached-consoles.ts';
import type { EngineHandlers } from '../../../src-main/ipc/engine-link.ts';

const signIn = { application: { kind: 'preinstalled' }, shouldSendAsOthers: false } as const;

function prepare() {
  const lines: string[] = [];
  const consoles = new AttachedConsoles((line) => lines.push(line));
  const handlers = { 'account.start-sign-in': () => undefined } as unknown as EngineHandlers;
  const opened: string[] = [];
  const attach = (name: string) => {
    const link = consoles.connect(handlers);
    const detach = link.attach({
      systemLanguage: 'en',
      openUrl: (url) => Promise.resolve(void opened.push(`${name}: ${url}`)),
    });
    return { link, detach };
  };
  return { consoles, lines, opened, attach, handlers };
}

test('all consoles are told, also where one of them throws', () => {
  const { consoles, lines, attach } = prepare();
  const told: string[] = [];
  attach('first').link.subscribe('theme.changed', () => {
    throw new Error('gone');
  });
  const end = attach('second').link.subscribe('theme.changed', (theme) => told.push(theme));
  consoles.publish('theme.changed', 'dark');
  end();
  consoles.publish('theme.changed', 'light');

  expect(told).toEqual(['dark']);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('theme.changed');
});

test('a page is opened by the console that asked for a sign-in last', async () => {
  const { consoles, opened, attach } = prepare();
  const [first, second] = [attach('first'), attach('second')];
  await second.link.request('account.start-sign-in', signIn);
  await consoles.openUrl('https://a.example/');
  await first.link.request('account.start-sign-in', signIn);
  await consoles.openUrl('https://b.example/');

  expect(opened).toEqual(['second: https://a.example/', 'first: https://b.example/']);
});

test('a page is refused where nobody asked, where no desktop is attached, and where the console has gone', async () => {
  const { consoles, opened, attach, handlers } = prepare();
  const other = attach('other');
  const open = () => consoles.openUrl('https://a.example/');
  await expect(open()).rejects.toThrow('No window');
  await consoles.connect(handlers).request('account.start-sign-in', signIn);
  await expect(open()).rejects.toThrow('No window');
  await other.link.request('account.start-sign-in', signIn);
  other.detach();
  await expect(open()).rejects.toThrow('No window');

  expect(opened).toEqual([]);
});
