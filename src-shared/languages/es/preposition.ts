/** A preposition and a name make one word where the name begins with "el": `del servidor SMTP`, `al servidor SMTP`. */
export const ofName = (name: string) => `de ${name}`.replace(/^de el /, 'del ');
export const toName = (name: string) => `a ${name}`.replace(/^a el /, 'al ');
