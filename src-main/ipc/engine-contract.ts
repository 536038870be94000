/**
 * Everything that a console and the engine may say to each other beside what windows ask: schemas, because both may be
 * processes of their own. `engine-link.ts` derives its types from them.
 */
import { z } from 'zod';
import {
  events,
  isRequestName,
  requests,
  type EventName,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from '../../src-shared/contract/contract.ts';
import { done, nothing } from '../../src-shared/contract/empty.ts';
import { advancedSettingsSchema } from '../../src-shared/forms/advanced-settings.ts';
import { optionsFormSchema, optionsProblemSchema } from '../../src-shared/forms/options-form.ts';
import { entryProblemSchema } from '../../src-shared/model/entry-problem.ts';
import { failureSchema } from '../../src-shared/model/failures/failure.ts';
import { languageChoiceSchema } from '../../src-shared/model/language.ts';
import { pauseSchema } from '../../src-shared/model/pause.ts';
import { senderStateSchema } from '../../src-shared/model/sender-state.ts';
import { settingsSchema } from '../../src-shared/model/settings.ts';
import { testMessageOutcomeSchema } from '../../src-shared/model/test-message-outcome.ts';

/** What the notification area shows (`EngineState`). */
const engineStateSchema = z.object({
  sender: senderStateSchema,
  isEnabled: z.boolean(),
  pause: pauseSchema,
  health: z.object({
    level: z.enum(['normal', 'attention']),
    reasons: z.array(
      z.object({
        subject: z.string(),
        failure: failureSchema,
        hasBanner: z.boolean(),
        tellFromMs: z.number().nullable(),
      }),
    ),
  }),
  waitingCount: z.number(),
  parkedCount: z.number(),
});

/** Absolute paths. */
const placesSchema = z.object({
  /** The folder that is watched. */
  sessionFolder: z.string(),
  usualSessionFolder: z.string(),
  logFolder: z.string(),
});
export type Places = z.infer<typeof placesSchema>;

/** JSON has no bytes: they travel as base64. */
const bytesSchema = z
  .base64()
  .transform((text): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));

/** What consoles ask and windows may not. */
export const consoleRequests = {
  'state.load': { input: nothing, output: engineStateSchema },
  'places.load': { input: nothing, output: placesSchema },
  /** Answers why the folder can't be watched; `null`: it can. */
  'session-folder.check': { input: z.string(), output: entryProblemSchema.nullable() },
  /** Answers why metrics can't be written there; `null`: they can. */
  'metrics-folder.check': { input: z.string(), output: entryProblemSchema.nullable() },
  /** The language of windows and notification area, which each console finds for `system` itself. */
  'language-choice.load': { input: nothing, output: languageChoiceSchema },
  'settings.load': { input: nothing, output: settingsSchema },
  'application-settings.saved': { input: nothing, output: advancedSettingsSchema },
  'application-settings.save': { input: advancedSettingsSchema, output: done },
  'diagnostics.pack': { input: nothing, output: z.object({ suggestedName: z.string(), bytes: bytesSchema }) },
  'history.find-report': {
    input: z.object({ id: z.number() }),
    output: z.object({ page: z.string().nullable(), folder: z.string() }).nullable(),
  },
  /** @property page - an absolute path */
  'digest.compose-preview': {
    input: optionsFormSchema,
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('composed'), page: z.string() }),
      z.object({ kind: z.literal('invalid'), problems: z.array(optionsProblemSchema) }),
    ]),
  },
  /** With the saved settings. `null`: another one of these is under way. */
  'test-message.send-saved': { input: nothing, output: testMessageOutcomeSchema.nullable() },
  /** @property failure - `null`: it is over */
  'notices.show': { input: z.object({ subject: z.string(), failure: failureSchema.nullable() }), output: done },
  /** Remembers what the user is told of a version. Answers whether they weren't told it before. */
  'updates.remember-told': { input: z.string(), output: z.boolean() },
} as const;

/** Requests of the contract that a console answers without the engine. */
type AnsweredByConsole =
  | `application-settings.${string}`
  | `engine.${string}`
  | `language.${string}`
  | `metrics-folder.${string}`
  | `options.${'ask' | 'take'}-step`
  | `session-folder.${string}`
  | `settings.${string}`
  | `tray.${string}`
  | `update.${string}`
  | `window.${string}`
  | 'certificate.choose'
  | 'desktop.open'
  | 'digest.preview'
  | 'diagnostics.save'
  | `history.${'show' | 'take'}-job`
  | 'history.open-report';

/** Requests of the contract that the engine answers. */
export type EngineRequest = Exclude<RequestName, AnsweredByConsole>;

type ConsoleRequest = keyof typeof consoleRequests;
export type EngineRequestName = EngineRequest | ConsoleRequest;
export type EngineInput<N extends EngineRequestName> = N extends ConsoleRequest
  ? z.infer<(typeof consoleRequests)[N]['input']>
  : N extends RequestName
    ? RequestInput<N>
    : never;
export type EngineOutput<N extends EngineRequestName> = N extends ConsoleRequest
  ? z.infer<(typeof consoleRequests)[N]['output']>
  : N extends RequestName
    ? RequestOutput<N>
    : never;

/** @returns `null` for a name that neither consoles nor windows may ask */
export function schemasOfRequest(name: string): { input: z.ZodType; output: z.ZodType } | null {
  if (Object.hasOwn(consoleRequests, name)) return consoleRequests[name as ConsoleRequest];
  return isRequestName(name) ? requests[name] : null;
}

/**
 * Whether a request only reads: one that was under way while the engine went away may be asked again, and one that finds
 * no engine may wait for it. What changes something is never repeated unasked.
 */
export function isReading(name: EngineRequestName): boolean {
  return name.endsWith('.load') || otherReading.has(name);
}

const otherReading: ReadonlySet<EngineRequestName> = new Set([
  'about.licenses',
  'application-settings.saved',
  'history.changes',
  'history.details',
  'history.page',
  'history.problems',
  'jobs.details',
  'jobs.list',
  'jobs.preview-expected-runs',
  'jobs.proposals',
]);

/** Events of the contract that the engine emits. Each says how something is now, so the last one of its kind counts. */
export const engineEvents = [
  'options.changed',
  'account.changed',
  'gmail.changed',
  'notices.changed',
  'theme.changed',
  'history.changed',
  'jobs.changed',
  'backup-servers.changed',
  'policy.changed',
  'channels.changed',
] as const satisfies readonly EventName[];

export const engineEventSchemas = {
  'options.changed': events['options.changed'],
  'account.changed': events['account.changed'],
  'gmail.changed': events['gmail.changed'],
  'notices.changed': events['notices.changed'],
  'theme.changed': events['theme.changed'],
  'history.changed': events['history.changed'],
  'jobs.changed': events['jobs.changed'],
  'backup-servers.changed': events['backup-servers.changed'],
  'policy.changed': events['policy.changed'],
  'channels.changed': events['channels.changed'],
  'state.changed': engineStateSchema,
  'language-choice.changed': languageChoiceSchema,
  /** The user is to be told now. @property failures - the most urgent first */
  'user.notified': z.object({ failures: z.tuple([failureSchema], failureSchema) }),
} as const satisfies Record<
  (typeof engineEvents)[number] | 'state.changed' | 'language-choice.changed' | 'user.notified',
  z.ZodType
>;

export type EngineEventName = keyof typeof engineEventSchemas;
export type EngineEvents = { [N in EngineEventName]: z.infer<(typeof engineEventSchemas)[N]> };
export const engineEventNames = Object.keys(engineEventSchemas) as EngineEventName[];
