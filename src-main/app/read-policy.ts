/** Which policy this system has: one adapter for each (product section 18.1). */
import { readManagedPreferences } from '../adapters/managed-preferences/read-managed-preferences.ts';
import { readPolicyFile } from '../adapters/policy-file/read-policy-file.ts';
import { readRegistryPolicy } from '../adapters/registry-policy/read-registry-policy.ts';
import type { PolicyDocument, PolicySource } from '../policy/policy-source.ts';

/** As `PolicySource.read`. */
export function readPolicy(platform: NodeJS.Platform = process.platform): Promise<readonly PolicyDocument[]> {
  switch (platform) {
    case 'win32':
      return readRegistryPolicy();
    case 'darwin':
      return readManagedPreferences();
    default:
      return readPolicyFile();
  }
}

export async function openPolicySource(): Promise<PolicySource> {
  return { atStart: await readPolicy(), read: () => readPolicy() };
}
