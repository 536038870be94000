import type { AccessGrant, TokenStore } from '../entra/token-store.ts';
import type { GraphError } from './graph-error.ts';

export type Authentication = { kind: 'signed-in'; grant: AccessGrant } | { kind: 'refused'; error: GraphError };

export function authenticateBearer(tokens: TokenStore, authorization: string | undefined): Authentication {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return refuse('Access token is empty.');
  const found = tokens.findAccessToken(token);
  switch (found.kind) {
    case 'valid':
      return { kind: 'signed-in', grant: found.grant };
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

function refuse(message: string): Authentication {
  return { kind: 'refused', error: { status: 401, code: 'InvalidAuthenticationToken', message } };
}
