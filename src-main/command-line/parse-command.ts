/** A contract with scripts (product section 7.2). */
export const exitCodes = { done: 0, notWell: 1, badInput: 2, failed: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What was asked for on the command line (product section 7.2). Pure. */

export const commandName = 'backup-notifier';

export const commandNames = ['run', 'notify', 'status', 'test', 'engine', 'service'] as const;
type CommandName = (typeof commandNames)[number];

export type Command =
  | { kind: 'help' }
  | { kind: 'version' }
  | RunCommand
  /** @property source - a path, or `-` for standard input */
  | { kind: 'notify-document'; source: string; userData: string | null }
  | { kind: 'notify-flags'; flags: NotifyFlags; userData: string | null }
  | { kind: 'status'; isJson: boolean; userData: string | null }
  | { kind: 'test'; userData: string | null }
  /** For the system, which starts it (12.1). */
  | { kind: 'engine'; userData: string | null }
  | ServiceCommand
  | { kind: 'usage-error'; message: string };

/** As it was written; what `job` and `organization` may hold is decided by the job session document. */
export interface RunCommand {
  kind: 'run';
  job: string;
  organization: string | undefined;
  /** Not given: by the name of the command. */
  reader: string | undefined;
  /** As they were written: exit codes that are warnings. */
  warningCodes: string | undefined;
  /** The command and its arguments. */
  argv: readonly string[];
  userData: string | null;
}

export interface ServiceCommand {
  kind: 'service';
  action: 'install' | 'uninstall' | 'status';
  /** Only says what it would do. */
  isDryRun: boolean;
  /** Of a user whose program becomes the service. */
  takeOver: string | null;
}

const sessionFlags = [
  'job',
  'result',
  'organization',
  'message',
  'started',
  'ended',
  'objects',
  'issues',
  'exit-code',
  'reader',
  'warning-codes',
  'log',
] as const;

/** As they were written; what they may hold is decided by the job session document. */
export type NotifyFlags = Partial<Record<(typeof sessionFlags)[number], string>>;

const flagsOf: Readonly<Record<CommandName, readonly string[]>> = {
  run: ['user-data', 'job', 'organization', 'reader', 'warning-codes'],
  notify: ['user-data', ...sessionFlags],
  status: ['user-data', 'json'],
  test: ['user-data'],
  engine: ['user-data'],
  service: ['dry-run', 'take-over'],
};
const flagsWithValue: readonly string[] = [...flagsOf.run, ...flagsOf.notify, 'take-over'];
/** Without a value of these, nothing can be reported; what else is missing does not keep a job from being reported. */
const flagsThatMatter: readonly string[] = ['job', 'result', 'user-data', 'take-over'];
const expectedCommand = 'expected run, notify, status or test';

/**
 * @param argv - what follows the name of the program
 * @param usualUserData - where no `--user-data` is given; `null`: the one of this user
 */
export function parseCommand(argv: readonly string[], usualUserData: string | null = null): Command {
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
  const userData = flags.get('user-data') ?? usualUserData;
  if (name === 'run') return parseRun(flags, operands, userData);
  if (name === 'notify') return parseNotify(flags, operands, userData);
  if (name === 'service') return parseService(flags, operands);
  if (operands[0] !== undefined) return { kind: 'usage-error', message: `${name} takes no “${operands[0]}”.` };
  return name === 'status' ? { kind: name, isJson: flags.has('json'), userData } : { kind: name, userData };
}

export function isCommandName(word: string | undefined): word is CommandName {
  return commandNames.some((name) => name === word);
}

function parseRun(flags: ReadonlyMap<string, string>, argv: readonly string[], userData: string | null): Command {
  const job = flags.get('job');
  if (job === undefined) return { kind: 'usage-error', message: 'run: expected --job with the name of the job.' };
  if (!argv[0]) return { kind: 'usage-error', message: 'run: expected -- and the command after the options.' };
  const said = { organization: flags.get('organization'), reader: flags.get('reader') };
  return { kind: 'run', job, ...said, warningCodes: flags.get('warning-codes'), argv, userData };
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
      ? {
          kind: 'usage-error',
          message: 'notify: expected a file, - for standard input, or --job and --result or --exit-code.',
        }
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

function parseService(flags: ReadonlyMap<string, string>, [action, surplus]: readonly string[]): Command {
  if (action !== 'install' && action !== 'uninstall' && action !== 'status') {
    return { kind: 'usage-error', message: 'service: expected install, uninstall or status.' };
  }
  if (surplus !== undefined) return { kind: 'usage-error', message: `service ${action} takes no “${surplus}”.` };
  const stranger = [...flags.keys()].find((flag) => !serviceFlags[action].includes(flag));
  if (stranger !== undefined) return { kind: 'usage-error', message: `service ${action} has no option --${stranger}.` };
  return { kind: 'service', action, isDryRun: flags.has('dry-run'), takeOver: flags.get('take-over') ?? null };
}

const serviceFlags: Readonly<Record<ServiceCommand['action'], readonly string[]>> = {
  install: ['dry-run', 'take-over'],
  uninstall: ['dry-run'],
  status: [],
};

interface Words {
  flags: Map<string, string>;
  operands: string[];
}

/**
 * Options may stand anywhere before `--`, as `--name value` or `--name=value`. What follows the first word after `run` is
 * another program's, also without `--`.
 */
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
      if (words.operands.length === 1 || words.operands[0] !== 'run') continue;
      words.operands.push(...argv.slice(at + 1));
      break;
    }
    const { name, value } = splitFlag(word);
    const next = argv[at + 1];
    if (!flagsWithValue.includes(name)) {
      if (!['help', 'version', 'json', 'dry-run'].includes(name)) return { message: `There is no option ${word}.` };
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
