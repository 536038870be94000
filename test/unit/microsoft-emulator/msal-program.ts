import { PublicClientApplication } from '@azure/msal-node';
import type { AuthenticationResult, Configuration } from '@azure/msal-node';
import { adminAccount, preinstalledApplication } from '../../harness/microsoft-emulator/emulated-directory.ts';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import type { SignInChoices } from '../../harness/microsoft-emulator/sign-in-visitor.ts';

type NetworkClient = NonNullable<NonNullable<Configuration['system']>['networkClient']>;

export const mailScopes = ['Mail.Send', 'User.Read'];

/** The real MSAL, whose requests go to the emulator. */
export function createMsalProgram(
  origin: string,
  { clientId = preinstalledApplication.clientId, tenant = 'organizations' } = {},
): PublicClientApplication {
  return new PublicClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenant}` },
    system: { networkClient: createNetworkClient(origin) },
  });
}

export async function signIn(
  emulator: MicrosoftEmulator,
  options: Partial<SignInChoices> & {
    program?: PublicClientApplication;
    scopes?: string[];
    walk?: (url: string) => Promise<unknown>;
  } = {},
): Promise<AuthenticationResult> {
  const { program = createMsalProgram(emulator.origin), scopes = mailScopes, ...choices } = options;
  const walk = options.walk ?? ((url: string) => walkSignIn(url, { account: adminAccount.address, ...choices }));
  const openBrowser = async (url: string) => {
    await walk(rewriteToEmulator(emulator.origin, url));
  };
  return program.acquireTokenInteractive({ scopes, openBrowser, nonce: crypto.randomUUID(), prompt: 'select_account' });
}

export function rewriteToEmulator(origin: string, url: string): string {
  const { hostname, pathname, search } = new URL(url);
  if (hostname !== 'login.microsoftonline.com') throw new Error(`MSAL asked an unexpected host: ${hostname}`);
  return origin + pathname + search;
}

function createNetworkClient(origin: string): NetworkClient {
  const request = async <Body>(
    method: string,
    url: string,
    options: { headers?: Record<string, string>; body?: string } = {},
  ) => {
    const { headers, body } = options;
    const response = await fetch(rewriteToEmulator(origin, url), {
      method,
      ...(headers ? { headers } : {}),
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as Body,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
  };
}
