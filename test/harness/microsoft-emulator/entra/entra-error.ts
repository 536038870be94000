/** An error as Entra words it. `error` is the OAuth code, `number` the one after AADSTS. */
export interface EntraError {
  error: string;
  number: number;
  text: string;
  subError?: string;
}

export function describeEntraError({ number, text }: EntraError): string {
  return `AADSTS${number}: ${text}`;
}

export function unknownTenantError(tenant: string): EntraError {
  return {
    error: 'invalid_tenant',
    number: 90002,
    text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  };
}

/** Scopes of the Graph of another cloud. */
export function unknownResourceError(graphHost: string): EntraError {
  return {
    error: 'invalid_resource',
    number: 500011,
    text: `The resource principal named https://${graphHost} was not found in the tenant. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  };
}

export function unknownApplicationError(clientId: string): EntraError {
  return {
    error: 'unauthorized_client',
    number: 700016,
    text: `Application with identifier '${clientId}' was not found in the directory. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  };
}

export const blockedByPolicyError: EntraError = {
  error: 'invalid_grant',
  number: 53003,
  text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  subError: 'message_only',
};

export const consentDeclinedError: EntraError = {
  error: 'access_denied',
  number: 65004,
  text: 'User declined to consent to access the app.',
};

export const approvalRequiredError: EntraError = {
  error: 'access_denied',
  number: 90094,
  text: 'An administrator of your organization must approve the permissions that the app asks for.',
  subError: 'consent_required',
};
