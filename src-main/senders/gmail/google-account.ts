/** The account at Google: what it has of its own, for the account that every service shares. */
import {
  isSameGoogleApplication,
  senderStateOfGoogleAccount,
  type GoogleAccount,
  type GoogleApplication,
} from '../../../src-shared/model/google-account.ts';
import type { GoogleAccountFailure } from '../../../src-shared/model/failures/google-account-failure.ts';
import type { AccountKind, AccountRules, SignInResult, TokenSource } from '../account/account-kind.ts';
import type { AccountService } from '../account/account-service.ts';

/** An OAuth client of the type "Desktop app". Google wants its secret, and calls it none. */
export interface GoogleClient {
  clientId: string;
  clientSecret: string;
}

export interface GoogleSignInWish {
  application: GoogleApplication;
  /** Of a custom application; `null`: the one that is stored. */
  clientSecret: string | null;
}

export type GoogleSignInResult = SignInResult<Omit<GoogleAccount, 'application'>, GoogleAccountFailure>;
export type GoogleTokenSource = TokenSource<GoogleAccountFailure>;

/** Sign-in and tokens at Google. The adapter knows the OAuth library; nobody else does. */
export interface GoogleTokenProvider {
  /** Never rejects. */
  signIn(request: {
    client: GoogleClient;
    isCustom: boolean;
    /** Opens the system browser; a rejection ends the sign-in as `browser-not-opened`. */
    openBrowser: (url: string) => Promise<void>;
    signal: AbortSignal;
  }): Promise<GoogleSignInResult>;
  /** @throws nothing; a cache that holds no sign-in gives `sign-in-again` at the first token. */
  restore(stored: { clientId: string; preinstalled: GoogleClient | null; cacheText: string }): GoogleTokenSource;
}

export interface GoogleAccountPorts {
  tokenProvider: GoogleTokenProvider;
  openBrowser: (url: string) => Promise<void>;
  /** `null`: this build has none. */
  preinstalledClient: GoogleClient | null;
  /** The secret that is stored of a custom application; `null`: none, or it cannot be read. */
  readClientSecret: () => Promise<string | null>;
}

type GoogleAccountKind = AccountKind<GoogleAccount, GoogleAccountFailure, GoogleSignInWish, GoogleApplication>;
export type GoogleAccountService = AccountService<
  GoogleAccount,
  GoogleAccountFailure,
  GoogleSignInWish,
  GoogleApplication
>;

const hourMs = 60 * 60_000;

export const googleAccountRules: AccountRules<GoogleAccountFailure> = {
  failure: (kind) => ({ area: 'google-account', kind }),
  unreadable: (path) => ({ area: 'google-account', kind: 'sign-in-unreadable', path }),
  nameOf: (failure) => {
    if ('reason' in failure) return `${failure.kind} (${failure.reason})`;
    return 'code' in failure ? `${failure.kind} (${failure.code})` : failure.kind;
  },
  earlyRetryMs: {
    'unexpected-account-error': 15 * 60_000,
    'api-not-enabled': 15 * 60_000,
    'sending-limit-reached': hourMs,
    'blocked-by-policy': hourMs,
    'no-mailbox': hourMs,
  },
};

export function createGoogleAccountKind(ports: GoogleAccountPorts): GoogleAccountKind {
  const { tokenProvider, preinstalledClient } = ports;
  const whyUnusable = ({ kind }: GoogleApplication): GoogleAccountFailure | null =>
    kind === 'preinstalled' && preinstalledClient === null
      ? { area: 'google-account', kind: 'no-preinstalled-application' }
      : null;
  return {
    rules: googleAccountRules,
    signIn: (wish, signal) => signIn(wish, ports, signal),
    whyUnusable: ({ application }) => whyUnusable(application),
    openTokens: ({ application }, cacheText) =>
      application.kind === 'custom'
        ? tokenProvider.restore({ clientId: application.clientId, preinstalled: null, cacheText })
        : tokenProvider.restore({
            clientId: preinstalledClient?.clientId ?? '',
            preinstalled: preinstalledClient,
            cacheText,
          }),
    isThrough: (account, application) => isSameGoogleApplication(account.application, application),
    senderStateOf: senderStateOfGoogleAccount,
  };
}

async function signIn(
  { application, clientSecret }: GoogleSignInWish,
  { tokenProvider, openBrowser, preinstalledClient, readClientSecret }: GoogleAccountPorts,
  signal: AbortSignal,
): Promise<SignInResult<GoogleAccount, GoogleAccountFailure>> {
  const failed = (kind: 'no-preinstalled-application' | 'client-secret-wrong') =>
    ({ kind: 'failed', failure: { area: 'google-account', kind } }) as const;
  let client = preinstalledClient;
  if (application.kind === 'custom') {
    const secret = clientSecret ?? (await readClientSecret());
    if (secret === null) return failed('client-secret-wrong');
    client = { clientId: application.clientId, clientSecret: secret };
  }
  if (client === null) return failed('no-preinstalled-application');
  const result = await tokenProvider.signIn({ client, isCustom: application.kind === 'custom', openBrowser, signal });
  return result.kind === 'failed' ? result : { ...result, account: { ...result.account, application } };
}
