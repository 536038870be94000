/** The end of a job's log (product section 16.6). Pure. */
import type { SessionLog } from '../../../src-shared/model/job-session.ts';

const maxLogBytes = 64 * 1024;
/** What is removed from a log (colours of a terminal) must not make its end much shorter than it may be. */
const charactersLookedAt = 4 * maxLogBytes;
const lineFeed = 0x0a;

// oxlint-disable-next-line no-control-regex -- terminals are told of colours by these
const terminalCodes = /\u001b\[[\d;?]*[ -/]*[@-~]/g;

export function withoutTerminalCodes(text: string): string {
  return text.includes('\u001b') ? text.replace(terminalCodes, '') : text;
}

/** @returns the last 64 KB, from the beginning of a line; `null` where the log is empty. */
export function tailOfLog(log: string): SessionLog | null {
  const end = log.slice(-charactersLookedAt);
  const text = withoutTerminalCodes(end.toWellFormed())
    // A progress bar goes back to the beginning of its line.
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n|\s+$/g, '');
  if (text === '') return null;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxLogBytes && end.length === log.length) return { text, isCut: false };
  return { text: new TextDecoder('utf-8').decode(bytes.subarray(firstByteShown(bytes))), isCut: true };
}

/** The beginning of a line; of a line that is too long itself, the beginning of a character. */
function firstByteShown(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - maxLogBytes);
  const lineEnd = bytes.indexOf(lineFeed, Math.max(0, from - 1));
  if (lineEnd >= 0) return lineEnd + 1;
  let at = from;
  while (((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return at;
}
