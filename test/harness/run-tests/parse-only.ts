export const testKinds = ['unit', 'contract', 'integration', 'e2e'] as const;
export type TestKind = (typeof testKinds)[number];

/**
 * Which kinds of tests `npm test -- --only unit` asks for; all of them when it asks for none. May be repeated, or given
 * several with commas.
 *
 * @throws Error with a sentence for the person who typed it
 */
export function parseOnly(args: readonly string[]): readonly TestKind[] {
  const named: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const value = argument === '--only' ? args[++index] : /^--only=(.*)$/.exec(argument)?.[1];
    if (value === undefined) throw new Error(`${argument} is not understood. ${usage}`);
    named.push(...value.split(','));
  }
  const unknown = named.filter((name) => !testKinds.some((kind) => kind === name));
  if (unknown.length > 0) throw new Error(`There are no tests of the kind "${unknown.join('", "')}". ${usage}`);
  return named.length === 0 ? testKinds : testKinds.filter((kind) => named.includes(kind));
}

const usage = `Use: npm test [-- --only ${testKinds.join('|')}]`;
