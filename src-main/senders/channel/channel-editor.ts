/** What a person does with channels in Options: checking and testing what a dialog says, and saving all of it (17.8). */
import { type ChannelForm, parseChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type {
  ChannelChanges,
  ChannelCheckOutcome,
  ChannelSaveOutcome,
  ChannelTestOutcome,
} from '../../../src-shared/forms/channels/channel-outcome.ts';
import type { ChannelKind, ChannelSecret, ChannelSettings } from '../../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';
import type { ChannelFailure } from '../../../src-shared/model/failures/channel-failure.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { services } from '../../../src-shared/model/services.ts';
import { parseAddress, showAddress } from '../../channels/check-address.ts';
import type { ChannelKindDefinition } from '../../channels/http-channel.ts';
import type { IdSource } from '../../platform/clock.ts';
import type { Passwords, ReplacedPassword } from '../../secrets/passwords.ts';
import { type ChannelDraft, parseChannelSecret } from './channel-sender.ts';

/** What is known of a channel's sender. */
export interface ChannelState {
  failure: ChannelFailure | null;
  waitingCount: number;
}

export interface ChannelEditorPorts {
  /** As they are stored now. */
  channels: () => readonly ChannelSettings[];
  /** Changes are made one after the other. */
  changeChannels: (
    toNext: (current: readonly ChannelSettings[]) => ChannelSettings[],
  ) => Promise<StorageFailure | null>;
  kindOf: (kind: ChannelKind) => Pick<ChannelKindDefinition, 'checkSecret' | 'doubtSecret'>;
  secrets: Passwords;
  stateOf: (channel: ChannelSettings) => ChannelState;
  /** Never rejects. */
  sendTest: (draft: ChannelDraft, signal: AbortSignal) => Promise<ChannelTestOutcome>;
  /** A message was accepted with what is saved of this channel. */
  onWorks: (channel: ChannelSettings) => void;
  /** Windows are told before they have the answer: what they show is what they test, edit and remove next. */
  onSaved: () => void;
  ids: IdSource;
}

/** A form, and what is stored of its channel. */
interface Resolved {
  /** With an id of its own where the channel is new. */
  channel: ChannelSettings;
  /** `null`: it cannot be read now, and nothing of it is changed. */
  secret: ChannelSecret | null;
  isSecretChanged: boolean;
}

type Resolution = { kind: 'resolved'; resolved: Resolved } | { kind: 'unusable'; problem: ChannelProblem };

interface PreparedChannel {
  channel: ChannelSettings;
  replaced: ReplacedPassword | null;
}

export class ChannelEditor {
  readonly #ports: ChannelEditorPorts;
  #testing = new AbortController();

  constructor(ports: ChannelEditorPorts) {
    this.#ports = ports;
  }

  /** Each channel as windows show it, in the order in which they were added. */
  get views(): ChannelView[] {
    const { channels, secrets, stateOf } = this.#ports;
    return channels().map((channel) => {
      const isKnown = secrets.has(ownerOf(channel));
      const secret = !isKnown ? 'missing' : channel.secretId === null ? 'in-memory' : 'stored';
      return { channel, secret, ...stateOf(channel) };
    });
  }

  /** Nobody is contacted. */
  async check(form: ChannelForm): Promise<ChannelCheckOutcome> {
    const resolution = await this.#resolve(form);
    if (resolution.kind === 'unusable') return resolution;
    const { channel, secret, isSecretChanged } = resolution.resolved;
    const isNews = secret !== null && isSecretChanged;
    const doubt = isNews ? (this.#ports.kindOf(channel.kind).doubtSecret?.(secret) ?? null) : null;
    return { kind: 'usable', shownAddress: channel.shownAddress, doubt };
  }

  /** Nothing is saved by it. One at a time: another one ends that before. */
  async test(form: ChannelForm): Promise<ChannelTestOutcome> {
    this.cancelTest();
    const { signal } = (this.#testing = new AbortController());
    const resolution = await this.#resolve(form);
    if (resolution.kind === 'unusable') return resolution;
    const { channel, secret, isSecretChanged } = resolution.resolved;
    if (secret === null) return { kind: 'unusable', problem: { kind: 'address-missing', channel: channel.kind } };
    const outcome = await this.#ports.sendTest({ settings: channel, secret }, signal);
    const saved = this.#find(channel.id);
    if (outcome.kind === 'accepted' && saved !== null && !isSecretChanged) this.#ports.onWorks(saved);
    return outcome;
  }

  /** Ends a test that is under way. */
  cancelTest(): void {
    this.#testing.abort();
  }

  /** All changes are saved together, or nothing is: addresses are stored first, and removed again where the settings cannot be. */
  async save({ saved, removedIds }: ChannelChanges): Promise<ChannelSaveOutcome> {
    const { changeChannels, secrets } = this.#ports;
    const resolutions: Resolved[] = [];
    for (const { key, form, missingAddress } of saved) {
      const resolution = await this.#resolve(form, missingAddress);
      if (resolution.kind === 'unusable') return { ...resolution, key };
      resolutions.push(resolution.resolved);
    }
    const prepared: PreparedChannel[] = [];
    for (const resolved of resolutions) prepared.push(await this.#prepare(resolved));
    const removed = this.#ports.channels().filter(({ id }) => removedIds.includes(id));
    const failure = await changeChannels((current) =>
      merge(
        current.filter(({ id }) => !removedIds.includes(id)),
        prepared.map(({ channel }) => channel),
      ),
    );
    if (failure !== null) {
      for (const { replaced } of prepared) await replaced?.abort();
      return { kind: 'not-saved', failure };
    }
    for (const { replaced } of prepared) await replaced?.complete();
    for (const channel of removed) await secrets.forgetOwner(ownerOf(channel));
    this.#ports.onSaved();
    return { kind: 'saved', ids: prepared.map(({ channel }) => channel.id) };
  }

  async #prepare({ channel, secret, isSecretChanged }: Resolved): Promise<PreparedChannel> {
    if (!isSecretChanged || secret === null) return { channel, replaced: null };
    const { secrets, ids } = this.#ports;
    const replaced = await secrets.replace(ownerOf(channel), JSON.stringify(secret), ids.newId());
    return { channel: { ...channel, secretId: replaced.passwordId }, replaced };
  }

  async #resolve(form: ChannelForm, missingAddress?: string): Promise<Resolution> {
    const { kindOf, ids } = this.#ports;
    const existing = this.#find(form.id);
    const kept = existing ?? { id: form.id ?? ids.newId(), secretId: null, shownAddress: '' };
    const parsed = parseChannelForm(existing === null ? form : { ...form, kind: existing.kind }, kept);
    // The window has parsed it already.
    if (parsed.kind === 'invalid') throw new Error(parsed.problems.map(({ problem }) => problem.kind).join(' '));
    const channel = parsed.value;
    const stored = existing === null ? null : await this.#readSecret(existing);
    const isSecretChanged = form.address !== '' || form.token !== '';
    if (!isSecretChanged && stored === 'unreadable') {
      // A locked keyring keeps nobody from renaming a channel or switching it off.
      return { kind: 'resolved', resolved: { channel, secret: null, isSecretChanged } };
    }
    if (!isSecretChanged && stored === null && missingAddress !== undefined) {
      // It says that its address is missing, until a person enters it on this computer.
      const unaddressed = { ...channel, shownAddress: missingAddress };
      return { kind: 'resolved', resolved: { channel: unaddressed, secret: null, isSecretChanged } };
    }
    const secret = mergeSecret(form, typeof stored === 'string' ? null : stored);
    const problem = kindOf(channel.kind).checkSecret(secret, channel);
    if (problem !== null) return { kind: 'unusable', problem };
    const shownAddress = showAddress(secret, services[channel.kind].apiHost ?? '');
    return { kind: 'resolved', resolved: { channel: { ...channel, shownAddress }, secret, isSecretChanged } };
  }

  /** @returns `null`: there is none */
  async #readSecret(channel: ChannelSettings): Promise<ChannelSecret | 'unreadable' | null> {
    const reading = await this.#ports.secrets.read(ownerOf(channel));
    if (reading.kind !== 'read') return reading.kind === 'absent' ? null : reading.kind;
    return parseChannelSecret(reading.text);
  }

  #find(id: string | null): ChannelSettings | null {
    return this.#ports.channels().find((channel) => channel.id === id) ?? null;
  }
}

