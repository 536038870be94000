/** `npm run test:crash [-- --rounds N --seed N]`: see README.md. Ends with 1 where something was lost or sent too often. */
import { parseArgs } from 'node:util';
import { runCrashTest } from './run-crash-test.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write('Usage: npm run test:crash -- [--rounds N] [--seed N]\n');
  process.exit(2);
}
const print = (line: string): void => void process.stdout.write(`${line}\n`);
print(`seed ${seed}, ${rounds} rounds`);
const { violations, ...figures } = await runCrashTest({ rounds, seed, print });
print(JSON.stringify(figures));
for (const violation of violations) print(`VIOLATION ${violation}`);
print(
  violations.length === 0
    ? 'Nothing was lost.'
    : `Failed; again with: npm run test:crash -- --rounds ${rounds} --seed ${seed}`,
);
process.exit(violations.length === 0 ? 0 : 1);
