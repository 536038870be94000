import type { WindowTexts } from '../../texts.ts';

export const googleSettingsText: WindowTexts['googleSettings'] = {
  windowTitle: 'Google Gmail-Anwendungseinstellungen',
  isCustom: 'Eigene Anwendungs&registrierung verwenden',
  clientId: 'Anwendungs-ID (Cl&ient):',
  clientSecret: 'Clientge&heimnis:',
  storedSecret: 'Leer lassen, um das gespeicherte zu verwenden',
  noPreinstalled:
    'Diese Version enthält keine vorinstallierte Google-Anwendung. Erstellen Sie in der Google Cloud Console einen OAuth-Client vom Typ „Desktop-App“.',
  testing:
    'Solange der Zustimmungsbildschirm den Status „Test“ hat, beendet Google jede Anmeldung nach 7 Tagen. Veröffentlichen Sie ihn, oder stellen Sie ihn auf „Intern“.',
};
