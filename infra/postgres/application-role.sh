#!/bin/sh
# Run once by the postgres image, on an empty volume: the application owns its database and is no superuser.
# Its extensions (btree_gist, pg_trgm) are trusted ones, which the owner of a database may create.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$APPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE alize LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE alize OWNER alize;
CREATE EXTENSION pg_stat_statements;
SQL
