import { DirectoryModule, History, HistoryRow, SYSTEM, wholeHistory } from '@alize/directory';
import { newId } from '@alize/platform';
import { type BootedTest, bootTest } from '../../../../test/support/boot';

let boot: BootedTest;
let history: History;
let need: string;

const steps = async () =>
  (await history.of('need', need, newId(), wholeHistory)).map(({ from, to }) => [from, to]);
const change = (from: string | null, to: string) => history.record('need', need, { from, to }, SYSTEM);

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule] });
  history = boot.get(History);
});
beforeEach(() => (need = newId()));
afterAll(() => boot.close());

describe('History', () => {
  it('tells the changes of a transaction once it has committed, in their order; none of one that fails', async () => {
    const changes = async () => {
      await change(null, 'submitted');
      await change('submitted', 'open');
    };
    const failing = boot.db.tx(async () => {
      await changes();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await steps()).toEqual([]);
    await boot.db.tx(changes);
    expect(await steps()).toEqual([
      [null, 'submitted'],
      ['submitted', 'open'],
    ]);
  });

  it('is written by one statement of a transaction', async () => {
    await boot.db.tx(async () => {
      await change(null, 'submitted');
      await history.recordAll('offer', [need, newId()], { from: null, to: 'draft' }, SYSTEM);
      await change('submitted', 'open');
    });
    // `cmin` counts the statements of a transaction.
    const statements = 'SELECT cmin FROM history WHERE subject_id = $1 GROUP BY cmin';
    expect(await boot.db.query(statements, [need])).toHaveLength(1);
    expect(await steps()).toHaveLength(2);
  });

  it('undoes a transaction whose change it cannot write', async () => {
    await change(null, 'submitted');
    const unknown = { ...SYSTEM, personId: newId() };
    const failing = boot.db.tx(async () => {
      await change('submitted', 'open');
      await history.record('need', need, { from: 'open', to: 'matched' }, unknown);
    });
    await expect(failing).rejects.toThrow('history_by_fk');
    expect(await boot.db.repo(HistoryRow).countBy({ subjectId: need })).toBe(1);
  });
});
