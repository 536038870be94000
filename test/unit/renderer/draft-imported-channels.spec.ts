import { expect, test } from 'vitest';
import {
  listChannels,
  noChannelDrafts,
  reduceChannelDrafts,
  toChannelChanges,
} from '../../../src-renderer/features/channels/channel-drafts.ts';
import { draftImportedChannels } from '../../../src-renderer/features/channels/draft-imported-channels.ts';
import {
  describeImportedChannels,
  describeMissingAddresses,
} from '../../../src-renderer/features/options/describe-import.ts';
import { toChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelSettings } from '../../../src-shared/model/channel.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';
import { channel } from '../../builders/channel.ts';

const viewOf = (of: ChannelSettings): ChannelView => ({
  channel: of,
  secret: of.secretId === null ? 'missing' : 'stored',
  failure: null,
  waitingCount: 0,
});
const here = [channel('slack', { name: 'Here', secretId: 's' }), channel('teams', { name: 'Both', secretId: 's' })];
const present = listChannels(here.map(viewOf), noChannelDrafts);
const draft = (...imported: ChannelSettings[]) => draftImportedChannels(imported, present, noChannelDrafts);

test('a channel that the window has not is added under the id of the file, without its address', () => {
  const added = [channel('webhook'), channel('ntfy', { name: 'Phone' })];
  const drafts = draft(...added);
  const state = reduceChannelDrafts(noChannelDrafts, { kind: 'imported', drafts });

  expect(toChannelChanges(state.drafts)).toEqual({
    saved: [
      { key: 'new-1', form: toChannelForm(channel('webhook')), missingAddress: 'example.com …cret' },
      { key: 'new-2', form: toChannelForm(channel('ntfy', { name: 'Phone' })), missingAddress: 'example.com …cret' },
    ],
    removedIds: [],
  });
  expect(describeImportedChannels(present, drafts)).toEqual([
    { label: 'Channels', from: 'Here, Both', to: 'Here, Both, NOC, Phone' },
  ]);
  expect(describeMissingAddresses(drafts)).toEqual([
    'Enter on this computer, on the Channels tab, the addresses of: NOC, Phone.',
  ]);
});

test('one that it has keeps its address, and those that are not in the file stay', () => {
  const drafts = draft(channel('teams', { name: 'Both', isEnabled: false }));
  const state = reduceChannelDrafts(noChannelDrafts, { kind: 'imported', drafts });

  expect(toChannelChanges(state.drafts)).toMatchObject({
    saved: [{ key: 'teams-1', form: { isEnabled: false, address: '' } }],
    removedIds: [],
  });
  expect(state.drafts).toMatchObject([{ isAddressMissing: false }]);
  expect(describeImportedChannels(present, drafts)).toEqual([
    { label: 'Channels', from: 'Here, Both', to: 'Here, Both (changed)' },
  ]);
  expect(describeMissingAddresses(drafts)).toEqual([]);
});

test('what is the same changes nothing', () => {
  const drafts = draft(channel('teams', { name: 'Both' }));

  expect([drafts, describeImportedChannels(present, drafts)]).toEqual([[], []]);
});
