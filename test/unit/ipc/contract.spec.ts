import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { events, requests } from '../../../src-shared/contract/contract.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const folder = join(projectRoot, 'src-shared/contract');

/** The tables that the files of areas export, whether `contract.ts` joins them or not. */
async function namesInAreas(ending: 'Requests' | 'Events'): Promise<string[]> {
  const files = readdirSync(folder).filter((name) => name !== 'contract.ts');
  const modules = await Promise.all(
    files.map((name) => import(join(folder, name)) as Promise<Record<string, Record<string, unknown>>>),
  );
  return modules.flatMap((exported) =>
    Object.entries(exported).flatMap(([name, table]) => (name.endsWith(ending) ? Object.keys(table) : [])),
  );
}

test.each([
  ['Requests', requests],
  ['Events', events],
] as const)(
  '%s of all areas are in the contract, and no two areas have one of the same name',
  async (ending, table) => {
    expect((await namesInAreas(ending)).sort()).toEqual(Object.keys(table).sort());
  },
);
