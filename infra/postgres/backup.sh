#!/bin/sh
# A base backup beside the archived log; then the backups and the log that no kept backup needs go.
#   docker compose -f infra/compose.yml exec -u postgres postgres backup
# ARCHIVE: a folder with the log in `log` and the backups in `base`. BACKUPS_KEPT: how many backups stay.
set -eu
archive=${ARCHIVE:-/archive}
export PGUSER="${PGUSER:-${POSTGRES_USER:-postgres}}"
mkdir -p "$archive/base"
cd "$archive/base"

# Named by the instant at which it is whole: one can return to any later one.
rm -rf .new
pg_basebackup --pgdata=.new --format=tar --gzip --checkpoint=fast
now=$(date -u +%Y%m%dT%H%M%SZ)
mv .new "$now"

ls -1 | sort -r | tail -n +$((${BACKUPS_KEPT:-2} + 1)) | xargs -r rm -rf
oldest=$(ls -1 | sort | head -n 1)
first=$(tar -xzOf "$oldest/base.tar.gz" backup_label | sed -n 's/^START WAL LOCATION: .*(file \(.*\))$/\1/p')
pg_archivecleanup "$archive/log" "$first"
echo "backup $now; it is possible to return to any instant since $oldest"
