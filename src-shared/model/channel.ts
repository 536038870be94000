/** The channels beside email as they are stored: which each is, and what it is used for (product section 17). */
import { z } from 'zod';
import type { SessionResult } from './job-session.ts';
import { timeOfDayPattern } from './local-time.ts';

/** In the order in which they are offered. Stored on disk. */
export const channelKinds = [
  'teams',
  'webhook',
  'slack',
  'telegram',
  'ntfy',
  'gotify',
  'pagerduty',
  'healthchecks',
] as const;
export const channelKindSchema = z.enum(channelKinds);
export type ChannelKind = z.infer<typeof channelKindSchema>;

const timeOfDaySchema = z.string().regex(timeOfDayPattern);

/** What is stored of a channel of any kind. Its address is not here: it is as good as a password. */
const ofEveryChannel = {
  /** Made once; names the route and the sender of its messages for good. Stored with messages. */
  id: z.string().min(1),
  /** What people call it. */
  name: z.string(),
  isEnabled: z.boolean(),
  /** Names the encrypted {@link ChannelSecret}; `null` where it could not be stored and is in memory only. */
  secretId: z.string().nullable(),
  /** Host and the last characters of its address, for people to recognize it by; no secret. */
  shownAddress: z.string(),
  shouldNotifyOn: z.object({
    success: z.boolean(),
    warning: z.boolean(),
    failure: z.boolean(),
    /** The first success after a failure that this channel was told of, where other successes are not told. */
    recovery: z.boolean(),
  }),
  shouldSendDigest: z.boolean(),
  /** Alarms of the program itself, and missed runs. */
  shouldSendAlarms: z.boolean(),
  /**
   * While warnings and successes wait, in local time of the engine; over midnight where `from` is later than `to`. `null`:
   * nothing ever waits.
   */
  quietHours: z.object({ from: timeOfDaySchema, to: timeOfDaySchema, shouldFailuresWait: z.boolean() }).nullable(),
  /** Whether its address may be on this computer or in the local network, there without TLS too. */
  mayBePrivate: z.boolean(),
};

/** Which of two uses a single check has, where it cannot have both. Stored on disk. */
export const healthchecksUses = ['jobs-and-program', 'jobs', 'program'] as const;

/** What only one kind has, by its kind; no name is used twice. Stored on disk. */
const ofOneKind = {
  /** `chatId`: a number, or the @name of a public chat; `topicId`: `''` where there is none, or for the general one. */
  telegram: { chatId: z.string().trim(), topicId: z.string().trim() },
  pagerduty: { region: z.enum(['us', 'eu']) },
  healthchecks: { use: z.enum(healthchecksUses) },
};

/** What only one kind has, of all kinds: a form keeps all of it while a person edits it. */
export const ownChannelSettingsSchema = z.object({
  ...ofOneKind.telegram,
  ...ofOneKind.pagerduty,
  ...ofOneKind.healthchecks,
});
export type OwnChannelSettings = z.infer<typeof ownChannelSettingsSchema>;

/** Of a channel that has just been added. */
export const defaultOwnSettings: OwnChannelSettings = { chatId: '', topicId: '', region: 'us', use: 'jobs' };

const plain = <K extends ChannelKind>(kind: K) => z.object({ kind: z.literal(kind), ...ofEveryChannel });

/** Stored on disk. */
export const channelSettingsSchema = z.discriminatedUnion('kind', [
  plain('teams'),
  plain('webhook'),
  plain('slack'),
  plain('telegram').extend(ofOneKind.telegram),
  plain('ntfy'),
  plain('gotify'),
  plain('pagerduty').extend(ofOneKind.pagerduty),
  plain('healthchecks').extend(ofOneKind.healthchecks),
]);
export type ChannelSettings = z.infer<typeof channelSettingsSchema>;

/** Where a channel's messages go, and what they are let in with: stored encrypted, as JSON. */
export const channelSecretSchema = z.object({
  /** As the person has pasted it; `''` where the kind has one address for everybody. */
  address: z.string(),
  /** Token, key or signing secret; `''`: none. */
  token: z.string(),
});
export type ChannelSecret = z.infer<typeof channelSecretSchema>;

interface ChannelTraits {
  /** Whether a message may still be lost after it was accepted, so that a test has to ask whether it has come. */
  isAcceptedBeforeShown: boolean;
  /** What it is told whatever its settings say. */
  alwaysTold: readonly SessionResult[];
  /** Whether there is a way to show a digest in it. */
  canShowDigest: boolean;
  isAddressNeeded: boolean;
  token: 'needed' | 'optional' | 'none';
}

const usual: ChannelTraits = {
  isAcceptedBeforeShown: false,
  alwaysTold: [],
  canShowDigest: true,
  isAddressNeeded: true,
  token: 'none',
};

/** How kinds differ, for whoever decides about messages and for the windows. */
export const channelTraits: Readonly<Record<ChannelKind, ChannelTraits>> = {
  teams: { ...usual, isAcceptedBeforeShown: true },
  webhook: { ...usual, token: 'optional' },
  slack: usual,
  telegram: { ...usual, isAddressNeeded: false, token: 'needed' },
  // Nobody tells whether a phone has subscribed to the topic.
  ntfy: { ...usual, isAcceptedBeforeShown: true, token: 'optional' },
  gotify: { ...usual, token: 'needed' },
  // A success closes the incident that a failure or a warning has opened, and does nothing where there is none.
  pagerduty: { ...usual, alwaysTold: ['Success'], canShowDigest: false, isAddressNeeded: false, token: 'needed' },
  // It reports what it does not hear of.
  healthchecks: { ...usual, alwaysTold: ['Success', 'Warning', 'Failed'], canShowDigest: false },
};

/** Of a channel that has just been added. */
export const defaultChannel: Omit<ChannelSettings, 'id' | 'kind' | 'name' | keyof OwnChannelSettings> = {
  isEnabled: true,
  secretId: null,
  shownAddress: '',
  shouldNotifyOn: { success: false, warning: true, failure: true, recovery: true },
  shouldSendDigest: false,
  shouldSendAlarms: true,
  quietHours: null,
  mayBePrivate: false,
};

/** Whether it is told of jobs at all: a single check at healthchecks may be that of the program alone. */
export function isForJobs(channel: ChannelSettings): boolean {
  return channel.kind !== 'healthchecks' || channel.use !== 'program';
}

/** @returns the id of the route of a channel's messages, and of the sender that takes them. Stored on disk. */
export function channelRouteId(channelId: string): string {
  return `channel:${channelId}`;
}

/** @returns what of it is worth taking to another computer: the address stays on this one */
export function channelToAnotherComputer(channel: ChannelSettings): ChannelSettings {
  return { ...channel, secretId: null };
}
