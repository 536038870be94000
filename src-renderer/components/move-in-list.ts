/** Lists whose order counts, and whose entries a person moves up and down. Pure. */

/** @returns the list with the entry so many places further down; the same list where it cannot be moved so far */
export function moveInList<T extends { id: string }>(list: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = list.findIndex((entry) => entry.id === id);
  const [one, other] = [list[from], list[from + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((entry) => (entry === one ? other : entry === other ? one : entry));
}
