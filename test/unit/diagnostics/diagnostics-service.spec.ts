import { expect, test } from 'vitest';
import { redact } from '../../../src-main/adapters/log/program-log.ts';
import type { DiagnosticsInputs } from '../../../src-main/diagnostics/describe-diagnostics.ts';
import {
  DiagnosticsService,
  packDiagnostics,
  type FileKeeper,
} from '../../../src-main/diagnostics/diagnostics-service.ts';
import { channel } from '../../builders/channel.ts';
import { authorizedAccount, settings } from '../../builders/settings.ts';
import { readZip } from '../../fixtures/read-zip.ts';

const account = authorizedAccount();

const inputs: DiagnosticsInputs = {
  nowMs: Date.parse('2026-11-22T22:38:33.000Z'),
  versions: { program: '1.2.3', node: '24.0.0' },
  locale: 'de-AT',
  timeZone: 'Europe/Vienna',
  settings: settings({
    sender: { authorization: { account, cacheId: 'cache-1' } },
    channels: [channel('webhook', { name: 'Büro' })],
  }),
  policy: {
    sources: { Theme: 'enforced', Recipients: 'person' },
    startAtSignIn: null,
    checksForUpdates: true,
    ignored: ['SmtpPort'],
  },
  senders: [
    {
      kind: 'needs-attention',
      service: 'microsoft-365',
      mailbox: account.mailbox,
      failure: { area: 'account', kind: 'no-mailbox', account: account.username },
    },
  ],
  channels: [
    {
      id: 'channel:noc',
      failure: { area: 'channel', kind: 'channel-gone', service: 'webhook', status: 410, reason: 'Büro moved' },
    },
  ],
  pause: { kind: 'not-paused' },
  health: { level: 'attention', reasons: [] },
  notices: [
    {
      id: 'settings',
      failure: { area: 'storage', kind: 'settings-not-saved', path: '/home/anna/x.json', reason: 'no space' },
    },
  ],
  journal: {
    version: 4,
    sizeBytes: 4096,
    sessions: { notify: 2 },
    messages: { 'notification waiting': 1 },
    attempts: {},
    failures: {},
    oldestWaiting: null,
  },
  log: 'first line for admin@contoso.com\nlast line of BACKUP01\n',
  alsoPrivate: ['/home/anna', 'BACKUP01', ''],
  redact,
};

class ChosenFile implements FileKeeper {
  readonly written = new Map<string, Uint8Array>();
  suggestedName: string | null = null;
  readonly #path: string | null;
  readonly #trouble: string | null;

  constructor(path: string | null, trouble: string | null = null) {
    this.#path = path;
    this.#trouble = trouble;
  }

  choose(suggestedName: string): Promise<string | null> {
    this.suggestedName = suggestedName;
    return Promise.resolve(this.#path);
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    if (this.#trouble !== null) return Promise.reject(new Error(this.#trouble));
    this.written.set(path, bytes);
    return Promise.resolve();
  }
}

function save(files: ChosenFile) {
  const lines: string[] = [];
  const service = new DiagnosticsService({
    files,
    pack: () => Promise.resolve(packDiagnostics(inputs)),
    log: (line) => void lines.push(line),
  });
  return { lines, outcome: service.save() };
}

test('the zip lies where the person chose, under a name that says what and when', async () => {
  const files = new ChosenFile('/somewhere/else.zip');

  expect(await save(files).outcome).toEqual({ kind: 'saved', path: '/somewhere/else.zip' });
  expect(files.suggestedName).toBe('backup-notifier-diagnostics-2026-11-22T22-38-33Z.zip');
  expect([...files.written.keys()]).toEqual(['/somewhere/else.zip']);
});

test('it holds versions, settings, states, statistics and the log, and says which is which', async () => {
  const files = new ChosenFile('/x.zip');
  await save(files).outcome;
  const zip = await readZip(files.written.get('/x.zip') ?? new Uint8Array());
  const json = (name: string): unknown => JSON.parse(zip.get(name)?.toString('utf8') ?? '');

  const introduction = zip.get('README.txt')?.toString('utf8') ?? '';
  expect([...zip.keys()].filter((name) => name !== 'README.txt' && !introduction.includes(name))).toEqual([]);
  expect(json('versions.json')).toEqual({
    madeAt: '2026-11-22T22:38:33.000Z',
    program: '1.2.3',
    node: '24.0.0',
    locale: 'de-AT',
    timeZone: 'Europe/Vienna',
  });
  expect(json('settings.json')).toMatchObject({ routes: [{ isEnabled: true }] });
  expect(json('states.json')).toEqual({
    senders: [
      {
        service: 'microsoft-365',
        kind: 'needs-attention',
        failure: { area: 'account', kind: 'no-mailbox', account: '[private]' },
      },
    ],
    channels: [
      {
        id: 'channel:noc',
        failure: { area: 'channel', kind: 'channel-gone', service: 'webhook', status: 410, reason: '[private] moved' },
      },
    ],
    pause: { kind: 'not-paused' },
    health: { level: 'attention', reasons: [] },
    notices: [
      {
        id: 'settings',
        failure: { area: 'storage', kind: 'settings-not-saved', path: '[private]/x.json', reason: 'no space' },
      },
    ],
  });
  expect(json('policy.json')).toEqual(inputs.policy);
  expect(json('journal.json')).toEqual(inputs.journal);
  expect(zip.get('log.txt')?.toString('utf8')).toBe('first line for [private]\nlast line of [private]\n');
});

test('a person who thinks better of it gets no file and no failure', async () => {
  const files = new ChosenFile(null);

  expect(await save(files).outcome).toEqual({ kind: 'cancelled' });
  expect(files.written.size).toBe(0);
});

test('a place that cannot be written to is named with the reason', async () => {
  const { lines, outcome } = save(new ChosenFile('/full/x.zip', 'no space left'));

  expect(await outcome).toEqual({
    kind: 'failed',
    failure: { area: 'storage', kind: 'file-not-saved', path: '/full/x.zip', reason: 'no space left' },
  });
  expect(lines).toEqual(['The diagnostics could not be saved: no space left']);
});
