/** The settings as they are stored (product section 2). */
import { z } from 'zod';
import { backupServerSchema } from './backup-server.ts';
import { channelSettingsSchema } from './channel.ts';
import { defaultDigest, defaultDigestId, digestRouteId, digestSchema, type Digest } from './digest.ts';
import { languageChoiceSchema } from './language.ts';
import { defaultMailSource, mailSourceSchema } from './mail-source.ts';
import { maxRules, ruleSchema } from './rule.ts';
import { defaultRoute, defaultRouteId, routeSchema, type Route } from './route.ts';
import {
  defaultSenders,
  microsoftSenderId,
  senderIds,
  senderSettingsSchema,
  type MicrosoftSenderSettings,
  type SenderId,
  type SenderSettings,
} from './sender.ts';

/** The version of the stored form. A change of the form raises it and adds an upgrade to `parseSettings`. */
export const settingsVersion = 1;

/** For how long sessions and what was sent of them are kept, in days (product section 8). */
export const retentionDaysSchema = z.int().min(1).max(3650);

/** Stored on disk. */
export const themes = ['system', 'light', 'dark'] as const;
export const themeSchema = z.enum(themes);
export type ThemeChoice = z.infer<typeof themeSchema>;

const sourcesSchema = z.object({
  /** Whole path of the watched folder; `null`: `sessions` in the user data folder. The command line reads it too. */
  sessionFolder: z.string().nullable(),
  backupServers: z.array(backupServerSchema),
  mail: mailSourceSchema,
});

type ListWithIds = 'senders' | 'routes' | 'digests' | 'channels' | 'rules';

/** Stored on disk. */
export const settingsSchema = z
  .object({
    version: z.literal(settingsVersion),
    senders: z.array(senderSettingsSchema),
    routes: z.array(routeSchema),
    digests: z.array(digestSchema),
    channels: z.array(channelSettingsSchema).default([]),
    /** In the order in which they are asked. */
    rules: z.array(ruleSchema).max(maxRules),
    sources: sourcesSchema,
    history: z.object({ retentionDays: retentionDaysSchema }),
    general: z.object({
      theme: themeSchema,
      /** Of the windows and the notification area. */
      language: languageChoiceSchema,
      /** Of what is sent, by email and through every other channel. */
      messageLanguage: languageChoiceSchema,
      /** Whole path of the folder of a textfile collector; `null`: no metrics are written. It belongs to the computer. */
      metricsFolder: z.string().nullable(),
    }),
    /** Of what an organization recommends (18.1): what the person has set otherwise, by the names of the policy. */
    chosen: z.array(z.string()).optional(),
  })
  .check(({ value, issues }) => {
    const complain = (list: ListWithIds, message: string) =>
      issues.push({ code: 'custom', path: [list], input: value[list], message });
    const checkIds = (list: ListWithIds, needed: readonly string[]) => {
      const ids = new Set<string>(value[list].map(({ id }) => id));
      for (const id of needed) if (!ids.has(id)) complain(list, `there is no ${id}`);
      if (ids.size < value[list].length) complain(list, 'an id is used twice');
    };
    checkIds('senders', senderIds);
    checkIds('routes', [defaultRouteId]);
    checkIds('digests', [defaultDigestId]);
    checkIds('channels', []);
    checkIds('rules', []);
  });
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: settingsVersion,
  senders: [...defaultSenders],
  routes: [defaultRoute],
  digests: [defaultDigest],
  channels: [],
  rules: [],
  sources: { sessionFolder: null, backupServers: [], mail: defaultMailSource },
  history: { retentionDays: 90 },
  general: { theme: 'system', language: 'system', messageLanguage: 'system', metricsFolder: null },
};

/** The schema holds every settings file to it that each sender is there. */
export function senderOf<Id extends SenderId>(
  { senders }: Pick<Settings, 'senders'>,
  id: Id,
): Extract<SenderSettings, { id: Id }> {
  const sender = senders.find((each): each is Extract<SenderSettings, { id: Id }> => each.id === id);
  if (sender === undefined) throw new Error(`The settings have no sender ${id}.`);
  return sender;
}

export function microsoftSenderOf(settings: Pick<Settings, 'senders'>): MicrosoftSenderSettings {
  return senderOf(settings, microsoftSenderId);
}

/** The route that the Notifications tab edits: the schema holds every settings file to it. */
export function defaultRouteOf({ routes }: Pick<Settings, 'routes'>): Route {
  const route = routes.find(({ id }) => id === defaultRouteId);
  if (route === undefined) throw new Error('The settings have no default route.');
  return route;
}

/** @returns settings in which one sender is replaced, and nothing else. */
export function withSender(settings: Settings, sender: SenderSettings): Settings {
  return { ...settings, senders: settings.senders.map((at) => (at.id === sender.id ? sender : at)) };
}

/** @returns settings in which the route of {@link defaultRouteOf} is changed, and nothing else. */
export function withDefaultRoute(settings: Settings, changes: Partial<Omit<Route, 'id'>>): Settings {
  const { id } = defaultRouteOf(settings);
  return { ...settings, routes: settings.routes.map((at) => (at.id === id ? { ...at, ...changes } : at)) };
}

/** The digest that the Digest tab edits: the schema holds every settings file to it. */
export function defaultDigestOf({ digests }: Pick<Settings, 'digests'>): Digest {
  const digest = digests.find(({ id }) => id === defaultDigestId);
  if (digest === undefined) throw new Error('The settings have no default digest.');
  return digest;
}

/** @returns settings in which the digest of {@link defaultDigestOf} is changed, and nothing else. */
export function withDefaultDigest(settings: Settings, changes: Partial<Omit<Digest, 'id'>>): Settings {
  const { id } = defaultDigestOf(settings);
  return { ...settings, digests: settings.digests.map((at) => (at.id === id ? { ...at, ...changes } : at)) };
}

/** How the messages of a digest go: as those of the default route, but for recipients of its own. */
export function routeOfDigest(settings: Pick<Settings, 'routes'>, { id, recipients }: Digest): Route {
  const route = defaultRouteOf(settings);
  return { ...route, id: digestRouteId(id), recipients: recipients ?? route.recipients };
}

/** Every route that a message may have. */
export function allRoutesOf(settings: Pick<Settings, 'routes' | 'digests'>): Route[] {
  return [...settings.routes, ...settings.digests.map((digest) => routeOfDigest(settings, digest))];
}
