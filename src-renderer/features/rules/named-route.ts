import { rulesText } from '../../text/rules-text.ts';

/** Where messages can go, by the id that rules name it with. */
export interface NamedRoute {
  id: string;
  name: string;
}

/** A rule keeps naming a channel that was removed. */
export function nameOfRoute(routes: readonly NamedRoute[], id: string): string {
  return routes.find((route) => route.id === id)?.name ?? rulesText.removedChannel;
}
