export const testKinds = ['unit', 'contract', 'integration', 'e2e'] as const;
export type TestKind = (typeof testKinds)[number];

export interface TestArguments {
  /** In the order of `testKinds`. */
  kinds: readonly TestKind[];
  shouldTryFailedAgain: boolean;
}

/**
 * What `npm test -- ...` asks for: `--only unit` for tests of this kind (may be repeated, or given several with commas;
 * without it all kinds run), and `--try-failed-again` for a second try of the few that failed.
 *
 * @throws Error with a sentence for the person who typed it
 */
export function parseArguments(args: readonly string[]): TestArguments {
  const named: string[] = [];
  let shouldTryFailedAgain = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--try-failed-again') {
      shouldTryFailedAgain = true;
      continue;
    }
    const value = argument === '--only' ? args[++index] : /^--only=(.*)$/.exec(argument)?.[1];
    if (value === undefined) throw new Error(`${argument} is not understood. ${usage}`);
    named.push(...value.split(','));
  }
  const unknown = named.filter((name) => !testKinds.some((kind) => kind === name));
  if (unknown.length > 0) throw new Error(`There are no tests of the kind "${unknown.join('", "')}". ${usage}`);
  const kinds = named.length === 0 ? testKinds : testKinds.filter((kind) => named.includes(kind));
  return { kinds, shouldTryFailedAgain };
}

const usage = `Use: npm test [-- [--only ${testKinds.join('|')}] [--try-failed-again]]`;
