import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datedNameFor } from '../../../src-main/adapters/disk/dated-name.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('a dated name is free, says when, and keeps the ending', () => {
  const path = join(temporaryFolder(), 'settings.json');
  const nowMs = Date.parse('2026-11-22T22:38:33.123Z');
  const names = [1, 2, 3].map(() => {
    const name = datedNameFor(path, nowMs);
    writeFileSync(name, '');
    return name;
  });

  expect(names).toEqual([
    path.replace('.json', '.2026-11-22T22-38-33Z.damaged.json'),
    path.replace('.json', '.2026-11-22T22-38-33Z-2.damaged.json'),
    path.replace('.json', '.2026-11-22T22-38-33Z-3.damaged.json'),
  ]);
});
