/** Puts a policy over what a person has stored, and takes it off again before anything is stored. Pure. */
import type { SettingSource } from '../../src-shared/model/policy.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import { defaultSettings, senderOf, withSender, type Settings } from '../../src-shared/model/settings.ts';
import { smtpSenderId } from '../../src-shared/model/smtp-sender.ts';
import type { Policy } from './parse-policy.ts';
import { settingNames, targetOf, type SettingName } from './policy-targets.ts';

/** @returns the settings in force: an enforced value wins, a recommended one is the default. */
export function applyPolicy(stored: Settings, policy: Policy): Settings {
  let settings = stored;
  for (const [name, { value }] of policy.settings) {
    const source = sourceOf(name, stored, policy);
    if (source === 'enforced' || source === 'recommended') settings = targetOf(name).write(settings, value);
  }
  return withoutForeignPassword(settings, stored);
}

/**
 * Takes the policy off the settings that are to be stored: of what it says nothing becomes a choice of the person.
 *
 * @param next - the settings in force with what a person has changed
 * @param stored - what is stored so far
 */
export function withoutPolicy(next: Settings, stored: Settings, policy: Policy): Settings {
  let settings = next;
  const chosen = new Set<string>(stored.chosen);
  for (const [name, { value }] of policy.settings) {
    const target = targetOf(name);
    const source = sourceOf(name, stored, policy);
    if (source === 'enforced' || (source === 'recommended' && isSameValue(target.read(next), value))) {
      settings = target.write(settings, target.read(stored));
    } else if (source === 'recommended' || isSameValue(target.read(next), target.read(defaultSettings))) {
      // Otherwise the default would not be told from what nobody has chosen.
      chosen.add(name);
    }
  }
  settings = withPlaceOfPassword(settings, next);
  return isSameValue([...chosen], stored.chosen ?? []) ? settings : { ...settings, chosen: [...chosen] };
}

/** Where the value that is in force comes from. */
export function sourceOf(name: SettingName, stored: Settings, policy: Policy): SettingSource {
  const set = policy.settings.get(name);
  if (set?.level === 'enforced') return 'enforced';
  // Without a recommendation nobody could choose the default against it, so no such choice is noted.
  const target = targetOf(name);
  if (stored.chosen?.includes(name) === true) return 'person';
  if (!isSameValue(target.read(stored), target.read(defaultSettings))) return 'person';
  return set === undefined ? 'default' : 'recommended';
}

/** For diagnostics and the command line. */
export function sourcesOf(stored: Settings, policy: Policy): Record<SettingName, SettingSource> {
  const entries = settingNames.map((name) => [name, sourceOf(name, stored, policy)]);
  return Object.fromEntries(entries) as Record<SettingName, SettingSource>;
}

/** The names of the values in Options that nobody can change. */
export function managedValues(policy: Policy): string[] {
  const ofSettings = [...policy.settings]
    .filter(([, { level }]) => level === 'enforced')
    .map(([name]) => targetOf(name).shownAs);
  return policy.startsAtSignIn?.level === 'enforced' ? [...ofSettings, 'general.startsAtSignIn'] : ofSettings;
}

/** A password goes only where it was entered for, whatever server a policy names (product section 11.1). */
function withoutForeignPassword(settings: Settings, stored: Settings): Settings {
  const smtp = senderOf(settings, smtpSenderId);
  if (smtp.login === null) return settings;
  const { placeOfPassword, ...login } = smtp.login;
  const { host, port } = placeOfPassword ?? senderOf(stored, smtpSenderId);
  const isMeant = host === smtp.host && port === smtp.port;
  if (isMeant && placeOfPassword === undefined) return settings;
  return withSender(settings, { ...smtp, login: isMeant ? login : { ...login, passwordId: null } });
}

/** Where what is stored names another server than the one that the password was entered for, that one is noted with it. */
function withPlaceOfPassword(settings: Settings, next: Settings): Settings {
  const smtp = senderOf(settings, smtpSenderId);
  const { host, port } = senderOf(next, smtpSenderId);
  if (smtp.login === null || smtp.login.passwordId === null) return settings;
  if (smtp.host === host && smtp.port === port) return settings;
  return withSender(settings, { ...smtp, login: { ...smtp.login, placeOfPassword: { host, port } } });
}
