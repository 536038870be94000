/**
 * Everything that windows and main may say to each other. Both ends are derived from this one table: main checks each
 * argument with its schema, and the windows get their typed API from it.
 */
import { z } from 'zod';
import { accountViewSchema } from '../model/account.ts';
import { applicationRegistrationSchema } from '../model/application-registration.ts';
import { backupServerSaveOutcomeSchema, backupServerTestOutcomeSchema } from '../model/backup-server-outcome.ts';
import { backupServerFormSchema, backupServerViewSchema } from '../model/backup-server.ts';
import { failureSchema } from '../model/failures/failure.ts';
import { fileSaveOutcomeSchema } from '../model/file-save-outcome.ts';
import {
  historyChangesSchema,
  historyFilterSchema,
  historyPageSchema,
  historyPlaceSchema,
  historyProblemSchema,
  maxHistoryPage,
  openReportOutcomeSchema,
  shownHistoryDetailsSchema,
} from '../model/history.ts';
import { firstRunSchema } from '../model/first-run.ts';
import { noticeSchema } from '../model/notice.ts';
import { optionsStepSchema } from '../model/options-step.ts';
import { pauseKindSchema } from '../model/pause.ts';
import { presentationSchema } from '../model/presentation.ts';
import { settingsImportOutcomeSchema } from '../model/settings-import.ts';
import { optionsFormSchema, optionsProblemSchema, themeSchema } from '../model/settings.ts';
import { testMessageOutcomeSchema } from '../model/test-message-outcome.ts';
import { trayCommandSchema, trayMenuSchema } from '../model/tray-menu.ts';
import { updateStateSchema } from '../model/update.ts';

const nothing = z.undefined();
/** The answer of a request that only does something. */
const done = z.void();

/** What the Options window needs when it opens. */
export const optionsSnapshotSchema = z.object({
  form: optionsFormSchema,
  account: accountViewSchema,
  notices: z.array(noticeSchema),
  presentation: presentationSchema,
  /** Where the session folder is when none was chosen. */
  usualSessionFolder: z.string(),
  /** The command with which a script reports a job on this machine. */
  notifyCommand: z.string(),
  firstRun: firstRunSchema,
});

/** What the History window needs when it opens, apart from its rows. */
export const historySnapshotSchema = z.object({
  notices: z.array(noticeSchema),
  presentation: presentationSchema,
});

export const saveOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), form: optionsFormSchema }),
  z.object({ kind: z.literal('invalid'), problems: z.array(optionsProblemSchema) }),
  z.object({ kind: z.literal('not-saved'), failure: failureSchema }),
  /** By the person, before anything was saved. */
  z.object({ kind: z.literal('cancelled') }),
]);

export const applicationSettingsOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), application: applicationRegistrationSchema }),
  z.object({ kind: z.literal('cancelled') }),
]);

export const chosenFolderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  /** @property path - `null`: the usual one. @property problem - why it cannot be used, in words; `null`: it can. */
  z.object({ kind: z.literal('chosen'), path: z.string().nullable(), problem: z.string().nullable() }),
]);

export const openedFolderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  /** @property reason - the system's, in words */
  z.object({ kind: z.literal('not-opened'), reason: z.string() }),
]);

