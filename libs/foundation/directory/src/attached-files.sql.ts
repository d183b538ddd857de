/**
 * SQL: the files that a table (`file_id`, `added_by`, `added_at`) keeps with a row, as `AttachedFile`, oldest first. The content is
 * not read for it.
 */
export const attachedFiles = (table: string, column: string, id: string): string => `
  (SELECT COALESCE(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
      'bytes', octet_length(f.content), 'at', to_char(kept.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'by', NULLIF(trim(adder.first_name || ' ' || adder.last_name), '')) ORDER BY kept.added_at, f.id), '[]')
   FROM ${table} kept JOIN stored_file f ON f.id = kept.file_id LEFT JOIN person adder ON adder.id = kept.added_by
   WHERE kept.${column} = ${id})`;
