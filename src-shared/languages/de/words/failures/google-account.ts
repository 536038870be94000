import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services.gmail;

export const googleAccountText: Words['failures']['googleAccount'] = {
  'sign-in-again': {
    title: 'Anmeldung erforderlich',
    detail: ({ isOfCustomApplication }) => {
      const why =
        'Google nimmt die Anmeldung nicht mehr an: Das Kennwort wurde geändert, der Zugriff entzogen oder die Anmeldung 6 Monate lang nicht verwendet.';
      return isOfCustomApplication === true
        ? `${why} Solange der Zustimmungsbildschirm Ihrer eigenen Anwendung den Status „Test“ hat, beendet Google jede Anmeldung nach 7 Tagen: Veröffentlichen Sie die Anwendung, oder stellen Sie sie auf „Intern“.`
        : why;
    },
  },
  'session-ended-by-policy': {
    title: 'Sitzung durch eine Richtlinie beendet',
    detail:
      'Ihre Organisation beendet Sitzungen von Anwendungen nach einiger Zeit (Google Cloud-Sitzungssteuerung), daher hält die Anmeldung nicht.',
    advice:
      'Bitten Sie einen Administrator, dieser Anwendung in der Sitzungssteuerung der Google Admin-Konsole zu vertrauen, und melden Sie sich dann erneut an.',
  },
  'sign-in-not-accepted': {
    title: 'Die Anmeldung ist fehlgeschlagen',
    detail: ({ reason }) => `Die Antwort des Google-Anmeldedienstes konnte nicht verwendet werden (${reason}).`,
  },
  'permission-not-granted': {
    title: 'Berechtigung zum Senden nicht erteilt',
    detail:
      'Das Kästchen zum Senden von E-Mails in Ihrem Namen war im Browser nicht ausgewählt, daher könnte dieses Programm nichts senden.',
    advice: 'Melden Sie sich erneut an, und lassen Sie das Kästchen ausgewählt.',
  },
  'sending-not-permitted': {
    title: 'Keine Berechtigung zum Senden',
    detail: `${name} lässt diese Anwendung für das Konto keine Mails senden: Die Berechtigung fehlt oder wurde entzogen.`,
  },
  'blocked-by-policy': {
    title: 'Durch eine Richtlinie blockiert',
    detail: 'Eine Richtlinie Ihrer Organisation hält diese Anwendung vom Konto oder von Gmail fern.',
    advice: 'Bitten Sie einen Administrator, die Anwendung in der Google Admin-Konsole zuzulassen (API-Steuerung).',
  },
  'no-mailbox': {
    title: 'Das Konto hat kein Postfach',
    detail: ({ account }) =>
      account === '' ? `${name} ist für dieses Konto nicht aktiviert.` : `${name} ist für ${account} nicht aktiviert.`,
  },
  'sending-limit-reached': {
    title: 'Sendegrenze erreicht',
    detail: `Das Konto hat so viele Mails gesendet, wie ${name} ihm an einem Tag erlaubt, oder die Anwendung hat ihr Tageskontingent verbraucht.`,
    advice: {
      atHand: 'Senden Sie morgen erneut.',
      standing:
        'Lassen Sie weniger Benachrichtigungen senden. Benachrichtigungen warten; das Programm versucht es jede Stunde wieder.',
    },
  },
  'api-not-enabled': {
    title: 'Die Gmail API ist nicht aktiviert',
    detail: 'Das Google Cloud-Projekt dieser Anwendung verwendet die Gmail API nicht.',
    advice: 'Aktivieren Sie die Gmail API in der Google Cloud Console (APIs & Dienste); das dauert ein paar Minuten.',
  },
  'application-not-found': {
    title: 'Anwendung nicht gefunden',
    detail: 'Google kennt die Client-ID der Anwendung nicht, oder die Anwendung wurde gelöscht.',
  },
  'client-secret-wrong': {
    title: 'Clientgeheimnis nicht angenommen',
    detail:
      'Google nimmt das Clientgeheimnis dieser Anwendung nicht an. Geben Sie das aktuelle ein, und melden Sie sich dann erneut an.',
  },
  'application-misconfigured': {
    title: 'Anwendung nicht für dieses Programm eingerichtet',
    detail: ({ reason }) =>
      `Die Anwendung muss ein OAuth-Client vom Typ „Desktop-App“ sein (Antwort von Google: ${reason}).`,
  },
  'no-preinstalled-application': {
    title: 'Keine vorinstallierte Anwendung',
    detail:
      'Diese Version enthält keine vorinstallierte Google-Anwendung. Erstellen Sie eine in Google Cloud, und geben Sie Client-ID und Clientgeheimnis unter Erweitert ein.',
  },
};
