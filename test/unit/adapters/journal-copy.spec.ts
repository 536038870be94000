/** Real damage to real files: the copy takes the journal's place, and what was sent since is not sent again without need. */
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { copyJournal, journalCopiedAtMs, journalCopyPath } from '../../../src-main/adapters/sqlite/journal-copy.ts';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import type { Journal } from '../../../src-main/journal/journal.ts';
import { rereadSinceName } from '../../../src-main/journal/settle-restored.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { openSessionsOf } from '../../fixtures/open-in-memory-journal.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const pageBytes = 4096;
const nowMs = 9_000;
const accepted = { kind: 'accepted', atMs: 5_000, requestId: 'r' } as const;

function open(path: string) {
  const opened = openJournal(path, (taken) => `${taken}.damaged`, nowMs);
  onTestFinished(() => {
    try {
      opened.journal.close();
    } catch {
      // Closed by the test.
    }
  });
  return opened;
}

/** A session with its notification, which is tried once where a state is given. */
function report(journal: Journal, id: string, state?: Parameters<Journal['endAttempt']>[2]): void {
  journal.recordSession(jobSession({ id, message: 'x'.repeat(400) }), 1_000);
  const journalId = Math.max(...journal.sessionIds());
  journal.recordDecisions([notify(journalId)], [{ journalId, entry: newOutboxEntry(id) }]);
  if (state !== undefined) send(journal, id, state);
}

function send(journal: Journal, id: string, state: Parameters<Journal['endAttempt']>[2]): void {
  const [found] = journal.due(Number.MAX_SAFE_INTEGER, 1_000).filter(({ title }) => title === id);
  if (found === undefined) throw new Error(`${id} is not to be sent.`);
  journal.beginAttempt(found.id, 4_000);
  journal.endAttempt(found.id, 5_000, state);
}

/** Copied after `before`, damaged after `since`. */
function damaged(
  before: (journal: Journal) => void,
  since: (journal: Journal) => void,
  damage = damageBeginning,
): string {
  const path = join(temporaryFolder(), 'journal.sqlite');
  const { journal } = open(path);
  before(journal);
  copyJournal(path);
  since(journal);
  journal.close();
  damage(path);
  return path;
}

/** Nothing of it can be read. */
function damageBeginning(path: string): void {
  writeFileSync(path, readFileSync(path).fill(0, 0, pageBytes));
}

/** SQLite finds it damaged, and can still read all tables: an index lacks an entry. */
function damageIndex(path: string): void {
  const data = readFileSync(path);
  const at = data.lastIndexOf(Buffer.from('gone-0500'));
  expect(at).toBeGreaterThan(0);
  const page = Math.floor(at / pageBytes);
  writeFileSync(path, data.fill(0x5a, page * pageBytes, (page + 1) * pageBytes));
}

/** Filler whose pages {@link damageIndex} destroys. */
function fill(journal: Journal): void {
  for (let number = 0; number < 1_000; number += 1) {
    journal.remember(`gone-${String(number).padStart(4, '0')}`, 'x'.repeat(200));
  }
}

const states = (journal: Journal) =>
  Object.fromEntries(
    journal.history.page(wholeHistory, null, 100).rows.map(({ subject, state }) => [subject, state.kind]),
  );

