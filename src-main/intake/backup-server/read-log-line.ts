/**
 * The names of processed objects stand in the lines of a session's log and nowhere else, for example
 * `Processing mailbox: anna@contoso.com`, with the reason after the name where there is one. Pure.
 */

export type LogLineReading =
  | { kind: 'object'; type: string; name: string; reason: string }
  /** About the session as a whole. */
  | { kind: 'general'; text: string };

/** `Processing site: name`, `Failed to process OneDrive: name`. The kind of object is a few words without a colon. */
const objectLine = /^(?:failed to process|processing)\s+(?<type>[\p{L}][\p{L}\d ()'-]{0,40}?)\s*:\s+(?<rest>\S.*)$/isu;
/** Between name and reason. Addresses of mailboxes and sites hold no blank. */
const separators = /(?:\. | [-–—] |; |, (?=error)|: |\r?\n)/iu;

export function readLogLine(message: string, isIssue: boolean): LogLineReading {
  const text = message.trim();
  const groups = objectLine.exec(text)?.groups;
  const type = groups?.['type']?.trim();
  const rest = groups?.['rest']?.trim();
  if (type === undefined || rest === undefined) return { kind: 'general', text };
  // A line that went well is all name, with blanks and dots as they are.
  const at = isIssue ? separators.exec(rest) : null;
  if (at === null || at.index === 0) return { kind: 'object', type, name: rest, reason: '' };
  const name = rest.slice(0, at.index);
  return { kind: 'object', type, name, reason: rest.slice(at.index + at[0].length).trim() };
}
