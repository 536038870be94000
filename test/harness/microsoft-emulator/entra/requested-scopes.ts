const graphPrefix = 'https://graph.microsoft.com/';

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
  /** Entra answers with the form in which it was asked: short, or with the resource in front. */
  isQualified: boolean;
}

export function parseRequestedScopes(scope: string): RequestedScopes {
  const asked = scope.split(/\s+/).filter(Boolean);
  const names = asked.map((name) => (name.startsWith(graphPrefix) ? name.slice(graphPrefix.length) : name));
  return {
    graph: names.filter((name) => Object.hasOwn(graphScopes, name)),
    openId: names.filter((name) => openIdScopes.has(name)),
    unknown: names.filter((name) => !Object.hasOwn(graphScopes, name) && !openIdScopes.has(name)),
    isQualified: asked.some((name) => name.startsWith(graphPrefix)),
  };
}

/** What the token answer's `scope` says: every granted permission of the resource, not only those asked for. */
export function describeGrantedScopes(granted: readonly string[], requested: RequestedScopes): string {
  const graph = granted.map((name) => (requested.isQualified ? graphPrefix + name : name));
  return [...graph, ...requested.openId.filter((name) => name !== 'offline_access')].join(' ');
}

export function describePermission(scope: string): { title: string; detail: string } {
  return graphScopes[scope] ?? { title: scope, detail: '' };
}
