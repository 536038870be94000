import type { WindowTexts } from '../../texts.ts';

export const mailPatternsText: WindowTexts['mailPatterns'] = {
  open: 'Mail&muster...',
  count: (count) =>
    count === 0
      ? 'Keine Muster: Mails werden nur weitergeleitet.'
      : count === 1
        ? 'Mails, die 1 Muster erkennt, zählen als Job.'
        : `Mails, die eins von ${count} Mustern erkennt, zählen als Job.`,
  title: 'Mailmuster',
  detail:
    'Eine Mail, die ein Muster erkennt, zählt als Job: unter Jobs, bei erwarteten Läufen, in der Übersicht und bei Benachrichtigungen. Erkennen sie mehrere, zählt das erste. Änderungen werden mit dem Fenster gespeichert.',
  list: '&Muster:',
  none: 'Es gibt noch kein Muster. Fügen Sie eins für das Programm hinzu, das die Mails sendet, oder erstellen Sie eins aus einer Mail weiter unten.',
  add: '&Hinzufügen',
  ownPattern: 'Eigenes Muster',
  edit: '&Bearbeiten...',
  remove: '&Entfernen',
  up: 'Nach &oben',
  down: 'Nach &unten',
  moved: (name, place, count) => `„${name}“ ist jetzt Nummer ${place} von ${count}.`,
  close: '&Schließen',
  recent: '&Letzte Mails:',
  noRecent: 'Es ist noch keine Mail angekommen. Hier stehen die letzten 50.',
  recentFailed: 'Die letzten Mails können jetzt nicht gelesen werden.',
  fromMail: '&Neues Muster aus dieser Mail...',
  isForwarded: 'auch weitergeleitet',
  isKept: 'nicht weitergeleitet',
  notRecognised: 'Nicht erkannt',
  recognised: (pattern, job, result) => `${pattern}: ${job}, ${result}`,

  addTitle: 'Mailmuster hinzufügen',
  editTitle: 'Mailmuster bearbeiten',
  unconfirmed:
    'Der Wortlaut der Mails dieses Programms ist nicht veröffentlicht. Testen Sie das Muster an einer seiner Mails, und ändern Sie es, wo es nicht passt.',
  name: '&Name:',
  conditions: 'Eine Mail wird erkannt, wenn all dies zutrifft',
  conditionsHint:
    'Groß- und Kleinschreibung spielt keine Rolle. Ein Platzhaltermuster wird mit dem ganzen Text verglichen: * steht für beliebige Zeichen, ? für eins. Reguläre Ausdrücke haben die Syntax von RE2.',
  parts: { from: '&Von', subject: '&Betreff', body: '&Text' },
  resultsTitle: 'Ergebnis: das erste, das zutrifft',
  results: { Failed: '&Fehler, wenn', Warning: '&Warnung, wenn', Success: '&Erfolg, wenn' },
  kinds: { contains: 'enthält', wildcard: 'Platzhalter', regex: 'Regex' },
  resultParts: { subject: 'Betreff', body: 'Text' },
  kindOf: (label) => `${label}: wie`,
  partOf: (label) => `${label}: wo`,
  anyText: 'Beliebiger Text',
  neverText: 'Nicht verwendet',
  otherwise: '&Sonst:',
  otherwiseChoices: {
    'not-recognised': 'wird die Mail nicht erkannt',
    Success: 'Erfolg',
    Warning: 'Warnung',
    Failed: 'Fehler',
  },
  told: 'Was gemeldet wird',
  texts: { job: '&Job:', organization: '&Organisation:', host: '&Computer:', message: '&Meldung:' },
  textsHint:
    'Fester Text oder %name% für eine benannte Gruppe (?<name>...) eines Ausdrucks oben. %subject% und %from% gibt es immer.',
  forward: 'Die Mail a&uch weiterleiten',
  tryTitle: 'Testen',
  tryOn: 'Testen &an:',
  pasted: 'Eingefügte Mail',
  paste: 'Fügen Sie die Mail ein, mit Kopfzeilen, wenn Sie sie &haben:',
  tryNow: 'Testen (&Y)',
  tryResult: 'Ergebnis des Tests',
  tried: {
    recognised: (result) => `Erkannt: ${result}.`,
    job: 'Job',
    organization: 'Organisation',
    host: 'Computer',
    message: 'Meldung',
    otherMail: (part) => `Nicht erkannt: Die Bedingung für ${part} trifft nicht zu.`,
    noResult: 'Nicht erkannt: Alle Bedingungen treffen zu, aber kein Text nennt das Ergebnis.',
    noMail: 'Es gibt keine Mail, an der getestet werden kann.',
    partNames: { from: 'Von', subject: 'den Betreff', body: 'den Text' },
  },
};
