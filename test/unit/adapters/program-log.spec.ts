import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openProgramLog } from '../../../src-main/adapters/log/program-log.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('the last lines of a program whose folder is gone are dropped, and bring no folder back', () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const directory = join(temporaryFolder(), 'logs');
  const ending = new AbortController();
  const log = openProgramLog(directory, { shouldLogToConsole: false, readers: 'own-user', ending: ending.signal });
  log('a line');
  ending.abort();
  rmSync(directory, { recursive: true });
  log('the last line');

  expect([existsSync(directory), printed.mock.calls]).toEqual([false, []]);
});
