/**
 * Everything that windows and main may say to each other. Both ends are derived from this one table: main checks each
 * argument with its schema, and the windows get their typed API from it.
 */
import type { z } from 'zod';
import { accountEvents, accountRequests } from './account.ts';
import { backupServersEvents, backupServersRequests } from './backup-servers.ts';
import { channelsEvents, channelsRequests } from './channels.ts';
import { deliveryEvents, deliveryRequests } from './delivery.ts';
import { digestRequests } from './digest.ts';
import { gmailEvents, gmailRequests } from './gmail.ts';
import { historyEvents, historyRequests } from './history.ts';
import { jobsEvents, jobsRequests } from './jobs.ts';
import { mailSourceRequests } from './mail-source.ts';
import { optionsEvents, optionsRequests } from './options.ts';
import { policyEvents, policyRequests } from './policy.ts';
import { programEvents, programRequests } from './program.ts';
import { rulesRequests } from './rules.ts';
import { sessionFolderRequests } from './session-folder.ts';
import { smtpRequests } from './smtp.ts';

/** By area; the first part of a name says what it is about. */
export const requests = {
  ...optionsRequests,
  ...accountRequests,
  ...deliveryRequests,
  ...digestRequests,
  ...sessionFolderRequests,
  ...backupServersRequests,
  ...channelsRequests,
  ...smtpRequests,
  ...mailSourceRequests,
  ...gmailRequests,
  ...historyRequests,
  ...jobsRequests,
  ...policyRequests,
  ...rulesRequests,
  ...programRequests,
} as const;

export const events = {
  ...optionsEvents,
  ...accountEvents,
  ...gmailEvents,
  ...deliveryEvents,
  ...backupServersEvents,
  ...channelsEvents,
  ...historyEvents,
  ...jobsEvents,
  ...policyEvents,
  ...programEvents,
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

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
