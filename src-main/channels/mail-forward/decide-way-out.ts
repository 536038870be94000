/** How a message of another program goes out that may be too large for the mail service (product section 16.1). Pure. */

/** How large something is in each form that the service takes, in bytes. */
export interface SizeInForms {
  mime: number;
  /** `null`: the service takes no parts, or what it is would not survive them. */
  json: number | null;
}

export interface MailSizes {
  whole: SizeInForms;
  /** `null`: what the message means is in how it is built, so that nothing in it may be changed. */
  parts: {
    /** Of a message with nothing in it, a note about what was done included. */
    frame: SizeInForms;
    texts: SizeInForms;
    files: readonly SizeInForms[];
    /** All files as one zip; `null`: they were not zipped yet. */
    zip: SizeInForms | null;
  } | null;
}

export type WayOut =
  /** In one form or the other; the sender chooses the one that keeps more. */
  | { way: 'whole' }
  /** To be decided again when it is known how large the files are then. */
  | { way: 'zip-first' }
  | { way: 'zipped' }
  /** Which files each message has; the first one has the texts. */
  | { way: 'split'; files: readonly (readonly number[])[] }
  | { way: 'too-large' };

/** More would be a nuisance to whoever gets them. */
export const maxMessages = 10;

export function decideWayOut({ whole, parts }: MailSizes, room: SizeInForms): WayOut {
  if (fits([whole], room)) return { way: 'whole' };
  if (parts === null || parts.files.length === 0) return { way: 'too-large' };
  const { frame, texts, files, zip } = parts;
  if (!fits([frame, texts], room)) return { way: 'too-large' };
  if (zip === null) return { way: 'zip-first' };
  if (fits([frame, texts, zip], room)) return { way: 'zipped' };
  const messages: { indexes: number[]; sizes: SizeInForms[] }[] = [{ indexes: [], sizes: [frame, texts] }];
  for (const [index, file] of files.entries()) {
    const last = messages.at(-1);
    if (last !== undefined && fits([...last.sizes, file], room)) {
      last.indexes.push(index);
      last.sizes.push(file);
    } else if (fits([frame, file], room)) messages.push({ indexes: [index], sizes: [frame, file] });
    else return { way: 'too-large' };
  }
  return messages.length > maxMessages
    ? { way: 'too-large' }
    : { way: 'split', files: messages.map(({ indexes }) => indexes) };
}

function fits(sizes: readonly SizeInForms[], room: SizeInForms): boolean {
  const sum = (form: keyof SizeInForms) => sizes.reduce((total, size) => total + (size[form] ?? Infinity), 0);
  return sum('mime') <= room.mime || sum('json') <= (room.json ?? -1);
}