describe('a copy', () => {
  test('holds what the journal held, only for the person, and replaces the one before', () => {
    const path = join(temporaryFolder(), 'journal.sqlite');
    const { journal } = open(path);
    expect(journalCopiedAtMs(path)).toBe(null);
    copyJournal(path);
    report(journal, 'a');
    copyJournal(path);
    const copy = openJournal(journalCopyPath(path), (taken) => taken, nowMs).journal;
    onTestFinished(() => copy.close());

    expect(states(copy)).toEqual({ a: 'waiting' });
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.new'))).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(journalCopyPath(path)).mode & 0o777).toBe(0o600);
  });

  test('that was half made when the program ended is removed by the next one', () => {
    const path = join(temporaryFolder(), 'journal.sqlite');
    const { journal } = open(path);
    report(journal, 'a');
    for (const suffix of ['', '-journal']) writeFileSync(`${journalCopyPath(path)}.new${suffix}`, 'half');
    copyJournal(path);
    const copy = openJournal(journalCopyPath(path), (taken) => taken, nowMs).journal;
    onTestFinished(() => copy.close());

    expect(states(copy)).toEqual({ a: 'waiting' });
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.new'))).toEqual([]);
  });

  test('that cannot be made leaves the one before as it is', () => {
    const path = damaged(
      (journal) => report(journal, 'a'),
      () => {},
    );
    const before = readFileSync(journalCopyPath(path));

    expect(() => copyJournal(path)).toThrow();
    expect(readFileSync(journalCopyPath(path)).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..')).sort()).toEqual(['journal.copy.sqlite', 'journal.sqlite']);
  });
});

describe('a damaged journal', () => {
  test.each([
    ['whose beginning is gone', damageBeginning],
    ['whose end is missing', (path: string) => truncateSync(path, pageBytes + 1_000)],
    ['that is another file', (path: string) => writeFileSync(path, 'no database '.repeat(1_000))],
  ])('%s is kept as it is, and its copy takes its place', (_, damage) => {
    const path = damaged(
      (journal) => report(journal, 'a', accepted),
      (journal) => report(journal, 'b'),
      damage,
    );
    const bytes = readFileSync(path);
    const { journal, failure, isDurable } = open(path);

    expect(isDurable).toBe(true);
    expect(failure).toEqual({
      area: 'storage',
      kind: 'journal-restored',
      reason: expect.stringMatching(/./),
      setAsidePath: `${path}.damaged`,
      copiedAtMs: journalCopiedAtMs(path),
      uncertainMessages: 0,
    });
    expect(readFileSync(`${path}.damaged`).equals(bytes)).toBe(true);
    expect(states(journal)).toEqual({ a: 'accepted' });
    expect(journal.recordSession(jobSession({ id: 'b' }), nowMs)).toBe('recorded');
    expect(existsSync(`${path}.restoring`)).toBe(false);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that cannot be read leaves open what became of messages that waited: each is sent again under its id', () => {
    const path = damaged(
      (journal) => {
        report(journal, 'waiting');
        report(journal, 'later', {
          kind: 'retry-at',
          atMs: 99_000,
          failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
        });
        report(journal, 'parked', {
          kind: 'parked',
          failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
        });
        report(journal, 'sent', accepted);
        journal.add(newOutboxEntry('test', { kind: 'test' }));
      },
      () => {},
    );
    const { journal, failure } = open(path);

    expect(failure).toMatchObject({ area: 'storage', kind: 'journal-restored', uncertainMessages: 2 });
    expect(states(journal)).toEqual({
      waiting: 'outcome-unknown',
      later: 'outcome-unknown',
      parked: 'parked',
      sent: 'accepted',
      test: 'waiting',
    });
    expect(journal.due(nowMs, 9)).toMatchObject([
      {
        internetMessageId: '<waiting@backup-notifier.internal>',
        state: {
          kind: 'outcome-unknown',
          atMs: nowMs,
          failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'journal-restored' },
        },
      },
      { internetMessageId: '<later@backup-notifier.internal>' },
    ]);
  });

  test('that can still say what it knows as sent keeps these messages from being sent twice', () => {
    const path = damaged(
      (journal) => {
        fill(journal);
        for (const id of ['sent since', 'discarded since', 'still waits', 'perhaps sent']) report(journal, id);
      },
      (journal) => {
        send(journal, 'sent since', accepted);
        journal.history.discard([2], 5_000);
        send(journal, 'perhaps sent', {
          kind: 'outcome-unknown',
          atMs: 8_000,
          failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
        });
        report(journal, 'came and sent', accepted);
        report(journal, 'came and waits');
      },
      damageIndex,
    );
    const { journal, failure } = open(path);

    expect(failure).toMatchObject({ area: 'storage', kind: 'journal-restored', uncertainMessages: 1 });
    expect(states(journal)).toEqual({
      'sent since': 'accepted',
      'discarded since': 'discarded',
      'still waits': 'waiting',
      'perhaps sent': 'outcome-unknown',
      'came and sent': 'accepted',
    });
    // Its source reports the session once more: its message is the one that was sent, and there is one entry for both.
    for (const id of ['came and sent', 'came and waits']) report(journal, id);
    expect(states(journal)).toMatchObject({ 'came and sent': 'accepted', 'came and waits': 'waiting' });
    expect(journal.history.page(wholeHistory, null, 100).total).toBe(6);
    expect(journal.lastAcceptedAtMs()).toBe(accepted.atMs);
  });

  test('remembers from when on sessions have to come again: the last one that the copy knows', () => {
    const path = damaged(
      (journal) => report(journal, 'a'),
      () => {},
    );
    const { journal } = open(path);

    expect(journal.recall(rereadSinceName)).toBe(1_000);
  });

  test('without a session in its copy goes by the time of the copy', () => {
    const path = damaged(
      () => {},
      () => {},
    );
    utimesSync(journalCopyPath(path), 7, 7);

    expect(open(path).journal.recall(rereadSinceName)).toBe(7_000);
  });

  test('whose copy is damaged too keeps both, and a new one is begun', () => {
    const path = damaged(
      (journal) => report(journal, 'a'),
      () => {},
    );
    damageBeginning(journalCopyPath(path));
    const { journal, failure } = open(path);

    expect(failure).toEqual({
      area: 'storage',
      kind: 'journal-set-aside',
      reason: expect.stringMatching(/./),
      setAsidePath: `${path}.damaged`,
    });
    expect(openSessionsOf(journal)).toEqual([]);
    expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.damaged'))).toHaveLength(2);
    expect(journal.recordSession(jobSession(), 0)).toBe('recorded');
  });
});

test('a journal that is missing although its copy is there, as after a crash while it was restored, is restored', () => {
  const path = damaged(
    (journal) => report(journal, 'a', accepted),
    () => {},
  );
  rmSync(path);
  const { journal, failure } = open(path);

  expect(failure).toMatchObject({ area: 'storage', kind: 'journal-restored', setAsidePath: null });
  expect(states(journal)).toEqual({ a: 'accepted' });
});
