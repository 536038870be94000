import type { DirectoryLookup } from '../directory-lookup.ts';
import type { EmulatedAccount } from '../emulated-directory.ts';
import type { AccessGrant } from '../entra/token-store.ts';
import { accessDeniedError, delegatedOnlyError, outOfScopeError, unknownUserError } from './graph-error.ts';
import type { GraphError } from './graph-error.ts';

/** Whose mailbox a message comes from. */
export interface MailOrigin {
  account: EmulatedAccount;
  maySendAsOthers: boolean;
}

/** @param user - of `/users/{user}`; `undefined`: `/me` */
export function findMailOrigin(
  directory: DirectoryLookup,
  grant: AccessGrant,
  user: string | undefined,
): MailOrigin | GraphError {
  if (grant.kind === 'person') return ofPerson(grant, user);
  if (user === undefined) return delegatedOnlyError;
  const { application, tenant } = grant;
  if (application.roles?.includes('Mail.Send') !== true) return accessDeniedError;
  const account = directory.findAccount(user);
  if (account === undefined || account.tenantId !== tenant.id) return unknownUserError(user);
  if (application.mailboxScope?.includes(account.address) === false) return outOfScopeError;
  return { account, maySendAsOthers: true };
}

function ofPerson(
  { account, scopes }: AccessGrant & { kind: 'person' },
  user: string | undefined,
): MailOrigin | GraphError {
  if (user !== undefined && user.toLowerCase() !== account.address.toLowerCase()) return accessDeniedError;
  const maySendAsOthers = scopes.includes('Mail.Send.Shared');
  return scopes.includes('Mail.Send') || maySendAsOthers ? { account, maySendAsOthers } : accessDeniedError;
}
