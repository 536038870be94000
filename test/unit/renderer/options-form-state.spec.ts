import { describe, expect, it } from 'vitest';
import {
  effectiveAccount,
  firstBadField,
  isDirty,
  notifiesOfNothing,
  problemsOf,
  reduceOptionsForm,
  toSubmittedForm,
  type OptionsFormEvent,
  type OptionsFormState,
} from '../../../src-renderer/features/options/options-form-state.ts';
import type { BackupServerDraftEvent } from '../../../src-renderer/features/backup-servers/backup-server-drafts.ts';
import { emptyBackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import type { AccountState } from '../../../src-shared/model/account.ts';
import { changeForm } from '../../../src-shared/forms/options-form.ts';
import type { FocusableField } from '../../../src-shared/forms/options-window.ts';
import { buildAccount, buildForm, buildState, buildView } from './options-builder.ts';

const after = (state: OptionsFormState, ...events: OptionsFormEvent[]) => events.reduce(reduceOptionsForm, state);
const edited = (changes: Extract<OptionsFormEvent, { kind: 'edited' }>['changes']): OptionsFormEvent => ({
  kind: 'edited',
  changes,
});
const serversChanged = (event: BackupServerDraftEvent): OptionsFormEvent => ({ kind: 'servers-changed', event });
const custom = { kind: 'custom', clientId: '11112222-3333-4444-5555-666677778888', tenantId: 'contoso.com' } as const;

describe('unsaved changes', () => {
  it('are none in a form that was just opened', () => {
    expect(isDirty(buildState())).toBe(false);
  });

  it('are there once a value differs from the stored one, and gone when it is put back', () => {
    const state = after(buildState(), edited({ route: { shouldAttachReport: true } }));
    expect(isDirty(state)).toBe(true);
    expect(isDirty(after(state, edited({ route: { shouldAttachReport: false } })))).toBe(false);
  });

  it('are there while a backup server waits for OK or Apply, and gone once it is saved', () => {
    const form = { ...emptyBackupServerForm, address: 'vb365' };
    const accepted = after(buildState(), serversChanged({ kind: 'accepted', key: 'new-1', form }));
    expect(isDirty(accepted)).toBe(true);
    const [draft] = accepted.servers;
    if (draft === undefined) throw new Error('There is no draft.');
    expect(isDirty(after(accepted, serversChanged({ kind: 'saved', draft, id: 'id-1' })))).toBe(false);
  });

  it('are there while a sign-in waits for OK or Apply', () => {
    const signedIn = buildView({ signIn: { kind: 'signed-in', account: buildAccount(), canBeStored: true } });
    const state = after(buildState(), { kind: 'account-changed', account: signedIn });
    expect(isDirty(state)).toBe(true);
    expect(isDirty(after(state, { kind: 'account-changed', account: buildView() }))).toBe(false);
  });

  it('are none because of a sign-in that waits or has failed', () => {
    for (const signIn of [
      { kind: 'waiting-for-sign-in' },
      { kind: 'failed', failure: { area: 'account', kind: 'offline' } },
    ] as const) {
      expect(isDirty(buildState({}, { signIn }))).toBe(false);
    }
  });

  it('are there after another application was accepted, and none after the same one', () => {
    expect(isDirty(after(buildState(), { kind: 'application-accepted', application: custom }))).toBe(true);
    const state = buildState({ sender: { application: custom } });
    expect(isDirty(after(state, { kind: 'application-accepted', application: { ...custom } }))).toBe(false);
  });
});

describe('authorizing', () => {
  const signIn = { kind: 'signed-in', account: buildAccount(), canBeStored: true } as const;
  const signedIn = (inUse: AccountState): OptionsFormEvent => ({
    kind: 'account-changed',
    account: buildView({ inUse, signIn }),
  });
  const off = (inUse: AccountState) => buildState({ route: { isEnabled: false } }, { inUse });
  const none = { kind: 'not-authorized' } as const;
  const valid = { kind: 'valid', account: buildAccount() } as const;

  it('enables notifications where nobody was authorized, and leaves them as they are elsewhere', () => {
    const enabled = (inUse: AccountState) => after(off(inUse), signedIn(inUse)).form.route.isEnabled;
    expect([none, valid].map(enabled)).toEqual([true, false]);
  });

  it('enables them once: who switches them off again has them off', () => {
    const state = after(off(none), signedIn(none), edited({ route: { isEnabled: false } }), signedIn(none));
    expect(state.form.route.isEnabled).toBe(false);
  });
});

describe('saving', () => {
  it('shows the form as it was stored', () => {
    const state = after(buildState(), edited({ route: { recipients: 'A@contoso.com,b@contoso.com' } }));
    const stored = changeForm(state.form, { route: { recipients: 'A@contoso.com; b@contoso.com' } });
    const saved = after(state, { kind: 'saved', submitted: state.form, form: stored });
    expect(saved.form).toEqual(stored);
    expect(isDirty(saved)).toBe(false);
  });

  it('keeps what was edited while it was under way', () => {
    const submitted = buildForm({ route: { recipients: 'a@contoso.com' } });
    const state = after(
      buildState(),
      edited({ route: { recipients: 'a@contoso.com' } }),
      edited({ route: { shouldAttachReport: true } }),
    );
    const saved = after(state, { kind: 'saved', submitted, form: submitted });
    expect(saved.form).toEqual(changeForm(submitted, { route: { shouldAttachReport: true } }));
    expect(isDirty(saved)).toBe(true);
  });

  it('leaves out what is wrong in fields that are disabled', () => {
    const state = after(
      buildState(),
      edited({ route: { recipients: 'nobody', subjectTemplate: ' ', shouldNotifyOnSuccess: false } }),
      edited({ route: { isEnabled: false } }),
    );
    expect(toSubmittedForm(state)).toEqual(buildForm({ route: { isEnabled: false, shouldNotifyOnSuccess: false } }));
  });

  it('submits good values of disabled fields too', () => {
    const state = after(buildState(), edited({ route: { recipients: 'new@contoso.com', isEnabled: false } }));
    expect(toSubmittedForm(state).route.recipients).toBe('new@contoso.com');
  });
});

describe('refused fields', () => {
  const problems = [
    { field: 'route.subjectTemplate', message: 'Enter a subject.' },
    { field: 'route.recipients', message: 'Enter at least one recipient.' },
  ] as const;

  it('focus the first one in the order of the window, on its tab', () => {
    const state = after(
      buildState(),
      { kind: 'tab-selected', tab: 'job-sources' },
      { kind: 'refused', problems: [...problems] },
    );
    expect(state.tab).toBe('notifications');
    expect(state.focus).toEqual({ field: 'route.recipients' });
  });

  it('are ordered from top to bottom', () => {
    const problem = (field: 'sender.application' | 'sender.sendAs') => ({ field, message: '' });
    expect(firstBadField([...problems, problem('sender.sendAs')])).toBe('sender.sendAs');
    expect(firstBadField([...problems, problem('sender.sendAs'), problem('sender.application')])).toBe(
      'sender.application',
    );
    expect(firstBadField([])).toBeNull();
  });

  it('ask for the focus anew each time', () => {
    const first = after(buildState(), { kind: 'refused', problems });
    const second = after(first, { kind: 'refused', problems });
    expect(second.focus).toEqual(first.focus);
    expect(second.focus).not.toBe(first.focus);
  });

  it('stop complaining as soon as they are edited', () => {
    const state = after(buildState(), { kind: 'refused', problems }, edited({ route: { recipients: 'a' } }));
    expect(problemsOf(state, 'route.recipients')).toEqual([]);
    expect(problemsOf(state, 'route.subjectTemplate')).toEqual(['Enter a subject.']);
  });

  it('stop complaining when they become disabled', () => {
    const state = after(buildState(), { kind: 'refused', problems }, edited({ route: { isEnabled: false } }));
    expect(state.problems).toEqual([]);
  });
});

describe('leaving a field', () => {
  const leave = (recipients: string) =>
    after(buildState(), edited({ route: { recipients } }), { kind: 'field-left', field: 'route.recipients' });

  it('writes a good list of recipients in its one form', () => {
    expect(leave('a@contoso.com, Ann <ann@contoso.com>;A@contoso.com').form.route.recipients).toBe(
      'a@contoso.com; Ann <ann@contoso.com>',
    );
  });

  it('names each bad address and leaves the text as it was typed', () => {
    const state = leave('a@contoso.com, nobody; b@');
    expect(state.form.route.recipients).toBe('a@contoso.com, nobody; b@');
    expect(problemsOf(state, 'route.recipients')).toEqual(['These are not email addresses: “nobody”, “b@”.']);
  });

  it('does not complain about a list that is still empty', () => {
    expect(leave('').problems).toEqual([]);
  });

  it('complains about an empty subject', () => {
    const state = after(buildState(), edited({ route: { subjectTemplate: ' ' } }), {
      kind: 'field-left',
      field: 'route.subjectTemplate',
    });
    expect(problemsOf(state, 'route.subjectTemplate')).toEqual(['Enter a subject.']);
  });

  it('does not focus anything', () => {
    expect(leave('nobody').focus).toBeNull();
  });
});

describe('saving during a sign-in', () => {
  it('asks to finish it first, until the sign-in has ended', () => {
    const state = after(
      buildState({}, { signIn: { kind: 'waiting-for-sign-in' } }),
      { kind: 'tab-selected', tab: 'job-sources' },
      { kind: 'refused-during-sign-in' },
    );
    expect(state).toMatchObject({ tab: 'notifications', shouldFinishSignIn: true });
    expect(after(state, { kind: 'account-changed', account: buildView() }).shouldFinishSignIn).toBe(false);
  });
});

it('shows the tab of the place that another window leads to, and focuses it', () => {
  const shown = (field: FocusableField) =>
    after(buildState(), { kind: 'tab-selected', tab: 'general' }, { kind: 'field-shown', field });
  expect(shown('sender.authorization')).toMatchObject({
    tab: 'notifications',
    focus: { field: 'sender.authorization' },
  });
  expect(shown('sources.sessionFolder')).toMatchObject({
    tab: 'job-sources',
    focus: { field: 'sources.sessionFolder' },
  });
});

describe('the account that the window is about', () => {
  it('is the one just signed in, else the one in use, else none', () => {
    const other = buildAccount({ username: 'other@contoso.com' });
    expect(effectiveAccount(buildView({ signIn: { kind: 'signed-in', account: other, canBeStored: true } }))).toEqual(
      other,
    );
    expect(
      effectiveAccount(buildView({ signIn: { kind: 'failed', failure: { area: 'account', kind: 'offline' } } })),
    ).toEqual(buildAccount());
    expect(effectiveAccount(buildView({ inUse: { kind: 'not-authorized' } }))).toBeNull();
  });
});

describe('the note that nothing is notified', () => {
  const none = { shouldNotifyOnSuccess: false, shouldNotifyOnWarning: false, shouldNotifyOnFailure: false };

  it('is shown only while notifications are on and no result is ticked', () => {
    expect(notifiesOfNothing(buildForm({ route: none }).route)).toBe(true);
    expect(notifiesOfNothing(buildForm({ route: { ...none, isEnabled: false } }).route)).toBe(false);
    expect(notifiesOfNothing(buildForm({ route: { ...none, shouldNotifyOnWarning: true } }).route)).toBe(false);
  });
});

describe('the session folder', () => {
  const chosen = (path: string | null, problem: string | null): OptionsFormEvent => ({
    kind: 'session-folder-chosen',
    path,
    problem,
  });

  it('that was chosen is unsaved until it is saved, and put back by choosing the usual one', () => {
    const state = after(buildState(), chosen('/new', null));
    expect([state.form.sources.sessionFolder, isDirty(state)]).toEqual(['/new', true]);
    expect(isDirty(after(state, chosen(null, null)))).toBe(false);
  });

  it('that cannot be used says so until another one is chosen', () => {
    const state = after(buildState(), chosen('/bad', 'This is a file.'));
    expect(problemsOf(state, 'sources.sessionFolder')).toEqual(['This is a file.']);
    expect(problemsOf(after(state, chosen('/good', null)), 'sources.sessionFolder')).toEqual([]);
  });

  it('goes on complaining while notifications are off: it can be corrected then too', () => {
    const state = after(
      buildState({ route: { isEnabled: false } }),
      chosen('/bad', 'This is a file.'),
      edited({ route: { isEnabled: false } }),
    );
    expect(problemsOf(state, 'sources.sessionFolder')).toEqual(['This is a file.']);
  });

  it('that is refused when it is saved is shown with its tab', () => {
    const state = after(buildState(), {
      kind: 'refused',
      problems: [{ field: 'sources.sessionFolder', message: 'This is a file.' }],
    });
    expect([state.tab, state.focus]).toEqual(['job-sources', { field: 'sources.sessionFolder' }]);
  });
});

describe('the tab General', () => {
  it('is shown where its field is wrong, and the first tab where a field there is wrong too', () => {
    const days = { field: 'general.retentionDays', message: 'Enter a number.' } as const;
    const to = { field: 'route.recipients', message: 'Enter a recipient.' } as const;

    const state = reduceOptionsForm(buildState(), { kind: 'refused', problems: [days] });
    expect([state.tab, state.focus]).toEqual(['general', { field: 'general.retentionDays' }]);
    expect(reduceOptionsForm(buildState(), { kind: 'refused', problems: [days, to] }).tab).toBe('notifications');
  });

  it('keeps its problem while notifications are off: its field can still be corrected', () => {
    const refused = reduceOptionsForm(buildState(), {
      kind: 'refused',
      problems: [{ field: 'general.retentionDays', message: 'Enter a number.' }],
    });

    const off = reduceOptionsForm(refused, { kind: 'edited', changes: { route: { isEnabled: false } } });
    expect(problemsOf(off, 'general.retentionDays')).toEqual(['Enter a number.']);
  });

  it('takes imported settings, but leaves start at sign-in as this computer has it', () => {
    const imported = buildForm({
      general: { theme: 'dark', startsAtSignIn: false },
      route: { recipients: 'other@contoso.com' },
    });
    const state = reduceOptionsForm(buildState({ general: { startsAtSignIn: true } }), {
      kind: 'imported',
      form: imported,
    });

    expect(state.form).toEqual(changeForm(imported, { general: { startsAtSignIn: true } }));
    expect(isDirty(state)).toBe(true);
  });

  it('follows the menu, except where the person has set the box differently', () => {
    const untouched = reduceOptionsForm(buildState({ general: { startsAtSignIn: false } }), {
      kind: 'start-at-sign-in-changed',
      isOn: true,
    });
    expect([untouched.form.general.startsAtSignIn, isDirty(untouched)]).toEqual([true, false]);

    const edited = reduceOptionsForm(buildState({ general: { startsAtSignIn: false } }), {
      kind: 'edited',
      changes: { general: { startsAtSignIn: true } },
    });
    const toggled = reduceOptionsForm(edited, { kind: 'start-at-sign-in-changed', isOn: true });
    expect([toggled.form.general.startsAtSignIn, isDirty(toggled)]).toEqual([true, false]);
  });
});

it('a backup server that could not be saved is shown in its tab, and still waits', () => {
  const form = { ...emptyBackupServerForm, address: 'vb365' };
  const accepted = after(buildState(), serversChanged({ kind: 'accepted', key: 'new-1', form }));
  const [draft] = accepted.servers;
  if (draft === undefined) throw new Error('There is no draft.');
  const failure = { title: 'Disk full', lines: [] };
  const state = after(
    accepted,
    { kind: 'tab-selected', tab: 'general' },
    serversChanged({ kind: 'not-saved', draft, failure }),
  );
  expect([state.tab, state.servers]).toEqual(['job-sources', [{ ...draft, failure }]]);
});
