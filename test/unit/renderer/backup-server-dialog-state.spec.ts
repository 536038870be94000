import { describe, expect, test } from 'vitest';
import {
  beginBackupServerDialog,
  canAcceptAnyway,
  problemsOf,
  reduceBackupServerDialog,
  toBackupServerForm,
  type BackupServerDialogEvent,
  type BackupServerDialogState,
  type BackupServerFields,
  type ContactPurpose,
} from '../../../src-renderer/features/backup-servers/backup-server-dialog-state.ts';
import type { BackupServerTestOutcome } from '../../../src-shared/forms/backup-server-outcome.ts';
import { backupServerView } from '../../builders/backup-server.ts';

const saved = backupServerView('vb365');
const connected: BackupServerTestOutcome = {
  kind: 'connected',
  version: 'v8',
  build: '8.1.0.305',
  jobCount: 1,
  organizations: [],
  importable: { recipients: 'noc@contoso.com' },
};
const refused = { kind: 'failed', failure: { kind: 'password-refused', username: 'svc' } } as const;
const untrusted = (trusted: string | null) => ({ kind: 'untrusted', fingerprint: 'EF', trusted }) as const;
const filledIn: Partial<BackupServerFields> = { address: 'vb365', username: 'svc', password: 'secret' };

function add(...events: BackupServerDialogEvent[]): BackupServerDialogState {
  return play(beginBackupServerDialog(null, null), { kind: 'edited', changes: filledIn }, ...events);
}
function edit(...events: BackupServerDialogEvent[]): BackupServerDialogState {
  return play(beginBackupServerDialog(saved, null), ...events);
}
function play(state: BackupServerDialogState, ...events: BackupServerDialogEvent[]): BackupServerDialogState {
  return events.reduce(reduceBackupServerDialog, state);
}
const change = (changes: Partial<BackupServerFields>) => ({ kind: 'edited', changes }) as const;
const submit = (purpose: ContactPurpose) => ({ kind: 'submitted', purpose }) as const;
const answer = (outcome: Extract<BackupServerDialogEvent, { kind: 'answered' }>['outcome']) =>
  ({ kind: 'answered', outcome }) as const;

describe('the address', () => {
  test('gives its port to the port field when it is left, or when the dialog is submitted', () => {
    const pasted = change({ address: 'https://VB365:9443/v8' });
    for (const event of [{ kind: 'address-left' } as const, submit('test')]) {
      expect(add(pasted, event).fields).toMatchObject({ address: 'vb365', port: '9443' });
    }
  });

  test('without a port leaves the port as it is, and one that is none stays as it was typed', () => {
    expect(add(change({ address: ' VB365 ', port: '443' }), { kind: 'address-left' }).fields).toMatchObject({
      address: 'vb365',
      port: '443',
    });
    expect(add(change({ address: 'two words' }), { kind: 'address-left' }).fields.address).toBe('two words');
  });
});

describe('submitting', () => {
  test('names what is wrong at its fields, and focuses the first', () => {
    const state = add(change({ port: '0', password: '' }), submit('accept'));
    expect(problemsOf(state, 'port')).toEqual(['Enter a port from 1 to 65535.']);
    expect([state.focus, state.contact]).toEqual([{ field: 'port' }, { kind: 'none' }]);
    expect(problemsOf(play(state, change({ port: '1' })), 'port')).toEqual([]);
  });

  test('an edited address asks for the password again, until the address is the old one', () => {
    const elsewhere = edit(change({ address: 'elsewhere' }), submit('accept'));
    expect(problemsOf(elsewhere, 'password')).toEqual(['The address has changed: enter the password again.']);
    const back = play(elsewhere, change({ address: 'vb365' }));
    expect([problemsOf(back, 'password'), play(back, submit('accept')).contact.kind]).toEqual([[], 'accepted']);
  });

  test.each([
    ['a new server', add(submit('accept')), 'under-way'],
    ['an edited password', edit(change({ password: 'other' }), submit('accept')), 'under-way'],
    ['an edited interval', edit(change({ pollIntervalMinutes: '5' }), submit('accept')), 'accepted'],
    [
      'a server that is switched off',
      edit(change({ password: 'other', isEnabled: false }), submit('accept')),
      'accepted',
    ],
    ['a server that was tested', add(submit('test'), answer(connected), submit('accept')), 'accepted'],
    [
      'a tested server that was edited since',
      add(submit('test'), answer(connected), change({ username: 'x' }), submit('accept')),
      'under-way',
    ],
    ['a server that is to be accepted anyway', add(submit('accept-anyway')), 'accepted'],
    [
      'a server that is switched off, with a certificate that nobody has trusted',
      edit(change({ address: 'elsewhere', password: 'other', isEnabled: false }), submit('accept')),
      'under-way',
    ],
    ['a test', edit(submit('test')), 'under-way'],
  ])('%s is tested first, or accepted at once', (_, state, contact) => {
    expect(state.contact.kind).toBe(contact);
  });

  test('has the server accepted once it was tested, and remembers what was found', () => {
    const { contact, found } = add(submit('accept'), answer(connected));
    expect([contact, found]).toEqual([{ kind: 'accepted' }, connected]);
  });
});

