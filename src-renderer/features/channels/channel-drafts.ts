/** What a person has changed of the channels in the window, until OK or Apply saves it (product section 2.8). Pure. */
import { toChannelForm, type ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelChanges } from '../../../src-shared/forms/channels/channel-outcome.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';

/** One channel that is to be saved or removed. `key`: its id; of one that isn't saved yet, a name that it has in this window. */
export type ChannelDraft = SavedChannelDraft | { kind: 'remove'; key: string };

export interface SavedChannelDraft {
  kind: 'save';
  key: string;
  form: ChannelForm;
  shownAddress: string;
  /** Its address is on another computer, and nobody has entered it on this one yet. */
  isAddressMissing?: boolean;
}

/** Why saving them failed, in words. */
export interface ChannelsFailure {
  title: string;
  /** What happened and what to do. */
  lines: readonly string[];
}

export interface ChannelDrafts {
  drafts: readonly ChannelDraft[];
  /** Those of them that are being saved. */
  saving: readonly ChannelDraft[];
  /** The ids that new channels have got, by the keys that they had in this window. */
  savedAs: Readonly<Record<string, string>>;
  failure: ChannelsFailure | null;
}

export const noChannelDrafts: ChannelDrafts = { drafts: [], saving: [], savedAs: {}, failure: null };

export type ChannelDraftEvent =
  | ({ kind: 'accepted' } & Omit<SavedChannelDraft, 'kind'>)
  /** From a settings file. */
  | { kind: 'imported'; drafts: readonly SavedChannelDraft[] }
  | { kind: 'removed'; key: string }
  | { kind: 'saving'; submitted: readonly ChannelDraft[] }
  /** @property ids - of those of the submitted drafts that were to be saved, in their order */
  | { kind: 'saved'; submitted: readonly ChannelDraft[]; ids: readonly string[] }
  | { kind: 'not-saved'; failure: ChannelsFailure };

/** A channel as the table shows it: saved (`view`), edited (`isDraft`), or both. */
export interface ListedChannel {
  key: string;
  form: ChannelForm;
  shownAddress: string;
  view: ChannelView | null;
  isDraft: boolean;
  isAddressMissing: boolean;
}

const newPrefix = 'new-';

export function reduceChannelDrafts(state: ChannelDrafts, event: ChannelDraftEvent): ChannelDrafts {
  const { drafts, savedAs } = state;
  switch (event.kind) {
    case 'accepted': {
      return { ...state, drafts: put(drafts, { ...event, kind: 'save' }), failure: null };
    }
    case 'imported':
      return { ...state, drafts: event.drafts.reduce(put, drafts), failure: null };
    case 'removed': {
      const others = drafts.filter(({ key }) => key !== event.key);
      // One that was never saved is only forgotten.
      const next = isNew(event.key) ? others : [...others, { kind: 'remove', key: event.key } as const];
      return { ...state, drafts: next, failure: null };
    }
    case 'saving':
      return { ...state, saving: event.submitted };
    case 'saved': {
      const ids = idsByKey(event.submitted, event.ids);
      const settled = settle(drafts, event.submitted, ids);
      return { drafts: settled, saving: [], savedAs: { ...savedAs, ...ids }, failure: null };
    }
    case 'not-saved':
      return { ...state, saving: [], failure: event.failure };
  }
}

/** Channels in the order in which they were added. */
export function listChannels(
  views: readonly ChannelView[],
  { drafts, saving }: Pick<ChannelDrafts, 'drafts' | 'saving'>,
): readonly ListedChannel[] {
  // The window hears of a new channel before it has the answer to its saving: until then it is the one in the window.
  const known = views.filter((view) => !saving.some((draft) => isSavedAs(draft, view)));
  const saved = known.flatMap((view): ListedChannel[] => {
    const { id: key, shownAddress } = view.channel;
    const draft = drafts.find((each) => each.key === key);
    if (draft === undefined) {
      const isAddressMissing = view.secret === 'missing';
      return [{ key, form: toChannelForm(view.channel), shownAddress, view, isDraft: false, isAddressMissing }];
    }
    if (draft.kind === 'remove') return [];
    return [toListed(draft, view)];
  });
  const added = drafts.flatMap((draft): ListedChannel[] =>
    draft.kind === 'save' && isNew(draft.key) ? [toListed(draft, null)] : [],
  );
  return [...saved, ...added];
}

