/** What the notification area shows, from the state of everything else (product sections 9.1 and 9.2). Pure. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { MainTexts } from '../../src-shared/languages/texts.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import { titleOfSender } from '../../src-shared/wording/describe-sender-state.ts';
import { severityOf } from '../../src-shared/model/failures/severity-of.ts';
import type { Pause } from '../../src-shared/model/pause.ts';
import { canSend, type SenderState } from '../../src-shared/model/sender-state.ts';
import { formatCount, formatDateTime, type Presentation } from '../../src-shared/model/presentation.ts';
import type { TrayAction, TrayCommand, TrayItem, TrayMenu } from '../../src-shared/model/tray-menu.ts';
import type { Health } from './decide-health.ts';

/** What the engine knows of it. */
export interface EngineState {
  sender: SenderState;
  isEnabled: boolean;
  pause: Pause;
  health: Pick<Health, 'level' | 'reasons'>;
  /** Notifications that the sender has not handed over yet. */
  waitingCount: number;
  /** Notifications that wait for a person. */
  parkedCount: number;
}

export interface TrayInputs extends EngineState {
  /** As the desktop says. */
  startsAtSignIn: boolean;
  /** The organization has set that. */
  isStartManaged: boolean;
}

/** Reasons that the line says in words of its own. */
const saidAnyway = new Set(['sender', 'parked']);

type TrayTexts = MainTexts['desktop']['tray'];
const separator: TrayItem = { kind: 'separator' };

export function describeTray(inputs: TrayInputs, to: Presentation): TrayMenu {
  const { sender, pause, startsAtSignIn, isStartManaged } = inputs;
  const texts = textsOf(to.language);
  const text = texts.desktop.tray;
  return {
    status: describeStatus(texts, inputs, to),
    icon: chooseIcon(inputs),
    severity: chooseSeverity(inputs),
    items: [
      ...describeCure(texts, inputs, to),
      // An item that cannot be chosen says why.
      canSend(sender)
        ? action('send-test-message', text.sendTestMessage)
        : action('send-test-message', text.cannotSendTestMessage(titleOfSender(texts.words, sender)), false),
      separator,
      action('open-options', text.options),
      action('open-history', text.history),
      action('open-jobs', text.jobs),
      separator,
      pause.kind === 'not-paused' ? describePauseMenu(text) : action('resume', text.resume),
      {
        kind: 'check',
        command: startsAtSignIn ? 'do-not-start-at-sign-in' : 'start-at-sign-in',
        label: isStartManaged ? text.startAtSignInManaged : text.startAtSignIn,
        isChecked: startsAtSignIn,
        isEnabled: !isStartManaged,
      },
      separator,
      action('open-about', text.about),
      action('quit', text.quit),
    ],
  };
}

function describePauseMenu(text: TrayTexts): TrayItem {
  return {
    kind: 'submenu',
    label: text.pause,
    items: [
      action('pause-for-an-hour', text.pauseForAnHour),
      action('pause-until-tomorrow', text.pauseUntilTomorrow),
      action('pause-until-resumed', text.pauseUntilResumed),
    ],
  };
}

/** While the engine of another process is away. @param title - of what keeps it away */
export function describeTrayWithoutEngine({ title }: { title: string }, { language }: Presentation): TrayMenu {
  const text = textsOf(language).desktop.tray;
  return {
    status: title,
    icon: 'attention',
    severity: 'error',
    items: [
      action('open-options', text.options),
      action('open-history', text.history),
      action('open-jobs', text.jobs),
      separator,
      action('open-about', text.about),
      action('quit', text.quit),
    ],
  };
}

/** The one wording of a pause; `null` where there is none. */
export function describePause({ tray: text }: MainTexts['desktop'], pause: Pause, to: Presentation): string | null {
  switch (pause.kind) {
    case 'not-paused':
      return null;
    case 'until':
      return text.pausedUntil(formatDateTime(new Date(pause.untilMs).toISOString(), to));
    case 'until-resumed':
      return text.paused;
  }
}

function describeStatus({ words, desktop }: MainTexts, inputs: TrayInputs, to: Presentation): string {
  const text = desktop.tray;
  const { sender, isEnabled, health, waitingCount, parkedCount } = inputs;
  const title = titleOfSender(words, sender);
  const pause = describePause(desktop, inputs.pause, to);
  const trouble = health.reasons.find(({ subject }) => !saidAnyway.has(subject));
  return [
    sender.kind === 'ready' ? text.mailboxIs(sender.mailbox, title) : title,
    // Windows shows the first 127 characters beside the icon.
    ...(trouble === undefined ? [] : [describeFailure(words, trouble.failure).title]),
    ...(isEnabled ? [] : [text.isOff]),
    ...(pause === null ? [] : [pause]),
    ...(waitingCount > 0 ? [text.waiting(waitingCount, formatCount(waitingCount, to))] : []),
    ...(parkedCount > 0 ? [words.parked.count(parkedCount, formatCount(parkedCount, to))] : []),
  ].join(' · ');
}

/** What ends the most urgent trouble comes first; nothing where no click can. */
function describeCure(
  { words, desktop }: MainTexts,
  { health, waitingCount, parkedCount }: TrayInputs,
  to: Presentation,
): TrayItem[] {
  const text = desktop.tray;
  for (const { failure } of health.reasons) {
    const { kind } = describeFailure(words, failure).nextStep;
    if (kind === 'advice') continue;
    const count = kind === 'open-history' ? parkedCount : waitingCount;
    const cure = kind === 'authorize' && failure.kind === 'not-authorized' ? 'authorize-first' : kind;
    const written = formatCount(count, to);
    const counted = kind === 'open-history' ? words.parked.count(count, written) : text.waiting(count, written);
    const label = count === 0 ? text.cures[cure] : text.cureOf(text.cures[cure], counted);
    return [action(kind, label), separator];
  }
  return [];
}

function chooseSeverity(inputs: TrayInputs): TrayMenu['severity'] {
  const severities = inputs.health.reasons.map(({ failure }) => severityOf(failure));
  if (severities.includes('error')) return 'error';
  if (inputs.health.level === 'attention') return 'warning';
  return chooseIcon(inputs) === 'paused' ? 'info' : 'ok';
}

/** What needs a person is shown also while nothing is to be sent. */
function chooseIcon({ health, pause }: TrayInputs): TrayMenu['icon'] {
  if (health.level === 'attention') return 'attention';
  return pause.kind === 'not-paused' ? 'normal' : 'paused';
}

function action(command: TrayCommand, label: string, isEnabled = true): TrayAction {
  return { kind: 'action', command, label, isEnabled };
}
