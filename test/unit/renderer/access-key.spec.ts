import { describe, expect, it } from 'vitest';
import { parseLabel, plainLabel, readAccessKey } from '../../../src-renderer/components/access-key.ts';
import { applicationSettingsText } from '../../../src-renderer/text/application-settings-text.ts';
import { backupServersText } from '../../../src-renderer/text/backup-servers-text.ts';
import { commonText } from '../../../src-renderer/text/common-text.ts';
import { mailSourceText } from '../../../src-renderer/text/mail-source-text.ts';
import { mailPatternsText } from '../../../src-renderer/text/mail-patterns-text.ts';
import { digestText } from '../../../src-renderer/text/digest-text.ts';
import { smtpText } from '../../../src-renderer/text/smtp-text.ts';
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
  // The alphabet has no letter left for every tab: the arrow keys lead from one to the next.
  const tabs = Object.values(t.tabs).filter((label) => parseLabel(label).letter !== '');
  /** OK is Enter, and Cancel is Esc. */
  const always = [commonText.apply, ...tabs];
  const letters = (labels: readonly string[]) => labels.map((label) => parseLabel(label).letter.toLowerCase());

  it('are there for every control of Options that is seen at the same time, each letter once', () => {
    const notifications: string[] = [
      [t.isEnabled, t.mailServer, t.advanced, t.from, t.changeFrom],
      [t.recipients, t.subject, t.insert, t.shouldAttachReport, t.testMessage],
      [t.notifyOnSuccess, t.notifyOnWarning, t.notifyOnFailure, t.notifyOnMissed, t.suppressUntilLastRetry],
    ].flat();
    const { isOn, port, otherComputers, showAccess, renew } = mailSourceText;
    const { list, add, edit, remove, nextSteps } = backupServersText;
    const folder = [t.sessionFolder, t.open, t.changeFolder, t.usualFolder, t.notifyCommand, t.copy];
    const mail = [isOn, port, otherComputers, showAccess, ...Object.values(renew), mailPatternsText.open];
    const jobSources = [...folder, ...mail, list, add, edit, remove];
    const { isEnabled, every, time, timeZone, hasOwnRecipients, recipients, preview, sendNow } = digestText;
    const boxes = [digestText.shouldReplaceSuccesses, digestText.shouldSendWithoutIssues];
    const digest = [isEnabled, every, time, timeZone, hasOwnRecipients, recipients, ...boxes, preview, sendNow];
    const days = [digestText.weekday, digestText.day];
    for (const tab of [
      [...always, ...digest, ...days],
      [...always, ...notifications, t.reauthorize, t.signOut],
      [...always, ...notifications, t.stopSignIn],
      [...always, ...notifications, t.reauthorize, t.signInAgain],
      [...always, ...notifications, t.authorizeNow, t.openApplicationSettings, t.signOut],
      ...Object.values(nextSteps).map((step) => [...always, ...jobSources, step]),
      [t.save, t.dontSave],
    ]) {
      expect(letters(tab)).not.toContain('');
      expect(new Set(letters(tab)).size).toBe(tab.length);
    }
  });

  it('are there for every control of mail patterns, each letter once', () => {
    const { list, add, edit, remove, recent, fromMail, close } = mailPatternsText;
    const { name, parts, results, otherwise, texts, forward, tryOn, paste, tryNow } = mailPatternsText;
    const ofPattern = [name, ...Object.values(parts), ...Object.values(results), otherwise, ...Object.values(texts)];
    for (const labels of [
      [list, add, edit, remove, recent, fromMail, close],
      [...ofPattern, forward, tryOn, paste, tryNow],
    ]) {
      expect(letters(labels)).not.toContain('');
      expect(new Set(letters(labels)).size).toBe(labels.length);
    }
  });

  it('are there for every control of the SMTP server, each letter once', () => {
    const { port, usesTls, requiresLogin, username, password, forgetCertificate } = smtpText;
    const advanced = [port, usesTls, requiresLogin, username, password, forgetCertificate];
    const labels = advanced;
    expect(letters(labels)).not.toContain('');
    expect(new Set(letters(labels)).size).toBe(labels.length);
    const notifications = [
      t.isEnabled,
      t.mailServer,
      t.advanced,
      smtpText.host,
      smtpText.test,
      t.from,
      t.recipients,
      t.subject,
      t.insert,
    ];
    const rest = [t.shouldAttachReport, t.testMessage, t.notifyOnSuccess, t.notifyOnWarning, t.notifyOnFailure];
    const tab = [...always, ...notifications, ...rest, t.notifyOnMissed, t.suppressUntilLastRetry];
    expect(letters(tab)).not.toContain('');
    expect(new Set(letters(tab)).size).toBe(tab.length);
  });

  it('are there for every control of Application Settings, each letter once', () => {
    const { isCustom, clientId, tenantId, guide } = applicationSettingsText;
    const labels = [isCustom, clientId, tenantId, guide];
    expect(letters(labels)).not.toContain('');
    expect(new Set(letters(labels)).size).toBe(labels.length);
  });
});
