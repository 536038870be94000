/** The Options window: what it shows, saves, exports and imports. */
import { z } from 'zod';
import { accountViewSchema } from '../model/account.ts';
import { googleAccountViewSchema } from '../model/google-account.ts';
import { failureSchema, noticeSchema } from '../model/failures/failure.ts';
import { fileSaveOutcomeSchema } from '../model/file-save-outcome.ts';
import { firstRunSchema, optionsStepSchema } from '../forms/options-window.ts';
import { presentationSchema } from '../model/presentation.ts';
import { settingsImportOutcomeSchema } from '../forms/settings-import.ts';
import { optionsFormSchema, optionsProblemSchema } from '../forms/options-form.ts';
import { done, nothing } from './empty.ts';
import { chosenFolderSchema } from './session-folder.ts';

/** What the Options window needs when it opens. */
export const optionsSnapshotSchema = z.object({
  form: optionsFormSchema,
  account: accountViewSchema,
  googleAccount: googleAccountViewSchema,
  notices: z.array(noticeSchema),
  presentation: presentationSchema,
  /** Where the session folder is when none was chosen. */
  usualSessionFolder: z.string(),
  /** The command with which a script reports a job on this machine. */
  notifyCommand: z.string(),
  /** The command that has the system run the engine, also while nobody is signed in; `null`: this system can't. */
  serviceCommand: z.string().nullable(),
  firstRun: firstRunSchema,
});

export const saveOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), form: optionsFormSchema }),
  z.object({ kind: z.literal('invalid'), problems: z.array(optionsProblemSchema) }),
  z.object({ kind: z.literal('not-saved'), failure: failureSchema }),
  /** By the person, before anything was saved. */
  z.object({ kind: z.literal('cancelled') }),
]);
export type OptionsSnapshot = z.infer<typeof optionsSnapshotSchema>;
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;

export const optionsRequests = {
  'options.load': { input: nothing, output: optionsSnapshotSchema },
  'options.save': { input: optionsFormSchema, output: saveOutcomeSchema },
  /** The person does not want to wait. The answer to `options.save` says what came of it. */
  'options.cancel-save': { input: nothing, output: done },
  /** Shows the Options window, which takes the step. */
  'options.ask-step': { input: optionsStepSchema, output: done },
  /** For the Options window itself: what it was shown for; `null`: nothing that it has not taken yet. */
  'options.take-step': { input: nothing, output: optionsStepSchema.nullable() },
  /** Asks for a folder for the metrics file in the system's dialog, and checks it. Nothing is saved by it. */
  'metrics-folder.choose': { input: z.object({ startingAt: z.string() }), output: chosenFolderSchema },
  /** The first run is complete, or the person does not want to be led through it. */
  'first-run.finish': { input: nothing, output: done },
  /** Saves the settings in force to a file that the person chooses; no secret is in it (9.4). */
  'settings.export': { input: nothing, output: fileSaveOutcomeSchema },
  /** Reads such a file. Changes nothing: the window shows it, and the person saves it or not. */
  'settings.import': { input: nothing, output: settingsImportOutcomeSchema },
} as const;

export const optionsEvents = {
  /**
   * Settings were saved, perhaps by another console: this is what is stored now. Whether the program starts at sign-in is
   * not in it: `start-at-sign-in.changed` tells that.
   */
  'options.changed': optionsFormSchema,
  /** In the notification area's menu: an Options window that is open must not undo it. */
  'start-at-sign-in.changed': z.boolean(),
  /** There is a step to be taken by the Options window: ask for it. */
  'options.step-asked': nothing,
} as const;
