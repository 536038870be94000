/** What setting a service up takes (product section 12.2), step by step: printed by a dry run, else done in this order. */
import type { EnginePlatform } from '../../../src-shared/model/engine-view.ts';

export type ServiceStep =
  /** A program of the system. @property command - its name and arguments */
  | { kind: 'run'; command: readonly string[] }
  /** @property mode - rights of the file where the system has these */
  | { kind: 'write'; path: string; text: string; mode: number }
  | { kind: 'remove'; path: string }
  /** Moves settings, journal, session files and reports of one data folder into another. */
  | { kind: 'take-over'; from: string; to: string };

export type ServicePlan =
  /** @property afterwards - what to do or know when the steps are done, in sentences */
  | { kind: 'plan'; steps: ServiceStep[]; afterwards: string[] }
  /** @property reason - a sentence, with the next step */
  | { kind: 'refused'; reason: string };

/** What of this computer decides how a service is set up. */
export interface ServiceFacts {
  platform: EnginePlatform;
  isAdministrator: boolean;
  /** The program itself, as the system starts it. */
  executable: string;
  /** The data folder of the service; on macOS that of the user. */
  userData: string;
  /** Linux: whether the unit of the packages is there. */
  hasUnit: boolean;
  /** Linux: whether systemd can encrypt the key of the service (`systemd-creds`). */
  canEncryptKey: boolean;
  /** Linux: whether it has done so already. */
  hasEncryptedKey: boolean;
  /** Whether the service starts with the computer already. */
  isInstalled: boolean;
  /** Of the user, for what belongs to them (macOS). */
  home: string;
  userId: number;
}

export interface ServicePorts {
  facts(): ServiceFacts;
  /** @throws Error with the reason where it cannot be done */
  perform(step: ServiceStep): Promise<void> | void;
}

/** How a step is said: as the command that does it, where there is one. */
export function describeStep(step: ServiceStep): string {
  switch (step.kind) {
    case 'run':
      return step.command.map(quote).join(' ');
    case 'write':
      return `write ${step.path}:\n${step.text.trimEnd().replaceAll(/^/gm, '    ')}`;
    case 'remove':
      return `remove ${step.path}`;
    case 'take-over':
      return `move settings, journal, session files and reports from ${step.from} to ${step.to}`;
  }
}

function quote(word: string): string {
  return /^[\w@%+=:,./\\*-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
