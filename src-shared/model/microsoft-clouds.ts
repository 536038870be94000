/**
 * Microsoft's clouds (product section 11.4): each has a sign-in service, a Graph and accounts of its own, and tokens of one
 * are worth nothing in another.
 */
import { z } from 'zod';

/** Stored on disk. GCC is a part of the worldwide cloud. */
export const microsoftClouds = ['worldwide', 'us-government-gcc-high', 'us-government-dod', 'china'] as const;
export const microsoftCloudSchema = z.enum(microsoftClouds);
export type MicrosoftCloud = (typeof microsoftClouds)[number];

/** Where an organization is, as far as it says so. Stored on disk. */
export const organizationCloudSchema = z.discriminatedUnion('kind', [
  /** In one of these; several where what it says doesn't tell them apart. */
  z.object({ kind: z.literal('known'), clouds: z.array(microsoftCloudSchema).min(1).readonly() }),
  /** In a cloud that isn't one of {@link microsoftClouds}, with Microsoft Entra ID's name for it. */
  z.object({ kind: z.literal('other'), name: z.string() }),
]);
export type OrganizationCloud = z.infer<typeof organizationCloudSchema>;

export interface MicrosoftCloudFacts {
  /** Where applications are registered. */
  portal: string;
  signInHost: string;
  graphHost: string;
  /** How Microsoft Entra ID names the cloud of a tenant (`cloud_instance_name`), in lower case; aliases after the name. */
  instanceNames: readonly string[];
  /** What a tenant says beside it (`tenant_region_sub_scope`), where two clouds share a sign-in service. */
  regionSubScope: string | null;
}

/** https://learn.microsoft.com/en-us/graph/deployments */
export const cloudFacts: Readonly<Record<MicrosoftCloud, MicrosoftCloudFacts>> = {
  worldwide: {
    portal: 'https://portal.azure.com',
    signInHost: 'login.microsoftonline.com',
    graphHost: 'graph.microsoft.com',
    instanceNames: ['microsoftonline.com'],
    regionSubScope: null,
  },
  'us-government-gcc-high': {
    portal: 'https://portal.azure.us',
    signInHost: 'login.microsoftonline.us',
    graphHost: 'graph.microsoft.us',
    instanceNames: ['microsoftonline.us'],
    regionSubScope: 'DODCON',
  },
  'us-government-dod': {
    portal: 'https://portal.azure.us',
    signInHost: 'login.microsoftonline.us',
    graphHost: 'dod-graph.microsoft.us',
    instanceNames: ['microsoftonline.us'],
    regionSubScope: 'DOD',
  },
  china: {
    portal: 'https://portal.azure.cn',
    signInHost: 'login.partner.microsoftonline.cn',
    graphHost: 'microsoftgraph.chinacloudapi.cn',
    instanceNames: ['partner.microsoftonline.cn', 'chinacloudapi.cn'],
    regionSubScope: null,
  },
};

/** @returns the whole authority: MSAL's own table of clouds leaves out the tenant, and has an old host for China. */
export function authorityOf(cloud: MicrosoftCloud, tenant: string): string {
  return `https://${cloudFacts[cloud].signInHost}/${tenant}`;
}

/** @returns a permission of Graph as it is asked for: a bare name means the worldwide Graph, wherever it is asked. */
export function graphScope(cloud: MicrosoftCloud, permission: string): string {
  return cloud === 'worldwide' ? permission : `https://${cloudFacts[cloud].graphHost}/${permission}`;
}
