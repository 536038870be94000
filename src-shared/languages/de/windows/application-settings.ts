import type { WindowTexts } from '../../texts.ts';

export const applicationSettingsText: WindowTexts['applicationSettings'] = {
  windowTitle: 'Microsoft 365-Anwendungseinstellungen',
  cloud: 'C&loud:',
  isCustom: 'Eigene Anwendungs&registrierung verwenden',
  clientId: 'Anwendungs-ID (Cl&ient):',
  tenantId: '&Mandanten-ID:',
  signInAs: 'Anm&elden als:',
  signInChoices: { person: 'Person', application: 'Anwendung selbst' },
  mailbox: 'Sendendes &Postfach:',
  certificate: 'Zertifikat mit pri&vatem Schlüssel:',
  noCertificate: 'PFX-Datei oder PEM mit beidem',
  validUntil: (day) => `Gültig bis ${day}.`,
  chooseFile: 'Datei &wählen...',
  password: '&Kennwort der Datei:',
  openFile: 'Ö&ffnen',
  staysInFile: '&Schlüssel in der Datei lassen',
  staysInFileHint:
    'Das Programm liest die Datei immer dann, wenn es den Schlüssel braucht, und speichert keine Kopie davon.',
  guide: '&Anwendung registrieren: Anleitung',
};
