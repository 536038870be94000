/** Reads what `reg.exe export` writes: keys with their values. */

/** A key, and what is below it, as a policy document has it. */
export interface RegistryKey {
  values: Record<string, unknown>;
  keys: Record<string, RegistryKey>;
}

const header = 'Windows Registry Editor Version 5.00';

/**
 * @param bytes - UTF-16LE with a byte order mark
 * @param root - the exported key; names of keys and values know no upper and lower case
 * @throws Error where it is no such file
 */
export function parseRegFile(bytes: Uint8Array, root: string): RegistryKey {
  const text = new TextDecoder('utf-16le').decode(bytes);
  if (!text.startsWith(header)) throw new Error('it is not what reg.exe exports');
  const found: RegistryKey = { values: {}, keys: {} };
  let into: RegistryKey | null = null;
  for (const line of logicalLines(text.slice(header.length))) {
    const key = /^\[(.+)\]$/s.exec(line)?.[1];
    if (key !== undefined) {
      into = keyBelow(found, key, root);
      continue;
    }
    const parts = /^"(?<name>(?:[^"\\]|\\.)*)"=(?<data>.*)$/s.exec(line)?.groups;
    // A value without a name (`@=`) sets nothing.
    if (into !== null && parts !== undefined)
      into.values[unescape(parts['name'] ?? '')] = readData(parts['data'] ?? '');
  }
  return found;
}

/** A text may hold line breaks, and bytes are continued after a backslash. */
function* logicalLines(text: string): Generator<string> {
  let line = '';
  for (const next of text.split(/\r?\n/)) {
    line = line === '' ? next : `${line}\n${next}`;
    if (isOpen(line)) continue;
    if (line !== '') yield isText(line) ? line : line.replace(/\\\n\s*/g, '');
    line = '';
  }
}

function isText(line: string): boolean {
  return /^(?:@|"(?:[^"\\]|\\.)*")="/s.test(line);
}

/** Whether the next line belongs to it. */
function isOpen(line: string): boolean {
  const data = /^(?:@|"(?:[^"\\]|\\.)*")=(?<data>.*)$/s.exec(line)?.groups?.['data'];
  if (data === undefined) return false;
  return data.startsWith('"') ? !/^"(?:[^"\\]|\\.)*"$/s.test(data) : data.endsWith('\\');
}

function keyBelow(found: RegistryKey, path: string, root: string): RegistryKey | null {
  if (!path.toLowerCase().startsWith(root.toLowerCase())) return null;
  const names = path.slice(root.length).split('\\').filter(Boolean);
  return names.reduce((key, name) => (key.keys[name] ??= { values: {}, keys: {} }), found);
}

/** @returns a text, a number or a list of texts; of all other types the name, which no setting takes for a value */
function readData(data: string): unknown {
  if (data.startsWith('"')) return unescape(data.slice(1, -1));
  const [, type = '', content = ''] = /^(dword|hex(?:\([0-9a-f]+\))?):(.*)$/s.exec(data) ?? [];
  switch (type) {
    case 'dword':
      return Number.parseInt(content, 16);
    // REG_SZ that is none of its usual texts, and REG_EXPAND_SZ.
    case 'hex(1)':
    case 'hex(2)':
      return textOf(content).replace(/\0$/, '');
    case 'hex(7)':
      return textOf(content).split('\0').filter(Boolean);
    default:
      return { type };
  }
}

function textOf(bytes: string): string {
  const numbers = bytes
    .split(',')
    .filter(Boolean)
    .map((each) => Number.parseInt(each, 16));
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(Uint8Array.from(numbers));
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
