import { describe, expect, it } from 'vitest';
import { parseLabel, plainLabel, readAccessKey } from '../../../src-renderer/components/access-key.ts';
import { applicationSettingsText } from '../../../src-renderer/text/application-settings-text.ts';
import { commonText } from '../../../src-renderer/text/common-text.ts';
import { optionsText } from '../../../src-renderer/text/options-text.ts';

const press = (changes: Partial<KeyboardEvent>) =>
  readAccessKey({
    key: 't',
    code: 'KeyT',
    altKey: true,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...changes,
  });

describe('a label', () => {
  it('carries its access key behind the mark', () => {
    expect(parseLabel('C&hange...')).toEqual({ before: 'C', letter: 'h', after: 'ange...' });
    expect(plainLabel('&To:')).toBe('To:');
  });

  it('may have none', () => {
    expect(parseLabel('Use own mailbox')).toEqual({ before: 'Use own mailbox', letter: '', after: '' });
  });
});

describe('an access key press', () => {
  it('is Alt with a letter', () => {
    expect(press({})).toBe('t');
    expect(press({ altKey: false })).toBeNull();
    expect(press({ key: '5', code: 'Digit5' })).toBeNull();
  });

  it('is not AltGr, which types characters', () => {
    expect(press({ ctrlKey: true })).toBeNull();
  });

  it('goes by the place of the key where the layout has no Latin letters', () => {
    expect(press({ key: 'е', code: 'KeyT' })).toBe('t');
  });
});

describe('access keys', () => {
  const t = optionsText;
  const always = [commonText.ok, commonText.cancel, commonText.apply, ...Object.values(t.tabs)];
  const letters = (labels: readonly string[]) => labels.map((label) => parseLabel(label).letter.toLowerCase());

  it('are there for every control of Options that is seen at the same time, each letter once', () => {
    const notifications: string[] = [
      [t.isEnabled, t.mailServer, t.advanced, t.reauthorize, t.from, t.changeFrom],
      [t.recipients, t.subject, t.insert, t.shouldAttachReport, t.testMessage],
      [t.notifyOnSuccess, t.notifyOnWarning, t.notifyOnFailure, t.suppressUntilLastRetry],
    ].flat();
    const jobSources = [t.sessionFolder, t.open, t.changeFolder, t.usualFolder, t.notifyCommand, t.copy];
    for (const tab of [
      [...always, ...notifications, t.signOut],
      [...always, ...notifications, t.stopSignIn],
      [...always, ...notifications, t.signInAgain],
      [...always, ...notifications, t.authorizeNow, t.openApplicationSettings, t.signOut],
      [...always, ...jobSources],
      [t.save, t.dontSave, commonText.cancel],
      [t.signOut, commonText.cancel],
    ]) {
      expect(letters(tab)).not.toContain('');
      expect(new Set(letters(tab)).size).toBe(tab.length);
    }
  });

  it('are there for every control of Application Settings, each letter once', () => {
    const { isCustom, clientId, tenantId, guide } = applicationSettingsText;
    const labels = [isCustom, clientId, tenantId, guide, commonText.ok, commonText.cancel];
    expect(letters(labels)).not.toContain('');
    expect(new Set(letters(labels)).size).toBe(labels.length);
  });
});
