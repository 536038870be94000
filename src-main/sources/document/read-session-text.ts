/**
 * From the text of a session file to its sessions: one document (`.json`), or one on each line (`.ndjson`, `.jsonl`). What is wrong
 * is told line by line, and a bad line keeps no other from being read. Pure.
 */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { revealHidden } from '../../../src-shared/model/invisible-characters.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import { describeDocumentProblems } from './document-problems.ts';
import { type DocumentOrigin, readJobSessionDocument } from './job-session-document.ts';

/** A document that is no session. */
export interface BadDocument {
  /** From 1; `null` where the text is one document. */
  line: number | null;
  /** As it stood in the file. */
  text: string;
  /** What is wrong, one line a problem. */
  reason: string;
  /** `broken`: no JSON. `cut-off`: its end is missing, as in a text that is still being written. */
  kind: 'broken' | 'cut-off' | 'invalid';
}

export interface SessionTextReading {
  sessions: JobSession[];
  bad: BadDocument[];
}

export type SessionTextForm = 'one-document' | 'document-per-line';

/** By the ending of the file's name. */
export function sessionTextFormOf(fileName: string): SessionTextForm {
  return /\.(ndjson|jsonl)$/i.test(fileName) ? 'document-per-line' : 'one-document';
}

export function readSessionText(text: string, form: SessionTextForm, origin: DocumentOrigin): SessionTextReading {
  const reading: SessionTextReading = { sessions: [], bad: [] };
  if (form === 'one-document') {
    readDocument(text, null, origin, reading, true);
    return reading;
  }
  let number = 0;
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    number += 1;
    if (line.trim() !== '') readDocument(line, number, origin, reading, end < 0);
    if (end < 0) break;
    from = end + 1;
  }
  // A file with nothing in it is a mistake that somebody wants to know of.
  if (reading.sessions.length === 0 && reading.bad.length === 0) readDocument('', 1, origin, reading, true);
  return reading;
}

/** The text of a `.error.txt`; what nobody would see of a document is written as codes. */
export function describeBadDocuments(bad: readonly BadDocument[]): string {
  const text = bad
    .map(({ line, reason }) => (line === null ? reason : reason.replaceAll(/^/gm, `Line ${line}: `)))
    .join('\n');
  return revealHidden(text);
}

/** Files that are joined keep their byte order marks at what are beginnings of lines now; no JSON may begin with one. */
function withoutMarks(text: string): string {
  return text.replace(/^\ufeff+/, '');
}

/** @param isLast - nothing follows, not even the end of a line */
function readDocument(
  text: string,
  line: number | null,
  origin: DocumentOrigin,
  into: SessionTextReading,
  isLast: boolean,
): void {
  let value: unknown;
  try {
    value = JSON.parse(withoutMarks(text));
  } catch (error) {
    const reason =
      text.trim() === '' ? 'The document is empty.' : `The document is not valid JSON: ${describeError(error)}`;
    into.bad.push({ line, text, reason, kind: isLast && isCutOff(text) ? 'cut-off' : 'broken' });
    return;
  }
  const reading = readJobSessionDocument(value, origin);
  if (reading.kind === 'session') into.sessions.push(reading.session);
  else into.bad.push({ line, text, reason: describeDocumentProblems(reading.problems).join('\n'), kind: 'invalid' });
}

/** A text that is no JSON yet, and may become JSON when more of it is written. Pure. */

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x7b, 0x5b]);
const closing = new Set([0x7d, 0x5d]);

/**
 * Whether something that was begun is not at its end: the text is empty, or a text in quotes, an object or a list is open.
 * A file system may show zeros where nothing is written yet, and half a character is decoded to U+FFFD.
 *
 * @param text - that JSON.parse has refused
 */
export function isCutOff(text: string): boolean {
  if (/^[\s\ufeff\ufffd\0]*$/.test(text)) return true;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) isQuoted = !isQuoted;
    else if (isQuoted && code === backslash) at += 1;
    else if (!isQuoted && opening.has(code)) depth += 1;
    else if (!isQuoted && closing.has(code)) depth -= 1;
  }
  return isQuoted || depth > 0;
}
