/** A command line without a system: what it reads, what there is to ask, and what came of it. */
import type { CommandLinePorts } from '../../../src-main/command-line/command-line-ports.ts';
import type { CommandEnd } from '../../../src-main/command-line/run/command-runner.ts';
import { runCommand } from '../../../src-main/command-line/run-command.ts';
import type { OutputStream } from '../../../src-main/sources/readers/tool-reader.ts';
import type { ControlOutcome, ProgramStatus } from '../../../src-shared/model/program-control.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { sha256 } from '../../fixtures/sha-256.ts';

export const running: ProgramStatus = {
  isRunning: true,
  sender: { service: 'microsoft-365', state: 'ready', mailbox: 'admin@contoso.com', text: 'Token is valid' },
  areNotificationsEnabled: true,
  pause: null,
  waiting: 2,
  parked: 0,
  lastAcceptedAt: '2026-11-22T22:38:33.000Z',
  troubles: [],
  sessionFolder: '/data/sessions',
  filesWaiting: 1,
};

export function prepareCommandLine({
  inputs = {},
  doubt = null,
  storeTrouble = '',
  environmentUserData = null,
  hasProgramRun = true,
  userName = 'root',
  asked = { kind: 'not-running' },
  ran = { end: { kind: 'exited', exitCode: 0 } },
}: {
  inputs?: Record<string, Uint8Array | string>;
  doubt?: string | null;
  storeTrouble?: string;
  environmentUserData?: string | null;
  hasProgramRun?: boolean;
  userName?: string;
  asked?: ControlOutcome;
  /** What comes of the command that `run` runs. */
  ran?: { end: CommandEnd; output?: readonly (readonly [OutputStream, string])[]; tookMs?: number };
} = {}) {
  const clock = new ManualClock('2026-11-22T23:00:00.000Z');
  const said = { out: '', err: '' };
  const stored: { folder: string; documents: readonly string[] }[] = [];
  const questions: unknown[] = [];
  const woken: [userData: string, storedBefore: number][] = [];
  const ports: CommandLinePorts = {
    readVersion: () => '1.2.3',
    environmentUserData,
    defaultUserData: '/data',
    userName: () => userName,
    computerName: () => 'FILES01',
    hasProgramRun: () => hasProgramRun,
    print: (text) => void (said.out += text),
    printError: (text) => void (said.err += text),
    readInput: (source) => {
      const input = inputs[source];
      if (input === undefined) throw new Error('no such file');
      return input === 'too-large' ? input : Buffer.from(input);
    },
    readPieces: (source, handOn) => {
      const input = inputs[source];
      if (input === undefined) throw new Error('no such file');
      handOn(Buffer.from(input));
    },
    locateSessionFolder: async (userData) => ({ path: `${userData}/sessions`, isUsual: true, doubt }),
    storeSessions: ({ path: folder }, documents) => {
      if (storeTrouble !== '') throw new Error(storeTrouble);
      stored.push({ folder, documents });
      return documents.map((_, index) => `${folder}/${index + 1}.json`);
    },
    wakeProgram: async (userData) => void woken.push([userData, stored.length]),
    ask: async (userData, request) => {
      questions.push([userData, request]);
      return asked;
    },
    readStoredStatus: async () => ({
      ...running,
      sender: { service: 'microsoft-365', state: 'not-checked', mailbox: 'admin@contoso.com', text: 'Not checked' },
    }),
    countSessionFiles: async () => 7,
    runCommand: async (_, onOutput) => {
      for (const [stream, text] of ran.output ?? []) onOutput(Buffer.from(text), stream);
      clock.setMs(clock.nowMs() + (ran.tookMs ?? 0));
      return ran.end;
    },
    openService: () => Promise.reject(new Error('not asked for')),
    hash: sha256,
    clock,
    newId: () => 'id-1',
  };
  const run = async (...argv: string[]) => ({ code: await runCommand(argv, ports), ...said });
  return { run, stored, questions, woken };
}
