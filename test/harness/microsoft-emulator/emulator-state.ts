import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { DirectoryLookup } from './directory-lookup.ts';
import type { SignInTransactions } from './entra/sign-in-transactions.ts';
import type { TokenStore } from './entra/token-store.ts';
import type { FaultSwitches } from './faults/fault-switches.ts';
import type { MailboxLimits } from './graph/mailbox-limits.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { RequestLog } from './request-log.ts';

/** What the routes share. One per running emulator. */
export interface EmulatorState {
  readonly nowMs: () => number;
  readonly directory: DirectoryLookup;
  readonly transactions: SignInTransactions;
  readonly tokens: TokenStore;
  readonly faults: FaultSwitches;
  readonly limits: MailboxLimits;
  readonly mailbox: Mailbox;
  readonly requests: RequestLog;
}

export interface EmulatorEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Sent as `request-id` (Graph) or `x-ms-request-id` and `trace_id` (Entra). */
    requestId: string;
    /** Of the nonce that lets a page's own style and script pass its content security policy. */
    pageNonce: string;
  };
}

export type EmulatorContext = Context<EmulatorEnv>;
