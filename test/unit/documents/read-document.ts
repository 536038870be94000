/** What a Markdown document says, as far as specs hold it to the code. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the cells of the first table under a heading, without its head; empty where there is none. */
export function tableUnder(document: string, heading: string): string[][] {
  const lines = sectionUnder(document, heading).split('\n');
  const first = lines.slice(lines.findIndex((line) => line.startsWith('|')));
  const end = first.findIndex((line) => !line.startsWith('|'));
  return first
    .slice(0, end < 0 ? undefined : end)
    .slice(2)
    .map((row) =>
      row
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}

/** @throws Error where the document has no such heading: a check of nothing would pass. */
export function sectionUnder(document: string, heading: string): string {
  const lines = document.split('\n');
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (from < 0) throw new Error(`There is no heading "${heading}".`);
  const level = /^#+/.exec(lines[from] ?? '')?.[0].length ?? 1;
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => (/^(#+) /.exec(line)?.[1]?.length ?? 99) <= level);
  return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** Everything in backquotes that is a path of the repository. */
export function namedPaths(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
  return quoted.filter(
    (path) =>
      /^(src-\w+|test|assets|docs)\/[\w./@-]+$/.test(path) || /^(package\.json|electron-builder\.yml)$/.test(path),
  );
}

/** Relative links of a document whose file, or whose heading in it, doesn't exist. */
export function brokenLinks(folder: string, name: string): string[] {
  const text = readFileSync(join(folder, name), 'utf8');
  const links = [...text.matchAll(/\]\((?!\w+:)([^)]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = join(folder, path === '' ? name : path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && (statSync(target).isDirectory() || !anchorsOf(target).includes(anchor));
  });
}

/** As GitHub makes them of headings. */
function anchorsOf(path: string): string[] {
  const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
