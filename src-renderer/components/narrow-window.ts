/** A window in which large text leaves no room for things beside each other. */
export const narrowWindow = '@media (max-width: 440px)';

/** An Options window in which the names of its tabs leave too little room beside them. */
export const narrowOptions = '@media (max-width: 599px)';
