import { beforeEach, describe, expect, test } from 'vitest';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { ChannelEditor } from '../../../../src-main/senders/channel/channel-editor.ts';
import type { ChannelDraft } from '../../../../src-main/senders/channel/channel-sender.ts';
import { newChannelForm, toChannelForm, type ChannelForm } from '../../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelTestOutcome } from '../../../../src-shared/forms/channels/channel-outcome.ts';
import type { StorageFailure } from '../../../../src-shared/model/failures/storage-failure.ts';
import { SequentialIdSource } from '../../../fakes/sequential-id-source.ts';
import { channelsUnderTest } from '../../../fixtures/channel-under-test.ts';

const address = 'https://hooks.contoso.com/Büro/0123456789abcdef';
const signingSecret = `whsec_${'A'.repeat(32)}`;
const notSaved: StorageFailure = { area: 'storage', kind: 'settings-not-saved', path: '/ü', reason: 'disk full' };

let under: ReturnType<typeof channelsUnderTest>;
let failure: StorageFailure | null;
let tested: ChannelDraft[];
let testOutcome: ChannelTestOutcome;
let worked: string[];
let editor: ChannelEditor;

beforeEach(() => {
  under = channelsUnderTest(() => Promise.reject(new Error('Nobody is contacted.')));
  failure = null;
  tested = [];
  worked = [];
  testOutcome = { kind: 'accepted' };
  editor = new ChannelEditor({
    channels: () => under.saved.channels,
    changeChannels: async (toNext) => {
      if (failure === null) under.saved.channels = toNext(under.saved.channels);
      return failure;
    },
    kindOf: channelKindOf,
    secrets: under.secrets,
    stateOf: () => ({ failure: null, waitingCount: 0 }),
    sendTest: async (draft) => {
      tested.push(draft);
      return testOutcome;
    },
    onWorks: ({ id }) => worked.push(id),
    onSaved: () => {},
    ids: new SequentialIdSource(),
  });
});

const newForm = (changes: Partial<ChannelForm> = {}): ChannelForm => ({
  ...newChannelForm('webhook', 'Monitoring'),
  address,
  ...changes,
});
const save = (form: ChannelForm) => editor.save({ saved: [{ key: 'new-1', form }], removedIds: [] });

/** @returns the form of the channel that is saved, as a window begins to edit it */
async function saved(changes: Partial<ChannelForm> = {}): Promise<ChannelForm> {
  await save(newForm(changes));
  const [channel] = under.saved.channels;
  if (channel === undefined) throw new Error('It is not saved.');
  return toChannelForm(channel);
}

async function secretNow(): Promise<unknown> {
  const [channel] = under.saved.channels;
  const reading = await under.secrets.read({ id: channel?.id ?? '', passwordId: channel?.secretId ?? null });
  return reading.kind === 'read' ? JSON.parse(reading.text) : reading.kind;
}

