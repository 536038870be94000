import { describe, expect, it } from 'vitest';
import { rule } from '../../builders/rule.ts';
import {
  effectiveAccount,
  firstBadField,
  isDirty,
  markOfTab,
  notifiesOfNothing,
  optionsTabs,
  problemsOf,
  reduceOptionsForm,
  toSubmittedForm,
  type OptionsFormEvent,
  type OptionsFormState,
} from '../../../src-renderer/features/options/options-form-state.ts';
import type { ChannelDraftEvent } from '../../../src-renderer/features/channels/channel-drafts.ts';
import type { BackupServerDraftEvent } from '../../../src-renderer/features/backup-servers/backup-server-drafts.ts';
import { newChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import { emptyBackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import type { AccountState } from '../../../src-shared/model/account.ts';
import type { ApplicationRegistration } from '../../../src-shared/model/application-registration.ts';
import type { EntryProblem } from '../../../src-shared/model/entry-problem.ts';
import { changeForm, type OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import type { FocusableField } from '../../../src-shared/forms/options-window.ts';
import { buildAccount, buildForm, buildState, buildView } from './options-builder.ts';

const after = (state: OptionsFormState, ...events: OptionsFormEvent[]) => events.reduce(reduceOptionsForm, state);
const edited = (changes: Extract<OptionsFormEvent, { kind: 'edited' }>['changes']): OptionsFormEvent => ({
  kind: 'edited',
  changes,
});
const serversChanged = (event: BackupServerDraftEvent): OptionsFormEvent => ({ kind: 'servers-changed', event });
const custom = {
  kind: 'custom',
  clientId: '11112222-3333-4444-5555-666677778888',
  tenantId: 'contoso.com',
  cloud: 'worldwide',
} as const;

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
    const accepted = (application: ApplicationRegistration): OptionsFormEvent => ({
      kind: 'advanced-accepted',
      settings: {
        sender: 'microsoft-365',
        form: { application, sendAs: null, signInAs: 'person', mailbox: '', certificate: null },
      },
    });
    expect(isDirty(after(buildState(), accepted(custom)))).toBe(true);
    const state = buildState({ microsoft: { application: custom } });
    expect(isDirty(after(state, accepted({ ...custom })))).toBe(false);
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

  it('elsewhere shows what was stored, and keeps what was edited here', () => {
    const state = after(buildState(), edited({ route: { shouldAttachReport: true } }));
    const stored = changeForm(state.saved, { route: { recipients: 'other@contoso.com' } });
    const seen = after(state, { kind: 'saved-elsewhere', form: stored });
    expect(seen.form).toEqual(changeForm(stored, { route: { shouldAttachReport: true } }));
    expect([isDirty(seen), isDirty(after(buildState(), { kind: 'saved-elsewhere', form: stored }))]).toEqual([
      true,
      false,
    ]);
  });

  it('keeps whether this desktop starts the program, which the engine tells nothing of', () => {
    const proposed = buildState({ general: { startsAtSignIn: true } });
    const submitted = proposed.form;
    const told = changeForm(submitted, { general: { startsAtSignIn: false } });
    const saved = after(
      proposed,
      { kind: 'start-at-sign-in-changed', isOn: true },
      { kind: 'saved-elsewhere', form: told },
      { kind: 'saved', submitted, form: submitted },
    );
    expect([saved.form.general.startsAtSignIn, isDirty(saved)]).toEqual([true, false]);
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
    { field: 'route.subjectTemplate', problem: { kind: 'subject-missing' } },
    { field: 'route.recipients', problem: { kind: 'recipients-missing' } },
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
    const problem = (field: 'microsoft.application' | 'microsoft.sendAs') => ({
      field,
      problem: { kind: 'send-as-missing' as const },
    });
    expect(firstBadField([...problems, problem('microsoft.sendAs')])).toBe('microsoft.sendAs');
    expect(firstBadField([...problems, problem('microsoft.sendAs'), problem('microsoft.application')])).toBe(
      'microsoft.application',
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
  expect(shown('microsoft.authorization')).toMatchObject({
    tab: 'notifications',
    focus: { field: 'microsoft.authorization' },
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
  const notAFolder: EntryProblem = { kind: 'session-folder', problem: { kind: 'not-a-folder' } };
  const chosen = (path: string | null, problem: EntryProblem | null): OptionsFormEvent => ({
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
    const state = after(buildState(), chosen('/bad', notAFolder));
    expect(problemsOf(state, 'sources.sessionFolder')).toEqual(['This is a file. Choose a folder.']);
    expect(problemsOf(after(state, chosen('/good', null)), 'sources.sessionFolder')).toEqual([]);
  });

  it('goes on complaining while notifications are off: it can be corrected then too', () => {
    const state = after(
      buildState({ route: { isEnabled: false } }),
      chosen('/bad', notAFolder),
      edited({ route: { isEnabled: false } }),
    );
    expect(problemsOf(state, 'sources.sessionFolder')).toEqual(['This is a file. Choose a folder.']);
  });

  it('that is refused when it is saved is shown with its tab', () => {
    const state = after(buildState(), {
      kind: 'refused',
      problems: [{ field: 'sources.sessionFolder', problem: notAFolder }],
    });
    expect([state.tab, state.focus]).toEqual(['job-sources', { field: 'sources.sessionFolder' }]);
  });
});

describe('the tab General', () => {
  it('is shown where its field is wrong, and the first tab where a field there is wrong too', () => {
    const days = { field: 'general.retentionDays', problem: { kind: 'not-a-number-of-days' } } as const;
    const to = { field: 'route.recipients', problem: { kind: 'recipients-missing' } } as const;

    const state = reduceOptionsForm(buildState(), { kind: 'refused', problems: [days] });
    expect([state.tab, state.focus]).toEqual(['general', { field: 'general.retentionDays' }]);
    expect(reduceOptionsForm(buildState(), { kind: 'refused', problems: [days, to] }).tab).toBe('notifications');
  });

  it('keeps its problem while notifications are off: its field can still be corrected', () => {
    const refused = reduceOptionsForm(buildState(), {
      kind: 'refused',
      problems: [{ field: 'general.retentionDays', problem: { kind: 'not-a-number-of-days' } }],
    });

    const off = reduceOptionsForm(refused, { kind: 'edited', changes: { route: { isEnabled: false } } });
    expect(problemsOf(off, 'general.retentionDays')).toEqual(['Enter a number of days from 1 to 3650.']);
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

describe('a tab is marked', () => {
  const marksOf = (state: OptionsFormState) =>
    Object.fromEntries(
      optionsTabs.flatMap((tab) => {
        const mark = markOfTab(state, tab);
        return mark === null ? [] : [[tab, mark]];
      }),
    );

  it.each([
    [{ route: { shouldAttachReport: true } }, { notifications: 'unsaved' }],
    [{ route: { shouldNotifyOnAlarms: false } }, { channels: 'unsaved' }],
    [{ digest: { isEnabled: true } }, { digest: 'unsaved' }],
    [{ sources: { sessionFolder: '/srv' } }, { 'job-sources': 'unsaved' }],
    [{ rules: { list: [rule()] } }, { rules: 'unsaved' }],
    [{ general: { theme: 'dark' } }, { general: 'unsaved' }],
  ] as [OptionsChanges, unknown][])('where it holds a change that is not saved: %j', (changes, expected) => {
    expect(marksOf(after(buildState(), edited(changes)))).toEqual(expected);
  });

  it('where it holds an error, whichever tab is open', () => {
    const state = after(
      buildState(),
      edited({ digest: { isEnabled: true, time: '25:00' } }),
      { kind: 'field-left', field: 'digest.time' },
      { kind: 'tab-selected', tab: 'general' },
    );

    expect(marksOf(state)).toEqual({ digest: 'error' });
  });

  it('where a channel waits to be saved, and where saving it has failed', () => {
    const form = newChannelForm('slack', 'NOC');
    const changed = (event: ChannelDraftEvent): OptionsFormEvent => ({ kind: 'channels-changed', event });
    const state = after(buildState(), changed({ kind: 'accepted', key: 'new-1', form, shownAddress: '' }));
    expect([marksOf(state), isDirty(state)]).toEqual([{ channels: 'unsaved' }, true]);
    const failure = { title: 'Disk full', lines: [] };
    const failed = after(state, { kind: 'tab-selected', tab: 'general' }, changed({ kind: 'not-saved', failure }));
    expect([marksOf(failed), failed.tab]).toEqual([{ channels: 'error' }, 'channels']);
  });

  it('not where nothing was changed', () => {
    expect(marksOf(buildState())).toEqual({});
  });
});

describe('the digest', () => {
  it('is led to where something is wrong in it', () => {
    const problems = [{ field: 'digest.time', problem: { kind: 'not-a-time' as const, example: '07:00' } }];
    expect(after(buildState(), { kind: 'refused', problems })).toMatchObject({
      tab: 'digest',
      focus: { field: 'digest.time' },
    });
  });

  it('keeps nothing from being saved while it is off: its stored values stay', () => {
    const state = after(
      buildState({ digest: { isEnabled: true } }),
      edited({ digest: { time: '25:00' } }),
      edited({ digest: { isEnabled: false, shouldReplaceSuccesses: true } }),
    );

    expect(toSubmittedForm(state).digest).toMatchObject({
      isEnabled: false,
      time: '07:00',
      shouldReplaceSuccesses: true,
    });
  });

  it('writes a good list of recipients in its one form when the field is left', () => {
    const typed = edited({
      digest: { isEnabled: true, hasOwnRecipients: true, recipients: 'a@contoso.com,b@contoso.com' },
    });
    const state = after(buildState(), typed, { kind: 'field-left', field: 'digest.recipients' });

    expect(state.form.digest.recipients).toBe('a@contoso.com; b@contoso.com');
  });
});

it('a rule that another window adds stays, also where the list was changed here', () => {
  const state = after(buildState(), edited({ rules: { list: [rule({ id: 'mine' })] } }));
  const form = buildForm({ rules: { list: [rule({ id: 'added' })] } });
  const merged = after(state, { kind: 'saved-elsewhere', form });
  expect(merged.form.rules.list.map(({ id }) => id)).toEqual(['added', 'mine']);
});
