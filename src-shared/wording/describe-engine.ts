/** The words for the engine that windows belong to (product section 12). */
import type { Words } from '../languages/texts.ts';
import { serviceNames } from '../model/service-names.ts';
import { isOfService, type EngineView } from '../model/engine-view.ts';

/** What stands behind the title of each window; empty where engine and windows are one program. */
export function describeTitleSuffix({ engine: texts }: Words, view: EngineView): string {
  return isOfService(view) ? texts.titleSuffix : '';
}

/** For About; `null`: engine and windows are one program, and there is nothing to say. */
export function describeEnginePlace({ engine: texts }: Words, view: EngineView): string | null {
  return view.kind === 'own' ? null : texts.place[view.host](view.userData);
}

/** What happens while nobody is signed in, in sentences (product section 12.5). */
export function describeUnattended({ engine: texts }: Words, view: EngineView): string[] {
  const { unattended } = texts;
  if (view.kind === 'own') return [unattended.own];
  if (view.host === 'program') return [unattended.program];
  const sends = view.platform === 'macos' ? unattended.mac : unattended.service;
  return view.kind === 'attached' ? [sends, texts.protections[view.secretProtection]] : [sends];
}

export interface EngineTrouble {
  title: string;
  detail: string;
  nextStep: string;
}

/** @returns `null`: the windows have their engine, or are about to */
export function describeMissingEngine({ engine: texts }: Words, view: EngineView): EngineTrouble | null {
  if (view.kind !== 'away') return null;
  switch (view.why.kind) {
    case 'not-running': {
      const { title, detail } = texts.notRunning;
      return { title, detail, nextStep: describeStart(texts.notRunning, view) };
    }
    case 'not-answering': {
      const { title, detail } = texts.notAnswering;
      return { title, detail, nextStep: describeRestart(texts.notAnswering, view) };
    }
    case 'not-allowed': {
      const { title, detail } = texts.notAllowed;
      return { title, detail: detail(view.userData), nextStep: describeAccess(texts.notAllowed, view) };
    }
    case 'other-version':
      return describeOtherVersion(texts.otherVersion, view, view.why.engine);
  }
}

type Texts = Words['engine'];
type Away = EngineView & { kind: 'away' };

function describeStart(texts: Texts['notRunning'], { host, platform }: Away): string {
  if (host === 'program') return texts.startProgram;
  switch (platform) {
    case 'linux':
      return texts.run(`sudo systemctl start ${serviceNames.linux}`);
    case 'windows':
      return texts.startTask(serviceNames.windows);
    case 'macos':
      return texts.run(`launchctl kickstart gui/$(id -u)/${serviceNames.macos}`);
  }
}

interface RestartTexts {
  restartProgram: string;
  restartTask: (task: string) => string;
  run: (command: string) => string;
}

function describeRestart(texts: RestartTexts, { host, platform }: Away): string {
  if (host === 'program') return texts.restartProgram;
  switch (platform) {
    case 'linux':
      return texts.run(`sudo systemctl restart ${serviceNames.linux}`);
    case 'windows':
      return texts.restartTask(serviceNames.windows);
    case 'macos':
      return texts.run(`launchctl kickstart -k gui/$(id -u)/${serviceNames.macos}`);
  }
}

function describeAccess(texts: Texts['notAllowed'], { host, platform }: Away): string {
  if (host === 'program') return texts.startAsItsUser;
  return platform === 'windows'
    ? texts.startAsAdministrator
    : texts.askToRun(`sudo usermod -aG ${serviceNames.linux} ${texts.yourUser}`);
}

function describeOtherVersion(texts: Texts['otherVersion'], view: Away, engine: string | null): EngineTrouble {
  const { program } = view;
  return {
    title: texts.title,
    detail: engine === null ? texts.detailWithoutVersion(program) : texts.detail(engine, program),
    nextStep:
      engine !== null && isOlder(program, engine)
        ? texts.install(engine)
        : describeRestart(
            {
              restartProgram: texts.restartProgram(program),
              restartTask: (task) => texts.restartTask(program, task),
              run: (command) => texts.run(program, command),
            },
            view,
          ),
  };
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
