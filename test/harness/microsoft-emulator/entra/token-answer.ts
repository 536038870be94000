import { createHash } from 'node:crypto';
import type { EmulatorState } from '../emulator-state.ts';
import { formClientInfo } from './authorize-routes.ts';
import { describeGrantedScopes } from './requested-scopes.ts';
import type { RequestedScopes } from './requested-scopes.ts';
import { accessTokenLifetimeSeconds, formJsonWebToken } from './token-store.ts';
import type { PersonGrant } from './token-store.ts';

export interface TokenAnswer {
  token_type: 'Bearer';
  scope: string;
  expires_in: number;
  ext_expires_in: number;
  access_token: string;
  refresh_token?: string;
  id_token?: string;
  client_info: string;
}

type TokenGrant = Omit<PersonGrant, 'kind'> & { requested: RequestedScopes; nonce: string | null };

/** Issues what was asked for: a refresh token only with offline_access, an ID token only with openid. */
export function issueTokenAnswer(state: EmulatorState, grant: TokenGrant): TokenAnswer {
  const { account, application, scopes, requested } = grant;
  return {
    token_type: 'Bearer',
    scope: describeGrantedScopes(scopes, requested),
    expires_in: accessTokenLifetimeSeconds,
    ext_expires_in: accessTokenLifetimeSeconds,
    access_token: state.tokens.issueAccessToken({ kind: 'person', account, application, scopes }),
    ...(requested.openId.includes('offline_access')
      ? { refresh_token: state.tokens.issueRefreshToken({ account, application }) }
      : {}),
    ...(requested.openId.includes('openid') ? { id_token: formIdToken(state, grant) } : {}),
    client_info: formClientInfo(account),
  };
}

function formIdToken(state: EmulatorState, { account, application, nonce }: TokenGrant): string {
  const tenant = state.directory.tenantOf(account);
  const isGccHigh = state.faults.take('gcc-high-tenant') !== undefined;
  const issuedAt = Math.floor(state.nowMs() / 1000);
  const token = formJsonWebToken({
    aud: application.clientId,
    iss: `https://${tenant.cloud.signInHost}/${tenant.id}/v2.0`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + accessTokenLifetimeSeconds + 1,
    name: account.displayName,
    ...(nonce === null ? {} : { nonce }),
    oid: account.objectId,
    preferred_username: account.address,
    // Pairwise: differs for each application, as Entra's does.
    sub: createHash('sha256').update(`${account.objectId} ${application.clientId}`).digest('base64url'),
    tid: tenant.id,
    tenant_region_scope: isGccHigh ? 'USGov' : tenant.regionScope,
    ...regionSubScopeClaim(isGccHigh ? 'DODCON' : tenant.regionSubScope),
    ver: '2.0',
  });
  state.tokens.rememberSecret(token);
  return token;
}

function regionSubScopeClaim(subScope: string | null): { tenant_region_sub_scope?: string } {
  return subScope === null ? {} : { tenant_region_sub_scope: subScope };
}
