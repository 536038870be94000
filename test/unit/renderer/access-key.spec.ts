import { describe, expect, it } from 'vitest';
import { parseLabel, plainLabel, readAccessKey } from '../../../src-renderer/components/access-key.ts';
import { textsWithWindows } from '../../fixtures/texts-with-windows.ts';
import { channelKinds, channelTraits, type ChannelKind } from '../../../src-shared/model/channel.ts';
import { languageCodes } from '../../../src-shared/model/language.ts';

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

  it('is read without a letter that it has only as its access key', () => {
    expect(plainLabel('名前(&N):')).toBe('名前:');
    expect(plainLabel('Mail patterns... (&z)')).toBe('Mail patterns...');
  });

  it('shows an & that is doubled, wherever the mark is', () => {
    expect(parseLabel('Onl&y R&&D')).toEqual({ before: 'Onl', letter: 'y', after: ' R&D' });
    expect(parseLabel('R&&D (&Y)')).toEqual({ before: 'R&D (', letter: 'Y', after: ')' });
    expect(parseLabel('R&&D &')).toEqual({ before: 'R&D ', letter: '', after: '&' });
    expect(plainLabel('R&&D(&Y)')).toBe('R&D');
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

const lettersOf = (labels: readonly string[]) => labels.map((label) => parseLabel(label).letter.toLowerCase());

function expectEachOnce(labels: readonly string[]): void {
  const letters = lettersOf(labels);
  expect(labels.filter((_, index) => !/^[a-z]$/.test(letters[index] ?? ''))).toEqual([]);
  expect(labels.filter((_, index) => letters.indexOf(letters[index] ?? '') !== index)).toEqual([]);
}

describe.each(languageCodes)('access keys in %s', (language) => {
  const { windows } = textsWithWindows[language];
  const t = windows.options;
  // The alphabet has no letter left for every tab: the arrow keys lead from one to the next.
  const tabs = [t.tabs.notifications, t.tabs['job-sources'], t.tabs.general];
  /** OK is Enter, and Cancel is Esc. */
  const always = [windows.common.apply, ...tabs];
  const beginning = [t.isEnabled, t.mailServer, t.advanced, t.from];
  const ending = [
    [t.recipients, t.subject, t.insert, t.shouldAttachReport, t.testMessage],
    [t.notifyOnSuccess, t.notifyOnWarning, t.notifyOnFailure, t.notifyOnMissed, t.suppressUntilLastRetry],
  ].flat();

  it.each([
    [[t.changeFrom, t.reauthorize, t.signOut]],
    [[t.changeFrom, t.stopSignIn]],
    [[t.changeFrom, t.reauthorize, t.signInAgain]],
    [[t.changeFrom, t.authorizeNow, t.openApplicationSettings, t.signOut]],
    [[t.signInWithGoogle, t.openApplicationSettings, t.signOut]],
    [[windows.smtp.host, windows.smtp.test]],
    [[windows.smtp.host, windows.smtp.stop]],
  ])('are there for every control of Notifications that is seen with %j', (others) => {
    expectEachOnce([...always, ...beginning, ...ending, ...others]);
  });

  it('are there for every control of Job sources', () => {
    const { isOn, port, otherComputers, showAccess, renew } = windows.mailSource;
    const { list, add, edit, remove, nextSteps } = windows.backupServers;
    const folder = [t.sessionFolder, t.open, t.changeFolder, t.usualFolder, t.notifyCommand, t.copy];
    const mail = [isOn, port, otherComputers, showAccess, ...Object.values(renew), windows.mailPatterns.open];
    for (const step of Object.values(nextSteps)) {
      expectEachOnce([...always, ...folder, ...mail, list, add, edit, remove, step]);
    }
  });

  it('are there for every control of Digest', () => {
    const { isEnabled, every, time, timeZone, hasOwnRecipients, recipients, preview, sendNow } = windows.digest;
    const { shouldReplaceSuccesses, shouldSendWithoutIssues, weekday, day } = windows.digest;
    const places = [isEnabled, every, weekday, day, time, timeZone, hasOwnRecipients, recipients];
    expectEachOnce([...always, ...places, shouldReplaceSuccesses, shouldSendWithoutIssues, preview, sendNow]);
  });

  it('are there for every control of General', () => {
    const { startsAtSignIn, theme, language: ofWindows, messageLanguage, retentionDays, metricsFolder } = t;
    const { browseForMetrics, turnMetricsOff, openLogFolder, saveDiagnostics, exportSettings, importSettings } = t;
    const fields = [startsAtSignIn, theme, ofWindows, messageLanguage, retentionDays, metricsFolder];
    const buttons = [openLogFolder, saveDiagnostics, exportSettings, importSettings];
    expectEachOnce([...always, ...fields, browseForMetrics, turnMetricsOff, ...buttons]);
  });

  it('are there for every control of Rules and Channels', () => {
    const { rules, channels } = windows;
    expectEachOnce([...always, rules.list, rules.add, rules.edit, rules.remove, rules.up, rules.down]);
    const { emailAlarms, add, edit, test, remove } = channels;
    for (const onOff of [channels.switchOn, channels.switchOff]) {
      expectEachOnce([...always, emailAlarms, add, edit, onOff, test, remove]);
    }
  });

  it('are there for every control of a rule, and of ignoring a reason', () => {
    const { texts, type, resultNames, countAs, notify, recipientsMode, subject, importance } = windows.rules;
    const { channelsMode, note, endsOn, goOn, tryOut } = windows.rules;
    const effects = [countAs, notify, recipientsMode, subject, importance, channelsMode, note, endsOn, goOn, tryOut];
    expectEachOnce([...Object.values(texts), type, ...Object.values(resultNames), ...effects]);
    const { ignoreReason, ignoreUntil, ignoreJob, ignoreConfirm } = windows.rules;
    expectEachOnce([ignoreReason, ignoreUntil, ignoreJob('SQL'), ignoreConfirm]);
    expect(plainLabel(ignoreJob('R&D & M&&A'))).toContain('R&D & M&&A');
  });

  it.each(channelKinds)('are there for every control of the channel %s', (kind) => {
    const { address, token } = windows.channelKinds[kind];
    const { channels } = windows;
    const ofAddress = address === null ? [] : [address.label];
    const ofToken = token === null ? [] : [token.label, channels.dropToken];
    const { alwaysTold } = channelTraits[kind];
    const results =
      alwaysTold.length > 1 ? [] : [channels.success, channels.warning, channels.failure, channels.recovery];
    const told = [...results, channels.digest];
    const quiet = [channels.quietHours, channels.quietFrom, channels.quietTo, channels.failuresWait];
    const ofKind: Partial<Record<ChannelKind, string[]>> = {
      webhook: [channels.makeSecret, channels.copy],
      telegram: [channels.telegram.chatId.label, channels.telegram.topicId.label],
      pagerduty: [channels.region],
      healthchecks: [channels.use],
    };
    const own = [...ofAddress, ...ofToken, ...(ofKind[kind] ?? [])];
    const common = [channels.name, channels.alarms, channels.mayBePrivate, channels.testInDialog];
    expectEachOnce([...own, ...common, ...told, ...quiet]);
  });

  it('are there for every control of mail patterns', () => {
    const { list, add, edit, remove, up, down, recent, fromMail, close } = windows.mailPatterns;
    const { name, parts, results, otherwise, texts, forward, tryOn, paste, tryNow } = windows.mailPatterns;
    const ofPattern = [name, ...Object.values(parts), ...Object.values(results), otherwise, ...Object.values(texts)];
    expectEachOnce([list, add, edit, remove, up, down, recent, fromMail, close]);
    expectEachOnce([...ofPattern, forward, tryOn, paste, tryNow]);
  });

  it('are there for every control of the windows Advanced', () => {
    const { port, usesTls, requiresLogin, username, password, forgetCertificate } = windows.smtp;
    expectEachOnce([port, usesTls, requiresLogin, username, password, forgetCertificate]);
    const { isCustom, cloud, clientId, tenantId, guide, signInAs } = windows.applicationSettings;
    const { mailbox, certificate, chooseFile, password: ofFile, openFile, staysInFile } = windows.applicationSettings;
    const ofCertificate = [mailbox, certificate, chooseFile, ofFile, openFile, staysInFile];
    expectEachOnce([isCustom, cloud, clientId, tenantId, guide, signInAs, ...ofCertificate]);
    const { googleSettings } = windows;
    expectEachOnce([googleSettings.isCustom, googleSettings.clientId, googleSettings.clientSecret]);
  });

  it('are there for every control of a backup server', () => {
    const { product, address, port, username, password, version, pollInterval, isEnabled } = windows.backupServers;
    const { test, stop, acceptAnyway } = windows.backupServers;
    const fields = [product, address, port, username, password, version, pollInterval, isEnabled];
    expectEachOnce([...fields, test, stop, acceptAnyway]);
  });

  it('are there for every control of History and Jobs', () => {
    const { search, result, state, openOptions, showParked, showAll, sendAgain, discard } = windows.history;
    const { openReport, copyDetails, filters, newEntries } = windows.history;
    const top = [search, result, state, filters(0), newEntries(2, '2'), openOptions, showParked, showAll];
    expectEachOnce([...top, sendAgain, discard, openReport, copyDetails]);
    const { jobs } = windows;
    const bars = [jobs.search, jobs.state, jobs.filters(0), jobs.reviewProposals, jobs.acceptProposals, jobs.notNow];
    const details = [jobs.expect, jobs.openHistory, jobs.merge, jobs.forget, jobs.showAll];
    for (const states of [
      [jobs.mute, jobs.showAsTable],
      [jobs.unmute, jobs.showAsPicture],
    ]) {
      expectEachOnce([...bars, ...details, ...states]);
    }
    const { expectConfirm, expectKind, count, unit, time, timeZone, cronLine, grace } = jobs;
    expectEachOnce([expectConfirm, expectKind, count, unit, grace]);
    expectEachOnce([expectConfirm, expectKind, time, timeZone, grace]);
    expectEachOnce([expectConfirm, expectKind, cronLine, timeZone, grace]);
  });

  it('are there for every answer to a question', () => {
    expectEachOnce([t.save, t.dontSave]);
    expectEachOnce([windows.certificate.trust, windows.certificate.doNotTrust]);
    expectEachOnce([windows.certificate.trustChanged, windows.certificate.doNotTrust]);
    expectEachOnce([windows.backupServers.importConfirm, windows.backupServers.importRefuse]);
    expectEachOnce([windows.about.licenses, windows.about.copy, windows.about.close]);
    expectEachOnce([windows.about.back, windows.about.copy, windows.about.close]);
  });
});
