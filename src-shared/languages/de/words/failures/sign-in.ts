import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const said = {
  'microsoft-365': {
    name: services['microsoft-365'].name,
    hosts: services['microsoft-365'].signInHost,
    again: 'autorisieren Sie erneut',
  },
  gmail: {
    name: 'Google',
    hosts: `${services.gmail.signInHost} und oauth2.googleapis.com`,
    again: 'melden Sie sich erneut an',
  },
} as const;

const openPage = 'Öffnen Sie im Browser eine Webseite, um sich am Netzwerk anzumelden';

export const signInText: Words['failures']['signIn'] = {
  'not-authorized': {
    title: 'Nicht autorisiert',
    detail: ({ service }) => `Es ist noch kein Konto von ${said[service].name} autorisiert.`,
  },
  'sign-in-cancelled': {
    title: 'Anmeldung abgebrochen',
    detail: 'Die Anmeldung wurde abgebrochen. Es wurde nichts geändert.',
  },
  'sign-in-refused': {
    title: 'Anmeldung abgelehnt',
    detail: 'Die Anmeldung oder die angeforderten Berechtigungen wurden im Browser abgelehnt.',
  },
  'sign-in-timed-out': {
    title: 'Zeit für die Anmeldung abgelaufen',
    detail: 'Die Anmeldung wurde im Browser nicht innerhalb von 5 Minuten abgeschlossen.',
  },
  'browser-not-opened': {
    title: 'Der Browser konnte nicht geöffnet werden',
    detail: 'Der Webbrowser des Systems wurde für die Anmeldung nicht geöffnet.',
    advice: ({ service }) =>
      `Legen Sie in den Einstellungen des Systems einen Standardbrowser fest, und ${said[service].again}.`,
  },
  offline: {
    title: ({ service }) => `${said[service].name} ist nicht erreichbar`,
    detail: 'Der Anmeldedienst hat nicht geantwortet. Die Anmeldung selbst ist nicht betroffen.',
    advice: {
      atHand: 'Prüfen Sie die Netzwerkverbindung und den Proxy, und versuchen Sie es dann erneut.',
      standing: 'Prüfen Sie die Netzwerkverbindung und den Proxy; das Programm versucht es automatisch wieder.',
    },
  },
  'unexpected-answer': {
    title: 'Unerwartete Antwort vom Anmeldedienst',
    detail: ({ service }) =>
      `Statt ${said[service].name} hat etwas anderes geantwortet, oft ein Proxy oder die Anmeldeseite eines Netzwerks.`,
    advice: ({ service }) => `${openPage}, und ${said[service].again}.`,
  },
  'redirected-answer': {
    title: 'Unerwartete Antwort vom Anmeldedienst',
    detail: ({ redirectedTo, askedHost }) =>
      `Die Anmeldung${askedHost === undefined ? '' : ` bei ${askedHost}`} wurde umgeleitet${redirectedTo === '' ? '' : ` nach ${redirectedTo}`}, oft von einem Proxy oder der Anmeldeseite eines Netzwerks. Der Umleitung wurde nicht gefolgt.`,
    advice: ({ service, askedHost }) =>
      `${openPage}, oder lassen Sie ${askedHost ?? said[service].hosts} vom Proxy ausnehmen, und ${said[service].again}.`,
  },
  'service-error': {
    title: 'Der Anmeldedienst ist nicht verfügbar',
    detail: ({ status }) =>
      status === undefined
        ? 'Der Anmeldedienst von Microsoft meldet einen Fehler. Die Anmeldung selbst ist nicht betroffen.'
        : `Der Anmeldedienst von Google hat mit Status ${status} geantwortet. Die Anmeldung selbst ist nicht betroffen.`,
    advice: {
      atHand: 'Versuchen Sie es in ein paar Minuten erneut.',
      standing: 'Nichts zu tun: Das Programm versucht es automatisch wieder.',
    },
  },
  'sign-in-not-stored': {
    title: 'Die Anmeldung kann nicht gespeichert werden',
    detail:
      'Dieses System hat keinen Schlüsselbund, daher bleibt die Anmeldung nur im Arbeitsspeicher, bis das Programm endet.',
    advice: ({ service }) =>
      `Installieren und entsperren Sie einen Schlüsselbund (zum Beispiel GNOME Keyring oder KWallet), und ${said[service].again}.`,
  },
  'sign-in-unreadable': {
    title: 'Die gespeicherte Anmeldung kann nicht gelesen werden',
    detail: ({ path }) =>
      `Das System konnte die gespeicherte Anmeldung nicht entschlüsseln. Die Datei wurde nicht geändert: ${path}`,
  },
  'waiting-for-keyring': {
    title: 'Warten auf den Schlüsselbund',
    detail: 'Die gespeicherte Anmeldung ist verschlüsselt, und das System hat den Schlüssel noch nicht geliefert.',
    advice:
      'Entsperren Sie den Schlüsselbund, wenn das System danach fragt; Benachrichtigungen werden dann automatisch gesendet.',
  },
  'unexpected-account-error': {
    title: 'Die Anmeldung ist fehlgeschlagen',
    detail: ({ service, code }) =>
      `${said[service].name} hat mit einem Fehler geantwortet, den dieses Programm nicht kennt (${code}).`,
  },
};

export const firstSignInText: Words['failures']['firstSignIn'] = {
  'microsoft-365': 'Jetzt autorisieren',
  gmail: 'Mit Google anmelden',
};
