#!/bin/sh
# Fills an empty data folder so that PostgreSQL starts as the database was at an instant (UTC), or at the end of the log.
#   docker compose -f infra/compose.yml run --rm --no-deps -u postgres --entrypoint restore postgres '2026-12-01 09:30:00'
# ARCHIVE: what `backup` filled. PGDATA: the data folder, which must be empty.
set -eu
archive=${ARCHIVE:-/archive}
instant=${1:-}
if [ -n "$(ls -A "$PGDATA" 2>/dev/null)" ]; then
  echo "$PGDATA is not empty: move what is in it away first" >&2
  exit 1
fi

# The newest backup that was whole before the instant: names of backups are instants without their signs.
limit=$(echo "${instant:-9999}" | tr -cd '0-9' | cut -c1-14)
base=
for name in $(ls -1 "$archive/base" | sort); do
  [ "$(echo "$name" | tr -cd '0-9')" -lt "$(printf '%s99999999999999' "$limit" | cut -c1-14)" ] && base=$name
done
if [ -z "$base" ]; then
  echo "no backup is older than $instant" >&2
  exit 1
fi

mkdir -p "$PGDATA"
chmod 700 "$PGDATA"
tar --no-same-owner -xzf "$archive/base/$base/base.tar.gz" -C "$PGDATA"
tar --no-same-owner -xzf "$archive/base/$base/pg_wal.tar.gz" -C "$PGDATA/pg_wal"
touch "$PGDATA/recovery.signal"
{
  echo "restore_command = 'cp $archive/log/%f %p'"
  # Zones by their letter are not known this early.
  [ -z "$instant" ] || echo "recovery_target_time = '$instant+00'"
  [ -z "$instant" ] || echo "recovery_target_action = 'promote'"
} >> "$PGDATA/postgresql.auto.conf"
echo "from the backup $base, to ${instant:-the end of the log}"
