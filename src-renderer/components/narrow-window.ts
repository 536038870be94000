/** A window in which large text leaves no room for things beside each other. */
export const narrowWindow = '@media (max-width: 440px)';
