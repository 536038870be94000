/** Why a regular expression cannot be used. */
export const patternProblemsText = {
  unusable: (meaning: string) => `This is not a regular expression that can be used: ${meaning}.`,
  unusableAt: (meaning: string, position: number) =>
    `This is not a regular expression that can be used at character ${position}: ${meaning}.`,
  /** Each stands behind the colon. */
  meanings: {
    'group-not-closed': 'an opening parenthesis has no closing one. Add ), or write \\( for the character itself',
    'group-not-opened': 'a closing parenthesis has no opening one. Remove it, or write \\) for the character itself',
    'set-not-closed': 'an opening bracket has no closing one. Add ], or write \\[ for the character itself',
    'invalid-set': 'the characters in the brackets are not a set. Write a range from the lower to the higher one',
    'nothing-to-repeat': 'there is nothing that could be repeated. Write \\*, \\+ or \\? for the character itself',
    'invalid-repeat': 'it cannot be repeated that often. Numbers go up to 1000, and the lower one comes first',
    'unknown-escape':
      'the backslash stands before a character that it has no meaning for. Remove it, or write \\\\ for itself',
    'backslash-at-end': 'a backslash at the end has no meaning. Write \\\\ for the character itself',
    'invalid-group-name': 'a group has no usable name. Write it as (?<name>...), with letters and digits',
    'group-name-twice': 'two groups have the same name. Rename one of them',
    unsupported: 'it is something that cannot be used here, such as looking ahead or back. Write it without',
    'too-deep': 'groups are nested too deeply. Write a simpler expression',
    'too-large': 'it would take too long. Write a shorter expression, or repeat less',
    other: 'it cannot be read. Write it in another way',
  },
} as const;
