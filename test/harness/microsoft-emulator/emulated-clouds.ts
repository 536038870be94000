/** Microsoft's clouds by the hosts that serve them. Tokens and accounts of one are unknown in another. */
export interface EmulatedCloud {
  signInHost: string;
  graphHost: string;
  /** As its tenants name it (`cloud_instance_name`). */
  instanceName: string;
}

export const worldwideCloud: EmulatedCloud = {
  signInHost: 'login.microsoftonline.com',
  graphHost: 'graph.microsoft.com',
  instanceName: 'microsoftonline.com',
};

export const gccHighCloud: EmulatedCloud = {
  signInHost: 'login.microsoftonline.us',
  graphHost: 'graph.microsoft.us',
  instanceName: 'microsoftonline.us',
};

/** Shares its sign-in service with {@link gccHighCloud}. */
export const dodCloud: EmulatedCloud = { ...gccHighCloud, graphHost: 'dod-graph.microsoft.us' };

export const chinaCloud: EmulatedCloud = {
  signInHost: 'login.partner.microsoftonline.cn',
  graphHost: 'microsoftgraph.chinacloudapi.cn',
  instanceName: 'partner.microsoftonline.cn',
};

export const emulatedClouds: readonly EmulatedCloud[] = [worldwideCloud, gccHighCloud, dodCloud, chinaCloud];

/**
 * One origin stands for all hosts: what goes to another cloud than the worldwide one comes with its host in front of the
 * path, as `/hosts/login.microsoftonline.us/...`.
 */
export const hostPrefix = '/hosts/:host';

/** The clouds that a sign-in service serves. @param host - of {@link hostPrefix} */
export function cloudsOfSignIn(host = worldwideCloud.signInHost): readonly EmulatedCloud[] {
  return emulatedClouds.filter(({ signInHost }) => signInHost === host);
}
