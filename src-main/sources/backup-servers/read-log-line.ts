/**
 * The names of processed objects are in the lines of a session's log and nowhere else, for example
 * `Processing mailbox: anna@contoso.com`. A line about an issue may have the reason after the name, and nothing says
 * where the name ends: names of people, sites and teams hold dots, dashes, colons and brackets themselves. So a name is
 * cut off only where its own form ends it, which is an address or a line break; else the whole line is the name. Pure.
 */

export type LogLineReading =
  | {
      kind: 'object';
      type: string;
      name: string;
      reason: string;
      /** Lines of one type are about one object where this is equal. It is the whole line, or an address in it. */
      identity: string;
    }
  /** About the session as a whole. */
  | { kind: 'general'; text: string };

/** `Processing site: name`, `Failed to process OneDrive: name`. The kind of object is a few words without a colon. */
const objectLine = /^(?:failed to process|processing)\s+(?<type>[\p{L}][\p{L}\d ()'-]{0,40}?)\s*:\s+(?<rest>\S.*)$/isu;

const mail = String.raw`[^\s@"<>(),:;\\/[\]]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?`;
const title = String.raw` \((?:[^()\n]|\([^()\n]*\))*\)`;
/** `anna@contoso.com`, `https://contoso.sharepoint.com/sites/a (Site A)`, `Dr. Anna Huber (anna@contoso.com)`. */
const addressed = new RegExp(
  String.raw`^(?<name>(?:${mail}|https?:\/\/\S*[^\s.,:;])(?:${title})?|[^\n]*?(?:\(${mail}\)|<${mail}>|\[${mail}\]))` +
    String.raw`(?<gap>[.:;]\s+|,\s+(?=error)| [-–—] |\s*\n|[.:;]?$)(?<reason>.*)$`,
  'isu',
);

export function readLogLine(message: string, isIssue: boolean): LogLineReading {
  const text = message.trim().replaceAll('\r\n', '\n');
  const groups = objectLine.exec(text)?.groups;
  const type = groups?.['type']?.trim();
  const rest = groups?.['rest']?.trim();
  if (type === undefined || rest === undefined) return { kind: 'general', text };
  // A line about what went well has no reason: it is all name.
  const parts = isIssue ? splitOff(rest) : { name: rest, reason: '', identity: rest };
  return { kind: 'object', type, ...parts };
}

function splitOff(rest: string): { name: string; reason: string; identity: string } {
  const found = addressed.exec(rest)?.groups;
  if (found !== undefined) {
    const { name = rest, gap = '', reason = '' } = found;
    // Behind a dash the name may go on: "anna@contoso.com - Archive" is another mailbox.
    return { name, reason: reason.trim(), identity: /[-–—]/.test(gap) ? rest : name };
  }
  const [name = rest, ...lines] = rest.split('\n');
  return { name: name.trim(), reason: lines.join('\n').trim(), identity: rest };
}
