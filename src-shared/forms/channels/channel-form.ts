/** What the dialog for one channel holds while a person edits it (product section 17.8). */
import { z } from 'zod';
import {
  channelKindSchema,
  channelSettingsSchema,
  channelTraits,
  defaultChannel,
  defaultOwnSettings,
  ownChannelSettingsSchema,
  type ChannelKind,
  type ChannelSettings,
} from '../../model/channel.ts';
import type { ChannelProblem } from '../../model/channel-problem.ts';
import { timeOfDayPattern } from '../../model/local-time.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from '../parsed-form.ts';

export const channelFormSchema = z.object({
  /** `null`: one that is not saved yet. */
  id: z.string().nullable(),
  kind: channelKindSchema,
  name: z.string(),
  /** `''`: the one that is stored stays. */
  address: z.string(),
  /** `''`: the one that is stored stays; `null`: none any more. */
  token: z.string().nullable(),
  isEnabled: z.boolean(),
  shouldNotifyOn: z.object({ success: z.boolean(), warning: z.boolean(), failure: z.boolean(), recovery: z.boolean() }),
  shouldSendDigest: z.boolean(),
  shouldSendAlarms: z.boolean(),
  hasQuietHours: z.boolean(),
  quietFrom: z.string(),
  quietTo: z.string(),
  shouldFailuresWait: z.boolean(),
  mayBePrivate: z.boolean(),
  ...ownChannelSettingsSchema.shape,
});
export type ChannelForm = z.infer<typeof channelFormSchema>;

/** What can be wrong, in the order of the dialog. */
export const channelFields = [
  ...(['name', 'address', 'token'] as const),
  ...ownChannelSettingsSchema.keyof().options,
  ...(['quietFrom', 'quietTo'] as const),
];
export type ChannelField = (typeof channelFields)[number];

/** Where a problem is shown that is not about the address. */
const fieldsOfProblems: Partial<Record<ChannelProblem['kind'], ChannelField>> = {
  'token-missing': 'token',
  'not-a-webhook-secret': 'token',
  'not-an-ntfy-token': 'token',
  'not-an-integration-key': 'token',
  'not-a-bot-token': 'token',
  'not-a-telegram-chat': 'chatId',
  'not-a-telegram-topic': 'topicId',
};

/** What a saved channel keeps beside its form. */
type KeptValues = Pick<ChannelSettings, 'id' | 'secretId' | 'shownAddress'>;

const maxNameLength = 100;

/** Of a channel that is being added. @param name - that it is proposed */
export function newChannelForm(kind: ChannelKind, name: string): ChannelForm {
  const { quietHours: _none, secretId: _noSecret, shownAddress: _noAddress, ...usual } = defaultChannel;
  return { ...usual, id: null, kind, name, address: '', token: '', ...usualQuietHours, ...defaultOwnSettings };
}

const usualQuietHours = { hasQuietHours: false, quietFrom: '22:00', quietTo: '06:00', shouldFailuresWait: false };

/** The address is not in it: it is never given back. */
export function toChannelForm(channel: ChannelSettings): ChannelForm {
  const { id, kind, name, isEnabled, shouldNotifyOn, shouldSendDigest, shouldSendAlarms, mayBePrivate } = channel;
  const { quietHours } = channel;
  return {
    ...newChannelForm(kind, name),
    id,
    isEnabled,
    shouldNotifyOn,
    shouldSendDigest,
    shouldSendAlarms,
    mayBePrivate,
    ...(quietHours !== null && {
      hasQuietHours: true,
      quietFrom: quietHours.from,
      quietTo: quietHours.to,
      shouldFailuresWait: quietHours.shouldFailuresWait,
    }),
    // Takes what this kind has, and leaves out what every channel has.
    ...ownChannelSettingsSchema.parse({ ...defaultOwnSettings, ...channel }),
  };
}

/** @returns what is saved of the form, beside the address; that is checked by its kind */
export function parseChannelForm(
  form: ChannelForm,
  { id, secretId, shownAddress }: KeptValues,
): ParsedForm<ChannelSettings, ChannelField> {
  const problems = [...problemsOfName(form), ...problemsOfQuietHours(form)];
  if (problems.length > 0) return { kind: 'invalid', problems };
  const { quietFrom: from, quietTo: to, shouldFailuresWait } = form;
  return parsedAs(
    [],
    // Members of other kinds are left out.
    channelSettingsSchema.parse({
      ...form,
      id,
      secretId,
      shownAddress,
      name: form.name.trim(),
      shouldSendDigest: form.shouldSendDigest && channelTraits[form.kind].canShowDigest,
      quietHours: form.hasQuietHours ? { from: from.trim(), to: to.trim(), shouldFailuresWait } : null,
    }),
  );
}

/** Where a problem that its kind has found is shown. */
export function fieldOfProblem({ kind }: ChannelProblem): ChannelField {
  return fieldsOfProblems[kind] ?? 'address';
}

/** Whether nothing is ever sent to the channel, which nobody means. */
export function isToldNothing(form: ChannelForm): boolean {
  const { shouldNotifyOn, shouldSendDigest, shouldSendAlarms } = form;
  const isAlwaysTold = channelTraits[form.kind].alwaysTold.length > 1;
  return !isAlwaysTold && !shouldSendDigest && !shouldSendAlarms && !Object.values(shouldNotifyOn).some((isOn) => isOn);
}

function problemsOfName({ name }: ChannelForm): FieldProblem<ChannelField>[] {
  if (name.trim() === '') return [{ field: 'name', problem: { kind: 'channel-name-missing' } }];
  const isLong = name.trim().length > maxNameLength;
  return isLong ? [{ field: 'name', problem: { kind: 'name-too-long', maxLength: maxNameLength } }] : [];
}

function problemsOfQuietHours({ hasQuietHours, quietFrom, quietTo }: ChannelForm): FieldProblem<ChannelField>[] {
  if (!hasQuietHours) return [];
  const problem = { kind: 'not-a-time', example: '22:00' } as const;
  const problems: FieldProblem<ChannelField>[] = [];
  if (!timeOfDayPattern.test(quietFrom.trim())) problems.push({ field: 'quietFrom', problem });
  if (!timeOfDayPattern.test(quietTo.trim())) problems.push({ field: 'quietTo', problem });
  if (problems.length > 0 || quietFrom.trim() !== quietTo.trim()) return problems;
  return [{ field: 'quietTo', problem: { kind: 'quiet-hours-empty' } }];
}
