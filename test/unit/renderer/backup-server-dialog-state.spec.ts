import { describe, expect, test } from 'vitest';
import {
  beginBackupServerDialog,
  canSaveAnyway,
  problemsOf,
  requestOf,
  reduceBackupServerDialog,
  toBackupServerForm,
  type BackupServerDialogEvent,
  type BackupServerDialogState,
  type BackupServerFields,
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
const submit = (purpose: 'test' | 'save' | 'save-anyway') => ({ kind: 'submitted', purpose }) as const;
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
    const state = add(change({ port: '0', password: '' }), submit('save'));
    expect(problemsOf(state, 'port')).toEqual(['Enter a port from 1 to 65535.']);
    expect([state.focus, state.contact]).toEqual([{ field: 'port' }, { kind: 'none' }]);
    expect(problemsOf(play(state, change({ port: '1' })), 'port')).toEqual([]);
  });

  test('an edited address asks for the password again, until the address is the old one', () => {
    const elsewhere = edit(change({ address: 'elsewhere' }), submit('save'));
    expect(problemsOf(elsewhere, 'password')).toEqual(['The address has changed: enter the password again.']);
    const back = play(elsewhere, change({ address: 'vb365' }));
    expect([problemsOf(back, 'password'), play(back, submit('save')).contact.kind]).toEqual([[], 'under-way']);
  });

  test.each([
    ['a new server', add(submit('save')), 'test'],
    ['an edited password', edit(change({ password: 'other' }), submit('save')), 'test'],
    ['an edited interval', edit(change({ pollIntervalMinutes: '5' }), submit('save')), 'save'],
    ['a server that is switched off', edit(change({ password: 'other', isEnabled: false }), submit('save')), 'save'],
    ['a server that was tested', add(submit('test'), answer(connected), submit('save')), 'save'],
    [
      'a tested server that was edited since',
      add(submit('test'), answer(connected), change({ username: 'x' }), submit('save')),
      'test',
    ],
    ['a server that is to be saved anyway', add(submit('save-anyway')), 'save'],
    ['a test', edit(submit('test')), 'test'],
  ])('%s begins with the right request', (_, state, request) => {
    expect(state.contact).toMatchObject({ kind: 'under-way', request });
  });

  test('goes on from the test to the saving, and remembers what was found', () => {
    const tested = add(submit('save'), answer(connected));
    expect(tested.contact).toEqual({ kind: 'under-way', purpose: 'save', request: 'save' });
    const done = play(tested, answer({ kind: 'saved', id: 'id-1' }));
    expect([done.contact, done.found]).toEqual([{ kind: 'saved', id: 'id-1' }, connected]);
  });
});

describe('a certificate', () => {
  test('that is trusted counts for this address only, and the contact goes on', () => {
    const trusted = add(submit('save'), answer(untrusted(null)), { kind: 'trusted' });
    expect(trusted.contact).toEqual({ kind: 'under-way', purpose: 'save', request: 'test' });
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
  ])('that is not trusted is said, and nothing can be saved anyway (formerly %s)', (formerly, failure) => {
    const state = edit(submit('save'), change({}), submit('save'), answer(untrusted(formerly)), { kind: 'distrusted' });
    expect(state.contact).toMatchObject({ kind: 'failed', failure });
    expect(canSaveAnyway(state)).toBe(false);
  });
});

describe('a server that cannot be read', () => {
  const trusted = add(submit('save'), answer(untrusted(null)), { kind: 'trusted' });

  test('can be saved anyway once its certificate is trusted', () => {
    expect(canSaveAnyway(play(trusted, answer(refused)))).toBe(true);
    expect(canSaveAnyway(add(submit('save'), answer(refused)))).toBe(false);
    expect(canSaveAnyway(edit(submit('test'), answer(refused)))).toBe(false);
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

  test('does not hide that the server was saved', () => {
    const state = edit(
      submit('save'),
      change({ username: 'x' }),
      { kind: 'stopped' },
      answer({ kind: 'saved', id: 'vb365' }),
    );
    expect(state.contact).toEqual({ kind: 'saved', id: 'vb365' });
  });
});

describe('while the server is saved', () => {
  test('there is no test that could be stopped, neither at once nor after one that led to the saving', () => {
    for (const state of [edit(submit('save')), add(submit('save'), answer(connected))]) {
      expect(requestOf(state)).toBe('save');
      expect(requestOf(play(state, { kind: 'stopped' }))).toBe('save');
    }
  });

  test('leaving the dialog lets nothing follow from what is saved', () => {
    const state = edit(submit('save'), { kind: 'left' }, answer({ kind: 'saved', id: 'vb365' }));
    expect(state.contact).toEqual({ kind: 'none' });
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

test('what main finds wrong, or could not save, is shown as well', () => {
  const problems = [{ field: 'username' as const, message: 'Enter a user.' }];
  expect(edit(submit('save'), answer({ kind: 'invalid', problems }))).toMatchObject({
    problems,
    focus: { field: 'username' },
  });
  const failure = { area: 'storage', kind: 'settings-not-saved', path: '/p', reason: 'full' } as const;
  expect(edit(submit('save'), answer({ kind: 'not-saved', failure })).contact).toEqual({ kind: 'not-saved', failure });
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
    fingerprint: 'AB:CD',
    isEnabled: true,
  });
  expect(toBackupServerForm(beginBackupServerDialog(null, null))).toMatchObject({ id: null, fingerprint: null });
});

test('opened for a next step, the dialog focuses the field, or asks for the certificate at once', () => {
  const correct = beginBackupServerDialog(saved, { kind: 'correct', field: 'password', label: '' });
  expect([correct.focus, correct.contact]).toEqual([{ field: 'password' }, { kind: 'none' }]);
  const compare = beginBackupServerDialog(saved, { kind: 'compare', label: '' });
  expect([compare.focus, compare.contact]).toEqual([null, { kind: 'under-way', purpose: 'test', request: 'test' }]);
});
