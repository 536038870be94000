import type { Words } from '../../texts.ts';

export const patternProblemsText: Words['patternProblems'] = {
  unusable: (meaning) => `Cette expression régulière est inutilisable : ${meaning}.`,
  unusableAt: (meaning, position) =>
    `Cette expression régulière est inutilisable au caractère ${position} : ${meaning}.`,
  meanings: {
    'group-not-closed':
      'une parenthèse ouvrante n’a pas de fermante. Ajoutez ), ou écrivez \\( pour le caractère lui-même',
    'group-not-opened':
      'une parenthèse fermante n’a pas d’ouvrante. Retirez-la, ou écrivez \\) pour le caractère lui-même',
    'set-not-closed': 'un crochet ouvrant n’a pas de fermant. Ajoutez ], ou écrivez \\[ pour le caractère lui-même',
    'invalid-set':
      'les caractères entre crochets ne forment pas un ensemble. Écrivez une plage du plus petit au plus grand',
    'nothing-to-repeat': 'il n’y a rien à répéter. Écrivez \\*, \\+ ou \\? pour le caractère lui-même',
    'invalid-repeat':
      'tant de répétitions ne sont pas possibles. Les nombres vont jusqu’à 1000, le plus petit en premier',
    'unknown-escape':
      'la barre oblique inverse précède un caractère pour lequel elle n’a pas de sens. Retirez-la, ou écrivez \\\\ pour elle-même',
    'backslash-at-end': 'une barre oblique inverse à la fin n’a pas de sens. Écrivez \\\\ pour le caractère lui-même',
    'invalid-group-name':
      'un groupe n’a pas de nom utilisable. Écrivez-le (?<name>...), avec des lettres et des chiffres',
    'group-name-twice': 'deux groupes portent le même nom. Renommez l’un d’eux',
    unsupported: 'elle contient un élément non pris en charge, comme une assertion avant ou arrière. Écrivez-la sans',
    'too-deep': 'les groupes sont trop imbriqués. Écrivez une expression plus simple',
    'too-large': 'elle prendrait trop de temps. Écrivez une expression plus courte, ou répétez moins',
    other: 'elle est illisible. Écrivez-la autrement',
  },
};
