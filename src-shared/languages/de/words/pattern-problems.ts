import type { Words } from '../../texts.ts';

export const patternProblemsText: Words['patternProblems'] = {
  unusable: (meaning) => `Das ist kein verwendbarer regulärer Ausdruck: ${meaning}.`,
  unusableAt: (meaning, position) => `Das ist ab Zeichen ${position} kein verwendbarer regulärer Ausdruck: ${meaning}.`,
  meanings: {
    'group-not-closed':
      'eine öffnende Klammer hat keine schließende. Fügen Sie ) hinzu, oder schreiben Sie \\( für das Zeichen selbst',
    'group-not-opened':
      'eine schließende Klammer hat keine öffnende. Entfernen Sie sie, oder schreiben Sie \\) für das Zeichen selbst',
    'set-not-closed':
      'eine öffnende eckige Klammer hat keine schließende. Fügen Sie ] hinzu, oder schreiben Sie \\[ für das Zeichen selbst',
    'invalid-set':
      'die Zeichen in den eckigen Klammern sind keine Menge. Schreiben Sie einen Bereich vom kleineren zum größeren',
    'nothing-to-repeat':
      'es gibt nichts, was wiederholt werden könnte. Schreiben Sie \\*, \\+ oder \\? für das Zeichen selbst',
    'invalid-repeat': 'so oft kann es nicht wiederholt werden. Zahlen gehen bis 1000, und die kleinere kommt zuerst',
    'unknown-escape':
      'der umgekehrte Schrägstrich steht vor einem Zeichen, für das er keine Bedeutung hat. Entfernen Sie ihn, oder schreiben Sie \\\\ für ihn selbst',
    'backslash-at-end':
      'ein umgekehrter Schrägstrich am Ende hat keine Bedeutung. Schreiben Sie \\\\ für das Zeichen selbst',
    'invalid-group-name':
      'eine Gruppe hat keinen brauchbaren Namen. Schreiben Sie sie als (?<name>...), mit Buchstaben und Ziffern',
    'group-name-twice': 'zwei Gruppen haben denselben Namen. Benennen Sie eine um',
    unsupported:
      'es ist etwas, was hier nicht möglich ist, etwa vorausschauen oder zurückschauen. Schreiben Sie es ohne',
    'too-deep': 'Gruppen sind zu tief verschachtelt. Schreiben Sie einen einfacheren Ausdruck',
    'too-large': 'es würde zu lange dauern. Schreiben Sie einen kürzeren Ausdruck, oder wiederholen Sie weniger',
    other: 'es kann nicht gelesen werden. Schreiben Sie es anders',
  },
};
