import { parseHtml } from '../fixtures/parse-html.ts';

/** Throws where two of the tables do not show the same texts: a peer that does less would be measured in vain. */
export function checkAlike(tables: Readonly<Record<string, string>>): void {
  let first: { name: string; cells: string[] } | null = null;
  for (const [name, table] of Object.entries(tables)) {
    const cells = parseHtml(table).textsOf('td');
    first ??= { name, cells };
    const at = first.cells.findIndex((text, index) => text !== cells[index]);
    if (cells.length !== first.cells.length || at !== -1) {
      throw new Error(`${name} and ${first.name} differ at cell ${at}: “${cells[at]}” and “${first.cells[at]}”.`);
    }
  }
}
