/**
 * For `surfaceMotion` of each dialog: it fades in and out in its place. Fluent's own motion makes it grow for a quarter of
 * a second, and a button that is pressed meanwhile moves away under the pointer before it is released: the click is lost.
 */
export const fadeInPlace = { outScale: 1 };
