import { RETENTION } from '@alize/contracts';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../clock';
import { Database, ROW_LOCK } from '../database/database';
import { newId } from '../ids';
import { conflict, notFound } from '../problem';
import { type MergeSnapshot, RecordMerge } from './record-merge.entity';
import { declaredReferences, isLockedFirst, type MergeTarget, type Reference } from './references';

type Row = Record<string, unknown>;
interface Pair {
  target: MergeTarget;
  keptId: string;
  otherId: string;
}
export const MERGE_UNDO_MS = RETENTION.merges.days * 86_400_000;

/**
 * Makes two rows of a table one, and two again: whatever names the other row names the kept one from then on, by what each lib
 * declares of its columns. Who may, and which values win, is for the lib that owns the table. All in the caller's transaction.
 */
@Injectable()
export class RowMerges {
  private readonly keys = new Map<string, string[]>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** How many rows of each table name this row, those who did something left out. */
  async count(target: MergeTarget, id: string, columns: readonly string[]): Promise<Map<string, number>> {
    const counted = declaredReferences(target).filter(({ table, column }) =>
      columns.includes(`${table}.${column}`),
    );
    const rows = await this.db.query<{ name: string; count: number }>(
      counted
        .map(
          ({ table, column }) =>
            `SELECT '${table}.${column}' AS name, count(*)::int AS count FROM ${table} WHERE ${column} = $1`,
        )
        .join(' UNION ALL '),
      [id],
    );
    return new Map(rows.map(({ name, count }) => [name, count]));
  }

  /** Locks what will move, then both rows. Nobody merges either with a third meanwhile. */
  async lock({ target, keptId, otherId }: Pair): Promise<void> {
    for (const { table, column } of declaredReferences(target).filter(isLockedFirst))
      await this.db.query(`SELECT FROM ${table} WHERE ${column} IN ($1, $2) ORDER BY id FOR NO KEY UPDATE`, [
        keptId,
        otherId,
      ]);
    await this.db.query(`SELECT FROM ${target} WHERE id IN ($1, $2) ORDER BY id FOR UPDATE`, [
      keptId,
      otherId,
    ]);
  }

