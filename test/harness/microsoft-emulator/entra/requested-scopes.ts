import { emulatedClouds, worldwideCloud } from '../emulated-clouds.ts';

/** Scopes that need consent, with the words of Entra's consent page. */
const graphScopes: Readonly<Record<string, { title: string; detail: string }>> = {
  'Mail.Send': { title: 'Send mail as you', detail: 'Allows the app to send mail as you.' },
  'Mail.Send.Shared': {
    title: 'Send mail on behalf of others or yourself',
    detail: 'Allows the app to send mail as you or on behalf of someone else.',
  },
  'User.Read': {
    title: 'Sign you in and read your profile',
    detail: 'Allows you to sign in to the app with your work account and let the app read your profile.',
  },
};
const openIdScopes = new Set(['openid', 'profile', 'email', 'offline_access']);

export interface RequestedScopes {
  /** Short names of Graph permissions. */
  graph: readonly string[];
  openId: readonly string[];
  unknown: readonly string[];
  /** Of the Graph that was asked for, the worldwide one where the names are short. */
  graphHost: string;
  /** Entra answers with the form in which it was asked: short, or with the resource in front. */
  isQualified: boolean;
}

export function parseRequestedScopes(scope: string): RequestedScopes {
  const asked = scope.split(/\s+/).filter(Boolean);
  const graphHost = emulatedClouds.map((cloud) => cloud.graphHost).find((host) => scope.includes(`https://${host}/`));
  const prefix = prefixOf(graphHost ?? worldwideCloud.graphHost);
  const names = asked.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
  return {
    graph: names.filter((name) => Object.hasOwn(graphScopes, name)),
    openId: names.filter((name) => openIdScopes.has(name)),
    unknown: names.filter((name) => !Object.hasOwn(graphScopes, name) && !openIdScopes.has(name)),
    graphHost: graphHost ?? worldwideCloud.graphHost,
    isQualified: graphHost !== undefined,
  };
}

/** What the token answer's `scope` says: every granted permission of the resource, not only those asked for. */
export function describeGrantedScopes(granted: readonly string[], requested: RequestedScopes): string {
  const graph = granted.map((name) => (requested.isQualified ? prefixOf(requested.graphHost) + name : name));
  return [...graph, ...requested.openId.filter((name) => name !== 'offline_access')].join(' ');
}

function prefixOf(graphHost: string): string {
  return `https://${graphHost}/`;
}

export function describePermission(scope: string): { title: string; detail: string } {
  return graphScopes[scope] ?? { title: scope, detail: '' };
}
