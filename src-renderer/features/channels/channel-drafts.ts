/** What a person has changed of the channels in the window, until OK or Apply saves it (product section 2.8). Pure. */
import { toChannelForm, type ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelChanges } from '../../../src-shared/forms/channels/channel-outcome.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';

/** One channel that is to be saved or removed. `key`: its id; of one that isn't saved yet, a name that it has in this window. */
export type ChannelDraft =
  { kind: 'save'; key: string; form: ChannelForm; shownAddress: string } | { kind: 'remove'; key: string };

/** Why saving them failed, in words. */
export interface ChannelsFailure {
  title: string;
  /** What happened and what to do. */
  lines: readonly string[];
}

export interface ChannelDrafts {
  drafts: readonly ChannelDraft[];
  failure: ChannelsFailure | null;
}

export const noChannelDrafts: ChannelDrafts = { drafts: [], failure: null };

export type ChannelDraftEvent =
  | { kind: 'accepted'; key: string; form: ChannelForm; shownAddress: string }
  | { kind: 'removed'; key: string }
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
}

const newPrefix = 'new-';

export function reduceChannelDrafts({ drafts, failure }: ChannelDrafts, event: ChannelDraftEvent): ChannelDrafts {
  switch (event.kind) {
    case 'accepted': {
      const { key, form, shownAddress } = event;
      return { drafts: put(drafts, { kind: 'save', key, form, shownAddress }), failure: null };
    }
    case 'removed': {
      const others = drafts.filter(({ key }) => key !== event.key);
      // One that was never saved is only forgotten.
      return { drafts: isNew(event.key) ? others : [...others, { kind: 'remove', key: event.key }], failure: null };
    }
    case 'saved':
      return { drafts: settle(drafts, event.submitted, event.ids), failure: null };
    case 'not-saved':
      return { drafts, failure: event.failure ?? failure };
  }
}

/** Channels in the order in which they were added. */
export function listChannels(views: readonly ChannelView[], drafts: readonly ChannelDraft[]): readonly ListedChannel[] {
  const saved = views.flatMap((view): ListedChannel[] => {
    const { id: key, shownAddress } = view.channel;
    const draft = drafts.find((each) => each.key === key);
    if (draft === undefined) {
      return [{ key, form: toChannelForm(view.channel), shownAddress, view, isDraft: false }];
    }
    if (draft.kind === 'remove') return [];
    return [{ key, form: draft.form, shownAddress: draft.shownAddress, view, isDraft: true }];
  });
  const added = drafts.flatMap((draft): ListedChannel[] =>
    draft.kind === 'save' && isNew(draft.key)
      ? [{ key: draft.key, form: draft.form, shownAddress: draft.shownAddress, view: null, isDraft: true }]
      : [],
  );
  return [...saved, ...added];
}

/** What a channel that is added now is called in the window. */
export function newChannelKey(drafts: readonly ChannelDraft[]): string {
  const used = drafts.filter(({ key }) => isNew(key)).map(({ key }) => Number(key.slice(newPrefix.length)));
  return `${newPrefix}${Math.max(0, ...used) + 1}`;
}

export function toChannelChanges(drafts: readonly ChannelDraft[]): ChannelChanges {
  return {
    saved: drafts.flatMap((draft) => (draft.kind === 'save' ? [{ key: draft.key, form: draft.form }] : [])),
    removedIds: drafts.flatMap((draft) => (draft.kind === 'remove' ? [draft.key] : [])),
  };
}

function isNew(key: string): boolean {
  return key.startsWith(newPrefix);
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
  ids: readonly string[],
): readonly ChannelDraft[] {
  const savedKeys = submitted.filter(({ kind }) => kind === 'save').map(({ key }) => key);
  const idOf = (key: string) => ids[savedKeys.indexOf(key)] ?? key;
  const later = drafts.filter((draft) => !submitted.includes(draft));
  const removedMeanwhile = savedKeys.filter((key) => isNew(key) && !drafts.some((draft) => draft.key === key));
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
