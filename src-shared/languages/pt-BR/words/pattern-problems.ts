import type { Words } from '../../texts.ts';

export const patternProblemsText: Words['patternProblems'] = {
  unusable: (meaning) => `Esta expressão regular não pode ser usada: ${meaning}.`,
  unusableAt: (meaning, position) => `Esta expressão regular não pode ser usada, no caractere ${position}: ${meaning}.`,
  meanings: {
    'group-not-closed':
      'um parêntese de abertura não tem fechamento. Adicione ) ou escreva \\( para o próprio caractere',
    'group-not-opened': 'um parêntese de fechamento não tem abertura. Remova-o ou escreva \\) para o próprio caractere',
    'set-not-closed': 'um colchete de abertura não tem fechamento. Adicione ] ou escreva \\[ para o próprio caractere',
    'invalid-set': 'os caracteres entre colchetes não formam um conjunto. Escreva um intervalo do menor para o maior',
    'nothing-to-repeat': 'não há nada a repetir. Escreva \\*, \\+ ou \\? para o próprio caractere',
    'invalid-repeat': 'não é possível repetir tantas vezes. Os números vão até 1000, e o menor vem primeiro',
    'unknown-escape':
      'a barra invertida precede um caractere para o qual não tem significado. Remova-a ou escreva \\\\ para ela mesma',
    'backslash-at-end': 'uma barra invertida no final não tem significado. Escreva \\\\ para o próprio caractere',
    'invalid-group-name': 'um grupo não tem um nome utilizável. Escreva-o como (?<name>...), com letras e dígitos',
    'group-name-twice': 'dois grupos têm o mesmo nome. Renomeie um deles',
    unsupported: 'contém algo que não pode ser usado aqui, como lookahead ou lookbehind. Escreva-a sem isso',
    'too-deep': 'há grupos aninhados em excesso. Escreva uma expressão mais simples',
    'too-large': 'levaria tempo demais. Escreva uma expressão mais curta ou repita menos',
    other: 'não é possível lê-la. Escreva-a de outra forma',
  },
};
