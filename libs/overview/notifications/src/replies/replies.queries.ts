import type { ListReplies, Reply } from '@alize/contracts';
import { type Actor, territoriesRun } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { ReplyFile } from './reply-file.entity';

const MOST = 200;
const SELECT = `
  SELECT r.id, r.kind, r.from_address AS "from", r.match_id AS "matchId", r.need_id AS "needId", r.subject, r.text,
    r.whole_text AS "wholeText", r.attachments,
    (SELECT COALESCE(json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', octet_length(f.content)) ORDER BY f.id), '[]')
     FROM reply_file f WHERE f.reply_id = r.id) AS files, r.held_because AS "heldBecause", r.received_at AS "receivedAt",
    (SELECT COALESCE(json_agg(json_build_object('id', a.id, 'text', a.text, 'by', (SELECT trim(w.first_name || ' ' || w.last_name)
        FROM person w WHERE w.id = a.written_by), 'at', a.written_at, 'files', (SELECT COALESCE(json_agg(json_build_object('name', s.name,
        'bytes', octet_length(s.content)) ORDER BY s.id), '[]') FROM reply_answer_file af JOIN stored_file s ON s.id = af.file_id
        WHERE af.answer_id = a.id), 'mail', (SELECT json_build_object('id', m.id, 'status', m.status) FROM mail m
        WHERE m.purpose = 'reply-answer' AND m.subject_id = a.id)) ORDER BY a.id), '[]')
     FROM reply_answer a WHERE a.reply_id = r.id) AS answers,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', trim(p.first_name || ' ' || p.last_name)) END AS person
  FROM reply r LEFT JOIN person p ON p.id = r.person_id`;

/** Answers that came by mail, for those who run the programme; those nobody could place, for administrators as well. */
@Injectable()
export class RepliesQueries {
  constructor(private readonly db: Database) {}

  /** Oldest first, as a conversation is read. */
  async list(actor: Actor, { matchId, needId, unplaced }: ListReplies): Promise<Reply[]> {
    const rows = await this.db.query<Omit<Reply, 'receivedAt'> & { receivedAt: Date }>(
      `${SELECT} WHERE ($1::uuid[] IS NULL OR r.territory_id = ANY($1))
         AND ($2::uuid IS NULL OR r.match_id = $2) AND ($3::uuid IS NULL OR r.need_id = $3)
         AND (NOT $4::boolean OR (r.match_id IS NULL AND r.need_id IS NULL))
       ORDER BY r.received_at, r.id LIMIT ${MOST}`,
      [territoriesRun(actor), matchId ?? null, needId ?? null, unplaced ?? false],
    );
    return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
  }

  /** A file that came with an answer. Not found, too, where the answer is not theirs to read. */
  async file(actor: Actor, replyId: string, fileId: string): Promise<ReplyFile> {
    const file = await this.db
      .repo(ReplyFile)
      .findOne({ where: { id: fileId, replyId }, relations: { reply: true } });
    const territories = territoriesRun(actor);
    const isTheirs = !territories || territories.includes(file?.reply?.territoryId ?? '');
    if (!file || !isTheirs) throw notFound('file');
    return file;
  }
}
