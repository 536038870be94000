/** What the table says of a channel, and of email. Pure. */
import { isToldNothing, type ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { OptionsForm } from '../../../src-shared/forms/options-form.ts';
import { channelTraits } from '../../../src-shared/model/channel.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { StatusKind } from '../../components/status-icon.tsx';
import { channelKindsText } from '../../text/channel-kinds-text.ts';
import { channelsText } from '../../text/channels-text.ts';
import type { ListedChannel } from './channel-drafts.ts';
import { words } from '../../text/words.ts';

export interface ChannelDescription {
  name: string;
  /** What it is and where it goes, beneath the name. */
  place: string;
  /** What is sent to it. */
  told: string;
  icon: StatusKind;
  state: string;
  /** More of its state: whole sentences. */
  lines: readonly string[];
}

/** @param hasFailedTest - with what the form says now */
export function describeChannel(listed: ListedChannel, hasFailedTest = false): ChannelDescription {
  const { form, shownAddress } = listed;
  const place = [channelKindsText[form.kind].name, unbroken(shownAddress)].filter((part) => part !== '').join(' · ');
  const { lines, ...state } = describeTested(describeState(listed), hasFailedTest);
  const about = isToldNothing(form) ? [channelsText.toldNothingDetail] : [];
  return { name: form.name, place, told: describeTold(form), ...state, lines: [...lines, ...about] };
}

/** @param canSend - somebody is authorized, or a mail server entered */
export function describeEmail({ route, digest }: OptionsForm, canSend: boolean): ChannelDescription {
  const { told } = channelsText;
  const parts = [
    ...(route.shouldNotifyOnSuccess ? [told.success] : []),
    ...(route.shouldNotifyOnWarning ? [told.warning] : []),
    ...(route.shouldNotifyOnFailure ? [told.failure] : []),
    ...(route.shouldNotifyOnRecovery && !route.shouldNotifyOnSuccess ? [told.recovery] : []),
    ...(route.shouldNotifyOnMissed ? [told.missed] : []),
    ...(digest.isEnabled ? [told.digest] : []),
    ...(route.shouldNotifyOnAlarms ? [told.alarms] : []),
  ];
  return {
    name: channelsText.email,
    place: route.recipients.trim() === '' ? channelsText.emailNobody : route.recipients,
    told: parts.length === 0 ? channelsText.toldNothing : channelsText.toldAll(parts),
    ...describeEmailState(route.isEnabled, canSend),
  };
}

function describeEmailState(isEnabled: boolean, canSend: boolean): StateDescription {
  if (!isEnabled) return { icon: 'off', state: channelsText.off, lines: [channelsText.emailDetail] };
  if (canSend) return { icon: 'ok', state: channelsText.on, lines: [channelsText.emailDetail] };
  return {
    icon: 'error',
    state: channelsText.emailCannotSend,
    lines: [channelsText.emailCannotSendDetail, channelsText.emailDetail],
  };
}

function describeTold(form: ChannelForm): string {
  const { told } = channelsText;
  const { shouldNotifyOn, hasQuietHours, quietFrom, quietTo } = form;
  const { alwaysTold } = channelTraits[form.kind];
  const results =
    alwaysTold.length > 1
      ? [told.everyRun]
      : (['success', 'warning', 'failure', 'recovery'] as const)
          // Where successes only close what was opened, nobody chooses them.
          .filter((result) => alwaysTold.length === 0 || result === 'warning' || result === 'failure')
          .filter((result) => shouldNotifyOn[result] && !(result === 'recovery' && shouldNotifyOn.success))
          .map((result) => told[result]);
  const parts = [
    ...results,
    ...(form.shouldSendDigest ? [told.digest] : []),
    ...(form.shouldSendAlarms ? [told.alarms] : []),
  ];
  if (parts.length === 0) return channelsText.toldNothing;
  return channelsText.toldAll(hasQuietHours ? [...parts, channelsText.quiet(quietFrom, quietTo)] : parts);
}

/** What the engine knows of a channel comes from its messages; a test that failed here is news. */
function describeTested(described: StateDescription, hasFailedTest: boolean): StateDescription {
  if (!hasFailedTest || described.icon !== 'ok') return described;
  return { icon: 'error', state: channelsText.testFailed, lines: described.lines };
}

type StateDescription = Pick<ChannelDescription, 'icon' | 'state' | 'lines'>;

function describeState({ form, view, isDraft, isAddressMissing }: ListedChannel): StateDescription {
  if (isDraft || view === null) {
    const state = view === null ? channelsText.added : channelsText.changed;
    const missing = isAddressMissing ? [channelsText.addressMissingDetail] : [];
    return { icon: 'waiting', state, lines: [channelsText.pendingDetail, ...missing] };
  }
  const { failure, secret, waitingCount } = view;
  const waiting = waitingCount === 0 ? null : channelsText.waiting(waitingCount);
  const withWaiting = (state: string) => (waiting === null ? state : channelsText.withWaiting(state, waiting));
  if (!form.isEnabled) {
    return { icon: 'off', state: withWaiting(channelsText.off), lines: [channelsText.offDetail] };
  }
  if (failure !== null) {
    const { title, detail, nextStep } = describeFailure(words, failure, 'at-hand');
    const advice = nextStep.kind === 'advice' ? [nextStep.label] : [];
    return { icon: 'error', state: withWaiting(title), lines: [detail, ...advice] };
  }
  if (secret === 'missing') {
    return {
      icon: 'error',
      state: withWaiting(channelsText.addressMissing),
      lines: [channelsText.addressMissingDetail],
    };
  }
  if (secret === 'in-memory') {
    return { icon: 'warning', state: withWaiting(channelsText.inMemory), lines: [channelsText.inMemoryDetail] };
  }
  return waiting === null
    ? { icon: 'ok', state: channelsText.on, lines: [] }
    : { icon: 'waiting', state: waiting, lines: [] };
}

/** The last characters stay with the sign before them. */
function unbroken(shownAddress: string): string {
  return shownAddress.replace(' …', '\u00a0…\u2060');
}
