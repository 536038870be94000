import type { Page } from '@playwright/test';

/**
 * What does not fit in the window of a scene, and what is drawn over something else.
 *
 * @param mayScroll - the tab may be longer than its room; nothing may ever be wider than where it stands, or overlap
 * @returns a line for each fault
 */
export async function findLayoutFaults(page: Page, { mayScroll }: { mayScroll: boolean }): Promise<string[]> {
  const unfit = await page.evaluate((mayBeLonger) => {
    const parts = document.querySelectorAll('html, main, [id^="panel-"], [role="dialog"], [role="alertdialog"]');
    return [...parts].flatMap((part) => {
      const name = part.role ?? part.localName;
      const { scrollWidth, clientWidth } = part;
      let room = part;
      while (room.parentElement !== null && getComputedStyle(room).overflowY === 'visible') room = room.parentElement;
      const isLong = name === 'tabpanel' && !mayBeLonger && room.scrollHeight > room.clientHeight;
      return [
        ...(scrollWidth > clientWidth ? [`${name} is ${scrollWidth - clientWidth} px wider than its room`] : []),
        ...(isLong ? [`${name} scrolls by ${room.scrollHeight - room.clientHeight} px`] : []),
      ];
    });
  }, mayScroll);
  return [...unfit, ...(await findOverlaps(page))];
}

/** Texts, line by line, and controls, as far as they are in sight, that share a place with another one of the same layer. */
async function findOverlaps(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    // Roundings of a zoomed page, and letters that are taller than their line.
    const tolerance = 3;
    // What is inert lies under what a person works with, such as the page that covers it.
    const layers = 'main, [role="dialog"], [role="alertdialog"], [inert]';
    const intersect = (a: DOMRect, b: DOMRect) => {
      const left = Math.max(a.left, b.left);
      const top = Math.max(a.top, b.top);
      const width = Math.max(0, Math.min(a.right, b.right) - left);
      const height = Math.max(0, Math.min(a.bottom, b.bottom) - top);
      return new DOMRect(left, top, width, height);
    };
    const isArea = ({ width, height }: DOMRect) => width > tolerance && height > tolerance;
    /** What is left of a place once everything around it has cut off what does not fit. */
    const cut = (place: DOMRect, innermost: Element | null) => {
      let seen = intersect(place, new DOMRect(0, 0, innerWidth, innerHeight));
      for (let part = innermost; part !== null && part !== document.body; part = part.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(part);
        if (overflowX !== 'visible' || overflowY !== 'visible') seen = intersect(seen, part.getBoundingClientRect());
      }
      return seen;
    };
    const isHidden = (element: Element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
      for (let part: Element | null = element; part !== null; part = part.parentElement) {
        if (getComputedStyle(part).clipPath !== 'none') return true;
      }
      return false;
    };
    const placesOf = (element: Element): DOMRect[] => {
      if (element.matches('button, input')) return [cut(element.getBoundingClientRect(), element.parentElement)];
      const texts = [...element.childNodes].filter(
        ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== '',
      );
      return texts.flatMap((text) => {
        const range = document.createRange();
        range.selectNode(text);
        return [...range.getClientRects()].map((line) => cut(line, element));
      });
    };
    const pieces = [...document.querySelectorAll(`:is(${layers}) *`)].flatMap((element) => {
      const places = placesOf(element).filter(isArea);
      if (places.length === 0 || isHidden(element)) return [];
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
      return places.map((place) => ({ element, place, name: (label ?? '').trim().slice(0, 40) }));
    });
    const areSeparate = (a: Element, b: Element) =>
      !a.contains(b) && !b.contains(a) && a.closest(layers) === b.closest(layers);
    return pieces.flatMap((a, index) =>
      pieces.slice(index + 1).flatMap((b) => {
        const shared = intersect(a.place, b.place);
        if (!isArea(shared) || !areSeparate(a.element, b.element)) return [];
        return [`“${a.name}” and “${b.name}” overlap by ${Math.round(shared.width)} x ${Math.round(shared.height)} px`];
      }),
    );
  });
}
