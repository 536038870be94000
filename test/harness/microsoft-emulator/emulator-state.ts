import type { CommonState, EmulatorContext } from '../emulator/emulator-env.ts';
import type { FaultSwitches } from '../emulator/faults/fault-switches.ts';
import type { DirectoryLookup } from './directory-lookup.ts';
import type { RegisteredCertificates } from './entra/registered-certificates.ts';
import type { SignInTransactions } from './entra/sign-in-transactions.ts';
import type { TokenStore } from './entra/token-store.ts';
import type { faultCatalogue } from './faults/fault-catalogue.ts';
import type { MailboxLimits } from './graph/mailbox-limits.ts';

/** What the routes share. One per running emulator. */
export interface EmulatorState extends CommonState {
  readonly nowMs: () => number;
  readonly directory: DirectoryLookup;
  readonly certificates: RegisteredCertificates;
  readonly transactions: SignInTransactions;
  readonly tokens: TokenStore;
  readonly faults: FaultSwitches<typeof faultCatalogue>;
  readonly limits: MailboxLimits;
}

/** The host that was asked, where it is not one of the worldwide cloud. */
export function hostOf(context: EmulatorContext): string | undefined {
  return context.req.param('host');
}
