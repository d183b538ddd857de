import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Settings } from '@alize/platform';
import { z } from 'zod';

/** What a running `npm start` tells the other commands: where its services listen. Readable by its user only. */
const Running = z.object({
  pid: z.int(),
  publicUrl: z.string(),
  databaseUrl: z.string(),
  searchUrl: z.string(),
  searchKey: z.string().optional(),
  mailUrl: z.string(),
});
export type Running = z.infer<typeof Running>;

const fileOf = (settings: Settings): string => join(settings.home, 'running.json');

export function sayRunning(settings: Settings, config: Config): void {
  const { publicUrl, databaseUrl, searchUrl, searchKey, mailUrl } = config;
  const running: Running = { pid: process.pid, publicUrl, databaseUrl, searchUrl, searchKey, mailUrl };
  writeFileSync(fileOf(settings), JSON.stringify(running), { mode: 0o600 });
}

export function sayStopped(settings: Settings): void {
  rmSync(fileOf(settings), { force: true });
}

/** The system now running on this data folder, if one is. */
export function findRunning(settings: Settings): Running | undefined {
  try {
    const running = Running.parse(JSON.parse(readFileSync(fileOf(settings), 'utf8')));
    process.kill(running.pid, 0);
    return running;
  } catch {
    return undefined;
  }
}
