/** What a window that has been taken over can do: ask. Nothing that the contract does not know changes or ends anything. */
import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RefusedRequest } from '../../../src-main/ipc/request-dispatcher.ts';
import { isRequestName, requests, type RequestName } from '../../../src-shared/contract/contract.ts';
import { optionsForm } from '../../builders/settings.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

/** `FUZZ_CALLS` asks for another number: `.ci/run` for 100 000, which take up to a minute. */
const callCount = Number(process.env['FUZZ_CALLS'] ?? 10_000);
/** Ends only what hangs: so many calls take a minute on a busy machine. */
const hangsAfterMs = 60_000 + 5 * callCount;

const names = Object.keys(requests) as RequestName[];
const knownName = fc.constantFrom(...names);
const foreignName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'options.load ', 'OPTIONS.LOAD', 'options', 'options.load.x'),
  fc.string(),
  fc.anything({ maxDepth: 1 }),
);

/** A form with one field as nobody has foreseen it. */
const nearlyForm = fc
  .constantFrom(...Object.entries(optionsForm()))
  .chain(([section, values]) =>
    fc
      .tuple(fc.constantFrom(...Object.keys(values)), fc.anything({ maxDepth: 1 }))
      .map(([name, value]) => ({ ...optionsForm(), [section]: { ...values, [name]: value } })),
  );
const hostileObject = fc.constantFrom<unknown>(
  JSON.parse('{"__proto__":{"isAdmin":true},"kind":"preinstalled"}'),
  { kind: 'for-an-hour', toString: 'x' },
  {
    get id() {
      return 'x';
    },
    constructor: { prototype: {} },
  },
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('looked at');
      },
    },
  ),
  'x'.repeat(100_000),
  Array.from({ length: 1_000 }, () => []),
);
const input = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  },
  { weight: 2, arbitrary: nearlyForm },
  { weight: 1, arbitrary: hostileObject },
);
const call = fc.record({
  name: fc.oneof({ weight: 4, arbitrary: knownName }, { weight: 1, arbitrary: foreignName }),
  input,
});

/** What the contract allows is no attack; which calls it allows, other specs say. */
function isAllowed({ name, input: given }: { name: unknown; input: unknown }): boolean {
  try {
    return isRequestName(name) && requests[name].input.safeParse(given).success;
  } catch {
    return false;
  }
}

test(
  `${callCount} calls that do not fit the contract are refused, change nothing and end nothing`,
  async () => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    const before = await describeEverything(fixture);
    const request = fixture.product.api.request as (name: unknown, input: unknown) => Promise<unknown>;
    const outcomes = { refused: 0, notAnAttack: 0, other: [] as string[] };

    for (const attack of fc.sample(call, { numRuns: callCount, seed: 1 })) {
      if (isAllowed(attack)) {
        outcomes.notAnAttack += 1;
        continue;
      }
      try {
        await request(attack.name, attack.input);
        outcomes.other.push(`answered: ${String(attack.name)}`);
      } catch (error) {
        if (error instanceof RefusedRequest) outcomes.refused += 1;
        else outcomes.other.push(String(error));
      }
    }

    expect(outcomes.other).toEqual([]);
    expect(outcomes.refused).toBeGreaterThan(callCount * 0.9);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(await describeEverything(fixture)).toEqual(before);
    // It still does its work.
    fixture.dropSession('a.json', { job: { name: 'restic home' }, result: 'Success' });
    await fixture.letScan();
    await fixture.emulator.waitForMessages(1);
  },
  hangsAfterMs,
);

/** What windows see, and every file but the log. */
async function describeEverything({ product, userDataDirectory, emulator }: ProductFixture): Promise<object> {
  const files = readdirSync(userDataDirectory, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('logs') && statSync(join(userDataDirectory, name)).isFile())
    .map((name) => [name, readFileSync(join(userDataDirectory, name)).toString('base64')]);
  return {
    options: await product.api.request('options.load', undefined),
    tray: product.tray(),
    files: Object.fromEntries(files),
    messages: emulator.mailbox.list().length,
  };
}
