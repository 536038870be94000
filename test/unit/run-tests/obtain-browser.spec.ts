import { expect, test } from 'vitest';
import type { BrowserChoice } from '../../harness/run-tests/browser/choose-browser.ts';
import { obtainBrowser, type BrowserSource } from '../../harness/run-tests/browser/obtain-browser.ts';

/** A machine on which a browser is there after `needed` sources were tried. */
function machine(needed: number, atFirst: BrowserChoice = { kind: 'none' }) {
  const tried: string[] = [];
  const source = (description: string): BrowserSource => ({
    description,
    fetch: () => {
      tried.push(description);
      return Promise.resolve();
    },
  });
  const find = (): BrowserChoice => (tried.length >= needed ? { kind: 'found', executablePath: '/chromium' } : atFirst);
  return { tried, run: () => obtainBrowser(find, [source('download'), source('package')], () => undefined) };
}

test('nothing is downloaded where a browser is there', async () => {
  const { run, tried } = machine(0);
  expect(await run()).toEqual({ kind: 'found', executablePath: '/chromium' });
  expect(tried).toEqual([]);
});

test('sources are tried in order, until one has helped', async () => {
  const first = machine(1);
  await first.run();
  expect(first.tried).toEqual(['download']);
  const second = machine(2);
  expect(await second.run()).toMatchObject({ kind: 'found' });
  expect(second.tried).toEqual(['download', 'package']);
});

test('where nothing helps, there is one command to run', async () => {
  expect(await machine(3).run()).toMatchObject({
    kind: 'not-found',
    command: 'npx playwright install --with-deps chromium',
  });
});

test('a browser that is named but absent is said, and nothing is downloaded in its place', async () => {
  const { run, tried } = machine(3, { kind: 'named-but-absent', path: '/opt/mine/chrome' });
  expect(await run()).toMatchObject({
    kind: 'not-found',
    explanation: 'BACKUP_NOTIFIER_CHROMIUM names /opt/mine/chrome, which is not there.',
  });
  expect(tried).toEqual([]);
});
