import { Hono } from 'hono';
import type { EmulatorEnv } from '../../emulator/emulator-env.ts';
import type { EmulatorState } from '../emulator-state.ts';
import type { EmulatedAccount } from '../emulated-directory.ts';
import { authenticateBearer } from './bearer-token.ts';
import { graphErrorResponse } from './graph-error.ts';
import { delegatedOnlyError } from './graph-error.ts';
import type { GraphError } from './graph-error.ts';

export function meRoute(state: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.get('/v1.0/me', (context) => {
    const authentication = authenticateBearer(context, state);
    if (authentication.kind === 'refused') return graphErrorResponse(context, state, authentication.error);
    const chosen = state.faults.take('profile-error');
    if (chosen) return graphErrorResponse(context, state, { ...chosen, message: 'A fault of this emulator.' });
    const { grant } = authentication;
    if (grant.kind === 'application') return graphErrorResponse(context, state, delegatedOnlyError);
    const { account, scopes } = grant;
    if (!scopes.includes('User.Read')) return graphErrorResponse(context, state, insufficientPrivilegesError);
    const hasMailbox = account.hasMailbox && !state.faults.take('no-mailbox');
    const profile = describeProfile(account, hasMailbox);
    const selected = context.req
      .query('$select')
      ?.split(',')
      .map((name) => name.trim());
    const unknown = selected?.find((name) => !Object.hasOwn(profile, name));
    if (unknown !== undefined) return graphErrorResponse(context, state, unknownPropertyError(unknown));
    const shown = Object.entries(profile).filter(([name]) => selected?.includes(name) ?? true);
    const suffix = selected ? `(${selected.join(',')})` : '';
    return context.json({
      '@odata.context': `https://${state.directory.tenantOf(account).cloud.graphHost}/v1.0/$metadata#users${suffix}/$entity`,
      ...Object.fromEntries(shown),
    });
  });
  return routes;
}

function describeProfile({ objectId, address, displayName }: EmulatedAccount, hasMailbox: boolean) {
  const [givenName = displayName, surname = null] = displayName.split(' ');
  return {
    businessPhones: [],
    displayName,
    givenName,
    jobTitle: null,
    mail: hasMailbox ? address : null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname,
    userPrincipalName: address,
    id: objectId,
  };
}

function unknownPropertyError(name: string): GraphError {
  return {
    status: 400,
    code: 'BadRequest',
    message: `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
  };
}

const insufficientPrivilegesError: GraphError = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};
