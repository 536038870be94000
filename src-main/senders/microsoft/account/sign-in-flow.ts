/** One sign-in from the button to an account, with everything that can end it early (product sections 3.1, 3.2 and 3.6). */
import { unlessAborted } from '../../unless-aborted.ts';
import type { AuthorizedAccount } from '../../../../src-shared/model/account.ts';
import {
  cloudOf,
  parseApplicationRegistration,
  type ApplicationRegistration,
} from '../../../../src-shared/model/application-registration.ts';
import { asOfNewSignIn, type AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import { graphScope, type MicrosoftCloud } from '../../../../src-shared/model/microsoft-clouds.ts';
import type { SignInResult } from '../../account/account-kind.ts';
import { decideRegion, type TenantRegionReader } from './decide-region.ts';
import type { ProfileReader } from './profile-reader.ts';
import type { ApplicationIdentity, SignIn, TokenProvider } from './token-provider.ts';

export interface SignInFlowPorts {
  tokenProvider: TokenProvider;
  profileReader: ProfileReader;
  regionReader: TenantRegionReader;
  openBrowser: (url: string) => Promise<void>;
  /** Client ID of the preinstalled application; empty where this build has none (2.12). */
  preinstalledClientId: string;
}

export interface SignInWish {
  application: ApplicationRegistration;
  shouldSendAsOthers: boolean;
}

export type MicrosoftSignInResult = SignInResult<AuthorizedAccount, AccountFailure>;

/** As of `AccountKind.signIn`. */
export async function runSignIn(
  wish: SignInWish,
  ports: SignInFlowPorts,
  signal: AbortSignal,
): Promise<MicrosoftSignInResult> {
  const application = toOneForm(wish.application);
  const identity = identityOf(application, ports.preinstalledClientId);
  if (identity === null) return failed({ area: 'account', kind: 'no-preinstalled-application' });
  const cancelled: AccountFailure = { area: 'account', kind: 'sign-in-cancelled' };
  const refused = await unlessAborted(checkTenant(application, ports.regionReader), signal, cancelled);
  if (refused !== null) return failed(refused);

  const approved: { account: AuthorizedAccount | null } = { account: null };
  const outcome = await ports.tokenProvider.signIn({
    application: identity,
    scopes: scopesFor(identity.cloud, wish.shouldSendAsOthers),
    openBrowser: ports.openBrowser,
    approve: async (signIn) => {
      const elsewhere = await checkRegion(signIn, identity.cloud, ports.regionReader);
      if (elsewhere !== null) return elsewhere;
      const account = await toAccount(signIn, { ...wish, application }, ports);
      if ('kind' in account) return account;
      approved.account = account;
      return null;
    },
    signal,
  });
  if (signal.aborted) return failed(cancelled);
  if (outcome.kind === 'failed') return failed(outcome.failure);
  if (approved.account === null) throw new Error('A sign-in ended that nobody approved.');
  return { kind: 'signed-in', account: approved.account, tokens: outcome.signIn.tokens };
}

/** Scopes of product section 3.1; MSAL adds `openid profile offline_access`. */
export function scopesFor(cloud: MicrosoftCloud, shouldSendAsOthers: boolean): string[] {
  const permissions = ['Mail.Send', 'User.Read', ...(shouldSendAsOthers ? ['Mail.Send.Shared'] : [])];
  return permissions.map((permission) => graphScope(cloud, permission));
}

/** @returns `null` where the preinstalled application is asked for and this build has none. */
export function identityOf(
  application: ApplicationRegistration,
  preinstalledClientId: string,
): ApplicationIdentity | null {
  const cloud = cloudOf(application);
  if (application.kind === 'custom') return { clientId: application.clientId, tenant: application.tenantId, cloud };
  return preinstalledClientId === '' ? null : { clientId: preinstalledClientId, tenant: 'organizations', cloud };
}

async function checkTenant(
  application: ApplicationRegistration,
  regionReader: TenantRegionReader,
): Promise<AccountFailure | null> {
  if (application.kind === 'preinstalled') return null;
  const tenant = await regionReader.read(application.tenantId, application.cloud);
  if (tenant.kind === 'no-such-tenant') return { area: 'account', kind: 'tenant-not-found' };
  return tenant.kind === 'known' ? decideRegion(tenant.region, application.cloud) : null;
}

/** What the ID token says, and what the tenant says of itself: only that names the cloud (China is seen by nothing else). */
async function checkRegion(
  { tenantId, regionSubScope }: SignIn,
  cloud: MicrosoftCloud,
  regionReader: TenantRegionReader,
): Promise<AccountFailure | null> {
  const ofToken = decideRegion({ cloudInstanceName: null, regionSubScope }, cloud);
  if (ofToken !== null) return ofToken;
  const tenant = await regionReader.read(tenantId, cloud);
  return tenant.kind === 'known' ? decideRegion(tenant.region, cloud) : null;
}

async function toAccount(
  signIn: SignIn,
  wish: SignInWish,
  ports: SignInFlowPorts,
): Promise<AuthorizedAccount | AccountFailure> {
  const token = await signIn.tokens.acquireToken({ mustRenew: false });
  if (token.kind === 'failed') return asOfNewSignIn(token.failure);
  const profile = await ports.profileReader.read(token.accessToken, cloudOf(wish.application));
  if (profile !== null && 'refusal' in profile) {
    const { refusal } = profile;
    return refusal.kind === 'no-mailbox' ? { ...refusal, account: signIn.username } : refusal;
  }
  return {
    homeAccountId: signIn.homeAccountId,
    username: signIn.username,
    displayName: profile?.displayName ?? signIn.displayName,
    mailbox: profile?.mail ?? profile?.userPrincipalName ?? signIn.username,
    tenantId: signIn.tenantId,
    application: wish.application,
    canSendAsOthers: wish.shouldSendAsOthers,
  };
}

/** As it is saved: two spellings of one registration must compare equal after a restart. */
function toOneForm(application: ApplicationRegistration): ApplicationRegistration {
  const parsed = parseApplicationRegistration(application);
  return parsed.kind === 'valid' ? parsed.application : application;
}

function failed(failure: AccountFailure): MicrosoftSignInResult {
  return { kind: 'failed', failure };
}
