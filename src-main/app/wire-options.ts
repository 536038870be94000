/** What is set: the Options window, Microsoft 365 Application Settings, theme, export and import. */
import { microsoftSenderOf, type ThemeChoice } from '../../src-shared/model/settings.ts';
import type { AccountService } from '../senders/microsoft/account/account-service.ts';
import { readChosenFile } from '../adapters/disk/read-chosen-file.ts';
import { writeChosenFile } from '../adapters/disk/write-chosen-file.ts';
import { ApplicationSettingsDialog } from '../settings/application-settings-dialog.ts';
import { OptionsService } from '../settings/options-service.ts';
import { OptionsSteps } from '../settings/options-steps.ts';
import { SettingsTransfer } from '../settings/settings-transfer.ts';
import type { Program } from './open-program.ts';

export interface OptionsNeighbours {
  account: AccountService;
  checkSessionFolder: (path: string) => Promise<string | null>;
}

export interface WiredOptions {
  options: OptionsService;
  optionsSteps: OptionsSteps;
  applicationSettings: ApplicationSettingsDialog;
  transfer: SettingsTransfer;
  /** Has frames and pages look as the settings say. */
  showTheme: () => void;
}

export function wireOptions(program: Program, neighbours: OptionsNeighbours): WiredOptions {
  const { settings, notices, showNotice, signals, log } = program;
  const { desktop, windows, startAtSignIn } = program.platform;
  const options = new OptionsService({
    settings,
    account: neighbours.account,
    checkSessionFolder: neighbours.checkSessionFolder,
    startAtSignIn,
    onStartFailure: (failure) => showNotice('start-at-sign-in', failure),
    onStartAtSignIn: (isOn) => {
      windows.publish('start-at-sign-in.changed', isOn);
      signals.emit('start-at-sign-in', isOn);
    },
  });
  const optionsSteps = new OptionsSteps({
    showOptions: () => windows.show('options'),
    tell: () => windows.publish('options.step-asked', undefined),
  });
  const applicationSettings = new ApplicationSettingsDialog({
    showWindow: () => windows.show('application-settings'),
    saved: () => microsoftSenderOf(settings.current).application,
    save: async (application) => {
      const outcome = await options.saveApplication(application);
      if (outcome.kind === 'not-saved') notices.raise('settings', outcome.failure);
    },
  });
  const transfer = new SettingsTransfer({
    files: {
      chooseToSave: (suggestedName) => desktop.chooseFileToSave(suggestedName),
      chooseToOpen: (extension) => desktop.chooseFileToOpen(extension),
      write: writeChosenFile,
      read: readChosenFile,
    },
    settings: () => settings.current,
    log,
  });
  let shownTheme: ThemeChoice | null = null;
  const showTheme = () => {
    const { theme } = settings.current.general;
    if (theme === shownTheme) return;
    shownTheme = theme;
    desktop.setTheme(theme);
    windows.publish('theme.changed', theme);
  };
  return { options, optionsSteps, applicationSettings, transfer, showTheme };
}