function ownerOf({ id, secretId }: ChannelSettings): { id: string; passwordId: string | null } {
  return { id, passwordId: secretId };
}

function merge(current: readonly ChannelSettings[], changed: readonly ChannelSettings[]): ChannelSettings[] {
  const added = changed.filter(({ id }) => !current.some((channel) => channel.id === id));
  return [...current.map((channel) => changed.find(({ id }) => id === channel.id) ?? channel), ...added];
}

/** What is not typed again stays, except that a token that is sent is never handed to another host than the one it is for. */
function mergeSecret({ kind, address, token }: ChannelForm, stored: ChannelSecret | null): ChannelSecret {
  const next = address.trim() === '' ? (stored?.address ?? '') : address.trim();
  // The signing secret of a webhook only signs.
  const mayKeep = kind === 'webhook' || isSameOrigin(next, stored?.address ?? '');
  const keptToken = mayKeep ? (stored?.token ?? '') : '';
  return { address: next, token: token === '' ? keptToken : (token ?? '').trim() };
}

function isSameOrigin(a: string, b: string): boolean {
  const [urlOfA, urlOfB] = [parseAddress(a), parseAddress(b)];
  if (urlOfA === null || urlOfB === null) return a === b;
  return urlOfA.protocol === urlOfB.protocol && urlOfA.host === urlOfB.host;
}
