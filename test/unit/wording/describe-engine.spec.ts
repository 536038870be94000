import { expect, test } from 'vitest';
import {
  describeMissingEngine,
  describeTitleSuffix,
  describeUnattended,
} from '../../../src-shared/wording/describe-engine.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import type { EngineView, NoEngine } from '../../../src-shared/model/engine-view.ts';

const place = {
  host: 'service',
  userData: '/var/lib/backup-notifier',
  platform: 'linux',
  program: '1.10.0',
} as const;
const away = (why: NoEngine, changes: Partial<typeof place> | object = {}): EngineView => ({
  kind: 'away',
  ...place,
  ...changes,
  why,
});

test('windows of a service say so behind their title, others say nothing', () => {
  expect([
    describeTitleSuffix(english.words, { kind: 'own' }),
    describeTitleSuffix(english.words, { kind: 'connecting', ...place }),
    describeTitleSuffix(english.words, { kind: 'connecting', ...place, host: 'program' }),
  ]).toEqual(['', ' (service)', '']);
});

test('nothing is missing while windows have their engine, or look for it', () => {
  expect([
    describeMissingEngine(english.words, { kind: 'own' }),
    describeMissingEngine(english.words, { kind: 'connecting', ...place }),
    describeMissingEngine(english.words, { kind: 'attached', ...place, secretProtection: 'credential' }),
  ]).toEqual([null, null, null]);
});

test('each reason says what happened and what to do, on each system', () => {
  const reasons: NoEngine[] = [
    { kind: 'not-running' },
    { kind: 'not-answering' },
    { kind: 'not-allowed' },
    { kind: 'other-version', engine: null },
  ];
  const steps = reasons.map((why) =>
    (['linux', 'windows', 'macos'] as const).map(
      (platform) => describeMissingEngine(english.words, away(why, { platform }))?.nextStep,
    ),
  );
  expect(steps).toEqual([
    [
      'If it doesn’t come back, run: sudo systemctl start backup-notifier',
      'If it doesn’t come back, run the task “Backup Notifier for Microsoft 365” in Task Scheduler.',
      'If it doesn’t come back, run: launchctl kickstart gui/$(id -u)/app.backup-notifier.engine',
    ],
    [
      'If this lasts, run: sudo systemctl restart backup-notifier',
      'If this lasts, end the task “Backup Notifier for Microsoft 365” in Task Scheduler, then run it again.',
      'If this lasts, run: launchctl kickstart -k gui/$(id -u)/app.backup-notifier.engine',
    ],
    [
      expect.stringContaining('sudo usermod -aG backup-notifier'),
      expect.stringContaining('administrator'),
      expect.stringContaining('sudo usermod -aG backup-notifier'),
    ],
    [
      'To have the engine run version 1.10.0, run: sudo systemctl restart backup-notifier',
      expect.stringContaining('Task Scheduler'),
      expect.stringContaining('kickstart -k'),
    ],
  ]);
});

test('of two versions, the older one is to be updated', () => {
  const step = (engine: string) =>
    describeMissingEngine(english.words, away({ kind: 'other-version', engine }))?.nextStep;
  expect(step('1.9.3')).toBe('To have the engine run version 1.10.0, run: sudo systemctl restart backup-notifier');
  expect(step('1.11.0')).toBe('Install version 1.11.0 of this program, then start it again.');
});

test('what happens while nobody is signed in is said for each engine, with what protects its secrets', () => {
  const attached = { kind: 'attached', ...place } as const;
  const said = (['system', 'credential', 'key-file'] as const).map((secretProtection) =>
    describeUnattended(english.words, { ...attached, secretProtection }).at(-1),
  );
  expect(said).toEqual([
    expect.stringContaining('for the account'),
    expect.stringContaining('systemd'),
    expect.stringContaining('a file that only the service can read'),
  ]);
  expect(describeUnattended(english.words, { kind: 'own' })[0]).toContain('Nothing is sent');
  expect(
    describeUnattended(english.words, { ...attached, secretProtection: 'system', platform: 'macos' })[0],
  ).toContain('Nothing is sent');
});
