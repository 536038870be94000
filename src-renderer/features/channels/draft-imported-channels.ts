/** Channels from a settings file, put beside those of the window (product section 9.4). Pure. */
import { toChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelSettings } from '../../../src-shared/model/channel.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import { newChannelKey, type ChannelDrafts, type ListedChannel, type SavedChannelDraft } from './channel-drafts.ts';

/**
 * A channel that the window has too keeps its address. One that it hasn't gets the id of the file, so that rules which name
 * it find it, and lacks its address. Those that are not in the file stay.
 *
 * @param listed - what the window shows
 * @returns only those that differ from what it shows
 */
export function draftImportedChannels(
  imported: readonly ChannelSettings[],
  listed: readonly ListedChannel[],
  drafts: ChannelDrafts,
): SavedChannelDraft[] {
  return imported.flatMap((channel, index): SavedChannelDraft[] => {
    const form = toChannelForm(channel);
    const known = listed.find(({ form: { id, kind } }) => id === form.id && kind === form.kind);
    if (known === undefined) {
      const key = newChannelKey(drafts, index);
      return [{ kind: 'save', key, form, shownAddress: channel.shownAddress, isAddressMissing: true }];
    }
    const { address, token } = known.form;
    const next = { ...form, address, token };
    if (isSameValue(next, known.form)) return [];
    const { shownAddress, isAddressMissing } = known;
    return [{ kind: 'save', key: known.key, form: next, shownAddress, isAddressMissing }];
  });
}
