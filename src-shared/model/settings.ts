/** The settings as they are stored (product section 2). */
import { z } from 'zod';
import { backupServerSchema } from './backup-server.ts';
import { defaultRoute, defaultRouteId, routeSchema, type Route } from './route.ts';
import { defaultSender, microsoftSenderId, senderSettingsSchema, type MicrosoftSenderSettings } from './sender.ts';

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
});

/** Stored on disk. */
export const settingsSchema = z
  .object({
    version: z.literal(settingsVersion),
    senders: z.array(senderSettingsSchema),
    routes: z.array(routeSchema),
    sources: sourcesSchema,
    history: z.object({ retentionDays: retentionDaysSchema }),
    general: z.object({ theme: themeSchema }),
  })
  .check(({ value, issues }) => {
    const complain = (list: 'senders' | 'routes', message: string) =>
      issues.push({ code: 'custom', path: [list], input: value[list], message });
    const idsOf = (list: 'senders' | 'routes', needed: string) => {
      const ids = new Set(value[list].map(({ id }) => id));
      if (!ids.has(needed)) complain(list, `there is no ${needed}`);
      if (ids.size < value[list].length) complain(list, 'an id is used twice');
      return ids;
    };
    const senderIds = idsOf('senders', microsoftSenderId);
    idsOf('routes', defaultRouteId);
    for (const { id, senderId } of value.routes) {
      if (!senderIds.has(senderId)) complain('routes', `${id} names a sender that does not exist`);
    }
  });
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: settingsVersion,
  senders: [defaultSender],
  routes: [defaultRoute],
  sources: { sessionFolder: null, backupServers: [] },
  history: { retentionDays: 90 },
  general: { theme: 'system' },
};

/** The sender that the Options window edits: the schema holds every settings file to it. */
export function microsoftSenderOf({ senders }: Pick<Settings, 'senders'>): MicrosoftSenderSettings {
  const sender = senders.find(({ id }) => id === microsoftSenderId);
  if (sender === undefined) throw new Error('The settings have no sender for Microsoft 365.');
  return sender;
}

/** The route that the Notifications tab edits: the schema holds every settings file to it. */
export function defaultRouteOf({ routes }: Pick<Settings, 'routes'>): Route {
  const route = routes.find(({ id }) => id === defaultRouteId);
  if (route === undefined) throw new Error('The settings have no default route.');
  return route;
}

/** @returns settings in which the sender of {@link microsoftSenderOf} is changed, and nothing else. */
export function withMicrosoftSender(
  settings: Settings,
  changes: Partial<Omit<MicrosoftSenderSettings, 'id' | 'kind'>>,
): Settings {
  const { id } = microsoftSenderOf(settings);
  return { ...settings, senders: settings.senders.map((at) => (at.id === id ? { ...at, ...changes } : at)) };
}

/** @returns settings in which the route of {@link defaultRouteOf} is changed, and nothing else. */
export function withDefaultRoute(settings: Settings, changes: Partial<Omit<Route, 'id'>>): Settings {
  const { id } = defaultRouteOf(settings);
  return { ...settings, routes: settings.routes.map((at) => (at.id === id ? { ...at, ...changes } : at)) };
}
