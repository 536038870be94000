/**
 * The pattern for the tests of this title, for options of runners that take one. Either runner puts more before it: the
 * name of the project, or of the file.
 */
export function matchTitle(title: string): string {
  return `(^| )${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}
