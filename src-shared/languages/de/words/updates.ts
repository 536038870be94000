import type { Words } from '../../texts.ts';

export const updatesText: Words['updates'] = {
  available: (version) => `Version ${version} ist verfügbar`,
  byHand: {
    'system-proves-no-publisher':
      'Dieses System kann nicht prüfen, wer sie veröffentlicht hat, daher installiert das Programm sie nicht automatisch.',
    'package-names-no-publisher':
      'Dieses Paket nennt keinen Herausgeber für Updates, daher installiert das Programm sie nicht automatisch.',
  },
  offeredBy: (host) => `Sie wird von ${host} angeboten. Installieren Sie sie so wie diese Version.`,
  ready: (version) => `Version ${version} kann installiert werden`,
  installedOnQuit:
    'Sie wird installiert, wenn Sie das Programm beenden, oder jetzt. Benachrichtigungen, die gerade gesendet werden, werden vorher fertig gesendet.',
  asksForAdministrator:
    'Windows fragt nach einem Administrator. Benachrichtigungen, die gerade gesendet werden, werden vorher fertig gesendet.',
  refused: (version) => `Version ${version} wurde nicht installiert`,
  notSigned: (host) => `Was ${host} anbietet, ist nicht vom Herausgeber dieses Programms signiert. Es wurde gelöscht.`,
  tellWhoGaveIt: 'Sagen Sie es dem, von dem Sie das Programm haben, und installieren Sie es nicht von Hand.',
};