  /** After `lock`: moves all that names the other row, and deletes it. The caller then writes the fields it takes over. */
  async merge(pair: Pair, by: string | null, fields: MergeSnapshot['fields']): Promise<RecordMerge> {
    const { target, keptId, otherId } = pair;
    const unknown = await this.undeclared(target);
    if (unknown.length > 0) throw new Error(`a merge would lose what ${unknown.join(', ')} name`);
    await this.allowHistory();
    const moved: MergeSnapshot['moved'] = [];
    const aside: MergeSnapshot['aside'] = [];
    for (const reference of declaredReferences(target)) {
      const { table, column } = reference;
      if (reference.ends) {
        await this.db.query(`DELETE FROM ${table} WHERE ${column} = $1`, [otherId]);
        continue;
      }
      const rows = reference.oneBy ? await this.setAside(reference, pair) : [];
      if (rows.length > 0) aside.push({ table, rows });
      const keys = await this.move(reference, otherId, keptId);
      if (keys.length > 0) moved.push({ table, column, keys });
    }
    const [row] = await this.db.query<{ row: Row }>(
      `WITH gone AS (DELETE FROM ${target} t WHERE t.id = $1 RETURNING to_jsonb(t) AS row) SELECT row FROM gone`,
      [otherId],
    );
    if (!row) throw notFound(target);
    const merge = {
      ...{ id: newId(), ...pair, mergedBy: by, mergedAt: this.clock.now(), undoneAt: null },
      snapshot: { row: row.row, moved, aside, fields },
    };
    await this.db.query(
      `INSERT INTO record_merge (id, target, kept_id, other_id, merged_by, merged_at, snapshot) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [merge.id, target, keptId, otherId, by, merge.mergedAt, JSON.stringify(merge.snapshot)],
    );
    return merge;
  }

  /**
   * Locks the merge. The caller puts the fields of the kept row back, then calls `restore`.
   *
   * @throws `merge/too-late` after seven days; `merge/gone-on` where the kept row has gone into a third since
   */
  async mustBeUndoable(id: string): Promise<RecordMerge & { snapshot: MergeSnapshot }> {
    const merge = await this.db.repo(RecordMerge).findOne({ where: { id }, lock: ROW_LOCK });
    if (!merge) throw notFound('merge');
    const { target, keptId, snapshot, mergedAt, undoneAt } = merge;
    if (undoneAt) throw conflict('merge/undone');
    if (!snapshot || this.clock.now().getTime() - mergedAt.getTime() > MERGE_UNDO_MS)
      throw conflict('merge/too-late');
    await this.lock({ target, keptId, otherId: merge.otherId });
    const [kept] = await this.db.query(`SELECT id FROM ${target} WHERE id = $1`, [keptId]);
    if (!kept) throw conflict('merge/gone-on');
    return { ...merge, snapshot };
  }

  /** The other row, and all that moved and still names the kept one. */
  async restore({
    id,
    target,
    keptId,
    otherId,
    snapshot,
  }: RecordMerge & { snapshot: MergeSnapshot }): Promise<void> {
    await this.allowHistory();
    await this.insert(target, [snapshot.row]);
    for (const { table, column, keys } of [...snapshot.moved].reverse()) {
      const reference = declaredReferences(target).find(
        (one) => one.table === table && one.column === column,
      );
      if (reference) await this.moveBack(reference, keys, { keptId, otherId });
    }
    for (const { table, rows } of snapshot.aside) await this.insert(table, rows);
    await this.db.repo(RecordMerge).update({ id }, { undoneAt: this.clock.now(), snapshot: null });
  }

  /** Where a row that is gone has gone, however often; the id itself where it never went. */
  async currentId(target: MergeTarget, id: string): Promise<string> {
    const [row] = await this.db.query<{ id: string }>(
      `WITH RECURSIVE way AS (SELECT $2::uuid AS id, 0 AS step
         UNION ALL SELECT m.kept_id, way.step + 1 FROM way JOIN record_merge m
           ON m.target = $1 AND m.other_id = way.id AND m.undone_at IS NULL WHERE way.step < 50)
       SELECT id FROM way ORDER BY step DESC LIMIT 1`,
      [target, id],
    );
    return row?.id ?? id;
  }

  /** Columns with a foreign key to the target of which no lib says what becomes of them. */
  async undeclared(target: MergeTarget): Promise<string[]> {
    const rows = await this.db.query<{ name: string }>(
      `SELECT c.conrelid::regclass::text || '.' || a.attname AS name
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = $1::regclass ORDER BY 1`,
      [target],
    );
    const declared = new Set(declaredReferences(target).map(({ table, column }) => `${table}.${column}`));
    return rows.map(({ name }) => name).filter((name) => !declared.has(name));
  }

  /** Forgets what was moved once it cannot be put back: it holds a person's data. */
  async purge(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - MERGE_UNDO_MS);
    await this.db
      .repo(RecordMerge)
      .update({ mergedAt: LessThan(before), snapshot: Not(IsNull()) }, { snapshot: null });
  }

  private async move(reference: Reference, from: string, to: string): Promise<Row[]> {
    const { table, column, inText } = reference;
    const keys = await this.keyOf(table);
    const told = keys.map((key) => `'${key}', t.${key}`).join(', ');
    const text = inText ? `, ${inText} = replace(t.${inText}, $1::text, $2::text)` : '';
    const rows = await this.db.query<{ key: Row }>(
      `WITH moved AS (UPDATE ${table} t SET ${column} = $2::uuid ${text} WHERE t.${column} = $1::uuid
         RETURNING jsonb_build_object(${told}) AS key) SELECT key FROM moved`,
      [from, to],
    );
    return rows.map(({ key }) => key);
  }

  private async moveBack(
    { table, column, inText }: Reference,
    keys: Row[],
    { keptId, otherId }: Pick<Pair, 'keptId' | 'otherId'>,
  ): Promise<void> {
    const same = (await this.keyOf(table)).map((key) => `t.${key} = k.${key}`).join(' AND ');
    const text = inText ? `, ${inText} = replace(t.${inText}, $1::text, $2::text)` : '';
    await this.db.query(
      `UPDATE ${table} t SET ${column} = $2::uuid ${text} FROM jsonb_populate_recordset(NULL::${table}, $3) k
       WHERE t.${column} = $1::uuid AND ${same}`,
      [keptId, otherId, JSON.stringify(keys)],
    );
  }

  private async setAside(
    { table, column, oneBy = [], among = 'true' }: Reference,
    { keptId, otherId }: Pair,
  ): Promise<Row[]> {
    const same = oneBy.map((name) => `AND o.${name} IS NOT DISTINCT FROM t.${name}`).join(' ');
    const rows = await this.db.query<{ row: Row }>(
      `WITH gone AS (DELETE FROM ${table} t WHERE t.${column} = $1 AND ${among} AND EXISTS (
           SELECT FROM (SELECT * FROM ${table} WHERE ${column} = $2 AND ${among}) o WHERE true ${same})
         RETURNING to_jsonb(t) AS row) SELECT row FROM gone`,
      [otherId, keptId],
    );
    return rows.map(({ row }) => row);
  }

  private async insert(table: string, rows: Row[]): Promise<void> {
    await this.db.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }

  /** The history takes no change but this one: who did something is the same person under one id. */
  private async allowHistory(): Promise<void> {
    await this.db.query(`SELECT set_config('alize.merging', 'on', true)`);
  }

  private async keyOf(table: string): Promise<string[]> {
    const known = this.keys.get(table);
    if (known) return known;
    const rows = await this.db.query<{ name: string }>(
      `SELECT quote_ident(a.attname) AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
       WHERE i.indrelid = $1::regclass AND i.indisprimary`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    this.keys.set(table, names);
    return names;
  }
}
