/** Which application registration in Entra ID the program signs in with (product sections 2.11 and 2.12). */
import { z } from 'zod';
import { microsoftCloudSchema, type MicrosoftCloud } from './microsoft-clouds.ts';

/** Stored on disk. */
export const applicationRegistrationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('preinstalled') }),
  z.object({
    kind: z.literal('custom'),
    clientId: z.string(),
    tenantId: z.string(),
    /** The one that it is registered in, with the accounts that can use it (11.4). */
    cloud: microsoftCloudSchema.default('worldwide'),
  }),
]);
export type ApplicationRegistration = z.infer<typeof applicationRegistrationSchema>;

export type ApplicationRegistrationField = 'clientId' | 'tenantId';
export type ApplicationRegistrationProblem = {
  field: ApplicationRegistrationField;
  kind: 'missing' | 'not-a-guid' | 'not-a-tenant';
};

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const domainName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Checks what a person typed. Blanks and the braces that come along when a GUID is pasted are trimmed, letters are
 * made lower case, so that two spellings of one registration compare equal.
 */
export function parseApplicationRegistration(
  input: ApplicationRegistration,
):
  | { kind: 'valid'; application: ApplicationRegistration }
  | { kind: 'invalid'; problems: ApplicationRegistrationProblem[] } {
  if (input.kind === 'preinstalled') return { kind: 'valid', application: { kind: 'preinstalled' } };
  const clientId = trimPasted(input.clientId);
  const tenantId = trimPasted(input.tenantId);
  const problems: ApplicationRegistrationProblem[] = [];
  if (clientId === '') problems.push({ field: 'clientId', kind: 'missing' });
  else if (!guid.test(clientId)) problems.push({ field: 'clientId', kind: 'not-a-guid' });
  if (tenantId === '') problems.push({ field: 'tenantId', kind: 'missing' });
  else if (!guid.test(tenantId) && !domainName.test(tenantId)) {
    problems.push({ field: 'tenantId', kind: 'not-a-tenant' });
  }
  if (problems.length > 0) return { kind: 'invalid', problems };
  return { kind: 'valid', application: { kind: 'custom', clientId, tenantId, cloud: input.cloud } };
}

export function isSameApplication(a: ApplicationRegistration, b: ApplicationRegistration): boolean {
  if (a.kind === 'custom' && b.kind === 'custom')
    return a.clientId === b.clientId && a.tenantId === b.tenantId && a.cloud === b.cloud;
  return a.kind === b.kind;
}

/** The preinstalled application is registered in the worldwide cloud. */
export function cloudOf(application: ApplicationRegistration): MicrosoftCloud {
  return application.kind === 'custom' ? application.cloud : 'worldwide';
}

function trimPasted(text: string): string {
  return text.replace(/^[\s{]+|[\s}]+$/g, '').toLowerCase();
}
