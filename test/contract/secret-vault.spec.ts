import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ServiceKeyVault } from '../../src-main/adapters/service-key/service-key-vault.ts';
import { findKeySource } from '../../src-main/adapters/service-key/service-key.ts';
import type { SecretVault } from '../../src-main/secrets/secret-vault.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { DevelopmentVault } from '../harness/browser-host/development-vault.ts';

const secret = 'refresh-token-株式会社-👩‍👩‍👧‍👦';

function describeSecretVault(
  name: string,
  prepare: () => { vault: SecretVault; afterRestart: () => SecretVault },
): void {
  describe(name, () => {
    test('says that it is available', async () => {
      expect(await prepare().vault.availability()).toBe('available');
    });

    test('reads what it has encrypted, also after a restart', async () => {
      const { vault, afterRestart } = prepare();
      const data = await vault.encrypt(secret);

      expect([await vault.decrypt(data), await afterRestart().decrypt(data)]).toEqual([
        { kind: 'read', text: secret },
        { kind: 'read', text: secret },
      ]);
    });

    test('does not show the text in what it encrypts', async () => {
      const data = Buffer.from(await prepare().vault.encrypt(secret));

      expect([data.includes(secret), data.includes('refresh-token')]).toEqual([false, false]);
    });

    test('keeps any text as it is', async () => {
      const { vault } = prepare();

      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
          expect(await vault.decrypt(await vault.encrypt(text))).toEqual({ kind: 'read', text });
        }),
        { numRuns: 30 },
      );
    });

    test.each([[[]], [[1, 2, 3]], [Array.from({ length: 200 }, (_, index) => index)]])(
      'calls what it has not encrypted unreadable, and does not reject: %j',
      async (bytes) => {
        expect(await prepare().vault.decrypt(new Uint8Array(bytes))).toEqual({
          kind: 'unreadable',
          reason: expect.stringMatching(/./),
        });
      },
    );
  });
}

describeSecretVault('InMemoryVault', () => ({ vault: new InMemoryVault(), afterRestart: () => new InMemoryVault() }));

describeSecretVault('DevelopmentVault', () => {
  const keyPath = join(temporaryFolder(), 'vault.key');
  return { vault: new DevelopmentVault(keyPath), afterRestart: () => new DevelopmentVault(keyPath) };
});

describeSecretVault('ServiceKeyVault', () => {
  const source = findKeySource(temporaryFolder(), {});
  return { vault: new ServiceKeyVault(source), afterRestart: () => new ServiceKeyVault(source) };
});

describe('InMemoryVault in trouble', () => {
  test('encrypts nothing while it is not available', async () => {
    const vault = new InMemoryVault();
    vault.isAvailable = false;

    expect(await vault.availability()).toBe('unavailable');
    await expect(vault.encrypt(secret)).rejects.toThrow();
  });

  test.each(['temporarily-unavailable', 'unreadable'] as const)('tells %s apart', async (trouble) => {
    const vault = new InMemoryVault();
    const data = await vault.encrypt(secret);
    vault.trouble = trouble;

    expect((await vault.decrypt(data)).kind).toBe(trouble);
  });
});
