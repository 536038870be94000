import { chinaCloud, dodCloud, gccHighCloud, worldwideCloud, type EmulatedCloud } from './emulated-clouds.ts';

/** A Microsoft 365 organization. Region facts are those of its OpenID configuration and ID tokens. */
export interface EmulatedTenant {
  id: string;
  displayName: string;
  /** First one is the `.onmicrosoft.com` name; each of them names the tenant in an authority URL. */
  domains: readonly [string, ...string[]];
  cloud: EmulatedCloud;
  regionScope: string;
  regionSubScope: 'GCC' | 'DODCON' | 'DOD' | null;
}

/** A person who can be picked at sign-in. */
export interface EmulatedAccount {
  objectId: string;
  tenantId: string;
  /** User principal name and, where there is a mailbox, its address. */
  address: string;
  displayName: string;
  hasMailbox: boolean;
  /** Other mailboxes on which this account has Send As. */
  maySendAs: readonly string[];
}

/** An application registration. `tenantId` null means multi-tenant, in the worldwide cloud. */
export interface EmulatedApplication {
  clientId: string;
  displayName: string;
  tenantId: string | null;
  /** "Allow public client flows" of the registration. */
  isPublicFlowAllowed: boolean;
  /** Application permissions that an administrator consented to; default: none. */
  roles?: readonly string[];
  /** Mailboxes that a role or policy of Exchange limits it to; default: all of the organization. */
  mailboxScope?: readonly string[];
}

export const contosoTenant: EmulatedTenant = {
  id: '2c1b0f7e-93a4-4d52-8a6b-5f0e7d3c9a41',
  displayName: 'Contoso',
  domains: ['contoso.onmicrosoft.com', 'contoso.com'],
  cloud: worldwideCloud,
  regionScope: 'EU',
  regionSubScope: null,
};

/** US Government on the global endpoints: must work. Not among the defaults. */
export const governmentCommunityTenant: EmulatedTenant = {
  id: '7a9e4c15-0d36-4b8f-b2f1-6c8d5e3a1f02',
  displayName: 'Woodgrove County',
  domains: ['woodgrove.onmicrosoft.com', 'woodgrove.example'],
  cloud: worldwideCloud,
  regionScope: 'NA',
  regionSubScope: 'GCC',
};

export const adminAccount: EmulatedAccount = {
  objectId: 'a3d5c8f0-6b21-4e97-9c04-1f7e2b8d6a35',
  tenantId: contosoTenant.id,
  address: 'admin@contoso.com',
  displayName: 'Alex Admin',
  hasMailbox: true,
  maySendAs: ['backup-alerts@contoso.com'],
};

export const secondAccount: EmulatedAccount = {
  objectId: 'b7f1e2d4-3c58-4a06-8e9d-5a0c4f6b7182',
  tenantId: contosoTenant.id,
  address: 'second@contoso.com',
  displayName: 'Sam Second',
  hasMailbox: true,
  maySendAs: [],
};

export const guestAccount: EmulatedAccount = {
  objectId: 'c9e0a6b3-8d47-4f12-b5a8-2e3d1c7f9064',
  tenantId: contosoTenant.id,
  address: 'guest@contoso.com',
  displayName: 'Gus Guest',
  hasMailbox: false,
  maySendAs: [],
};

/** Not among the defaults; belongs to {@link governmentCommunityTenant}. */
export const governmentCommunityAccount: EmulatedAccount = {
  objectId: 'd4b2f8a1-5e60-4c39-a7d3-9f1b0e8c2756',
  tenantId: governmentCommunityTenant.id,
  address: 'clerk@woodgrove.example',
  displayName: 'Casey Clerk',
  hasMailbox: true,
  maySendAs: [],
};

/** What the distributor of a build registers: multi-tenant, public client. */
export const preinstalledApplication: EmulatedApplication = {
  clientId: '5d1f7a4e-3c7b-4b0a-9b1e-2f4c8a6e0d11',
  displayName: 'Backup Notifier for Microsoft 365',
  tenantId: null,
  isPublicFlowAllowed: true,
};

