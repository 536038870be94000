import type { Counted } from '../../counted.ts';
import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const moreReasons = ({ count, written }: Counted): string =>
  pluralize(count, { one: 'und # weiterer Grund', other: 'und # weitere Gründe' }, written);

export const emailText: Texts['notices']['email'] = {
  sentBy: (computer) => `Gesendet von Backup Notifier for Microsoft 365 auf ${computer}.`,
  title: (word, heading) => `${word}: ${heading}`,
  test: '<b>Das ist eine Testnachricht</b> mit erfundenen Zahlen. So werden Ihre Benachrichtigungen aussehen.',

  moreReasons: 'Weitere Gründe',
  andMoreReasons: ({ reasons, objects }) => `${moreReasons(reasons)} bei ${counts.ofObjects(objects)}`,
  andMoreReasonsBelow: ({ reasons, objects }) =>
    `${moreReasons(reasons)} weiter unten, bei ${counts.ofObjects(objects)}`,
  objectsOfReason: (objects) => `${counts.objects(objects)}:`,

  objectsWithIssues: 'Objekte mit Problemen',
  objectsIgnored: 'Von einer Regel ignorierte Objekte',
  objectsSuccessful: 'Erfolgreiche Objekte',
  someListed: (heading, { listed, all }) => `${heading} (${listed} von ${all} wurden aufgeführt)`,
  tooManyObjects: (objects) => `Die ${counts.objects(objects)} sind zu viele, um sie in einer Nachricht aufzuführen.`,
  ignored: 'Ignoriert',
  items: ({ count, written }) => pluralize(count, { one: '# Element', other: '# Elemente' }, written),

  earlierAttempts: 'Frühere Versuche',
  attemptsNotListed: (attempts) =>
    pluralize(
      attempts.count,
      { one: '# Versuch davor ist nicht aufgeführt', other: '# Versuche davor sind nicht aufgeführt' },
      attempts.written,
    ),
  leftOut: 'Weggelassen',
  leftOutFields:
    'Der Job wurde mit Feldern gemeldet, die nicht verwendet werden können. Korrigieren Sie, was ihn meldet:',
  log: 'Protokoll',
  logIsCut: 'Das sind seine letzten Zeilen: Das Protokoll ist länger als die 64 KB, die eine Nachricht fasst.',

  reportAttached: {
    files: 'Der vollständige Bericht ist angefügt, als HTML und als CSV.',
    zip: 'Der vollständige Bericht ist angefügt, als ZIP-Datei mit einer HTML- und einer CSV-Datei.',
    html: 'Der vollständige Bericht ist angefügt, als HTML.',
  },
  reportInParts: (parts) =>
    `Der vollständige Bericht ist in ${parts} Teilen angefügt: Teil 1 an diese Nachricht, die anderen an die folgenden.`,
  reportKept: (computer) =>
    `Der vollständige Bericht liegt auf ${computer}: Öffnen Sie dort in Backup Notifier den Verlauf, wählen Sie diesen Job, und klicken Sie auf „Bericht öffnen“.`,
  textsShortened: 'Lange Texte sind hier gekürzt; im Bericht stehen sie ganz.',

  part: {
    subject: (part, parts) => ` - Berichtsteil ${part} von ${parts}`,
    title: (part, parts) => `Berichtsteil ${part} von ${parts}`,
    rows: ({ first, last, all }) => `Objekte ${first} bis ${last} von ${all}, als HTML und als CSV in einer ZIP-Datei`,
    note: (rows, messages) =>
      `${rows}. Das Ergebnis des Jobs und die Gründe stehen in der ersten dieser ${messages} Nachrichten.`,
  },
};