describe('saving', () => {
  test('stores the address encrypted, and in the settings only what is shown of it', async () => {
    expect(await save(newForm())).toMatchObject({ kind: 'saved', ids: [under.saved.channels[0]?.id] });
    expect(under.saved.channels).toMatchObject([{ name: 'Monitoring', shownAddress: 'hooks.contoso.com …cdef' }]);
    expect(JSON.stringify([under.saved.channels, editor.views])).not.toContain('0123456789');
    expect(await secretNow()).toEqual({ address, token: '' });
    expect(editor.views).toMatchObject([{ secret: 'stored' }]);
  });

  test('that fails leaves no address behind, and an edited channel has the one before', async () => {
    failure = notSaved;
    expect(await save(newForm())).toEqual({ kind: 'not-saved', failure: notSaved });
    expect(under.store.ids).toEqual([]);
    failure = null;
    const form = await saved();
    failure = notSaved;
    await save({ ...form, address: 'https://other.example.com/0123456789abcdef' });
    expect(await secretNow()).toEqual({ address, token: '' });
    expect(under.store.ids).toHaveLength(1);
  });

  test('keeps the address where none is entered, and replaces it where one is', async () => {
    const form = await saved({ token: signingSecret });
    await save({ ...form, name: 'Screens' });
    expect(await secretNow()).toEqual({ address, token: signingSecret });
    await save({ ...form, address: 'https://other.example.com/x' });
    expect(await secretNow()).toEqual({ address: 'https://other.example.com/x', token: signingSecret });
    await save({ ...form, token: null });
    expect(await secretNow()).toMatchObject({ token: '' });
    expect(under.store.ids).toHaveLength(1);
  });

  test('saves all or nothing: one that cannot be used keeps the others from being saved', async () => {
    const outcome = await editor.save({
      saved: [
        { key: 'new-1', form: newForm() },
        { key: 'new-2', form: newForm({ address: 'http://hooks.contoso.com/x' }) },
      ],
      removedIds: [],
    });
    expect(outcome).toEqual({ kind: 'unusable', key: 'new-2', problem: { kind: 'not-https' } });
    expect([under.saved.channels, under.store.ids]).toEqual([[], []]);
  });

  test('changes whatever the form has changed', async () => {
    const form = await saved();
    await save({ ...form, isEnabled: false, shouldSendAlarms: false, mayBePrivate: true });
    expect(under.saved.channels).toMatchObject([{ isEnabled: false, shouldSendAlarms: false, mayBePrivate: true }]);
  });

  test('removes a channel with its address', async () => {
    const { id } = await saved();
    expect(await editor.save({ saved: [], removedIds: [id ?? ''] })).toEqual({ kind: 'saved', ids: [] });
    expect([under.saved.channels, under.store.ids]).toEqual([[], []]);
  });

  test('asks for an address that is on another computer', async () => {
    const form = await saved();
    under.saved.channels = under.saved.channels.map((channel) => ({ ...channel, id: 'other', secretId: null }));
    expect(editor.views).toMatchObject([{ secret: 'missing' }]);
    expect(await editor.check({ ...form, id: 'other' })).toEqual({
      kind: 'unusable',
      problem: { kind: 'address-missing', channel: 'webhook' },
    });
  });

  test('saves an imported channel without its address, which is entered later; one that is stored is not lost', async () => {
    const imported = { ...newForm({ id: 'noc', address: '' }) };
    const missingAddress = 'hooks.contoso.com …cdef';
    const saveWithout = (form: ChannelForm) =>
      editor.save({ saved: [{ key: 'new-1', form, missingAddress }], removedIds: [] });
    expect(await saveWithout(imported)).toEqual({ kind: 'saved', ids: ['noc'] });
    expect(editor.views).toMatchObject([{ channel: { id: 'noc', shownAddress: missingAddress }, secret: 'missing' }]);
    await saveWithout({ ...imported, isEnabled: false });
    expect(under.saved.channels).toMatchObject([{ isEnabled: false, secretId: null }]);
    await save({ ...imported, address });
    await saveWithout(imported);
    expect([await secretNow(), editor.views]).toMatchObject([{ address }, [{ secret: 'stored' }]]);
  });
});

describe('testing', () => {
  test('sends with what the form says, and saves nothing', async () => {
    expect(await editor.test(newForm())).toEqual({ kind: 'accepted' });
    expect(tested).toMatchObject([{ settings: { name: 'Monitoring' }, secret: { address } }]);
    expect([under.saved.channels, under.store.ids, worked]).toEqual([[], [], []]);
  });

  test('a saved channel that works is tried again at once; another address proves nothing of it', async () => {
    const form = await saved();
    await editor.test({ ...form, address: 'https://other.example.com/x' });
    expect(worked).toEqual([]);
    testOutcome = { kind: 'failed', failure: { area: 'delivery', kind: 'cancelled' } };
    await editor.test(form);
    expect(worked).toEqual([]);
    testOutcome = { kind: 'accepted' };
    await editor.test(form);
    expect(worked).toEqual([form.id]);
  });

  test('sends nothing to an address that cannot be used', async () => {
    expect(await editor.test(newForm({ address: 'http://127.0.0.1/x' }))).toEqual({
      kind: 'unusable',
      problem: { kind: 'private-address', host: '127.0.0.1' },
    });
    expect(tested).toEqual([]);
  });
});
