import type { DirectoryLookup } from '../directory-lookup.ts';
import { worldwideCloud } from '../emulated-clouds.ts';
import type { EmulatedTenant } from '../emulated-directory.ts';
import type { EmulatorContext } from '../../emulator/emulator-env.ts';
import { hostOf, type EmulatorState } from '../emulator-state.ts';
import type { AccessGrant } from '../entra/token-store.ts';
import type { GraphError } from './graph-error.ts';

export type Authentication = { kind: 'signed-in'; grant: AccessGrant } | { kind: 'refused'; error: GraphError };

export function authenticateBearer(context: EmulatorContext, { tokens, directory }: EmulatorState): Authentication {
  const authorization = context.req.header('authorization');
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return refuse('Access token is empty.');
  const found = tokens.findAccessToken(token);
  switch (found.kind) {
    case 'valid':
      return tenantOf(directory, found.grant).cloud.graphHost === (hostOf(context) ?? worldwideCloud.graphHost)
        ? { kind: 'signed-in', grant: found.grant }
        : refuse('Access token validation failure. Invalid audience.');
    case 'expired':
      return refuse('Lifetime validation failed, the token is expired.');
    case 'revoked':
      return refuse(
        'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
      );
    case 'used':
    case 'unknown':
      return refuse('IDX14100: JWT is not well formed, or its signature is not valid.');
  }
}

function tenantOf(directory: DirectoryLookup, grant: AccessGrant): EmulatedTenant {
  return grant.kind === 'person' ? directory.tenantOf(grant.account) : grant.tenant;
}

function refuse(message: string): Authentication {
  return { kind: 'refused', error: { status: 401, code: 'InvalidAuthenticationToken', message } };
}
