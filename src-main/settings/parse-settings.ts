/** From stored text to settings. Pure. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { settingsSchema, settingsVersion, type Settings } from '../../src-shared/model/settings.ts';

export type UnusableSettings = { kind: 'newer'; version: number } | { kind: 'damaged'; reason: string };
export type ParsedSettings = { kind: 'settings'; settings: Settings } | UnusableSettings;

/** @param text - JSON; editors may have saved it with a byte order mark */
export function parseSettingsText(text: string): ParsedSettings {
  try {
    return parseSettings(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return { kind: 'damaged', reason: describeError(error) };
  }
}

/** There is one version so far. A second one upgrades what the first one stored here, before the schema checks it. */
export function parseSettings(value: unknown): ParsedSettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'damaged', reason: 'it does not hold an object' };
  }
  const version = 'version' in value ? value.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'damaged', reason: 'version is not a whole number from 1' };
  }
  if (version > settingsVersion) return { kind: 'newer', version };
  const parsed = settingsSchema.safeParse(value);
  if (parsed.success) return { kind: 'settings', settings: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'damaged', reason: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not valid'}` };
}
