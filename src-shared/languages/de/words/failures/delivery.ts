import type { Service } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';
import { servicesText } from '../services.ts';
import { quoteIfAny } from './reply.ts';

interface At {
  service: Service;
}

const atStart = ({ service }: At) => servicesText[service].atStart;
const status = (answer: { status: number; code: string }) =>
  `Status ${answer.status}${answer.code === '' ? '' : ` (${answer.code})`}`;
const notAccepted = (at: At) => `Nicht angenommen von ${servicesText[at.service].name}`;
const somethingElse = (at: At) => `Etwas anderes hat für ${servicesText[at.service].name} geantwortet`;
const openPage = 'Öffnen Sie im Browser eine Webseite, um sich am Netzwerk anzumelden';

const causes = {
  'gateway-timeout': (service: Service | undefined) =>
    service === undefined
      ? 'Der Dienst hat nicht rechtzeitig geantwortet.'
      : `${atStart({ service })} hat nicht rechtzeitig geantwortet.`,
  'server-error': (service: Service | undefined) =>
    service === undefined
      ? 'Die Antwort des Dienstes sagt nicht, ob er die Nachricht angenommen hat.'
      : `Die Antwort von ${servicesText[service].name} sagt nicht, ob die Nachricht angenommen wurde.`,
  'connection-lost': () => 'Die Verbindung brach ab, während die Nachricht gesendet wurde.',
  'program-ended': () => 'Das Programm endete, während die Nachricht gesendet wurde.',
  'journal-restored': () =>
    'Das Journal war beschädigt, und seine Kopie weiß nicht, was aus der Nachricht geworden ist.',
  cancelled: () => 'Es wurde abgebrochen, während die Nachricht gesendet wurde.',
};

