/** `npm run test:crash [-- --rounds N --days N --mail-kills N --seed N --alone]`: see README.md. Ends with 1 where something was lost or sent too often. */
import { parseArgs } from 'node:util';
import { runCrashTest } from './run-crash-test.ts';
import { runDigestCrashTest } from './run-digest-crash-test.ts';
import { runMailCrashTest } from './run-mail-crash-test.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    // Of digests, after the rounds.
    days: { type: 'string', default: '30' },
    // While other programs hand over mail.
    'mail-kills': { type: 'string', default: '200' },
    // The engine alone, as a service is.
    alone: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [rounds, days, seed] = [Number(values.rounds), Number(values.days), Number(values.seed)];
const kills = Number(values['mail-kills']);
if (![rounds, days, kills].every((count) => Number.isInteger(count) && count >= 0) || !Number.isInteger(seed)) {
  process.stderr.write('Usage: npm run test:crash -- [--rounds N] [--days N] [--mail-kills N] [--seed N] [--alone]\n');
  process.exit(2);
}
const print = (line: string): void => void process.stdout.write(`${line}\n`);
print(`seed ${seed}, ${rounds} rounds, ${days} days, ${kills} kills with mail`);
const violations: string[] = [];
if (rounds > 0) {
  const host = values.alone ? 'service' : 'program';
  const { violations: found, ...figures } = await runCrashTest({ rounds, seed, print, host });
  print(JSON.stringify(figures));
  violations.push(...found);
}
if (days > 0) {
  const { violations: found, ...figures } = await runDigestCrashTest({ days, seed, print });
  print(JSON.stringify(figures));
  violations.push(...found);
}
if (kills > 0) {
  const { violations: found, ...figures } = await runMailCrashTest({ kills, seed, print });
  print(JSON.stringify(figures));
  violations.push(...found);
}
for (const violation of violations) print(`VIOLATION ${violation}`);
print(
  violations.length === 0
    ? 'Nothing was lost.'
    : `Failed; again with: npm run test:crash -- --rounds ${rounds} --days ${days} --mail-kills ${kills} --seed ${seed}${values.alone ? ' --alone' : ''}`,
);
process.exit(violations.length === 0 ? 0 : 1);
