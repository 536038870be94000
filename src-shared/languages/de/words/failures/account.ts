import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name, mailboxes } = services['microsoft-365'];

const waiting = (
  action: string,
  retry = 'Benachrichtigungen warten; das Programm versucht es jede Stunde wieder.',
) => ({
  atHand: `${action} Senden Sie dann erneut.`,
  standing: `${action} ${retry}`,
});

export const accountText: Words['failures']['account'] = {
  'sign-in-again': {
    title: 'Anmeldung erforderlich',
    detail: `${name} nimmt die Anmeldung nicht mehr an, zum Beispiel nach einer Änderung des Kennworts.`,
  },
  'sign-in-not-accepted': {
    title: 'Die Anmeldung ist fehlgeschlagen',
    detail: `${name} hat die Anmeldung nicht angenommen.`,
  },
  'account-refused': {
    title: 'Das Konto kann nicht verwendet werden',
    detail: `${name} lässt dieses Konto nicht bei der Anwendung anmelden.`,
  },
  'consent-missing': {
    title: 'Zustimmung erforderlich',
    detail:
      'Niemand hat dem zugestimmt, was diese Anwendung braucht, oder die Zustimmung wurde widerrufen. Melden Sie sich erneut an, um sie zu geben, oder bitten Sie einen Administrator Ihrer Organisation darum.',
  },
  'administrator-must-approve': {
    title: 'Genehmigung eines Administrators erforderlich',
    detail: 'Ein Administrator Ihrer Organisation muss diese Anwendung genehmigen, bevor sie Mails senden darf.',
    advice: 'Bitten Sie einen Administrator um die Zustimmung für die Anwendung, und autorisieren Sie dann erneut.',
  },
  'blocked-by-policy': {
    title: 'Durch eine Richtlinie blockiert',
    detail: 'Eine Richtlinie für bedingten Zugriff Ihrer Organisation hat die Anmeldung blockiert.',
    advice:
      'Bitten Sie einen Administrator, diese Anmeldung zuzulassen, oder autorisieren Sie von einem Gerät, das die Richtlinie zulässt.',
  },
  'sending-not-permitted': {
    title: 'Keine Berechtigung zum Senden',
    detail: `${name} lässt diese Anwendung für das Konto keine Mails senden: Die Berechtigung Mail.Send fehlt oder wurde entzogen, oder eine Richtlinie Ihrer Organisation hält Anwendungen vom Postfach fern.`,
    advice:
      'Bitten Sie einen Administrator, der Anwendung Mail.Send zu erteilen und sie für das Postfach zuzulassen, und autorisieren Sie dann erneut.',
  },
  'no-mailbox': {
    title: 'Das Konto hat kein Postfach',
    detail: ({ account }) =>
      `${name} hat kein ${mailboxes}-Postfach für ${account === '' ? 'dieses Konto' : account}: Es ist vielleicht ein Gast, hat keine Lizenz oder liegt auf einem lokalen Server.`,
  },
  'mailbox-over-quota': {
    title: 'Das Postfach ist voll',
    detail: `${name} nimmt keine Mails von einem Postfach an, das sein Speicherkontingent erreicht hat.`,
    advice: waiting(
      'Löschen Sie Mails, oder bitten Sie einen Administrator um mehr Speicher.',
      'Benachrichtigungen warten; das Programm versucht es jede halbe Stunde wieder.',
    ),
  },
  'sending-blocked': {
    title: 'Das Senden ist blockiert',
    detail: `${name} hat dieses Konto für das Senden von Mails gesperrt, zum Beispiel, weil es zu viel gesendet hat oder seine Mails wie Spam aussahen.`,
    advice: waiting(
      'Bitten Sie einen Administrator, das Konto zu entsperren (Microsoft Defender-Portal, Eingeschränkte Entitäten).',
    ),
  },
  'sending-limit-reached': {
    title: 'Sendegrenze erreicht',
    detail: `Das Konto hat so viele Mails gesendet, wie ${name} ihm vorerst erlaubt, oft für einen Tag.`,
    advice: waiting(`Warten Sie, bis ${name} wieder Mails annimmt, oder lassen Sie weniger Benachrichtigungen senden.`),
  },
  'account-disabled': {
    title: 'Das Konto ist deaktiviert',
    detail: `${name} nimmt von diesem Konto keine Mails an, weil es deaktiviert ist.`,
    advice: waiting('Bitten Sie einen Administrator, das Konto zu aktivieren, oder autorisieren Sie ein anderes.'),
  },
  'organization-blocked': {
    title: 'Die Organisation ist blockiert',
    detail: `${name} nimmt von Ihrer Organisation keine Mails an, weil ihr Zugriff auf ${mailboxes} blockiert ist.`,
    advice: waiting('Bitten Sie einen Administrator, im Microsoft 365 Admin Center nach dem Grund zu sehen.'),
  },
  'region-not-supported': {
    title: 'Region nicht unterstützt',
    detail: ({ place }) =>
      `Konten ${place} können nicht mit der weltweiten Cloud verwendet werden. Registrieren Sie eine Anwendung in der Cloud Ihrer Organisation, und wählen Sie diese Cloud unter Erweitert.`,
  },
  'other-cloud': {
    title: 'Die Organisation ist in einer anderen Cloud',
    detail: ({ place, chosenCloud }) => `Die Organisation ist ${place}, ausgewählt ist aber die Cloud ${chosenCloud}.`,
  },
  'application-not-found': {
    title: 'Anwendung nicht gefunden',
    detail: 'Die Anwendungs-ID (Client) ist in Ihrer Organisation nicht bekannt.',
  },
  'application-misconfigured': {
    title: 'Anwendungsregistrierung unvollständig',
    detail:
      'Die Registrierung muss öffentliche Clientflows zulassen und unter „Mobilgerät- und Desktopanwendungen“ die Umleitungsadresse http://localhost haben.',
  },
  'tenant-not-found': {
    title: 'Mandant nicht gefunden',
    detail: `${name} kennt keine Organisation mit dieser Mandanten-ID.`,
  },
  'no-preinstalled-application': {
    title: 'Keine vorinstallierte Anwendung',
    detail:
      'Diese Version enthält keine vorinstallierte Anwendung. Registrieren Sie eine in Ihrer Organisation, und geben Sie ihre IDs unter Erweitert ein.',
  },
};

export const entraAnswerText: Words['failures']['entraAnswer'] = {
  code: (number) => `Fehlercode: AADSTS${number}.`,
  words: (text) => `Antwort von Microsoft: „${text}“`,
};
