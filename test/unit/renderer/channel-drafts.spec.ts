import { describe, expect, test } from 'vitest';
import {
  findChannel,
  listChannels,
  newChannelKey,
  noChannelDrafts,
  reduceChannelDrafts,
  toChannelChanges,
  type ChannelDraftEvent,
} from '../../../src-renderer/features/channels/channel-drafts.ts';
import { newChannelForm, toChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';
import { channel } from '../../builders/channel.ts';

const view: ChannelView = { channel: channel('slack'), secret: 'stored', failure: null, waitingCount: 0 };
const form = newChannelForm('teams', 'NOC');
const added: ChannelDraftEvent = { kind: 'accepted', key: 'new-1', form, shownAddress: 'teams …1234' };
const reduce = (...events: ChannelDraftEvent[]) => events.reduce(reduceChannelDrafts, noChannelDrafts);
const namesOf = (views: readonly ChannelView[], ...events: ChannelDraftEvent[]) =>
  listChannels(views, reduce(...events)).map(({ key }) => key);

describe('changes of channels wait in the window', () => {
  test('what is added stands behind what is saved, under a key of its own', () => {
    expect(namesOf([view], added)).toEqual(['slack-1', 'new-1']);
    expect(newChannelKey(reduce(added))).toBe('new-2');
  });

  test('what is edited shows what it will be', () => {
    const edited = { ...toChannelForm(view.channel), name: 'Büro' };
    const edit = reduce({ kind: 'accepted', key: 'slack-1', form: edited, shownAddress: 'x' });
    expect(listChannels([view], edit)).toMatchObject([{ isDraft: true, shownAddress: 'x', form: { name: 'Büro' } }]);
  });

  test('what is removed is not listed, and a new one is only forgotten', () => {
    const removed = reduce(added, { kind: 'removed', key: 'slack-1' }, { kind: 'removed', key: 'new-1' });
    expect(listChannels([view], removed)).toEqual([]);
    expect(toChannelChanges(removed.drafts)).toEqual({ saved: [], removedIds: ['slack-1'] });
  });

  test('saved changes are over, and what was edited meanwhile is about the channel that was saved', () => {
    const before = reduce(added);
    const saved: ChannelDraftEvent = { kind: 'saved', submitted: before.drafts, ids: ['id-7'] };
    expect(reduceChannelDrafts(before, saved)).toEqual({ ...noChannelDrafts, savedAs: { 'new-1': 'id-7' } });
    const edited = reduceChannelDrafts(before, { ...added, form: { ...form, name: 'Other' } });
    expect(reduceChannelDrafts(edited, saved).drafts).toMatchObject([
      { kind: 'save', key: 'id-7', form: { id: 'id-7', name: 'Other' } },
    ]);
    const removed = reduceChannelDrafts(before, { kind: 'removed', key: 'new-1' });
    expect(reduceChannelDrafts(removed, saved).drafts).toEqual([{ kind: 'remove', key: 'id-7' }]);
  });

  test('a new channel is listed once while it is saved, though the window hears of it before the answer', () => {
    const others = [view, { ...view, channel: channel('teams', { id: 'id-6', name: 'Other' }) }];
    const stored = { ...view, channel: channel('teams', { id: 'id-7', name: 'NOC', shownAddress: 'teams …1234' }) };
    const before = reduce(added);
    const saving = reduceChannelDrafts(before, { kind: 'saving', submitted: before.drafts });
    const keysOf = (state: typeof before) => listChannels([...others, stored], state).map(({ key }) => key);
    expect(keysOf(saving)).toEqual(['slack-1', 'id-6', 'new-1']);
    const ids = ['id-7'];
    expect(keysOf(reduceChannelDrafts(saving, { kind: 'saved', submitted: before.drafts, ids }))).toEqual([
      'slack-1',
      'id-6',
      'id-7',
    ]);
    const failure = { title: '', lines: [] };
    expect(reduceChannelDrafts(saving, { kind: 'not-saved', failure }).saving).toEqual([]);
  });

  test('what is selected stays so when it is saved, and its key is given to no other', () => {
    const other: ChannelDraftEvent = { ...added, key: 'new-2', form: { ...form, name: 'Other' } };
    const before = reduce(added, other);
    const ids = ['id-7', 'id-8'];
    const after = reduceChannelDrafts(before, { kind: 'saved', submitted: before.drafts, ids });
    const stored = ids.map((id) => ({ ...view, channel: channel('teams', { id }) }));
    const selectedOf = (key: string) => findChannel(listChannels([view, ...stored], after), key, after)?.key;
    expect([selectedOf('new-1'), selectedOf('new-2'), selectedOf('id-8')]).toEqual(['id-7', 'id-8', 'id-8']);
    expect([selectedOf('email'), selectedOf('removed elsewhere')]).toEqual([undefined, undefined]);
    expect(newChannelKey(after)).toBe('new-3');
  });

  test('what could not be saved stays, and says why until it is changed', () => {
    const failure = { title: 'The settings could not be saved', lines: ['The disk is full.'] };
    const failed = reduce(added, { kind: 'not-saved', failure });
    expect(failed).toMatchObject({ failure, drafts: [{ key: 'new-1' }] });
    expect(reduceChannelDrafts(failed, added).failure).toBeNull();
  });
});
