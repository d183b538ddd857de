import { inSlices } from './in-slices';

/**
 * What a catalogue teaches, learned at the first question: a process that asks none does not pay for it. Other requests
 * go on meanwhile, and questions are answered by what was learned of the catalogue before, if anything was.
 */
export class Learned<Knowledge extends object> {
  private learning?: Promise<Knowledge>;
  private known?: Knowledge;
  private before?: Learned<Knowledge>;

  constructor(
    private readonly learn: () => Generator<void, Knowledge>,
    before?: Learned<Knowledge>,
  ) {
    // One that nobody asked has nothing to say, and would keep all those before it.
    this.before = before?.learning ? before : before?.before;
  }

  get(): Promise<Knowledge> {
    this.learning ??= inSlices(this.learn()).then((known) => {
      this.before = undefined;
      return (this.known = known);
    });
    return this.before?.known && !this.known ? Promise.resolve(this.before.known) : this.learning;
  }
}
