import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreDefaultFuses } from '../../harness/electron-runtime/default-fuses.ts';
import { obtainElectronRuntime, verifySha256 } from '../../harness/electron-runtime/obtain.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

describe('obtaining an Electron runtime', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'runtime ä-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  it('does nothing where the runtime is', async () => {
    expect(await obtainElectronRuntime(directory)).toBe('already-there');
    expect(await readdir(directory)).toEqual([]);
  });

  it('refuses a file whose checksum is wrong, and says which', async () => {
    const path = join(directory, 'file');
    await writeFile(path, 'something else');

    await expect(verifySha256(path, 'ab'.repeat(32), 'the package')).rejects.toThrow(
      /^The checksum of the package is wrong, so it is not used: expected (ab){32}, found [0-9a-f]{64}\.$/,
    );
  });
});

describe('the fuses of an executable', () => {
  it('are set back to what Electron is released with, and nothing else is touched', () => {
    const executable = Buffer.from(`before${sentinel}\u0001\u000810100011after`, 'latin1');

    restoreDefaultFuses(executable);

    expect(executable.toString('latin1')).toBe(`before${sentinel}\u0001\u000810110001after`);
  });

  it.each([
    ['no wire', 'nothing of the kind'],
    ['two wires', `${sentinel}\u0001\u000810100011 ${sentinel}\u0001\u000810100011`],
    ['another version of the wire', `${sentinel}\u0002\u000810100011`],
    ['more fuses', `${sentinel}\u0001\u0009101000110`],
  ])('stay as they are in an executable with %s', (_what, text) => {
    const executable = Buffer.from(text, 'latin1');

    expect(() => restoreDefaultFuses(executable)).toThrow(/fuse wire/);
    expect(executable.toString('latin1')).toBe(text);
  });
});
