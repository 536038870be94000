import type { Words } from '../../texts.ts';

export const patternProblemsText: Words['patternProblems'] = {
  unusable: (meaning) => `No es una expresión regular que se pueda usar: ${meaning}.`,
  unusableAt: (meaning, position) =>
    `No es una expresión regular que se pueda usar, en el carácter ${position}: ${meaning}.`,
  meanings: {
    'group-not-closed':
      'hay un paréntesis de apertura sin el de cierre. Agregue ), o escriba \\( para el propio carácter',
    'group-not-opened':
      'hay un paréntesis de cierre sin el de apertura. Quítelo, o escriba \\) para el propio carácter',
    'set-not-closed': 'hay un corchete de apertura sin el de cierre. Agregue ], o escriba \\[ para el propio carácter',
    'invalid-set': 'los caracteres entre corchetes no son un conjunto. Escriba un intervalo de menor a mayor',
    'nothing-to-repeat': 'no hay nada que repetir. Escriba \\*, \\+ o \\? para el propio carácter',
    'invalid-repeat': 'no se puede repetir tantas veces. Los números llegan hasta 1000 y el menor va primero',
    'unknown-escape':
      'la barra diagonal inversa precede a un carácter con el que no tiene significado. Quítela, o escriba \\\\ para la propia barra',
    'backslash-at-end':
      'una barra diagonal inversa al final no tiene significado. Escriba \\\\ para el propio carácter',
    'invalid-group-name': 'un grupo no tiene un nombre utilizable. Escríbalo como (?<name>...), con letras y dígitos',
    'group-name-twice': 'dos grupos tienen el mismo nombre. Cambie el nombre de uno',
    unsupported: 'contiene algo que aquí no se puede usar, como mirar hacia delante o hacia atrás. Escríbala sin ello',
    'too-deep': 'los grupos están anidados a demasiada profundidad. Escriba una expresión más sencilla',
    'too-large': 'tardaría demasiado. Escriba una expresión más corta o repita menos',
    other: 'no se puede leer. Escríbala de otra forma',
  },
};
