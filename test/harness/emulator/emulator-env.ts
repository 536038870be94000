import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { EmulatorFaults } from './faults/fault-switches.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { RequestLog } from './request-log.ts';

/** What every emulator of a mail service has. */
export interface CommonState {
  /** Shown on its pages. */
  readonly service: string;
  readonly mailbox: Mailbox;
  readonly requests: RequestLog;
  readonly faults: EmulatorFaults;
}

export interface EmulatorEnv {
  Bindings: HttpBindings;
  Variables: {
    service: string;
    /** Of each answer, under the name that the service has for it. */
    requestId: string;
    /** Of the nonce that lets a page's own style and script pass its content security policy. */
    pageNonce: string;
  };
}

export type EmulatorContext = Context<EmulatorEnv>;
