/**
 * What a text of English asks of every other language: the same keys, and for the same arguments a text of its own. A text
 * that is missing, or an argument that English doesn't have, is an error of the compiler.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Translated<Result>
    : { readonly [Key in keyof T]: Translated<T[Key]> };
