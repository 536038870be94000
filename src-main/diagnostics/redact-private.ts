/** What of a value may leave this machine in diagnostics. Pure. */

/** Texts of settings and states that say how the program is set up and how it is, and nothing about who uses it. */
const shownTexts = new Set(['area', 'kind', 'service', 'id', 'senderId', 'channel', 'clientId', 'theme']);

/** Shorter texts are parts of ordinary words: taking them out would garble everything and hide nothing. */
const shortestPrivateText = 4;

/**
 * Settings with their structure, switches and numbers; of texts only how long they are. A new setting is therefore
 * private until {@link shownTexts} names it.
 */
export function describeSettingsPrivately(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return shownTexts.has(name) ? value : `[text of ${value.length}]`;
  if (Array.isArray(value)) return value.map((item) => describeSettingsPrivately(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, describeSettingsPrivately(item, key)]));
}

/** Every text of the settings that {@link describeSettingsPrivately} leaves out: none of it may be anywhere else either. */
export function listPrivateTexts(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return shownTexts.has(name) || value.length < shortestPrivateText ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listPrivateTexts(item, Array.isArray(value) ? '' : key));
}

export interface Redaction {
  /** Takes out what looks like a secret or an address. */
  redact: (text: string) => string;
  /** Names, addresses and the like that are known to be private, however they are written in JSON or in a URL. */
  privateTexts: readonly string[];
}

/** Takes what is private out of every text in a value; its structure stays. */
export function redactPrivately(value: unknown, redaction: Redaction): unknown {
  if (typeof value === 'string') return redactText(value, redaction);
  if (Array.isArray(value)) return value.map((item) => redactPrivately(item, redaction));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactPrivately(item, redaction)]));
}

export function redactText(text: string, { redact, privateTexts }: Redaction): string {
  const forms = privateTexts.flatMap((known) => [known, JSON.stringify(known).slice(1, -1), encodeURIComponent(known)]);
  // The longest first: a short one may be a part of it.
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return redact(longestFirst.reduce((rest, known) => replaceIgnoringCase(rest, known, '[private]'), text));
}

function replaceIgnoringCase(text: string, wanted: string, replacement: string): string {
  return text.replace(new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), replacement);
}
