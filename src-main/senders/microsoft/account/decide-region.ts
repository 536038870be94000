/** Which Microsoft cloud a tenant lives in, and whether that is the one that is chosen (product sections 3.6 and 11.4). Pure. */
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import {
  cloudFacts,
  microsoftClouds,
  type MicrosoftCloud,
  type OrganizationCloud,
} from '../../../../src-shared/model/microsoft-clouds.ts';

/** What Entra ID tells of a tenant; `null` where it said nothing. */
export interface TenantRegion {
  cloudInstanceName: string | null;
  regionSubScope: string | null;
}

export interface TenantRegionReader {
  /**
   * Asks the sign-in service of a cloud before a sign-in, where the tenant is known, and after it. `unknown` (no answer) is
   * no reason to refuse. Never rejects.
   */
  read(
    tenant: string,
    cloud: MicrosoftCloud,
  ): Promise<{ kind: 'known'; region: TenantRegion } | { kind: 'no-such-tenant' } | { kind: 'unknown' }>;
}

/** @returns why accounts of the tenant cannot be used through the chosen cloud, or `null`. GCC is worldwide. */
export function decideRegion(region: TenantRegion, chosen: MicrosoftCloud): AccountFailure | null {
  const possible = possibleClouds(region);
  if (possible === null || possible.includes(chosen)) return null;
  const where = toOrganizationCloud(possible, region);
  return chosen === 'worldwide'
    ? { area: 'account', kind: 'region-not-supported', region: where }
    : { area: 'account', kind: 'other-cloud', chosen, region: where };
}

/** @returns `null` where the tenant said nothing; several where that does not tell them apart; none for an unknown cloud. */
function possibleClouds({ cloudInstanceName, regionSubScope }: TenantRegion): readonly MicrosoftCloud[] | null {
  const subScope = regionSubScope?.toUpperCase();
  // Two clouds name themselves by it wherever they are asked, even at the worldwide sign-in service.
  const bySubScope = microsoftClouds.find(
    (cloud) => subScope !== undefined && cloudFacts[cloud].regionSubScope === subScope,
  );
  if (bySubScope !== undefined) return [bySubScope];
  if (cloudInstanceName === null) return null;
  const name = cloudInstanceName.toLowerCase();
  return microsoftClouds.filter((cloud) => cloudFacts[cloud].instanceNames.includes(name));
}

function toOrganizationCloud(
  clouds: readonly MicrosoftCloud[],
  { cloudInstanceName }: TenantRegion,
): OrganizationCloud {
  return clouds.length === 0 ? { kind: 'other', name: cloudInstanceName ?? '' } : { kind: 'known', clouds };
}