describe('a certificate', () => {
  test('that is trusted counts for this address only, and the contact goes on', () => {
    const trusted = add(submit('accept'), answer(untrusted(null)), { kind: 'trusted' });
    expect(trusted.contact).toEqual({ kind: 'under-way', purpose: 'accept' });
    expect(toBackupServerForm(trusted).fingerprint).toBe('EF');
    expect(toBackupServerForm(play(trusted, change({ port: '443' }))).fingerprint).toBeNull();
    expect(toBackupServerForm(play(trusted, change({ port: '443' }), change({ port: '4443' }))).fingerprint).toBe('EF');
  });

  test('that has changed is asked about with the old one, and takes its place when it is trusted', () => {
    const asking = edit(submit('test'), answer(untrusted('AB:CD')));
    expect(asking.contact).toEqual({ kind: 'asking', purpose: 'test', fingerprint: 'EF', formerly: 'AB:CD' });
    expect(toBackupServerForm(asking).fingerprint).toBe('AB:CD');
    expect(toBackupServerForm(play(asking, { kind: 'trusted' })).fingerprint).toBe('EF');
  });

  test.each([
    [null, { kind: 'certificate-unknown', fingerprint: 'EF' }],
    ['AB:CD', { kind: 'certificate-changed', trusted: 'AB:CD', found: 'EF' }],
  ])('that is not trusted is said, and nothing can be accepted anyway (formerly %s)', (formerly, failure) => {
    const state = edit(change({ username: 'x' }), submit('accept'), answer(untrusted(formerly)), {
      kind: 'distrusted',
    });
    expect(state.contact).toMatchObject({ kind: 'failed', failure });
    expect(canAcceptAnyway(state)).toBe(false);
  });
});

describe('a server that cannot be read', () => {
  const trusted = add(submit('accept'), answer(untrusted(null)), { kind: 'trusted' });

  test('can be accepted anyway once its certificate is trusted', () => {
    expect(canAcceptAnyway(play(trusted, answer(refused)))).toBe(true);
    expect(canAcceptAnyway(add(submit('accept'), answer(refused)))).toBe(false);
    expect(canAcceptAnyway(edit(submit('test'), answer(refused)))).toBe(false);
  });

  test('is no longer said to be so once something of its access is edited', () => {
    const state = play(trusted, answer(refused));
    expect(play(state, change({ pollIntervalMinutes: '5' })).contact.kind).toBe('failed');
    expect(play(state, change({ password: 'other' })).contact).toEqual({ kind: 'none' });
  });
});

describe('an edit while the server is contacted', () => {
  test('ends a test, and a late answer changes nothing', () => {
    const state = add(submit('test'), change({ address: 'other' }), answer(connected));
    expect([state.contact, state.found]).toEqual([{ kind: 'none' }, null]);
  });
});

test('leaving the dialog with nothing under way leaves on it what it says', () => {
  const state = add(submit('test'), answer(refused));
  expect(play(state, { kind: 'left' })).toBe(state);
});

test.each([
  ['left with the dialog', { kind: 'left' } as const, { kind: 'none' }],
  ['stopped by the person', { kind: 'stopped' } as const, { kind: 'none' }],
  ['cancelled', answer({ kind: 'cancelled' }), { kind: 'none' }],
  ['broken off', { kind: 'broke-off' } as const, { kind: 'none' }],
])('a test that is %s leaves no result', (_, event, contact) => {
  expect(add(submit('test'), event).contact).toEqual(contact);
});

test('what main finds wrong is shown as well', () => {
  const problems = [{ field: 'username' as const, problem: { kind: 'user-missing' as const } }];
  expect(edit(submit('test'), answer({ kind: 'invalid', problems }))).toMatchObject({
    problems,
    focus: { field: 'username' },
  });
});

test('a server that was edited before and is not saved yet is shown as it was left, with its password and its trust', () => {
  const left = add(submit('accept'), answer(untrusted(null)), { kind: 'trusted' }, answer(connected));
  const form = toBackupServerForm(left);
  const again = beginBackupServerDialog(null, null, form);
  expect([toBackupServerForm(again), again.fields.password]).toEqual([form, 'secret']);
});

test('an edited server is sent with its id and without a password, a new one without both', () => {
  expect(toBackupServerForm(edit())).toEqual({
    id: 'vb365',
    product: 'vb365',
    address: 'vb365',
    port: '4443',
    username: 'CONTOSO\\svc-notifier',
    password: '',
    version: 'automatic',
    pollIntervalMinutes: '1',
    alsoReported: [],
    fingerprint: 'AB:CD',
    isEnabled: true,
  });
  expect(toBackupServerForm(beginBackupServerDialog(null, null))).toMatchObject({ id: null, fingerprint: null });
});

test('opened for a next step, the dialog focuses the field, or asks for the certificate at once', () => {
  const correct = beginBackupServerDialog(saved, { kind: 'correct', field: 'password', label: '' });
  expect([correct.focus, correct.contact]).toEqual([{ field: 'password' }, { kind: 'none' }]);
  const compare = beginBackupServerDialog(saved, { kind: 'compare', label: '' });
  expect([compare.focus, compare.contact]).toEqual([null, { kind: 'under-way', purpose: 'test' }]);
});
