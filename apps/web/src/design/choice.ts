/** One thing to choose in a list, with a second line if it needs one. */
export interface Choice<Key extends string = string> {
  id: Key;
  label: string;
  detail?: string;
}