function toListed({ key, form, shownAddress, isAddressMissing }: SavedChannelDraft, view: ChannelView | null) {
  return { key, form, shownAddress, view, isDraft: true, isAddressMissing: isAddressMissing ?? false };
}

/**
 * The one that is selected. One that was added keeps the selection when it is saved, and has another key then.
 *
 * @returns `null`: none of them
 */
export function findChannel(
  channels: readonly ListedChannel[],
  key: string,
  { savedAs }: ChannelDrafts,
): ListedChannel | null {
  return channels.find((channel) => channel.key === key || channel.key === savedAs[key]) ?? null;
}

/**
 * What a channel that is added now is called in the window; never the same twice.
 *
 * @param others - so many are added before it, at the same time
 */
export function newChannelKey({ drafts, savedAs }: ChannelDrafts, others = 0): string {
  const keys = [...drafts.map(({ key }) => key), ...Object.keys(savedAs)];
  const used = keys.filter(isNew).map((key) => Number(key.slice(newPrefix.length)));
  return `${newPrefix}${Math.max(0, ...used) + 1 + others}`;
}

export function toChannelChanges(drafts: readonly ChannelDraft[]): ChannelChanges {
  return {
    saved: drafts.flatMap((draft) => {
      if (draft.kind === 'remove') return [];
      const { key, form, shownAddress, isAddressMissing } = draft;
      return [{ key, form, ...(isAddressMissing === true && { missingAddress: shownAddress }) }];
    }),
    removedIds: drafts.flatMap((draft) => (draft.kind === 'remove' ? [draft.key] : [])),
  };
}

function isNew(key: string): boolean {
  return key.startsWith(newPrefix);
}

function isSavedAs(draft: ChannelDraft, { channel }: ChannelView): boolean {
  if (draft.kind !== 'save' || !isNew(draft.key)) return false;
  const { kind, name } = draft.form;
  return channel.kind === kind && channel.name === name.trim() && channel.shownAddress === draft.shownAddress;
}

function idsByKey(submitted: readonly ChannelDraft[], ids: readonly string[]): Record<string, string> {
  const keys = submitted.filter(({ kind }) => kind === 'save').map(({ key }) => key);
  return Object.fromEntries(keys.map((key, index) => [key, ids[index] ?? key]));
}

function put(drafts: readonly ChannelDraft[], next: ChannelDraft): readonly ChannelDraft[] {
  return drafts.some(({ key }) => key === next.key)
    ? drafts.map((draft) => (draft.key === next.key ? next : draft))
    : [...drafts, next];
}

/** What a person has done meanwhile is about the channel that was saved, and not about another new one. */
function settle(
  drafts: readonly ChannelDraft[],
  submitted: readonly ChannelDraft[],
  ids: Readonly<Record<string, string>>,
): readonly ChannelDraft[] {
  const idOf = (key: string) => ids[key] ?? key;
  const later = drafts.filter((draft) => !submitted.includes(draft));
  const removedMeanwhile = Object.keys(ids).filter((key) => isNew(key) && !drafts.some((draft) => draft.key === key));
  return [
    ...later.map((draft): ChannelDraft => {
      const key = idOf(draft.key);
      return draft.kind === 'save' && isNew(draft.key) && key !== draft.key
        ? { ...draft, key, form: { ...draft.form, id: key } }
        : draft;
    }),
    ...removedMeanwhile.map((key): ChannelDraft => ({ kind: 'remove', key: idOf(key) })),
  ];
}
