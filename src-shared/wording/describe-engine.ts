/** The words for the engine that windows belong to (product section 12). */
import { serviceNames } from '../model/service-names.ts';
import { isOfService, type EngineView, type NoEngine, type SecretProtection } from '../model/engine-view.ts';

/** What stands behind the title of each window; empty where engine and windows are one program. */
export function describeTitleSuffix(view: EngineView): string {
  return isOfService(view) ? ' (service)' : '';
}

/** For About; `null`: engine and windows are one program, and there is nothing to say. */
export function describeEnginePlace(view: EngineView): string | null {
  if (view.kind === 'own') return null;
  return `${view.host === 'service' ? 'Service' : 'Another program'}, data folder ${view.userData}`;
}

/** What happens while nobody is signed in, in sentences (product section 12.5). */
export function describeUnattended(view: EngineView): string[] {
  if (view.kind === 'own') {
    return ['Nothing is sent. What finishes meanwhile is sent when you sign in to this computer again.'];
  }
  if (view.host === 'program') return ['Another program of this user sends, as long as its user is signed in.'];
  const sends =
    view.platform === 'macos'
      ? 'The engine runs while you are signed in to this Mac. Nothing is sent while nobody is.'
      : 'The service sends, whether anybody is signed in or not.';
  return view.kind === 'attached' ? [sends, protections[view.secretProtection]] : [sends];
}

const protections: Readonly<Record<SecretProtection, string>> = {
  system: 'The system protects its secrets, for the account that it runs as.',
  credential: 'systemd protects the key of its secrets.',
  'key-file': 'The key of its secrets is in a file that only the service can read. A copy of the whole disk has both.',
};

export interface EngineTrouble {
  title: string;
  detail: string;
  nextStep: string;
}

/** @returns `null`: the windows have their engine, or are about to */
export function describeMissingEngine(view: EngineView): EngineTrouble | null {
  return view.kind === 'away' ? troubles[view.why.kind](view) : null;
}

type Away = EngineView & { kind: 'away' };

const troubles: Readonly<Record<NoEngine['kind'], (view: Away) => EngineTrouble>> = {
  'not-running': (view) => ({
    title: 'The engine isn’t running',
    detail: 'Nothing is imported or sent until it runs again. These windows then show it automatically.',
    nextStep: `If it doesn’t come back, ${start(view)}`,
  }),
  'not-answering': (view) => ({
    title: 'The engine doesn’t answer',
    detail: 'It is busy or has been stopped. These windows show it again as soon as it answers.',
    nextStep: `If this lasts, ${restart(view)}`,
  }),
  'not-allowed': (view) => ({
    title: 'You may not use this engine',
    detail: `It works on the data folder ${view.userData}, which your account may not use.`,
    nextStep: allow(view),
  }),
  'other-version': (view) => {
    const engine = view.why.kind === 'other-version' ? view.why.engine : null;
    const isWindowsOlder = engine !== null && isOlder(view.program, engine);
    return {
      title: 'The engine has another version',
      detail: `The engine ${engine === null ? 'doesn’t say its version' : `is version ${engine}`}, and these windows are version ${view.program}. Both have to be the same.`,
      nextStep: isWindowsOlder
        ? `Install version ${engine} of this program, then start it again.`
        : `To have the engine run version ${view.program}, ${restart(view)}`,
    };
  },
};

function start({ host, platform }: Away): string {
  if (host === 'program') return 'start the program that works on this data folder.';
  switch (platform) {
    case 'linux':
      return `run: sudo systemctl start ${serviceNames.linux}`;
    case 'windows':
      return `run the task “${serviceNames.windows}” in Task Scheduler.`;
    case 'macos':
      return `run: launchctl kickstart gui/$(id -u)/${serviceNames.macos}`;
  }
}

function restart({ host, platform }: Away): string {
  if (host === 'program') return 'end the program that works on this data folder, then start it again.';
  switch (platform) {
    case 'linux':
      return `run: sudo systemctl restart ${serviceNames.linux}`;
    case 'windows':
      return `end the task “${serviceNames.windows}” in Task Scheduler, then run it again.`;
    case 'macos':
      return `run: launchctl kickstart -k gui/$(id -u)/${serviceNames.macos}`;
  }
}

function allow({ host, platform }: Away): string {
  if (host === 'program') return 'Start this program as the user who runs the engine.';
  return platform === 'windows'
    ? 'Start this program as an administrator (right-click, “Run as administrator”).'
    : `Ask an administrator to run: sudo usermod -aG ${serviceNames.linux} YOUR-USER. Then sign out of the computer and in again.`;
}

/** @returns whether the first version comes before the second; `false` where one of them is no version */
function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const [left, right] = [a?.[at] ?? Number.NaN, b?.[at] ?? Number.NaN];
    if (left !== right) return left < right;
  }
  return false;
}
