/** What was asked for on the command line (product section 7.2). Pure. */

export const commandNames = ['notify', 'status', 'test'] as const;
type CommandName = (typeof commandNames)[number];

export type Command =
  | { kind: 'help' }
  | { kind: 'version' }
  /** @property source - a path, or `-` for standard input */
  | { kind: 'notify-document'; source: string; userData: string | null }
  | { kind: 'notify-flags'; flags: NotifyFlags; userData: string | null }
  | { kind: 'status'; isJson: boolean; userData: string | null }
  | { kind: 'test'; userData: string | null }
  | { kind: 'usage-error'; message: string };

const sessionFlags = ['job', 'result', 'organization', 'message', 'started', 'ended', 'objects', 'issues'] as const;

/** As they were written; what they may hold is decided by the job session document. */
export type NotifyFlags = Partial<Record<(typeof sessionFlags)[number], string>>;

const flagsOf: Readonly<Record<CommandName, readonly string[]>> = {
  notify: ['user-data', ...sessionFlags],
  status: ['user-data', 'json'],
  test: ['user-data'],
};
const flagsWithValue: readonly string[] = flagsOf.notify;
/** Without a value of these, nothing can be reported; what else is missing does not keep a job from being reported. */
const flagsThatMatter: readonly string[] = ['job', 'result', 'user-data'];
const expectedCommand = 'expected notify, status or test';

/** @param argv - what follows the name of the program */
export function parseCommand(argv: readonly string[]): Command {
  const words = splitWords(argv);
  if ('message' in words) return { kind: 'usage-error', message: words.message };
  const { flags } = words;
  const [name, ...operands] = words.operands;
  if (flags.has('help') || name === 'help') return { kind: 'help' };
  if (flags.has('version')) return { kind: 'version' };
  if (!isCommandName(name)) {
    const found = name === undefined ? 'No command' : `There is no command “${name}”`;
    return { kind: 'usage-error', message: `${found}: ${expectedCommand}.` };
  }
  const stranger = [...flags.keys()].find((flag) => !flagsOf[name].includes(flag));
  if (stranger !== undefined) return { kind: 'usage-error', message: `${name} has no option --${stranger}.` };
  const userData = flags.get('user-data') ?? null;
  if (name === 'notify') return parseNotify(flags, operands, userData);
  if (operands[0] !== undefined) return { kind: 'usage-error', message: `${name} takes no “${operands[0]}”.` };
  return name === 'status' ? { kind: 'status', isJson: flags.has('json'), userData } : { kind: 'test', userData };
}

export function isCommandName(word: string | undefined): word is CommandName {
  return commandNames.some((name) => name === word);
}

function parseNotify(
  given: ReadonlyMap<string, string>,
  [source, surplus]: readonly string[],
  userData: string | null,
): Command {
  const flags: NotifyFlags = Object.fromEntries([...given].filter(([name]) => name !== 'user-data'));
  const [flag] = Object.keys(flags);
  if (source === undefined) {
    return flag === undefined
      ? { kind: 'usage-error', message: 'notify: expected a file, - for standard input, or --job and --result.' }
      : { kind: 'notify-flags', flags, userData };
  }
  if (surplus !== undefined) {
    return { kind: 'usage-error', message: `notify: expected one file, found “${source}” and “${surplus}”.` };
  }
  if (flag !== undefined) {
    return { kind: 'usage-error', message: `notify: give either the file “${source}” or --${flag}, not both.` };
  }
  return { kind: 'notify-document', source, userData };
}

interface Words {
  flags: Map<string, string>;
  operands: string[];
}

/** Options may stand anywhere before `--`, as `--name value` or `--name=value`. */
function splitWords(argv: readonly string[]): Words | { message: string } {
  const words: Words = { flags: new Map(), operands: [] };
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--') {
      words.operands.push(...argv.slice(at + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      words.operands.push(word);
      continue;
    }
    const { name, value } = splitFlag(word);
    const next = argv[at + 1];
    if (!flagsWithValue.includes(name)) {
      if (!['help', 'version', 'json'].includes(name)) return { message: `There is no option ${word}.` };
      if (value !== null) return { message: `--${name} takes no value.` };
      words.flags.set(name, '');
      continue;
    }
    // Whatever a variable of a script holds is its value, also a line of dashes; where it is empty and not quoted, the
    // next option follows.
    const isNextValue = next !== undefined && !flagsWithValue.some((flag) => next === `--${flag}`);
    if (value === null && !isNextValue && flagsThatMatter.includes(name))
      return { message: `--${name}: expected a value, found nothing.` };
    if (words.flags.has(name)) return { message: `--${name} is given twice.` };
    words.flags.set(name, value ?? (isNextValue ? next : ''));
    if (value === null && isNextValue) at += 1;
  }
  return words;
}

function splitFlag(word: string): { name: string; value: string | null } {
  if (word === '-h') return { name: 'help', value: null };
  if (!word.startsWith('--')) return { name: word, value: null };
  const at = word.indexOf('=');
  return at < 0 ? { name: word.slice(2), value: null } : { name: word.slice(2, at), value: word.slice(at + 1) };
}