/** What an administrator registers in the own tenant. */
export const customApplication: EmulatedApplication = {
  clientId: '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34',
  displayName: 'Contoso Backup Mail',
  tenantId: contosoTenant.id,
  isPublicFlowAllowed: true,
};

/** A registration whose owner forgot "Allow public client flows". */
export const publicFlowOffApplication: EmulatedApplication = {
  clientId: '1e4b9d72-7c05-4f68-93ab-0d6e8f2a5c17',
  displayName: 'Contoso Web Portal',
  tenantId: contosoTenant.id,
  isPublicFlowAllowed: false,
};

/** Sends as itself, with a certificate (`registerCertificate`), from any mailbox of the organization. */
export const unattendedApplication: EmulatedApplication = {
  clientId: '3b8d6f20-5e94-4c17-a2d8-1f7c9e0b4a63',
  displayName: 'Contoso Unattended Backup Mail',
  tenantId: contosoTenant.id,
  isPublicFlowAllowed: false,
  roles: ['Mail.Send'],
};

/** As {@link unattendedApplication}, limited to one mailbox. */
export const limitedApplication: EmulatedApplication = {
  clientId: '4c9e7a31-6fa5-4d28-b3e9-2a8d0f1c5b74',
  displayName: 'Contoso Limited Backup Mail',
  tenantId: contosoTenant.id,
  isPublicFlowAllowed: false,
  roles: ['Mail.Send'],
  mailboxScope: [secondAccount.address],
};

/** One organization in each of the other clouds, with one account and an application that it registered there. */
export const nationalClouds = {
  gccHigh: inCloud(gccHighCloud, 'DODCON', {
    number: '1',
    name: 'Fabrikam Defense',
    domain: 'fabrikam.us',
    person: 'Gail Government',
  }),
  dod: inCloud(dodCloud, 'DOD', { number: '2', name: 'Fort Litware', domain: 'litware.mil', person: 'Max Military' }),
  china: inCloud(chinaCloud, null, { number: '3', name: 'Wingtip China', domain: 'wingtip.cn', person: 'Lin Li' }),
};

interface InCloud {
  tenant: EmulatedTenant;
  account: EmulatedAccount;
  application: EmulatedApplication;
}

function inCloud(
  cloud: EmulatedCloud,
  regionSubScope: EmulatedTenant['regionSubScope'],
  { number, name, domain, person }: Record<'number' | 'name' | 'domain' | 'person', string>,
): InCloud {
  const tenantId = `e5c8a0d2-71b4-4f36-9d0e-8a2b6c4f1d0${number}`;
  const [first = ''] = domain.split('.');
  return {
    tenant: {
      id: tenantId,
      displayName: name,
      domains: [`${first}.onmicrosoft.example`, domain],
      cloud,
      regionScope: regionSubScope === null ? 'AS' : 'USGov',
      regionSubScope,
    },
    account: {
      objectId: `f6d9b1e3-82c5-4a47-8e1f-9b3c7d5a2e1${number}`,
      tenantId,
      address: `admin@${domain}`,
      displayName: person,
      hasMailbox: true,
      maySendAs: [],
    },
    application: {
      clientId: `a7e0c2f4-93d6-4b58-9f2a-0c4d8e6b3f2${number}`,
      displayName: `${name} Backup Mail`,
      tenantId,
      isPublicFlowAllowed: true,
      roles: ['Mail.Send'],
    },
  };
}

const elsewhere = Object.values(nationalClouds);

export const defaultTenants: readonly EmulatedTenant[] = [contosoTenant, ...elsewhere.map(({ tenant }) => tenant)];
export const defaultAccounts: readonly EmulatedAccount[] = [
  adminAccount,
  secondAccount,
  guestAccount,
  ...elsewhere.map(({ account }) => account),
];
export const defaultApplications: readonly EmulatedApplication[] = [
  preinstalledApplication,
  customApplication,
  publicFlowOffApplication,
  unattendedApplication,
  limitedApplication,
  ...elsewhere.map(({ application }) => application),
];