export const requests = {
  'options.load': { input: nothing, output: optionsSnapshotSchema },
  'options.save': { input: optionsFormSchema, output: saveOutcomeSchema },
  /** The person does not want to wait. What comes of the saving is told by the answer to `options.save`. */
  'options.cancel-save': { input: nothing, output: done },
  /** Shows the Options window, which takes the step. */
  'options.ask-step': { input: optionsStepSchema, output: done },
  /** For the Options window itself: what it was shown for; `null`: nothing that it has not taken yet. */
  'options.take-step': { input: nothing, output: optionsStepSchema.nullable() },
  /** Starts a sign-in; how it goes on is told by `account.changed`. Answers once the sign-in has begun. */
  'account.start-sign-in': {
    input: z.object({ application: applicationRegistrationSchema, shouldSendAsOthers: z.boolean() }),
    output: done,
  },
  'account.cancel-sign-in': { input: nothing, output: done },
  /** Forgets a sign-in that was made but not saved (2.9). */
  'account.discard-sign-in': { input: nothing, output: done },
  'account.sign-out': { input: nothing, output: done },
  /** The one that this window asked for. How it ended is told by the answer to `test-message.send`. */
  'test-message.cancel': { input: nothing, output: done },
  'test-message.send': { input: optionsFormSchema, output: testMessageOutcomeSchema },
  /** Opens the Application Settings window and answers when it is closed. */
  'application-settings.edit': { input: applicationRegistrationSchema, output: applicationSettingsOutcomeSchema },
  /** For the Application Settings window itself: what to begin with, and what came of it. */
  'application-settings.load': { input: nothing, output: applicationRegistrationSchema },
  'application-settings.finish': { input: applicationSettingsOutcomeSchema, output: done },
  'notices.load': { input: nothing, output: z.array(noticeSchema) },
  'notices.dismiss': { input: z.object({ id: z.string() }), output: done },
  /** Nothing is sent until then; sessions are still taken in, and wait (9.1). */
  'delivery.pause': { input: z.object({ kind: pauseKindSchema }), output: done },
  'delivery.resume': { input: nothing, output: done },
  /** Opens the folder that is watched, in the system's file manager. */
  'session-folder.open': { input: nothing, output: openedFolderSchema },
  /** Asks for a folder in the system's dialog, and checks it. Nothing is saved by it. */
  'session-folder.choose': { input: z.object({ startingAt: z.string() }), output: chosenFolderSchema },
  'backup-servers.load': { input: nothing, output: z.array(backupServerViewSchema) },
  /** Contacts the server with what the form says; saves nothing (7.3). */
  'backup-servers.test': { input: backupServerFormSchema, output: backupServerTestOutcomeSchema },
  /** Ends a test that is under way, or the contact before a server is saved. */
  'backup-servers.cancel-test': { input: nothing, output: done },
  /** Takes effect at once. */
  'backup-servers.save': { input: backupServerFormSchema, output: backupServerSaveOutcomeSchema },
  'backup-servers.remove': { input: z.object({ id: z.string() }), output: done },
  /** The first run is complete, or the person does not want to be led through it. */
  'first-run.finish': { input: nothing, output: done },
  'desktop.open': {
    input: z.enum(['log-folder', 'registration-guide', 'options', 'history']),
    output: done,
  },
  /** Asks where to, and saves what helps support to find a fault; nothing private is in it (9.4). */
  'diagnostics.save': { input: nothing, output: fileSaveOutcomeSchema },
  /** Saves the settings in force to a file that the person chooses; no secret is in it (9.4). */
  'settings.export': { input: nothing, output: fileSaveOutcomeSchema },
  /** Reads such a file. Changes nothing: the window shows it, and the person saves it or not. */
  'settings.import': { input: nothing, output: settingsImportOutcomeSchema },
  /** Names and versions of the program and of what it runs on, in the order to be shown. */
  'about.load': { input: nothing, output: z.record(z.string(), z.string()) },
  /** The licences of the packages that are part of the program, with their texts: Markdown. */
  'about.licenses': { input: nothing, output: z.string() },
  /** For every window. */
  'theme.load': { input: nothing, output: themeSchema },
  /** For the History window (section 8). */
  'history.load': { input: nothing, output: historySnapshotSchema },
  'history.page': {
    input: z.object({
      filter: historyFilterSchema,
      /** The last row of the page before; `null`: the first page. */
      after: historyPlaceSchema.nullable(),
      limit: z.int().min(1).max(maxHistoryPage),
    }),
    output: historyPageSchema,
  },
  'history.changes': {
    input: z.object({ filter: historyFilterSchema, revision: z.number() }),
    output: historyChangesSchema,
  },
  /** `null`: the entry is not kept any more. */
  'history.details': { input: z.object({ id: z.number() }), output: shownHistoryDetailsSchema.nullable() },
  /** Does nothing where the entry is not as the person was told, because it went out meanwhile. */
  'history.send-again': { input: z.object({ id: z.number(), expected: z.enum(['stuck', 'repeat']) }), output: done },
  'history.discard': { input: z.object({ id: z.number() }), output: done },
  /** What needs attention, one for each reason, the most frequent first. */
  'history.problems': { input: nothing, output: z.array(historyProblemSchema) },
  /** Both leave alone what has joined the problem since the person was shown it, and answer when all of it is done. */
  'history.send-all-again': { input: historyProblemSchema.pick({ name: true, revision: true }), output: done },
  'history.discard-all': { input: historyProblemSchema.pick({ name: true, revision: true }), output: done },
  'history.open-report': { input: z.object({ id: z.number() }), output: openReportOutcomeSchema },
  'update.load': { input: nothing, output: updateStateSchema },
  /** Quits, installs the new version that is ready, and starts it. Does nothing where none is. */
  'update.restart': { input: nothing, output: done },
  /** Whether closing the window would lose something: then it asks first (2.8). */
  'window.set-unsaved': { input: z.boolean(), output: done },
  /** The person was asked because of `window.close-requested`, and leaves it open. */
  'window.keep-open': { input: nothing, output: done },
  'window.close': { input: nothing, output: done },
  'tray.load': { input: nothing, output: trayMenuSchema },
  'tray.choose': { input: trayCommandSchema, output: done },
} as const;

export const events = {
  'account.changed': accountViewSchema,
  'notices.changed': z.array(noticeSchema),
  'tray.changed': trayMenuSchema,
  'theme.changed': themeSchema,
  /** In the notification area's menu: an Options window that is open must not undo it. */
  'start-at-sign-in.changed': z.boolean(),
  /** Entries of the history were added or have changed: ask for the changes. Not told more than a few times a second. */
  'history.changed': nothing,
  'backup-servers.changed': z.array(backupServerViewSchema),
  'update.changed': updateStateSchema,
  /** There is a step to be taken by the Options window: ask for it. */
  'options.step-asked': nothing,
  /** The person wants to close the window, which has unsaved changes. */
  'window.close-requested': nothing,
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

export type OptionsSnapshot = z.infer<typeof optionsSnapshotSchema>;
export type HistorySnapshot = z.infer<typeof historySnapshotSchema>;
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;
export type ApplicationSettingsOutcome = z.infer<typeof applicationSettingsOutcomeSchema>;

/** What a window sees as `window.backupNotifier`. */
export interface BackupNotifierApi {
  /** Rejects with an `Error` whose message is fit to be logged if main refuses the call. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
  /** @returns a function that ends the subscription. */
  subscribe<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
}

/** Whether the contract knows a request of this name. */
export function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}
