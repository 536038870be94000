/** Tokens for an application that sends as itself: client credentials with a certificate, through MSAL Node (product section 11.3). */
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import { authorityOf, cloudFacts } from '../../../../src-shared/model/microsoft-clouds.ts';
import { outsideWord } from '../../../../src-shared/model/outside-text.ts';
import type { AccessTokens } from '../../account/account-kind.ts';
import type { HttpClient } from '../../../platform/http-client.ts';
import type { ApplicationIdentity } from '../account/token-provider.ts';
import type { CertificateWithKey } from '../application/certificate-source.ts';
import { classifyMsalError } from './classify-msal-error.ts';
import { createMsalNetworkClient } from './msal-network-client.ts';

export function createApplicationTokens(
  { clientId, tenant, cloud }: ApplicationIdentity,
  { facts, privateKey }: CertificateWithKey,
  httpClient: HttpClient,
): AccessTokens<AccountFailure> {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: authorityOf(cloud, tenant),
      clientCertificate: { thumbprintSha256: facts.thumbprint, privateKey },
    },
    system: { networkClient: createMsalNetworkClient(httpClient) },
  });
  // All application permissions that were given: there is no asking for one of them.
  const scopes = [`https://${cloudFacts[cloud].graphHost}/.default`];
  return {
    acquireToken: async ({ mustRenew }) => {
      try {
        const result = await client.acquireTokenByClientCredential({ scopes, skipCache: mustRenew });
        if (result === null || result.accessToken === '')
          return { kind: 'failed', failure: { area: 'account', kind: 'unexpected-answer' } };
        return { kind: 'token', accessToken: result.accessToken };
      } catch (error) {
        return { kind: 'failed', failure: ofApplicationItself(error) };
      }
    },
  };
}

/** In words for an application: those for a sign-in tell of browsers and people. */
function ofApplicationItself(error: unknown): AccountFailure {
  const failure = classifyMsalError(error);
  const found = 'entra' in failure && failure.entra !== undefined ? { entra: failure.entra } : {};
  switch (failure.kind) {
    case 'offline':
    case 'unexpected-answer':
    case 'tenant-not-found':
      return failure;
    case 'application-not-found':
      return { area: 'account', kind: 'application-not-in-organization', ...found };
    default:
      break;
  }
  const { number } = found.entra ?? { number: 0 };
  if (certificateNumbers.has(number)) return { area: 'account', kind: 'certificate-not-registered', ...found };
  if (disabledNumbers.has(number)) return { area: 'account', kind: 'application-not-in-organization', ...found };
  const code: unknown = error instanceof Error ? Reflect.get(error, 'errorCode') : null;
  return {
    area: 'account',
    kind: 'application-not-accepted',
    code: outsideWord(typeof code === 'string' ? code : '') || failure.kind,
    ...found,
  };
}

/** The key that signed is not among those of the registration, or no longer. */
const certificateNumbers: ReadonlySet<number> = new Set([700_027, 700_030, 7_000_222]);
const disabledNumbers: ReadonlySet<number> = new Set([7_000_112, 70_001]);
