/** In place of a wording of reasons that have no word in common. It is told in the language of whoever reads it. */
export const differentReasons = '…';
