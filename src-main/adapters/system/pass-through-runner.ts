/** Runs a command so that whoever called sees no difference: output, signals and exit code are the command's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { describeError, isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import type { CommandEnd, CommandRunner } from '../../command-line/run/command-runner.ts';
import { openRealPipe } from './open-real-pipe.ts';
import { planProcess } from './plan-process.ts';

/** A process that the command left behind holds its output open for as long as it lives: this long nothing came from it. */
const quietMs = 2_000;

export const runPassingThrough: CommandRunner = async (argv, onOutput) => {
  const { file, args, isVerbatim } = planProcess(argv, process.platform, process.env);
  const pipes = process.platform === 'linux' ? [openRealPipe(), openRealPipe()] : [null, null];
  let child: ChildProcess;
  try {
    const [out, err] = pipes.map((pipe) => pipe?.input ?? 'pipe');
    child = spawn(file, args, { stdio: ['inherit', out, err], windowsVerbatimArguments: isVerbatim });
  } catch (error) {
    return notStarted(error);
  } finally {
    for (const pipe of pipes) if (pipe !== null) closeSync(pipe.input);
  }
  const stopForwarding = forwardSignals(child);
  const streams = [
    passOn(pipes[0]?.output ?? child.stdout, process.stdout, (piece) => onOutput(piece, 'stdout')),
    passOn(pipes[1]?.output ?? child.stderr, process.stderr, (piece) => onOutput(piece, 'stderr')),
  ];
  const end = await untilEnd(child);
  await Promise.all(streams.map(async ({ untilPassedOn }) => untilPassedOn(quietMs)));
  stopForwarding();
  return end;
};

function untilEnd(child: ChildProcess): Promise<CommandEnd> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      // Also emitted where a signal could not be sent; then the command runs on.
      if (child.pid === undefined) resolve(notStarted(error));
    });
    child.once('exit', (code, signal) => {
      if (signal === null) resolve({ kind: 'exited', exitCode: code ?? 1 });
      else resolve({ kind: 'killed', signal, exitCode: 128 + constants.signals[signal] });
    });
  });
}

/** 127 and 126 are what shells end with. */
function notStarted(error: unknown): CommandEnd {
  if (isErrorWithCode(error, ['ENOENT'])) return { kind: 'not-started', exitCode: 127, reason: 'command not found' };
  const reason = isErrorWithCode(error, ['EACCES']) ? 'permission denied' : describeError(error);
  return { kind: 'not-started', exitCode: 126, reason };
}

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGBREAK'];
/** A terminal sends these to all programs in its foreground, and a console of Windows to all that are in it. */
const signalsOfTerminals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'];

/** This process itself lives on: it has to report the end of the command. */
function forwardSignals(child: ChildProcess): () => void {
  const hasTerminal = process.platform === 'win32' || [0, 1, 2].some((stream) => isatty(stream));
  const handlers = signals.map((signal) => {
    const forward = () => {
      // The command has it already; the second one would end it before it has cleaned up.
      if (!(hasTerminal && signalsOfTerminals.includes(signal))) child.kill(signal);
    };
    process.on(signal, forward);
    return { signal, forward };
  });
  return () => handlers.forEach(({ signal, forward }) => process.off(signal, forward));
}

/**
 * @returns `untilPassedOn` resolves when all is written; where the stream stays open, because of a process that the
 * command left behind, when nothing has come for that time
 */
function passOn(from: Readable | null, to: Writable, onPiece: (piece: Uint8Array) => void) {
  if (from === null) return { untilPassedOn: () => Promise.resolve() };
  let isWritable = true;
  let isBusy = false;
  let hasEnded = false;
  const whenEnded = new Promise<void>((resolve) => {
    from.once('close', () => {
      hasEnded = true;
      resolve();
    });
  });
  const goOn = () => {
    isBusy = false;
    from.resume();
  };
  to.on('drain', goOn);
  to.on('error', (error) => {
    isWritable = false;
    // Nobody reads it: the command is told so, as it would be without us. Else it goes on: a full disk is none of its.
    if (isErrorWithCode(error, ['EPIPE'])) from.destroy();
    else goOn();
  });
  let pieces = 0;
  from.on('data', (piece: Buffer) => {
    pieces += 1;
    onPiece(piece);
    if (!isWritable || to.write(piece)) return;
    isBusy = true;
    from.pause();
  });
  const untilPassedOn = async (quietMs: number) => {
    while (!hasEnded) {
      const before = pieces;
      await Promise.race([whenEnded, waitFor(quietMs)]);
      if (pieces === before && !isBusy) break;
    }
    if (!hasEnded) from.destroy();
    if (isWritable) await new Promise<void>((resolve) => to.write('', () => resolve()));
  };
  return { untilPassedOn };
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
