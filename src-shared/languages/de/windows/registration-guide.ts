import type { WindowTexts } from '../../texts.ts';

export const registrationGuideText: WindowTexts['registrationGuide'] = {
  windowTitle: 'Anwendung registrieren: Anleitung',
  introduction:
    'Das Programm meldet sich bei Microsoft 365 als eine Anwendung an, die Ihre Organisation kennt. Ein Administrator von Microsoft Entra ID registriert sie einmal:',
  steps: [
    {
      title: 'Registrieren',
      text: 'Öffnen Sie im Microsoft Entra Admin Center „App-Registrierungen“, und wählen Sie „Neue Registrierung“. Geben Sie einen Namen ein, und wählen Sie „Nur Konten in diesem Organisationsverzeichnis“.',
    },
    {
      title: 'Anmeldung zulassen',
      text: 'Fügen Sie unter „Authentifizierung“ die Plattform „Mobilgerät- und Desktopanwendungen“ mit dem Umleitungs-URI http://localhost hinzu, und lassen Sie öffentliche Clientflows zu.',
    },
    {
      title: 'Berechtigungen erteilen',
      text: 'Fügen Sie unter „API-Berechtigungen“ die delegierten Microsoft Graph-Berechtigungen Mail.Send und User.Read hinzu, außerdem Mail.Send.Shared, um als freigegebenes Postfach zu senden. Erteilen Sie die Administratorzustimmung, wenn Ihre Organisation sie verlangt.',
    },
    {
      title: 'IDs eingeben',
      text: 'Kopieren Sie von der Übersichtsseite die Anwendungs-ID (Client) und die Verzeichnis-ID (Mandant) in das Fenster Anwendungseinstellungen.',
    },
    {
      title: 'Oder die Anwendung selbst anmelden lassen',
      text: 'Dann muss es niemand tun. Laden Sie statt der Schritte 2 und 3 unter „Zertifikate und Geheimnisse“ ein Zertifikat hoch, und lassen Sie Exchange Online für ein Postfach die Rolle „Application Mail.Send“ vergeben (New-ServicePrincipal, New-ManagementScope, New-ManagementRoleAssignment). Stimmen Sie Mail.Send in Entra ID nicht zu: Das gälte für alle Postfächer.',
    },
  ],
  regions:
    'Eine Organisation in GCC High, DoD oder China (21Vianet) registriert die Anwendung im Portal dieser Cloud und wählt die Cloud im Fenster Anwendungseinstellungen.',
  close: '&Schließen',
};
