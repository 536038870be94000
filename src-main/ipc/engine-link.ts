/**
 * How a console speaks with the engine: what windows ask and are told is passed on as the contract says it, and a console
 * asks a few things more, because files, folders and the browser are those of the user in front of it.
 */
import type { ApplicationRegistration } from '../../src-shared/model/application-registration.ts';
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import type { Settings } from '../../src-shared/model/settings.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import type {
  EventName,
  EventPayload,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../src-shared/contract/contract.ts';
import type { PackedDiagnostics } from '../diagnostics/diagnostics-service.ts';
import type { EngineState } from '../health/describe-tray.ts';
import type { FoundReport } from '../history/open-report.ts';

/** Requests of the contract that a console answers without the engine. */
type AnsweredByConsole =
  | `application-settings.${string}`
  | `options.${'ask' | 'take'}-step`
  | `session-folder.${string}`
  | `settings.${string}`
  | `tray.${string}`
  | `update.${string}`
  | `window.${string}`
  | 'desktop.open'
  | 'diagnostics.save'
  | 'history.open-report';

/** Requests of the contract that the engine answers. */
export type EngineRequest = Exclude<RequestName, AnsweredByConsole>;

/** What consoles ask and windows may not. */
export interface ConsoleRequests {
  /** What the notification area shows. */
  'state.load': { input: undefined; output: EngineState };
  'places.load': { input: undefined; output: Places };
  /** @property output - why the folder can't be watched, in words; `null`: it can */
  'session-folder.check': { input: string; output: string | null };
  'settings.load': { input: undefined; output: Settings };
  'application-settings.saved': { input: undefined; output: ApplicationRegistration };
  'application-settings.save': { input: ApplicationRegistration; output: void };
  'diagnostics.pack': { input: undefined; output: PackedDiagnostics };
  'history.find-report': { input: { id: number }; output: FoundReport | null };
  /** With the saved settings. `null`: another one of these is under way. */
  'test-message.send-saved': { input: undefined; output: TestMessageOutcome | null };
  /** @property failure - `null`: it is over */
  'notices.show': { input: { subject: string; failure: Failure | null }; output: void };
  /** Remembers what the user is told of a version. @property output - whether they weren't told it before */
  'updates.remember-told': { input: string; output: boolean };
}

/** Absolute paths. */
export interface Places {
  /** The folder that is watched. */
  sessionFolder: string;
  usualSessionFolder: string;
  logFolder: string;
}

export type EngineRequestName = EngineRequest | keyof ConsoleRequests;
export type EngineInput<N extends EngineRequestName> = N extends keyof ConsoleRequests
  ? ConsoleRequests[N]['input']
  : N extends RequestName
    ? RequestInput<N>
    : never;
export type EngineOutput<N extends EngineRequestName> = N extends keyof ConsoleRequests
  ? ConsoleRequests[N]['output']
  : N extends RequestName
    ? RequestOutput<N>
    : never;

export type EngineHandlers = {
  [N in EngineRequestName]: (input: EngineInput<N>) => Promise<EngineOutput<N>> | EngineOutput<N>;
};

/** Events of the contract that the engine emits. */
export const engineEvents = [
  'account.changed',
  'notices.changed',
  'theme.changed',
  'history.changed',
  'backup-servers.changed',
] as const satisfies readonly EventName[];

export type EngineEvents = { [N in (typeof engineEvents)[number]]: EventPayload<N> } & {
  'state.changed': EngineState;
  /** The user is to be told now. @property opens - the window that helps */
  'user.notified': { title: string; body: string; opens: 'options' | 'history' };
};
export type EngineEventName = keyof EngineEvents;

/** What the engine asks of a console. */
export interface ConsoleDesk {
  /** @throws Error where no browser could be opened */
  openUrl(url: string): Promise<void>;
}

export interface EngineLink {
  request<N extends EngineRequestName>(name: N, input: EngineInput<N>): Promise<EngineOutput<N>>;
  /** @returns a function that ends the subscription. */
  subscribe<N extends EngineEventName>(name: N, listener: (payload: EngineEvents[N]) => void): () => void;
  /** From now on the engine may ask this console. @returns a function that ends it. */
  attach(desk: ConsoleDesk): () => void;
}
