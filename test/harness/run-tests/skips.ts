/** What was not run, told by reason at the end of a run: a skipped spec is no passed one, and nobody counts lines of a log. */

/** Of specs that name no reason: their condition asks for another operating system, or for other rights. */
const otherSystem = `they are for another system or another user than this one (${process.platform})`;

/** @param reasons - one for each spec that was not run; empty where it names none */
export function describeSkips(reasons: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    const known = reason.replace(/^not run: /, '').replace(/\.$/, '') || otherSystem;
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `not run: ${count} ${count === 1 ? 'spec' : 'specs'}, because ${reason}`);
}
