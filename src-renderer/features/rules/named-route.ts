/** Where messages can go, by the id that rules name it with. */
export interface NamedRoute {
  id: string;
  name: string;
}
