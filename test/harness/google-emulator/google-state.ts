import type { CommonState } from '../emulator/emulator-env.ts';
import type { FaultSwitches } from '../emulator/faults/fault-switches.ts';
import type { googleFaults } from './fault-catalogue.ts';
import type { GoogleAccount, GoogleApplication } from './google-directory.ts';
import type { GoogleTokens } from './google-tokens.ts';

export interface AuthorizationRequest {
  id: string;
  application: GoogleApplication;
  redirectUri: string;
  scopes: readonly string[];
  state: string | null;
  nonce: string | null;
  codeChallenge: string;
  isOffline: boolean;
}

/** What the routes share. One per running emulator. */
export interface GoogleState extends CommonState {
  readonly nowMs: () => number;
  readonly accounts: readonly GoogleAccount[];
  readonly applications: readonly GoogleApplication[];
  /** Sign-ins that are under way, by the id in their pages' URLs. */
  readonly signIns: Map<string, AuthorizationRequest>;
  readonly tokens: GoogleTokens;
  readonly faults: FaultSwitches<typeof googleFaults>;
}