export const deliveryText: Words['failures']['delivery'] = {
  throttled: {
    title: (at) => `${atStart(at)} begrenzt die Anforderungen`,
    detail: ({ isChannel }) =>
      isChannel
        ? 'In kurzer Zeit wurden zu viele Nachrichten dorthin gesendet.'
        : 'Das Postfach hat in kurzer Zeit zu viele Nachrichten gesendet.',
    advice: {
      atHand: 'Warten Sie eine Minute, und senden Sie dann erneut.',
      standing: 'Nichts zu tun: Benachrichtigungen werden automatisch erneut gesendet.',
    },
  },
  'service-unavailable': {
    title: (at) => `${atStart(at)} ist vorübergehend nicht verfügbar`,
    detail: (answer) => `Der Dienst hat mit Status ${answer.status} geantwortet.${quoteIfAny(answer.reply)}`,
    advice: {
      atHand: 'Senden Sie in ein paar Minuten erneut.',
      standing: 'Nichts zu tun: Benachrichtigungen werden automatisch erneut gesendet.',
    },
  },
  'not-reachable': {
    title: (at) => `${atStart(at)} ist nicht erreichbar`,
    detail: ({ service }) => `Es gibt keine Verbindung: ${servicesText[service].api}.`,
    advice: {
      atHand: 'Prüfen Sie die Netzwerkverbindung und den Proxy, und senden Sie dann erneut.',
      standing:
        'Prüfen Sie die Netzwerkverbindung und den Proxy; Benachrichtigungen werden automatisch erneut gesendet.',
    },
  },
  'outcome-unknown': {
    title: 'Ausgang unbekannt',
    detail: ({ cause, service }) => `${causes[cause](service)} Die Nachricht wurde vielleicht gesendet.`,
    advice: {
      atHand: 'Fragen Sie einen Empfänger, ob sie angekommen ist, bevor Sie eine weitere senden.',
      standing:
        'Die Benachrichtigung wird automatisch erneut gesendet und kann daher mehrfach ankommen. Hat ein Empfänger sie, verwerfen Sie sie.',
    },
  },
  'outcome-unknown-again': {
    title: 'Die Zustellung konnte nicht bestätigt werden (mehrere Versuche)',
    detail: ({ cause, service }) =>
      `${causes[cause](service)} Das geschah jedes Mal; die Nachricht wurde also vielleicht mehrfach gesendet oder gar nicht.`,
    advice:
      'Fragen Sie einen Empfänger, ob sie angekommen ist: Wenn nicht, senden Sie sie erneut, sonst verwerfen Sie sie.',
  },
  'permission-awaited': {
    title: 'Senden noch nicht erlaubt',
    detail: ({ mailbox, service }) =>
      `${servicesText[service].name} lässt die Anwendung nicht von ${mailbox} senden. Eine geänderte Berechtigung oder Richtlinie wirkt nach 30 Minuten bis 2 Stunden, manchmal erst nach einem Tag.`,
    advice: {
      atHand: 'Wurde die Berechtigung gerade erst erteilt, warten Sie, und senden Sie dann erneut.',
      standing:
        'Wurde die Berechtigung gerade erst erteilt, warten Sie: Das Programm versucht es einen Tag lang wieder.',
    },
  },
  'send-as-denied': {
    title: '„Senden als“ verweigert',
    detail: 'Das Konto hat nicht das Recht, als dieses Postfach zu senden.',
    advice:
      'Bitten Sie einen Administrator um „Senden als“ oder „Senden im Auftrag von“ für dieses Postfach, oder senden Sie als Ihr eigenes.',
  },
  'recipients-refused': {
    title: 'Empfänger abgelehnt',
    detail: ({ named, others, ...at }) => {
      if (named.length === 0) return `${atStart(at)} hat mindestens eine Adresse im Feld An abgelehnt.`;
      const addresses = named
        .map(({ address, reply }) => `${address}${reply.text === '' ? '' : ` („${reply.status} ${reply.text}“)`}`)
        .join(', ');
      const more = others === 0 ? '' : pluralize(others, { one: ' und # weitere', other: ' und # weitere' });
      return `${atStart(at)} hat abgelehnt: ${addresses}${more}.`;
    },
    advice: 'Korrigieren Sie das Feld An.',
  },
  'message-too-large': {
    title: 'Die Nachricht ist zu groß',
    detail: ({ maxBytes, largestMessage, service }) => {
      const larger = `Die Nachricht ist größer, als ${servicesText[service].name} annimmt`;
      if (maxBytes !== undefined) return `${larger} (${maxBytes.toLocaleString('de')} Byte).`;
      return largestMessage === null ? `${larger}.` : `${larger} (von diesem Programm: ${largestMessage}).`;
    },
    advice: ({ isChannel }) =>
      isChannel
        ? 'Öffnen Sie stattdessen den Bericht im Verlauf.'
        : 'Senden Sie sie ohne den ausführlichen Bericht als Anlage.',
  },
  'not-accepted': {
    title: notAccepted,
    detail: (answer) => `${atStart(answer)} hat die Nachricht abgelehnt: ${status(answer)}.${quoteIfAny(answer.reply)}`,
    advice: 'Beheben Sie die Ursache, und senden Sie dann erneut.',
  },
  'not-accepted-for-now': {
    title: notAccepted,
    detail: (answer) =>
      `${atStart(answer)} hat die Nachricht abgelehnt: ${status(answer)}. Das Programm kennt diese Antwort nicht; sie kann vorübergehen.`,
    advice:
      'Benachrichtigungen werden einen Tag lang automatisch erneut gesendet. Danach brauchen sie Ihre Aufmerksamkeit.',
  },
  'not-accepted-for-a-day': {
    title: notAccepted,
    detail: (answer) => `${atStart(answer)} hat die Nachricht einen Tag lang abgelehnt, zuletzt mit ${status(answer)}.`,
    advice: 'Sehen Sie nach, was die Antwort bedeutet, beheben Sie die Ursache, und senden Sie dann erneut.',
  },
  'captive-portal': {
    title: somethingElse,
    detail: ({ service }) =>
      `Die Antwort kam nicht von ${servicesText[service].api}, sondern oft von einem Proxy oder der Anmeldeseite eines Netzwerks.`,
    advice: {
      atHand: `${openPage}, und senden Sie dann erneut.`,
      standing: `${openPage}; Benachrichtigungen werden automatisch erneut gesendet.`,
    },
  },
  'captive-portal-redirected': {
    title: somethingElse,
    detail: (failure) =>
      `Die Anforderung an ${failure.askedHost ?? servicesText[failure.service].host} wurde umgeleitet${failure.redirectedTo === '' ? '' : ` nach ${failure.redirectedTo}`}, oft von einem Proxy oder der Anmeldeseite eines Netzwerks. Der Umleitung wurde nicht gefolgt, es wurde also nichts gesendet.`,
    advice: ({ service, askedHost = servicesText[service].host }) => ({
      atHand: `${openPage}, oder lassen Sie ${askedHost} vom Proxy ausnehmen, und senden Sie dann erneut.`,
      standing: `${openPage}, oder lassen Sie ${askedHost} vom Proxy ausnehmen; Benachrichtigungen werden automatisch erneut gesendet.`,
    }),
  },
  cancelled: {
    title: 'Abgebrochen',
    detail: 'Die Testnachricht wurde abgebrochen, bevor sie gesendet wurde.',
    advice: 'Senden Sie sie erneut, wann immer Sie wollen.',
  },
  'channel-removed': {
    title: 'Der Kanal wurde entfernt',
    detail: 'Der Kanal, für den sie bestimmt war, wurde entfernt, bevor sie gesendet werden konnte.',
    advice: 'Nichts zu tun. Was von jetzt an geschieht, geht an die anderen Kanäle.',
  },
  unexplained: {
    title: 'Nicht angenommen',
    detail: 'Das Journal sagt nicht, warum.',
    advice: 'Senden Sie sie erneut.',
  },
};
