/** From what was stored, by whichever version, to settings of this version. Pure. */
import { settingsSchema, settingsVersion, type Settings } from '../../src-shared/domain/settings.ts';

export type SettingsReading =
  { kind: 'settings'; settings: Settings } | { kind: 'newer'; version: number } | { kind: 'damaged'; reason: string };

/**
 * Upgrades by the version that they start from. To add one: raise `settingsVersion` and add the step from the version
 * before; a step gets what the step before it gave.
 */
const upgrades: Record<number, (stored: Record<string, unknown>) => Record<string, unknown>> = {
  // What is kept of the past was not limited before.
  1: (stored) => ({ ...stored, version: 2, history: { retentionDays: 90 } }),
  // No backup server was asked before.
  2: (stored) => ({ ...stored, version: 3, backupServers: [] }),
  // The session folder could not be chosen before.
  3: (stored) => ({ ...stored, version: 4, sessionFolder: null }),
  4: (stored) => ({ ...stored, version: 5, general: { theme: 'system' } }),
};

export function parseSettings(value: unknown): SettingsReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'damaged', reason: 'it does not hold an object' };
  }
  let stored: Record<string, unknown> = { ...value };
  const version = stored['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'damaged', reason: 'version is not a whole number from 1' };
  }
  if (version > settingsVersion) return { kind: 'newer', version };
  for (let from = version; from < settingsVersion; from += 1) {
    const upgrade = upgrades[from];
    if (upgrade === undefined) return { kind: 'damaged', reason: `version ${from} is not known` };
    stored = upgrade(stored);
  }
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success) return { kind: 'settings', settings: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'damaged', reason: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not valid'}` };
}
